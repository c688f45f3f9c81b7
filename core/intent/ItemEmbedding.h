// Where the item embeddings start: the leading directions of the positive pointwise mutual information of items that
// stand near one another in a session, which is what skip-gram training would approach (Levy and Goldberg 2014).
#pragma once

#include "core/compute/Buffer.h"
#include "core/intent/Vocabulary.h"

namespace guidepost::intent {

// itemRows × width; rows have a norm of about 1, row 0 (unknown) is zero. Training sessions only. Single-threaded.
Result<compute::Buffer<float>> embedItems(const journey::SessionLog& log, const Split& split,
                                          const Vocabulary& vocabulary, std::size_t width, std::uint64_t seed,
                                          const JobContext& job);

} // namespace guidepost::intent
