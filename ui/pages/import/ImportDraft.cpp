#include "ui/pages/import/ImportDraft.h"

#include "ui/pages/import/ImportWords.h"
#include "ui/pages/import/MappingLine.h"

#include <algorithm>

namespace guidepost::ui {

void ImportDraft::add(const QStringList& paths) {
  for (const QString& text : paths) {
    const std::filesystem::path path = text.toStdString();
    if (indexOf(path) >= 0) continue;
    DraftFile file;
    file.look.path = path;
    file.look.name = path.filename().string();
    files_.push_back(std::move(file));
  }
}

void ImportDraft::remove(int file) {
  if (file >= 0 && static_cast<std::size_t>(file) < files_.size()) files_.erase(files_.begin() + file);
}

void ImportDraft::setLooks(const std::vector<pipeline::PreviewFile>& looks) {
  for (const pipeline::PreviewFile& look : looks)
    if (const int index = indexOf(look.path); index >= 0) {
      DraftFile& file = files_[static_cast<std::size_t>(index)];
      file.look = look;
      file.looked = true;
    }
}

int ImportDraft::indexOf(const std::filesystem::path& path) const {
  const auto found = std::ranges::find_if(files_, [&](const DraftFile& file) { return file.look.path == path; });
  return found == files_.end() ? -1 : static_cast<int>(found - files_.begin());
}

std::vector<ImportFile> ImportDraft::rows() const {
  return {files_.begin(), files_.end()};
}

void ImportDraft::giveRole(int number, int column, const std::string& role) {
  DraftFile& file = files_[static_cast<std::size_t>(number)];
  if (!file.preview) return;
  const pipeline::ImportPreview& preview = *file.preview;
  const auto index = static_cast<std::size_t>(column);
  std::map<std::string, std::string>& map = file.options.map;
  // One column with a role must not make another kind of the rows while the others still wait for theirs.
  if (file.options.kind.empty()) file.options.kind = preview.kind;
  if (const std::string& before = preview.columns[index].role; !before.empty()) map[before] = "";
  if (!role.empty()) map[role] = columnKey(preview, index);
}

pipeline::ImportRequest ImportDraft::requestFor(const DraftFile& file) const {
  pipeline::ImportRequest request;
  request.format = file.options.format;
  request.map = file.options.map;
  request.currency = file.options.currency;
  request.timeZone = file.options.timeZone;
  request.kind = file.options.kind;
  request.delimiter = file.options.delimiter;
  request.encoding = file.options.encoding;
  request.timeUnit = file.options.timeUnit;
  request.header = file.options.header;
  if (!file.withoutProfile) request.profiles = MappingLine::folder();
  request.again = file.again;
  return request;
}

pipeline::ImportRequest ImportDraft::previewRequest(int number) const {
  const DraftFile& file = files_[static_cast<std::size_t>(number)];
  pipeline::ImportRequest request = requestFor(file);
  request.paths = {file.look.path};
  return request;
}

std::vector<pipeline::ImportRequest> ImportDraft::requests(int sessionGapMinutes, bool pseudonymise) const {
  std::vector<pipeline::ImportRequest> requests;
  std::vector<const DraftFile*> firsts;
  for (const DraftFile& file : files_) {
    if (file.isSkipped()) continue;
    const auto same = std::ranges::find_if(firsts, [&](const DraftFile* first) {
      return first->options == file.options && first->again == file.again &&
             first->withoutProfile == file.withoutProfile;
    });
    if (same != firsts.end()) {
      requests[static_cast<std::size_t>(same - firsts.begin())].paths.push_back(file.look.path);
      continue;
    }
    firsts.push_back(&file);
    requests.push_back(requestFor(file));
    requests.back().paths = {file.look.path};
    requests.back().sessionGapMinutes = sessionGapMinutes;
    requests.back().pseudonymise = pseudonymise;
  }
  return requests;
}

bool ImportDraft::allAreSkipped() const {
  return std::ranges::all_of(files_, &DraftFile::isSkipped);
}

logs::LogOptions keptOptions(const DraftFile& file) {
  logs::LogOptions kept = file.options;
  const std::optional<logs::Profile> before =
      file.preview && !file.preview->profile.empty() && !file.withoutProfile
          ? logs::findProfile(MappingLine::folder(), file.preview->headerFingerprint)
          : std::nullopt;
  if (!before) return kept;
  const auto take = [](std::string& now, const std::string& then) {
    if (now.empty()) now = then;
  };
  take(kept.format, before->options.format);
  take(kept.kind, before->options.kind);
  take(kept.currency, before->options.currency);
  take(kept.timeZone, before->options.timeZone);
  take(kept.delimiter, before->options.delimiter);
  take(kept.encoding, before->options.encoding);
  take(kept.timeUnit, before->options.timeUnit);
  if (!kept.header) kept.header = before->options.header;
  for (const auto& [role, column] : before->options.map)
    if (!kept.map.contains(role)) kept.map.emplace(role, column);
  return kept;
}

} // namespace guidepost::ui
