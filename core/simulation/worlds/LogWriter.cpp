#include "core/simulation/worlds/LogWriter.h"

#include "core/base/Time.h"
#include "core/simulation/worlds/Guidance.h"

#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace guidepost::worlds {

namespace {

constexpr double twice = 0.002;   // rows that are written twice
constexpr double broken = 0.0003; // rows that are followed by a broken one
constexpr std::size_t bufferBytes = 1 << 18;

// A file that takes its name only when it is complete.
class NewFile {
public:
  explicit NewFile(std::filesystem::path path) : path_(std::move(path)), part_(path_) {
    part_ += ".part";
    stream_.open(part_, std::ios::binary | std::ios::trunc);
  }
  ~NewFile() {
    if (kept_) return;
    stream_.close();
    std::error_code ignored;
    std::filesystem::remove(part_, ignored);
  }

  fmt::memory_buffer& text() {
    if (buffer_.size() > bufferBytes) flush();
    return buffer_;
  }

  Status finish() {
    flush();
    stream_.close();
    if (stream_.fail()) return failed();
    return {};
  }

  Status keep() {
    std::error_code problem;
    std::filesystem::rename(part_, path_, problem);
    if (problem)
      return failure(
          Message("worlds.cannot-write").with("file", Text{path_.string()}).with("reason", Text{problem.message()}));
    kept_ = true;
    return {};
  }

  Status failed() const {
    return failure(Message("worlds.cannot-write")
                       .with("file", Text{path_.string()})
                       .with("reason", Text{errno ? std::strerror(errno) : "?"}));
  }
  bool good() const { return stream_.good(); }

private:
  void flush() {
    stream_.write(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.clear();
  }

  std::filesystem::path path_, part_;
  std::ofstream stream_;
  fmt::memory_buffer buffer_;
  bool kept_ = false;
};

class CsvSink : public LogSink {
public:
  CsvSink(const WorldOptions& options, const Catalogue& catalogue, NewFile& log, NewFile* decisions)
      : catalogue_(catalogue), log_(log), decisions_(decisions), luck_(options.seed, "dirt"),
        dirty_(options.world != "sequence") {
    const std::string note = fmt::format("# synthetic: made by guidepost generate --world {} --seed {} --users {}",
                                         options.world, options.seed, options.users);
    fmt::format_to(std::back_inserter(log_.text()),
                   "{}{}\ntime,user,session,type,item,category,brand,price,currency,quantity,title\n", note,
                   options.days == 14 ? "" : fmt::format(" --days {}", options.days));
    if (decisions_)
      fmt::format_to(std::back_inserter(decisions_->text()),
                     "{}\ntime,session,eligible,action,item,propensity,clicked,dismissed,purchased\n", note);
  }

  void event(const GeneratedEvent& event) override {
    const CatalogueItem* item = event.item == noItem ? nullptr : &catalogue_.items[event.item];
    line_.clear();
    auto to = std::back_inserter(line_);
    fmt::format_to(to, "{},u{:05},s{:05},{},{},{},{},", isoInstant(event.timeUs), event.user, event.session,
                   logs::canonicalEventNames[event.type], item ? item->name : "",
                   event.category == noCategory ? "" : catalogue_.categories[event.category], item ? item->brand : "");
    if (event.priceCents >= 0)
      fmt::format_to(to, "{}.{:02},EUR,", event.priceCents / 100, event.priceCents % 100);
    else
      fmt::format_to(to, ",,");
    if (item)
      fmt::format_to(to, "{},{}\n", event.quantity, item->title);
    else
      fmt::format_to(to, ",\n");
    write(line_);
    if (!dirty_) return;
    if (luck_.chance(twice)) {
      write(line_);
      ++duplicates;
    }
    if (luck_.chance(broken)) writeBroken();
  }

  void decision(const GeneratedDecision& decision) override {
    auto to = std::back_inserter(decisions_->text());
    fmt::format_to(to, "{},s{:05},", isoInstant(decision.timeUs), decision.session);
    for (std::size_t i = 0; i < decision.eligible.size(); ++i)
      fmt::format_to(to, "{}{}", i == 0 ? "" : "|", trueActions[decision.eligible[i]].name);
    fmt::format_to(to, ",{},{},{:.6f},{:d},{:d},{:d}\n", trueActions[decision.action].name,
                   decision.item == noItem ? "" : catalogue_.items[decision.item].name, decision.propensity,
                   decision.clicked, decision.dismissed, decision.purchased);
  }

  std::int64_t rows = 0, duplicates = 0, malformed = 0;

private:
  void write(const fmt::memory_buffer& line) {
    log_.text().append(line);
    ++rows;
  }

  // The last row again, as a crash, a wrong clock or a lost user would have left it.
  void writeBroken() {
    const std::string_view line(line_.data(), line_.size());
    const std::size_t afterTime = line.find(','), afterUser = line.find(',', afterTime + 1);
    auto to = std::back_inserter(log_.text());
    switch (luck_.below(3)) {
    case 0:
      fmt::format_to(to, "{}\n", line.substr(0, afterUser + 4));
      break;
    case 1:
      fmt::format_to(to, "0000-00-00 00:00:00{}", line.substr(afterTime));
      break;
    default:
      fmt::format_to(to, "{}{}", line.substr(0, afterTime + 1), line.substr(afterUser));
      break;
    }
    ++rows;
    ++malformed;
  }

  const Catalogue& catalogue_;
  NewFile& log_;
  NewFile* decisions_;
  RandomStream luck_;
  bool dirty_;
  fmt::memory_buffer line_;
};

std::filesystem::path beside(const std::filesystem::path& log, std::string_view ending) {
  return log.parent_path() / (log.stem().string() + std::string(ending));
}

} // namespace

Result<WrittenLog> writeWorld(const WorldOptions& options, const std::filesystem::path& log, const JobContext& job) {
  TRY(const Catalogue catalogue, catalogueOf(options));
  WrittenLog written;
  written.log = log;
  written.truthFile = beside(log, ".truth.json");
  const bool guided = options.world != "sequence";
  if (guided) written.decisions = beside(log, ".decisions.csv");

  errno = 0;
  NewFile logFile(log), truthFile(written.truthFile);
  std::optional<NewFile> decisionsFile;
  if (guided) decisionsFile.emplace(written.decisions);
  if (!logFile.good()) return std::unexpected(logFile.failed().error());

  CsvSink sink(options, catalogue, logFile, guided ? &*decisionsFile : nullptr);
  TRY(written.truth, generate(options, catalogue, sink, job));
  written.rows = sink.rows;
  written.duplicates = sink.duplicates;
  written.malformed = sink.malformed;
  fmt::format_to(std::back_inserter(truthFile.text()), "{}\n", truthJson(written));

  TRY_STATUS(logFile.finish());
  TRY_STATUS(truthFile.finish());
  if (guided) TRY_STATUS(decisionsFile->finish());
  TRY_STATUS(logFile.keep());
  TRY_STATUS(truthFile.keep());
  if (guided) TRY_STATUS(decisionsFile->keep());
  return written;
}

} // namespace guidepost::worlds
