#include "core/logs/ByteSource.h"

#include "core/base/Fingerprint.h"
#include "core/logs/LogPart.h"
#include "core/logs/PlainFile.h"

#include <xxhash.h>

#include <map>
#include <vector>

namespace guidepost::logs {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t hashedAtOnce = 1 << 18;

class ContentHash {
public:
  ContentHash() : state_(XXH3_createState(), XXH3_freeState) { XXH3_128bits_reset(state_.get()); }
  void add(std::string_view bytes) { XXH3_128bits_update(state_.get(), bytes.data(), bytes.size()); }
  std::string text() const {
    const XXH128_hash_t hash = XXH3_128bits_digest(state_.get());
    return hexadecimal(hash.high64) + hexadecimal(hash.low64);
  }

private:
  std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t*)> state_;
};

template <class Take>
Status eachPiece(const fs::path& path, Take take) {
  TRY(const std::unique_ptr<ByteSource> file, openPlain(path));
  std::vector<char> buffer(hashedAtOnce);
  for (;;) {
    TRY(const std::size_t count, file->read(buffer));
    if (count == 0) return {};
    take(std::string_view(buffer.data(), count));
  }
}

} // namespace

Result<FileFacts> inspectFile(const fs::path& path) {
  FileFacts facts;
  facts.name = path.filename().string();
  ContentHash hash;
  TRY_STATUS(eachPiece(path, [&](std::string_view bytes) {
    hash.add(bytes);
    facts.bytes += static_cast<std::int64_t>(bytes.size());
  }));
  facts.fingerprint = hash.text();
  return facts;
}

Result<std::string> legacyFingerprint(const fs::path& path) {
  std::uint64_t hash = fnvBasis;
  TRY_STATUS(eachPiece(path, [&hash](std::string_view bytes) { hash = fnv1a64(bytes, hash); }));
  return hexadecimal(hash);
}

Result<std::vector<FileFacts>> inspectParts(const std::vector<LogPart>& parts) {
  std::map<fs::path, FileFacts> files;
  std::vector<FileFacts> result;
  for (const LogPart& part : parts) {
    auto known = files.find(part.path);
    if (known == files.end()) {
      TRY(FileFacts facts, inspectFile(part.path));
      known = files.emplace(part.path, std::move(facts)).first;
    }
    FileFacts facts = known->second;
    if (!part.entry.empty()) {
      ContentHash hash;
      hash.add(facts.fingerprint);
      hash.add(part.entry);
      facts = {part.name, part.bytes, hash.text()};
    }
    result.push_back(std::move(facts));
  }
  return result;
}

} // namespace guidepost::logs
