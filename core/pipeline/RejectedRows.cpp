#include "core/pipeline/RejectedRows.h"

#include "core/base/Json.h"
#include "core/logs/EventParser.h"
#include "core/logs/Readers.h"
#include "core/logs/TableReader.h"
#include "core/store/ImportTable.h"

#include <algorithm>
#include <cctype>
#include <fstream>

namespace guidepost::pipeline {

namespace {

constexpr std::string_view reasonColumn = "guidepost_reason";

std::string quoted(std::string_view field, char delimiter) {
  const char special[] = {delimiter, '"', '\n', '\r', '\0'};
  if (field.find_first_of(special) == std::string_view::npos && !(field.empty() && delimiter == logs::runsOfBlanks))
    return std::string(field);
  std::string text = "\"";
  for (const char letter : field) {
    if (letter == '"') text += '"';
    text += letter;
  }
  return text + '"';
}

std::string lineOf(const std::vector<std::string_view>& fields, std::size_t columns, std::string_view reason,
                   char delimiter) {
  std::string line;
  for (std::size_t i = 0; i < std::max(fields.size(), columns); ++i)
    line += quoted(i < fields.size() ? fields[i] : std::string_view(), delimiter) + delimiter;
  return line + quoted(reason, delimiter) + '\n';
}

bool contains(std::string_view text, std::string_view wanted) {
  const auto same = [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
  };
  return std::ranges::search(text, wanted, same).begin() != text.end();
}

// The options that the import was given, as its row has them.
logs::LogOptions optionsOf(const store::ImportRow& import) {
  logs::LogOptions options;
  options.format = import.format;
  try {
    const nlohmann::json json = parseJson(import.options);
    options.map = json.value("map", std::map<std::string, std::string>());
    for (const auto& [key, member] :
         {std::pair("currency", &logs::LogOptions::currency), std::pair("timeZone", &logs::LogOptions::timeZone),
          std::pair("kind", &logs::LogOptions::kind), std::pair("delimiter", &logs::LogOptions::delimiter),
          std::pair("encoding", &logs::LogOptions::encoding), std::pair("timeUnit", &logs::LogOptions::timeUnit)})
      if (const auto found = json.find(key); found != json.end() && found->is_string())
        options.*member = found->get<std::string>();
    if (const auto header = json.find("header"); header != json.end() && header->is_boolean())
      options.header = header->get<bool>();
  } catch (const nlohmann::json::exception&) { // an older program's options
    options.map.clear();
  }
  return options;
}

class Exporter {
public:
  Exporter(const Workspace& workspace, const store::RejectedFilter& filter, const WordReason& word,
           const JobContext& job)
      : workspace_(workspace), filter_(filter), word_(word), job_(job) {}

  Status run(const std::filesystem::path& file) {
    {
      TRY(const store::Reader reader, workspace_.project().reader(job_));
      TRY(const std::vector<store::ImportRow> imports, store::ImportTable(reader).list());
      TRY(const std::vector<logs::Format> formats, logs::loadFormats(workspace_.resources().root / "formats"));
      out_.open(file, std::ios::binary | std::ios::trunc);
      if (!out_) return cannotWrite(file);
      for (const store::ImportRow& import : imports) {
        if (filter_.import && *filter_.import != import.id) continue;
        for (const store::ImportFileRow& source : import.files)
          if (source.rejected > 0 && (!filter_.file || *filter_.file == source.name))
            TRY_STATUS(writeFile(reader, import, source, formats));
      }
    }
    out_.close();
    if (!out_) return cannotWrite(file);
    if (result_.rows == 0) return failure(Message("rejected.nothing-fits"));
    return {};
  }

  ExportedRejected& result() { return result_; }

private:
  static Status cannotWrite(const std::filesystem::path& file) {
    return failure(Message("rejected.cannot-write").with("path", Text{file.string()}));
  }

  std::string wordsFor(const Message& reason) const { return word_ ? word_(reason) : reason.id; }

  bool fits(const Message& reason, std::string_view text) const {
    return (!filter_.reason || *filter_.reason == reason.id) && (filter_.text.empty() || contains(text, filter_.text));
  }

