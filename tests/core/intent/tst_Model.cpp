#include "core/intent/Inference.h"
#include "core/intent/Training.h"
#include "tests/core/intent/SyntheticLog.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <numeric>

using namespace guidepost;
using namespace guidepost::intent;

namespace {

constexpr int windowLength = 12;

double largestDifference(std::span<const float> a, std::span<const float> b) {
  if (a.size() != b.size()) return 1;
  double largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    largest = std::max(largest, std::abs(static_cast<double>(a[i] - b[i])));
  return largest;
}

} // namespace

class tst_Model : public QObject {
  Q_OBJECT

private slots:
  void initTestCase();
  void windowsCoverEachEventOnce_data();
  void windowsCoverEachEventOnce();
  void readerEqualsRead();
  void probabilitiesSumToOne();
  void readIsCausal();
  void withoutEachEqualsReadingTheRest();
  void anEmptyReaderSaysThePrior();
  void bytesGoRoundUnchanged();
  void damagedBytesAreErrors();
  void bindsToALaterLogByName();
  void unknownThingsAreRead();
  void readerIsFast();

private:
  std::vector<journey::Event> longSession(std::size_t events, std::uint64_t seed) const;

  journey::SessionLog log_;
  Model model_;
};

void tst_Model::initTestCase() {
  log_ = guidepost::testing::shopLog(500, 21);
  TrainingOptions options;
  options.epochs = 2;
  options.architecture.length = windowLength;
  auto trained = train(log_, options, {});
  QVERIFY(trained);
  model_ = std::move(trained->model);
}

std::vector<journey::Event> tst_Model::longSession(std::size_t events, std::uint64_t seed) const {
  RandomStream stream(seed, "session");
  std::vector<journey::Event> session;
  std::int64_t time = 1700000000 * guidepost::testing::second;
  for (std::size_t i = 0; i < events; ++i) {
    journey::Event event = log_.events[stream.below(static_cast<std::uint32_t>(log_.events.size()))];
    time += static_cast<std::int64_t>(stream.exponential(3e7));
    event.timeUs = time;
    session.push_back(event);
  }
  return session;
}

void tst_Model::windowsCoverEachEventOnce_data() {
  QTest::addColumn<int>("events");
  QTest::addColumn<int>("length");
  for (const int length : {2, 5, 12})
    for (const int events : {1, 2, 5, 11, 12, 13, 18, 19, 100, 101})
      QTest::addRow("%d of %d", events, length) << events << length;
}

void tst_Model::windowsCoverEachEventOnce() {
  QFETCH(int, events);
  QFETCH(int, length);
  const auto windows = windowsOf(static_cast<std::size_t>(events), static_cast<std::size_t>(length));
  std::size_t next = 0;
  for (const Window& window : windows) {
    QCOMPARE(window.first + window.answersFrom, next);
    QVERIFY(window.count <= static_cast<std::size_t>(length));
    QVERIFY(window.count > window.answersFrom);
    next = window.first + window.count;
  }
  QCOMPARE(next, static_cast<std::size_t>(events));
  const Window last = lastWindowOf(static_cast<std::size_t>(events), static_cast<std::size_t>(length));
  QCOMPARE(last.first, windows.back().first);
  QCOMPARE(last.count, windows.back().count);
}

void tst_Model::readerEqualsRead() {
  Reader reader(model_);
  const std::size_t classes = model_.taxonomy().names.size();
  for (const std::size_t events : {1u, 5u, 12u, 13u, 25u, 150u}) {
    const auto session = longSession(events, events);
    const std::vector<float> batch = model_.read(session);
    reader.clear();
    for (std::size_t i = 0; i < events; ++i) {
      reader.append(session[i]);
      QVERIFY(largestDifference(reader.intents(), std::span(batch).subspan(i * classes, classes)) < 1e-5);
    }
  }
}

void tst_Model::probabilitiesSumToOne() {
  const auto session = longSession(40, 3);
  const std::vector<float> intents = model_.read(session);
  const std::size_t classes = model_.taxonomy().names.size();
  Reader reader(model_);
  std::vector<float> scores(model_.items());
  for (std::size_t i = 0; i < session.size(); ++i) {
    double sum = 0;
    for (std::size_t c = 0; c < classes; ++c)
      sum += static_cast<double>(intents[i * classes + c]);
    QVERIFY(std::abs(sum - 1) < 1e-5);
    reader.append(session[i]);
    reader.itemScores(scores);
    double items = 0;
    for (const float score : scores)
      items += std::exp(static_cast<double>(score));
    QVERIFY(std::abs(items - 1) < 1e-4);
    const auto next = reader.nextItems(5);
    QCOMPARE(next.size(), std::size_t{5});
    QCOMPARE(static_cast<float>(std::log(next[0].probability)), *std::max_element(scores.begin(), scores.end()));
    for (std::size_t k = 1; k < next.size(); ++k)
      QVERIFY(next[k].probability <= next[k - 1].probability);
  }
  QCOMPARE(reader.nextItems(100000).size(), model_.items());
  QVERIFY(reader.nextItems(0).empty());
}

void tst_Model::readIsCausal() {
  auto session = longSession(30, 5);
  const std::vector<float> before = model_.read(session);
  session[29].type = logs::eventType::purchase;
  session[29].timeUs += 100 * guidepost::testing::minute;
  const std::vector<float> after = model_.read(session);
  const std::size_t classes = model_.taxonomy().names.size();
  QVERIFY(largestDifference(std::span(before).first(29 * classes), std::span(after).first(29 * classes)) < 1e-6);
  QVERIFY(largestDifference(std::span(before).last(classes), std::span(after).last(classes)) > 1e-3);
}

