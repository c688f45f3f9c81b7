// Logs as bytes for tests: in small pieces, compressed, in archives, in other encodings.
#pragma once

#include "core/logs/ByteSource.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

#include <memory>
#include <string>

// Gives its source's bytes in small pieces, so that every state of a reader meets the end of a buffer.
class Pieces : public guidepost::logs::ByteSource {
public:
  Pieces(std::unique_ptr<guidepost::logs::ByteSource> source, std::size_t most)
      : source_(std::move(source)), most_(most) {}
  guidepost::Result<std::size_t> read(std::span<char> buffer) override {
    return source_->read(buffer.first(std::min(buffer.size(), most_)));
  }
  std::int64_t position() const override { return source_->position(); }

private:
  std::unique_ptr<guidepost::logs::ByteSource> source_;
  std::size_t most_;
};

std::unique_ptr<guidepost::logs::ByteSource> inPieces(const QByteArray& bytes, std::size_t most); // must outlive it

using Entries = QList<QPair<QString, QByteArray>>;

QByteArray compressed(const QByteArray& bytes, const QString& compression);  // gz, bz2, xz, zst, lz4
QByteArray zipped(const Entries& entries, const std::string& password = {}); // a name that ends with /: a folder
QByteArray tarred(const Entries& entries, const QString& compression = {});
QByteArray encoded(const QByteArray& utf8, const char* encoding);