  // The part of the source that it was; nothing, with a finding, when it is not there as it was.
  std::optional<logs::LogPart> sourceOf(const store::ImportFileRow& source) {
    const auto stored = [&](const char* id) {
      result_.findings.push_back(Message(id).with("file", Text{source.name}).with("rejected", Count{source.rejected}));
      return std::nullopt;
    };
    if (source.path.empty() || source.path == "-") return stored("rejected.source-unknown");
    const auto parts = logs::listParts(source.path);
    if (!parts) return stored("rejected.source-gone");
    auto found = std::ranges::find(*parts, source.name, &logs::LogPart::name);
    if (found == parts->end() && parts->size() == 1) found = parts->begin();
    if (found == parts->end()) return stored("rejected.source-changed");
    if (source.fingerprint.size() == 16) { // as imports recorded them before
      const auto legacy = logs::legacyFingerprint(source.path);
      if (!legacy || *legacy != source.fingerprint) return stored("rejected.source-changed");
      return *found;
    }
    const auto facts = logs::inspectParts({*found});
    if (!facts || facts->empty()) return stored("rejected.source-gone");
    if (facts->front().fingerprint != source.fingerprint) return stored("rejected.source-changed");
    return *found;
  }

  Status writeFile(const store::Connection& reader, const store::ImportRow& import, const store::ImportFileRow& source,
                   const std::vector<logs::Format>& formats) {
    const std::optional<logs::LogPart> part = sourceOf(source);
    if (!part) return writeStored(reader, import, source);
    const Result<logs::LogPlan> plan = logs::planLog(*part, formats, optionsOf(import));
    if (!plan || plan->problem) {
      result_.findings.push_back(
          Message("rejected.source-changed").with("file", Text{source.name}).with("rejected", Count{source.rejected}));
      return writeStored(reader, import, source);
    }
    return writeFrom(*part, *plan, import);
  }

  Status writeFrom(const logs::LogPart& part, const logs::LogPlan& plan, const store::ImportRow& import) {
    const logs::Dialect& dialect = plan.dialect;
    TRY(std::unique_ptr<logs::ByteSource> bytes, logs::openPart(part));
    TRY(const std::unique_ptr<logs::RecordReader> records, logs::openRecords(std::move(bytes), dialect, plan.fields));
    logs::Record record;
    const bool delimited = dialect.kind == logs::RecordKind::Delimited;
    if (delimited && dialect.header) {
      TRY(const bool header, records->next(record));
      if (header) TRY_STATUS(writeHeader(lineOf(record.fields, plan.fields, reasonColumn, dialect.delimiter)));
    } else {
      TRY_STATUS(writeHeader(std::string()));
    }
    std::optional<logs::EventParser> events;
    std::optional<logs::TableParser> rows;
    plan.kind == logs::Kind::Events ? void(events.emplace(plan, import.timeUs)) : void(rows.emplace(plan));
    std::expected<logs::LogEvent, Message> event;
    logs::TableValues values;
    for (std::int64_t read = 0;; ++read) {
      if (read % 512 == 0 && job_.stopRequested()) return cancelled();
      if (read % 8192 == 0) job_.report("rejected.reading", records->position(), part.bytes, "unit.bytes");
      TRY(const bool more, records->next(record));
      if (!more) return {};
      std::optional<Message> reason;
      if (events) {
        events->parse(record, event);
        if (!event) reason = event.error();
      } else if (auto parsed = rows->parse(record, values); !parsed) {
        reason = parsed.error();
      }
      if (!reason || !fits(*reason, record.text)) continue;
      write(record, plan, *reason, delimited);
    }
  }

  Status writeHeader(const std::string& header) {
    if (header_ && *header_ != header) return failure(Message("rejected.several-formats"));
    if (!header_) out_ << header;
    header_ = header;
    return {};
  }