void tst_Model::withoutEachEqualsReadingTheRest() {
  const std::size_t classes = model_.taxonomy().names.size();
  for (const std::size_t events : {2u, 7u, 13u, 14u, 40u}) {
    const auto session = longSession(events, events + 100);
    const std::vector<float> without = model_.withoutEach(session);
    QCOMPARE(without.size(), events * classes);
    for (std::size_t i = 0; i < events; ++i) {
      auto rest = session;
      rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
      const std::vector<float> expected = model_.read(rest);
      QVERIFY(largestDifference(std::span(without).subspan(i * classes, classes), std::span(expected).last(classes)) <
              1e-5);
    }
  }
  const auto single = longSession(1, 1);
  QCOMPARE(model_.withoutEach(single), model_.weights().prior);
  QVERIFY(model_.withoutEach({}).empty());
  QVERIFY(model_.read({}).empty());
}

void tst_Model::anEmptyReaderSaysThePrior() {
  Reader reader(model_);
  const auto isPrior = [&] { return largestDifference(reader.intents(), model_.weights().prior) == 0; };
  QVERIFY(isPrior());
  reader.append(log_.events[0]);
  QVERIFY(!isPrior());
  reader.clear();
  QVERIFY(isPrior());
  QCOMPARE(reader.nextItems(3).size(), std::size_t{3});
}

void tst_Model::bytesGoRoundUnchanged() {
  const std::string bytes = model_.toBytes();
  const auto loaded = Model::fromBytes(bytes);
  QVERIFY(loaded);
  QCOMPARE(loaded->toBytes(), bytes);
  QCOMPARE(loaded->parameters(), model_.parameters());
  QCOMPARE(loaded->items(), model_.items());
  QCOMPARE(loaded->taxonomy().names, model_.taxonomy().names);
  const auto session = longSession(40, 8);
  QCOMPARE(loaded->read(session), model_.read(session));
}

void tst_Model::damagedBytesAreErrors() {
  const std::string bytes = model_.toBytes();
  for (const std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{15}, std::size_t{16}, std::size_t{200},
                                 bytes.size() / 2, bytes.size() - 1})
    QVERIFY(!Model::fromBytes(std::string_view(bytes).substr(0, size)));
  QVERIFY(!Model::fromBytes(bytes + "x"));
  QVERIFY(!Model::fromBytes("SQLite format 3, and then some more text than the header is long"));
  // A changed byte is an error or a model that can be read; never a crash.
  RandomStream stream(1, "damage");
  const auto session = longSession(5, 2);
  const std::size_t headerEnd = bytes.find("guidepost-intent");
  QVERIFY(headerEnd != std::string::npos);
  for (int trial = 0; trial < 300; ++trial) {
    std::string damaged = bytes;
    const std::size_t at = stream.below(static_cast<std::uint32_t>(trial % 2 ? damaged.size() : 3000));
    damaged[at] = static_cast<char>(stream.bits());
    if (const auto loaded = Model::fromBytes(damaged)) QCOMPARE(loaded->read(session).size(), std::size_t{25});
  }
  std::string notFinite = bytes;
  notFinite.replace(notFinite.size() - 4, 4, std::string("\x00\x00\xc0\x7f", 4));
  QCOMPARE(Model::fromBytes(notFinite).error().message.id, std::string("intent.model-damaged"));
}

void tst_Model::bindsToALaterLogByName() {
  auto loaded = Model::fromBytes(model_.toBytes());
  QVERIFY(loaded);
  journey::SessionLog later = log_;
  std::reverse(later.items.begin(), later.items.end());
  std::reverse(later.categories.begin(), later.categories.end());
  later.items.push_back({"never seen", "", 0, journey::none, -1});
  loaded->bindTo(later);
  QCOMPARE(loaded->items(), log_.items.size() + 1);
  const auto session = longSession(20, 6);
  auto moved = session;
  for (journey::Event& event : moved) {
    event.item = static_cast<std::uint32_t>(log_.items.size()) - 1 - event.item;
    event.category = static_cast<std::uint32_t>(log_.categories.size()) - 1 - event.category;
  }
  QCOMPARE(loaded->read(moved), model_.read(session));
  Reader before(model_), after(*loaded);
  for (std::size_t i = 0; i < session.size(); ++i) {
    before.append(session[i]);
    after.append(moved[i]);
  }
  QCOMPARE(log_.items[before.nextItems(1)[0].item].name, later.items[after.nextItems(1)[0].item].name);
}

void tst_Model::unknownThingsAreRead() {
  auto session = longSession(6, 4);
  session[1].item = 123456;
  session[2].item = journey::none;
  session[3].category = 999;
  session[4].type = 77;
  session[5].timeUs = -5;
  for (const float value : model_.read(session))
    QVERIFY(std::isfinite(value));
}

void tst_Model::readerIsFast() {
  TrainingOptions options;
  options.epochs = 1;
  const auto trained = train(log_, options, {}); // the default width and depth
  QVERIFY(trained);
  Reader reader(trained->model);
  const auto session = longSession(30, 9);
  constexpr int sessions = 1000;
  QElapsedTimer timer;
  timer.start();
  double sum = 0;
  for (int s = 0; s < sessions; ++s) {
    reader.clear();
    for (const journey::Event& event : session) {
      reader.append(event);
      sum += static_cast<double>(reader.intents()[0]);
    }
  }
  const double perSecond = sessions * 30.0 / (static_cast<double>(timer.nsecsElapsed()) * 1e-9);
  QVERIFY(sum > 0);
  qInfo("%.0f events a second", perSecond);
#ifndef __SANITIZE_ADDRESS__
  QVERIFY(perSecond > 30000); // a simulation appends millions; an idle machine does 250,000
#endif
}

QTEST_APPLESS_MAIN(tst_Model)
#include "tst_Model.moc"
