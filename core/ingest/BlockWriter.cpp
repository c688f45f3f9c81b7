#include "core/ingest/BlockWriter.h"

#include "core/ingest/UserCode.h"
#include "core/store/BulkInsert.h"
#include "core/store/EventTable.h"
#include "core/store/ItemTable.h"

#include <new>

namespace guidepost::ingest {

namespace {

constexpr std::size_t mostWaiting = 2;

class EventRows : public store::RowSource {
public:
  explicit EventRows(const EventBlock& block) : block_(block) {}
  std::size_t rows() const override { return block_.events.size(); }

  void value(std::size_t row, int column, store::ValueSink& sink) const override {
    const BlockEvent& event = block_.events[row];
    switch (column) {
    case 0:
      return sink.integer(block_.firstEvent + static_cast<std::int64_t>(row));
    case 1:
      return sink.integer(event.line);
    case 2:
      return sink.integer(event.user);
    case 3:
      return sink.integer(event.session);
    case 4:
      return sink.integerUnlessZero(event.item);
    case 5:
      return sink.integer(event.type);
    case 6:
      return sink.integer(event.timeUs);
    case 7:
      return sink.integerUnlessZero(event.category);
    case 8:
      return sink.integerUnlessZero(event.brand);
    case 9:
      return sink.integerUnlessNegative(event.price);
    case 10:
      return sink.integer(event.quantity);
    case 11:
      return sink.integerUnlessZero(event.intent);
    case 12:
      return event.rating < 0 ? sink.null() : sink.real(event.rating);
    default:
      return sink.textUnlessEmpty(block_.currencies[event.currency]);
    }
  }

private:
  const EventBlock& block_;
};

class UserRows : public store::RowSource {
public:
  UserRows(const EventBlock& block, const std::vector<UserCode>& codes) : block_(block), codes_(codes) {}
  std::size_t rows() const override { return codes_.size(); }

  void value(std::size_t row, int column, store::ValueSink& sink) const override {
    const UserCode& code = codes_[row];
    switch (column) {
    case 0:
      return sink.integer(block_.firstUser + static_cast<std::int64_t>(row));
    case 1:
      return code.bytes() ? sink.bytes({reinterpret_cast<const char*>(code.bytes()->data()), code.bytes()->size()})
                          : sink.code(code.text());
    default:
      return sink.integer(block_.users[row].anonymous);
    }
  }

private:
  const EventBlock& block_;
  const std::vector<UserCode>& codes_;
};

class DuplicateRows : public store::RowSource {
public:
  DuplicateRows(const EventBlock& block, ImportId import) : block_(block), import_(import) {}
  std::size_t rows() const override { return block_.duplicates.size(); }

  void value(std::size_t row, int column, store::ValueSink& sink) const override {
    const BlockDuplicate& duplicate = block_.duplicates[row];
    switch (column) {
    case 0:
      return sink.integer(import_.value);
    case 1:
      return sink.integer(duplicate.file);
    case 2:
      return sink.integer(duplicate.line);
    default:
      return sink.integer(static_cast<std::int64_t>(duplicate.key));
    }
  }

private:
  const EventBlock& block_;
  ImportId import_;
};

} // namespace

BlockWriter::BlockWriter(const store::Connection& connection, ImportId import,
                         std::optional<privacy::Pseudonyms> pseudonyms)
    : connection_(connection), import_(import), pseudonyms_(std::move(pseudonyms)), thread_([this] { run(); }) {}

BlockWriter::~BlockWriter() {
  {
    const std::lock_guard guard(mutex_);
    ends_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

std::unique_ptr<EventBlock> BlockWriter::emptyBlock() {
  const std::lock_guard guard(mutex_);
  if (free_.empty()) return std::make_unique<EventBlock>();
  std::unique_ptr<EventBlock> block = std::move(free_.back());
  free_.pop_back();
  return block;
}

Status BlockWriter::push(std::unique_ptr<EventBlock> block) {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return waiting_.size() < mostWaiting || failed_; });
  if (failed_) return std::unexpected(*failed_);
  waiting_.push_back(std::move(block));
  changed_.notify_all();
  return {};
}

Status BlockWriter::drain() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return (waiting_.empty() && !writing_) || failed_; });
  if (failed_) return std::unexpected(*failed_);
  return {};
}

void BlockWriter::run() {
  std::unique_lock lock(mutex_);
  for (;;) {
    changed_.wait(lock, [this] { return !waiting_.empty() || ends_; });
    if (waiting_.empty()) return;
    std::unique_ptr<EventBlock> block = std::move(waiting_.front());
    waiting_.erase(waiting_.begin());
    writing_ = true;
    lock.unlock();
    changed_.notify_all();
    const Status written = writeSafely(*block);
    block->clear();
    lock.lock();
    writing_ = false;
    if (!written && !failed_) failed_ = written.error();
    if (failed_) waiting_.clear();
    free_.push_back(std::move(block));
    changed_.notify_all();
  }
}

Status BlockWriter::writeSafely(const EventBlock& block) {
  try {
    return write(block);
  } catch (const std::bad_alloc&) {
    return failure(Message("base.out-of-memory"));
  }
}

Status BlockWriter::writeUsers(const EventBlock& block) {
  std::vector<UserCode> codes;
  codes.reserve(block.users.size());
  std::uint32_t begin = 0;
  for (const BlockUser& user : block.users) {
    codes.emplace_back(pseudonyms_, std::string_view(block.userIds).substr(begin, user.end - begin), user.anonymous);
    TRY_STATUS(userHashes_.push(codes.back().hash()));
    begin = user.end;
  }
  return store::insertRows(connection_, "INSERT INTO user (id, code, anonymous) SELECT c0, c1, c2 FROM feed",
                           UserRows(block, codes));
}

Status BlockWriter::write(const EventBlock& block) {
  for (const auto& [code, name] : block.types)
    TRY_STATUS(store::EventTypeTable(connection_).insert(code, name));
  for (const BlockName& name : block.names)
    TRY_STATUS(store::NameTable(connection_, name.kind).insert(name.id, name.name));
  TRY_STATUS(writeUsers(block));
  TRY_STATUS(store::insertRows(connection_,
                               "INSERT INTO event (id, line, user, session, item, type, time, category, brand, price, "
                               "quantity, intent, rating, currency) SELECT c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, "
                               "c10, c11, c12, c13 FROM feed",
                               EventRows(block)));
  if (!block.keys.empty()) TRY_STATUS(store::EventKeyTable(connection_).insert(block.firstEvent, block.keys));
  for (const BlockAttribute& attribute : block.attributes)
    TRY_STATUS(store::ItemTable(connection_)
                   .insertAttribute({attribute.item}, attribute.name, attribute.value, attribute.validFromUs, import_));
  TRY_STATUS(store::insertRows(connection_,
                               "INSERT INTO duplicate (import, file, line, key) SELECT c0, c1, c2, c3 FROM feed",
                               DuplicateRows(block, import_)));
  for (const BlockRejected& rejected : block.rejected)
    TRY_STATUS(store::RejectedRowTable(connection_).insert(rejected.row, rejected.file));
  return {};
}

} // namespace guidepost::ingest
