#include "ui/report/PdfOutline.h"

#include <QRegularExpression>

namespace guidepost::ui {
namespace {

QByteArray object(const QByteArray& pdf, int number, const QVector<qsizetype>& offsets) {
  if (number <= 0 || number >= offsets.size()) return {};
  const qsizetype from = offsets[number];
  const qsizetype to = pdf.indexOf("endobj", from);
  return to < 0 ? QByteArray() : pdf.mid(from, to - from);
}

int reference(const QByteArray& text, const char* key) {
  const QRegularExpression pattern(QStringLiteral("/%1\\s+(\\d+)\\s+0\\s+R").arg(QLatin1String(key)));
  const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(text));
  return match.hasMatch() ? match.captured(1).toInt() : 0;
}

// The cross-reference table that QPdfWriter ends with: one section from object 0.
QVector<qsizetype> crossReferences(const QByteArray& pdf, qsizetype at) {
  QVector<qsizetype> offsets;
  if (pdf.mid(at, 4) != "xref") return offsets;
  const QList<QByteArray> lines = pdf.mid(at, pdf.indexOf("trailer", at) - at).split('\n');
  if (lines.size() < 2) return offsets;
  const int count = lines[1].simplified().split(' ').last().toInt();
  for (int i = 0; i < count && i + 2 < lines.size(); ++i)
    offsets.append(lines[i + 2].left(10).toLongLong());
  return offsets.size() == count ? offsets : QVector<qsizetype>();
}

QByteArray hexText(const QString& text) {
  QByteArray hex = "<FEFF";
  for (const QChar letter : text)
    hex += QByteArray::number(letter.unicode(), 16).rightJustified(4, '0').toUpper();
  return hex + ">";
}

struct Item {
  int parent = -1; // index, -1: the outline itself
  QVector<int> children;
};

QVector<Item> tree(const QVector<PageBookmark>& bookmarks, QVector<int>& roots) {
  QVector<Item> items(bookmarks.size());
  int chapter = -1;
  for (int i = 0; i < bookmarks.size(); ++i) {
    if (bookmarks[i].level == 0 || chapter < 0) {
      roots.append(i);
      chapter = i;
    } else {
      items[i].parent = chapter;
      items[chapter].children.append(i);
    }
  }
  return items;
}

QByteArray link(const char* key, int number) {
  return QByteArray("/") + key + ' ' + QByteArray::number(number) + " 0 R\n";
}

} // namespace

QByteArray withOutline(const QByteArray& pdf, const QVector<PageBookmark>& bookmarks, double pageHeight,
                       const QByteArray& languageTag) {
  const qsizetype startAt = pdf.lastIndexOf("startxref");
  const qsizetype trailerAt = pdf.lastIndexOf("trailer");
  if (bookmarks.isEmpty() || startAt < 0 || trailerAt < 0) return pdf;
  const qsizetype previous = pdf.mid(startAt + 9, pdf.size()).simplified().split(' ').first().toLongLong();
  const QVector<qsizetype> offsets = crossReferences(pdf, previous);
  const QByteArray trailer = pdf.mid(trailerAt, startAt - trailerAt);
  const int root = reference(trailer, "Root");
  QByteArray catalog = object(pdf, root, offsets);
  const QByteArray pages = object(pdf, reference(catalog, "Pages"), offsets);
  const qsizetype kidsFrom = pages.indexOf('[', pages.indexOf("/Kids"));
  const qsizetype kidsTo = pages.indexOf(']', kidsFrom);
  const qsizetype catalogEnd = catalog.lastIndexOf(">>");
  if (kidsFrom < 0 || kidsTo < 0 || catalogEnd < 0) return pdf;
  const QList<QByteArray> kids = pages.mid(kidsFrom + 1, kidsTo - kidsFrom - 1).simplified().split('R');

  const int outline = static_cast<int>(offsets.size());
  const auto numberOf = [outline](int item) { return outline + 1 + item; };
  QVector<int> roots;
  const QVector<Item> items = tree(bookmarks, roots);

  QByteArray result = pdf;
  if (!result.endsWith('\n')) result += '\n';
  QByteArray references;
  const auto write = [&](int number, const QByteArray& body) {
    references +=
        QByteArray::number(number) + " 1\n" + QByteArray::number(result.size()).rightJustified(10, '0') + " 00000 n \n";
    result += QByteArray::number(number) + " 0 obj\n" + body + "endobj\n";
  };
  catalog.truncate(catalogEnd);
  catalog = catalog.mid(catalog.indexOf("<<"));
  write(root, catalog + link("Outlines", outline) + "/PageMode /UseOutlines\n/Lang (" + languageTag +
                  ")\n/ViewerPreferences << /DisplayDocTitle true >>\n>>\n");
  write(outline, "<<\n/Type /Outlines\n" + link("First", numberOf(roots.first())) +
                     link("Last", numberOf(roots.last())) + "/Count " + QByteArray::number(roots.size()) + "\n>>\n");
  for (int i = 0; i < items.size(); ++i) {
    const QVector<int>& siblings = items[i].parent < 0 ? roots : items[items[i].parent].children;
    const qsizetype at = siblings.indexOf(i);
    const int page = kids.value(bookmarks[i].page).simplified().split(' ').first().toInt();
    QByteArray body = "<<\n/Title " + hexText(bookmarks[i].title) + '\n';
    body += link("Parent", items[i].parent < 0 ? outline : numberOf(items[i].parent));
    if (at > 0) body += link("Prev", numberOf(siblings[at - 1]));
    if (at + 1 < siblings.size()) body += link("Next", numberOf(siblings[at + 1]));
    if (!items[i].children.isEmpty())
      body += link("First", numberOf(items[i].children.first())) + link("Last", numberOf(items[i].children.last())) +
              "/Count -" + QByteArray::number(items[i].children.size()) + '\n';
    body += "/Dest [" + QByteArray::number(page) + " 0 R /XYZ null " +
            QByteArray::number(pageHeight * (1 - bookmarks[i].top) + 8, 'f', 1) + " null]\n>>\n";
    write(numberOf(i), body);
  }

  const qsizetype newReferences = result.size();
  const int size = numberOf(static_cast<int>(items.size()));
  result += "xref\n" + references + "trailer\n<<\n/Size " + QByteArray::number(size) + '\n' +
            link("Info", reference(trailer, "Info")) + link("Root", root) + "/Prev " + QByteArray::number(previous) +
            "\n>>\nstartxref\n" + QByteArray::number(newReferences) + "\n%%EOF\n";
  return result;
}

} // namespace guidepost::ui
