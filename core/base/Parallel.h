// Work cut into a fixed number of shards, whatever the number of threads: results are summed in shard order by the
// caller, so the bytes do not depend on the threads. threads = 0 means all of the machine's; 1 runs inline.
#pragma once

#include <functional>

namespace guidepost {

void forEachShard(int shards, int threads, const std::function<void(int shard)>& work);
int machineThreads();

} // namespace guidepost
