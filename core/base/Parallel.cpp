#include "core/base/Parallel.h"

#include <oneapi/tbb/info.h>
#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>

namespace guidepost {

void forEachShard(int shards, int threads, const std::function<void(int)>& work) {
  if (threads == 1 || shards == 1) {
    for (int shard = 0; shard < shards; ++shard)
      work(shard);
    return;
  }
  // More threads than the machine has would only wait for each other; the shards are the same.
  tbb::task_arena arena(threads == 0 ? tbb::task_arena::automatic : std::min(threads, machineThreads()));
  arena.execute([&] {
    tbb::parallel_for(
        0, shards, [&](int shard) { work(shard); }, tbb::simple_partitioner());
  });
}

int machineThreads() {
  return tbb::info::default_concurrency();
}

} // namespace guidepost