  void write(const logs::Record& record, const logs::LogPlan& plan, const Message& reason, bool delimited) {
    ++result_.rows;
    if (delimited) {
      out_ << lineOf(record.fields.empty() ? std::vector{record.text} : record.fields, plan.fields, wordsFor(reason),
                     plan.dialect.delimiter);
      return;
    }
    std::string_view text = record.text;
    while (!text.empty() && (text.back() == ' ' || text.back() == '\r'))
      text.remove_suffix(1);
    const bool whole = plan.dialect.kind == logs::RecordKind::JsonLines && text.starts_with('{') &&
                       text.ends_with('}') && record.problem == logs::RecordProblem::None;
    if (!whole) {
      out_ << text << '\n';
      return;
    }
    text.remove_suffix(1);
    out_ << text << (text.size() > 1 ? "," : "") << '"' << reasonColumn
         << "\":" << jsonText(nlohmann::json(wordsFor(reason))) << "}\n";
  }

  // What the project keeps of them: texts of at most 1 KiB, ids masked.
  Status writeStored(const store::Connection& reader, const store::ImportRow& import,
                     const store::ImportFileRow& source) {
    store::RejectedFilter filter = filter_;
    filter.import = import.id;
    filter.file = source.name;
    const store::RejectedPages pages(reader);
    for (std::int64_t first = 0;; first += 1000) {
      if (job_.stopRequested()) return cancelled();
      TRY(const std::vector<store::RejectedRow> rows, pages.page(filter, first, 1000));
      for (const store::RejectedRow& row : rows) {
        ++result_.rows;
        out_ << quoted(row.text, ',') << ',' << quoted(wordsFor(row.reason), ',') << '\n';
      }
      if (rows.size() < 1000) return {};
    }
  }

  const Workspace& workspace_;
  const store::RejectedFilter& filter_;
  const WordReason& word_;
  const JobContext& job_;
  std::ofstream out_;
  std::optional<std::string> header_;
  ExportedRejected result_;
};

} // namespace

Result<RejectedPage> rejectedPage(Workspace& workspace, const store::RejectedFilter& filter, std::int64_t firstRow,
                                  int limit, const JobContext& job) {
  TRY(const store::Reader reader, workspace.project().reader(job));
  const store::RejectedPages pages(reader);
  RejectedPage page;
  page.firstRow = std::max<std::int64_t>(firstRow, 0);
  TRY(page.total, pages.count(filter));
  TRY(page.rows, pages.page(filter, page.firstRow, limit));
  return page;
}

Result<RejectedCounts> rejectedCounts(Workspace& workspace, const store::RejectedFilter& filter,
                                      const JobContext& job) {
  TRY(const store::Reader reader, workspace.project().reader(job));
  const store::RejectedPages pages(reader);
  RejectedCounts counts;
  TRY(counts.stored, pages.count(filter));
  TRY(counts.reasons, pages.reasons(filter));
  TRY(counts.files, pages.files(filter));
  for (const store::FileCount& file : counts.files)
    counts.rejected += file.rejected;
  return counts;
}

Result<DuplicatePage> duplicatePage(Workspace& workspace, std::optional<ImportId> import, std::int64_t firstRow,
                                    int limit, const JobContext& job) {
  TRY(const store::Reader reader, workspace.project().reader(job));
  const store::RejectedPages pages(reader);
  DuplicatePage page;
  page.firstRow = std::max<std::int64_t>(firstRow, 0);
  TRY(page.total, pages.countDuplicates(import));
  TRY(page.rows, pages.duplicates(import, page.firstRow, limit));
  return page;
}

Result<ExportedRejected> exportRejected(Workspace& workspace, const store::RejectedFilter& filter,
                                        const std::filesystem::path& file, const WordReason& word,
                                        const JobContext& job) {
  // Under another name first: a file that was there stays as it was when this fails.
  std::filesystem::path fresh = file;
  fresh += ".part";
  Exporter exporter(workspace, filter, word, job);
  const Status written = exporter.run(fresh);
  std::error_code problem;
  if (!written) {
    std::filesystem::remove(fresh, problem);
    return std::unexpected(written.error());
  }
  std::filesystem::rename(fresh, file, problem);
  if (problem) return failure(Message("rejected.cannot-write").with("path", Text{file.string()}));
  exporter.result().file = file;
  return std::move(exporter.result());
}

} // namespace guidepost::pipeline
