#include "core/logs/LogPart.h"

#include "core/logs/Archive.h"
#include "core/logs/EntryKind.h"
#include "core/logs/FileKind.h"
#include "core/logs/PlainFile.h"
#include "core/logs/Spool.h"

#include <algorithm>
#include <optional>

namespace guidepost::logs {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostEntries = 100'000;

std::string nameForPeople(const fs::path& path) {
  return path == standardInputName ? path.string() : path.filename().string();
}

class EntrySource : public ByteSource {
public:
  // spool: the archive within an archive that the reader reads.
  EntrySource(ArchiveReader reader, std::shared_ptr<const Spool> spool)
      : spool_(std::move(spool)), reader_(std::move(reader)) {}

  Result<std::size_t> read(std::span<char> buffer) override {
    TRY(const std::size_t count, reader_.read(buffer));
    used_ += static_cast<std::int64_t>(count);
    return count;
  }
  std::int64_t position() const override { return used_; }

private:
  std::shared_ptr<const Spool> spool_;
  ArchiveReader reader_;
  std::int64_t used_ = 0;
};

// What an archive within an archive is opened by.
struct Within {
  fs::path file;
  fs::path name; // for messages
  std::vector<int> numbers;
  std::string prefix; // of the names of its entries
};

class Listing {
public:
  explicit Listing(const fs::path& path) : path_(path) {}

  Status add(const Within& archive) {
    TRY(ArchiveReader reader, ArchiveReader::open(archive.file, archive.name));
    ArchiveEntry entry;
    for (int number = 0;; ++number) {
      TRY(const bool more, reader.nextEntry(entry));
      if (!more) return {};
      if (auto other = otherKindOfArchive(entry.name))
        return failure(std::move(*other).with("path", Text{archive.name.string()}));
      if (!entry.isFile || isHidden(entry.name)) continue;
      if (entry.isEncrypted) {
        encrypted_ = true;
        continue;
      }
      std::vector<int> numbers = archive.numbers;
      numbers.push_back(number);
      TRY_STATUS(addEntry(reader, entry, archive, std::move(numbers)));
      if (parts_.size() > mostEntries) return failure(aboutPath("logs.too-many-entries", path_));
    }
  }

  Result<std::vector<LogPart>> parts() {
    if (!parts_.empty()) return std::move(parts_);
    if (encrypted_) return failure(aboutPath("logs.encrypted-archive", path_));
    if (other_) return failure(std::move(*other_));
    return failure(aboutPath("logs.no-log-in-archive", path_));
  }

private:
  Status addEntry(ArchiveReader& reader, const ArchiveEntry& entry, const Within& archive, std::vector<int> numbers) {
    EntryReader source(reader);
    TRY(std::string head, firstBytes(source, bytesThatTellEntry));
    const std::string name = archive.prefix + entry.name;
    if (isZip(head) || isTar(head) || (isCompressed(head) && namesArchive(entry.name))) {
      if (!archive.numbers.empty()) return {};
      const std::unique_ptr<ByteSource> whole = putBack(std::move(head), std::make_unique<EntryReader>(reader));
      TRY(const auto spool, Spool::of(*whole, name));
      return add({spool->path(), fs::path(path_.string() + "/" + name), std::move(numbers), name + "/"});
    }
    if (auto other = otherKind(head)) {
      if (!other_ && other->id != "logs.binary")
        other_ = std::move(*other).with("path", Text{nameForPeople(path_) + "/" + name});
      return {};
    }
    if (looksLikeLog(entry.name, head))
      parts_.push_back({path_, nameForPeople(path_) + "/" + name, name, entry.bytes, std::move(numbers)});
    return {};
  }

  class EntryReader : public ByteSource {
  public:
    explicit EntryReader(ArchiveReader& reader) : reader_(reader) {}
    Result<std::size_t> read(std::span<char> buffer) override { return reader_.read(buffer); }
    std::int64_t position() const override { return 0; }

  private:
    ArchiveReader& reader_;
  };

  fs::path path_;
  std::vector<LogPart> parts_;
  std::optional<Message> other_; // the first entry that is a table, but of a kind that cannot be read
  bool encrypted_ = false;
};

Result<fs::path> fileOf(const fs::path& path) {
  if (path == standardInputName) return standardInput();
  return path;
}

Result<ArchiveReader> readerAt(const fs::path& file, const LogPart& part, int wanted) {
  TRY(ArchiveReader reader, ArchiveReader::open(file, part.path));
  ArchiveEntry entry;
  for (int number = 0; number <= wanted; ++number) {
    TRY(const bool more, reader.nextEntry(entry));
    if (!more) return failure(aboutPath("logs.not-found", part.name));
  }
  return reader;
}

// Decompressed if need be; refused if it is no text.
Result<std::unique_ptr<ByteSource>> asText(std::unique_ptr<ByteSource> source, const fs::path& name) {
  TRY(std::string head, firstBytes(*source, bytesThatTellKind));
  if (auto other = otherKind(head)) return failure(std::move(*other).with("path", Text{name.string()}));
  const bool compressed = isCompressed(head);
  source = putBack(std::move(head), std::move(source));
  if (compressed) return openCompressed(std::move(source), name);
  return source;
}

// Archives are found out by their first bytes, behind a compression too.
Result<bool> isArchive(const fs::path& path) {
  TRY(std::unique_ptr<ByteSource> plain, openPlain(path));
  TRY(std::string head, firstBytes(*plain, bytesThatTellKind));
  if (isZip(head) || isTar(head)) return true;
  if (!isCompressed(head)) return false;
  TRY(const std::unique_ptr<ByteSource> source, openCompressed(putBack(std::move(head), std::move(plain)), path));
  TRY(const std::string inside, firstBytes(*source, bytesThatTellKind));
  return isTar(inside);
}

} // namespace

Result<std::vector<LogPart>> listParts(const fs::path& path) {
  TRY(const bool archive, isArchive(path));
  TRY(const fs::path file, fileOf(path));
  if (!archive) {
    std::error_code problem;
    const auto bytes = static_cast<std::int64_t>(fs::file_size(file, problem));
    std::vector<LogPart> parts;
    parts.push_back({path, nameForPeople(path), {}, bytes, {}});
    return parts;
  }
  Listing listing(path);
  TRY_STATUS(listing.add({file, path, {}, {}}));
  return listing.parts();
}

Result<std::unique_ptr<ByteSource>> openPart(const LogPart& part) {
  if (part.entryNumbers.empty()) {
    TRY(std::unique_ptr<ByteSource> plain, openPlain(part.path));
    return asText(std::move(plain), part.path);
  }
  TRY(fs::path file, fileOf(part.path));
  std::shared_ptr<const Spool> spool;
  for (std::size_t i = 0;; ++i) {
    TRY(ArchiveReader reader, readerAt(file, part, part.entryNumbers[i]));
    auto source = std::make_unique<EntrySource>(std::move(reader), spool);
    if (i + 1 == part.entryNumbers.size()) return asText(std::move(source), part.name);
    TRY(spool, Spool::of(*source, part.name));
    file = spool->path();
  }
}

Result<std::unique_ptr<ByteSource>> openFile(const fs::path& path) {
  TRY(const std::vector<LogPart> parts, listParts(path));
  return openPart(parts.front());
}

} // namespace guidepost::logs
