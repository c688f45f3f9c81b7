#include "tests/core/logs/LogFixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <iconv.h>

using namespace guidepost::logs;

namespace {

void addCompression(archive* handle, const QString& compression) {
  if (compression == "gz") archive_write_add_filter_gzip(handle);
  if (compression == "bz2") archive_write_add_filter_bzip2(handle);
  if (compression == "xz") archive_write_add_filter_xz(handle);
  if (compression == "zst") archive_write_add_filter_zstd(handle);
  if (compression == "lz4") archive_write_add_filter_lz4(handle);
}

QByteArray written(archive* handle, const Entries& entries) {
  qsizetype room = 1 << 20;
  for (const auto& [name, bytes] : entries)
    room += 2 * bytes.size() + 4096;
  QByteArray result(room, '\0');
  std::size_t used = 0;
  archive_write_open_memory(handle, result.data(), static_cast<std::size_t>(room), &used);
  for (const auto& [name, bytes] : entries) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.toUtf8().constData());
    archive_entry_set_filetype(entry, name.endsWith('/') ? AE_IFDIR : AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_size(entry, bytes.size());
    archive_write_header(handle, entry);
    archive_write_data(handle, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    archive_entry_free(entry);
  }
  archive_write_close(handle);
  archive_write_free(handle);
  result.truncate(static_cast<qsizetype>(used));
  return result;
}

} // namespace

std::unique_ptr<ByteSource> inPieces(const QByteArray& bytes, std::size_t most) {
  return std::make_unique<Pieces>(openMemory({bytes.constData(), static_cast<std::size_t>(bytes.size())}), most);
}

QByteArray compressed(const QByteArray& bytes, const QString& compression) {
  if (compression.isEmpty()) return bytes;
  archive* handle = archive_write_new();
  archive_write_set_format_raw(handle);
  addCompression(handle, compression);
  archive_write_set_bytes_in_last_block(handle, 1);
  return written(handle, {{"data", bytes}});
}

QByteArray zipped(const Entries& entries, const std::string& password) {
  archive* handle = archive_write_new();
  archive_write_set_format_zip(handle);
  archive_write_set_bytes_in_last_block(handle, 1);
  if (!password.empty()) {
    archive_write_set_options(handle, "zip:encryption=traditional");
    archive_write_set_passphrase(handle, password.c_str());
  }
  return written(handle, entries);
}

QByteArray tarred(const Entries& entries, const QString& compression) {
  archive* handle = archive_write_new();
  archive_write_set_format_pax_restricted(handle);
  addCompression(handle, compression);
  return written(handle, entries);
}

QByteArray encoded(const QByteArray& utf8, const char* encoding) {
  iconv_t conversion = iconv_open(encoding, "UTF-8");
  QByteArray result(4 * utf8.size() + 16, '\0');
  char* in = const_cast<char*>(utf8.constData());
  auto inLeft = static_cast<std::size_t>(utf8.size());
  char* out = result.data();
  auto outLeft = static_cast<std::size_t>(result.size());
  const bool failed = iconv(conversion, &in, &inLeft, &out, &outLeft) == static_cast<std::size_t>(-1);
  iconv_close(conversion);
  result.truncate(failed ? 0 : result.size() - static_cast<qsizetype>(outLeft));
  return result;
}
