#include "core/logs/FileKind.h"

#include <algorithm>
#include <array>

namespace guidepost::logs {

using namespace std::string_view_literals;

namespace {

struct Mark {
  std::string_view bytes;
  std::string_view message;
};

constexpr std::array otherKinds = {
    Mark{"PAR1"sv, "logs.parquet"},
    Mark{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "logs.xls"},
    Mark{"SQLite format 3\0"sv, "logs.database"},
    Mark{"%PDF-"sv, "logs.document"},
    Mark{"ARROW1"sv, "logs.columns-file"},
    Mark{"ORC"sv, "logs.columns-file"},
    Mark{"Obj\x01"sv, "logs.columns-file"},
    Mark{"\x89HDF\r\n"sv, "logs.columns-file"},
    Mark{"\x93NUMPY"sv, "logs.columns-file"},
    Mark{"7z\xbc\xaf\x27\x1c"sv, "logs.other-archive"},
    Mark{"Rar!\x1a\x07"sv, "logs.other-archive"},
    Mark{"\x7f"
         "ELF"sv,
         "logs.binary"},
    Mark{"\x89PNG"sv, "logs.binary"},
    Mark{"\xff\xd8\xff"sv, "logs.binary"},
};

bool startsWithoutCase(std::string_view text, std::string_view lowered) {
  return text.size() >= lowered.size() &&
         std::ranges::equal(text.substr(0, lowered.size()), lowered, [](char a, char b) {
           return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
         });
}

} // namespace

bool isCompressed(std::string_view head) {
  static constexpr std::array marks = {"\x1f\x8b"sv, "BZh"sv,
                                       "\xfd"
                                       "7zXZ\0"sv,
                                       "\x28\xb5\x2f\xfd"sv, "\x04\x22\x4d\x18"sv};
  if (std::ranges::any_of(marks, [&](std::string_view mark) { return head.starts_with(mark); })) return true;
  // A skippable frame of zstd.
  return head.size() >= 4 && (head[0] & '\xf0') == '\x50' && head.substr(1).starts_with("\x2a\x4d\x18");
}

bool isZip(std::string_view head) {
  return head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06");
}

bool isTar(std::string_view head) {
  return head.size() >= 262 && head.substr(257).starts_with("ustar");
}

std::optional<Message> otherKind(std::string_view head) {
  for (const Mark& mark : otherKinds)
    if (head.starts_with(mark.bytes)) return Message(mark.message);
  if (head.starts_with("\xef\xbb\xbf")) head.remove_prefix(3);
  head.remove_prefix(std::min(head.size(), head.find_first_not_of(" \t\r\n")));
  for (const std::string_view mark : {"<!doctype"sv, "<html"sv, "<?xml"sv})
    if (startsWithoutCase(head, mark)) return Message("logs.web-page");
  return std::nullopt;
}

std::optional<Message> otherKindOfArchive(std::string_view entryName) {
  if (entryName.starts_with("xl/")) return Message("logs.xlsx");
  if (entryName == "content.xml") return Message("logs.ods");
  if (entryName.starts_with("word/") || entryName.starts_with("ppt/")) return Message("logs.document");
  return std::nullopt;
}

} // namespace guidepost::logs
