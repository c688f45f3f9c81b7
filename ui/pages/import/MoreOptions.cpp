#include "ui/pages/import/MoreOptions.h"

#include "core/logs/TimeParser.h"
#include "ui/pages/import/ImportWords.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSpinBox>
#include <QTimeZone>

namespace guidepost::ui {

namespace {

QString foundIs(const QString& what) {
  return MoreOptions::tr("as found: %1").arg(what);
}

} // namespace

MoreOptions::MoreOptions(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("importMoreOptions"));
  grid_ = new QGridLayout(this);
  grid_->setContentsMargins(0, 0, 0, 0);
  grid_->setHorizontalSpacing(units(3));
  grid_->setVerticalSpacing(units(2));
  grid_->setColumnStretch(1, 1);
  grid_->setColumnStretch(3, 1);
  timeUnit_ = choice("importTimeUnit", tr("How times are written"));
  zone_ = choice("importZone", tr("Zone of times without one"));
  zone_->setEditable(true);
  zone_->setInsertPolicy(QComboBox::NoInsert);
  zone_->setMaxVisibleItems(12);
  zone_->lineEdit()->setAccessibleName(zone_->accessibleName());
  for (const QByteArray& name : QTimeZone::availableTimeZoneIds())
    if (name == "UTC" || (name.contains('/') && !name.startsWith("Etc/")))
      zone_->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
  auto* completer = new QCompleter(zone_->model(), zone_);
  completer->setFilterMode(Qt::MatchContains);
  completer->setCaseSensitivity(Qt::CaseInsensitive);
  zone_->setCompleter(completer);
  delimiter_ = choice("importDelimiter", tr("What stands between fields"));
  header_ = choice("importHeader", tr("First row"));
  encoding_ = choice("importEncoding", tr("Text encoding"));
  currency_ = new QLineEdit(this);
  currency_->setObjectName(QStringLiteral("importCurrency"));
  currency_->setAccessibleName(tr("Currency of the prices"));
  currency_->setValidator(
      new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[A-Za-z]{3}")), currency_));
  gap_ = new QSpinBox(this);
  gap_->setObjectName(QStringLiteral("importGap"));
  gap_->setAccessibleName(tr("Minutes of silence that end a session"));
  gap_->setRange(1, 7 * 24 * 60);
  gap_->setValue(30);
  gap_->setSuffix(tr(" min of silence end one"));
  pseudonyms_ = new QCheckBox(tr("Replace user ids by pseudonyms; the key stays on this machine"), this);
  pseudonyms_->setObjectName(QStringLiteral("importPseudonyms"));
  pseudonyms_->setAccessibleName(pseudonyms_->text());
  pseudonyms_->setChecked(true);
  addField(0, 0, tr("Times"), timeUnit_);
  addField(0, 2, tr("Time zone"), zone_);
  addField(1, 0, tr("Delimiter"), delimiter_);
  addField(1, 2, tr("First row"), header_);
  addField(2, 0, tr("Encoding"), encoding_);
  addField(2, 2, tr("Currency"), currency_);
  addField(3, 0, tr("Sessions"), gap_);
  grid_->addWidget(pseudonyms_, 3, 2, 1, 2);
  for (QComboBox* box : {timeUnit_, delimiter_, header_, encoding_})
    connect(box, &QComboBox::activated, this, &MoreOptions::changed);
  connect(zone_, &QComboBox::activated, this, &MoreOptions::changed);
  connect(zone_->lineEdit(), &QLineEdit::editingFinished, this, &MoreOptions::changed);
  connect(currency_, &QLineEdit::editingFinished, this, &MoreOptions::changed);
  connect(currency_, &QLineEdit::textEdited, this, [this](const QString& text) { currency_->setText(text.toUpper()); });
}

QComboBox* MoreOptions::choice(const char* name, const QString& spoken) {
  auto* box = new QComboBox(this);
  box->setObjectName(QString::fromLatin1(name));
  box->setAccessibleName(spoken);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(14);
  return box;
}

void MoreOptions::addField(int row, int column, const QString& name, QWidget* field) {
  QLabel* label = makeLabel("explained", false, this);
  label->setText(name);
  label->setBuddy(field);
  grid_->addWidget(label, row, column);
  grid_->addWidget(field, row, column + 1);
}

void MoreOptions::fill(QComboBox& box, const QString& found, const QList<QPair<QString, QString>>& others,
                       const QString& chosen) {
  box.clear();
  box.addItem(foundIs(found), QString());
  for (const auto& [value, words] : others)
    box.addItem(words, value);
  box.setCurrentIndex(std::max(0, box.findData(chosen)));
}

void MoreOptions::setPreview(const pipeline::ImportPreview& preview, const logs::LogOptions& options) {
  using Choices = QList<QPair<QString, QString>>;
  Choices units, delimiters, encodings;
  for (const std::string_view unit : logs::timeUnitNames)
    units.append({QString::fromUtf8(unit.data(), static_cast<qsizetype>(unit.size())),
                  term(std::string("time-unit.").append(unit))});
  for (const char* delimiter : {",", ";", "tab", "|", "blanks"})
    delimiters.append({QString::fromLatin1(delimiter), delimiterName(delimiter)});
  for (const char* encoding : {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE", "WINDOWS-1252", "ISO-8859-1",
                               "BIG5", "SHIFT_JIS", "EUC-KR", "WINDOWS-1251"})
    encodings.append({QString::fromLatin1(encoding), QString::fromLatin1(encoding)});
  fill(*timeUnit_, term("time-unit." + (preview.timeUnit.empty() ? "automatic" : preview.timeUnit)), units,
       QString::fromStdString(options.timeUnit));
  fill(*delimiter_, delimiterName(preview.delimiter), delimiters, QString::fromStdString(options.delimiter));
  fill(*header_, preview.header ? tr("names the columns") : tr("is data"),
       {{QStringLiteral("yes"), tr("names the columns")}, {QStringLiteral("no"), tr("is data")}},
       !options.header   ? QString()
       : *options.header ? QStringLiteral("yes")
                         : QStringLiteral("no"));
  fill(*encoding_, encodingName(preview.encoding), encodings, QString::fromStdString(options.encoding));
  const std::string& zone = options.timeZone.empty() ? preview.timeZone : options.timeZone;
  zone_->setEditText(QString::fromStdString(zone.empty() ? "UTC" : zone));
  zone_->setProperty("found", QString::fromStdString(preview.timeZone));
  currency_->setPlaceholderText(preview.currency.empty()      ? tr("none found; a code such as EUR")
                                : preview.currency == "mixed" ? tr("several in the log")
                                                              : foundIs(QString::fromStdString(preview.currency)));
  currency_->setText(QString::fromStdString(options.currency));
}

void MoreOptions::apply(logs::LogOptions& options) const {
  options.timeUnit = timeUnit_->currentData().toString().toStdString();
  options.delimiter = delimiter_->currentData().toString().toStdString();
  options.encoding = encoding_->currentData().toString().toStdString();
  const QString header = header_->currentData().toString();
  options.header = header.isEmpty() ? std::nullopt : std::optional(header == QLatin1String("yes"));
  const QString zone = zone_->currentText().trimmed();
  const bool untouched = options.timeZone.empty() && zone == zone_->property("found").toString();
  options.timeZone = untouched ? "" : zone.toStdString();
  options.currency = currency_->hasAcceptableInput() ? currency_->text().toStdString() : "";
}

int MoreOptions::sessionGapMinutes() const {
  return gap_->value();
}

bool MoreOptions::pseudonymise() const {
  return pseudonyms_->isChecked();
}

void MoreOptions::setProjectSettings(int gapMinutes, bool pseudonymise) {
  gap_->setValue(gapMinutes);
  pseudonyms_->setChecked(pseudonymise);
}

} // namespace guidepost::ui
