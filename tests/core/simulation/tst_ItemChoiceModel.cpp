#include "core/simulation/ItemChoiceModel.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace guidepost;
using namespace guidepost::simulation;

class tst_ItemChoiceModel : public QObject {
  Q_OBJECT

private slots:
  void aliasTableDrawsItsWeights();
  void drawsTheLogit_data();
  void drawsTheLogit();
  void recoversPlantedUtilities();
  void leavesOutWhatTheLogLacks();
};

namespace {

journey::SessionLog shelf(std::uint32_t items, std::uint32_t categories) {
  journey::SessionLog log;
  for (std::uint32_t i = 0; i < items; ++i)
    log.items.push_back({{},
                         {},
                         categories > 0 && i % 7 != 6 ? i % categories : journey::none,
                         journey::none,
                         10'000 + 5'000 * static_cast<std::int64_t>(i * 37 % 11)});
  for (std::uint32_t i = 0; i < categories; ++i)
    log.categories.push_back(std::to_string(i));
  return log;
}

std::vector<double> popularityOf(std::uint32_t items) {
  std::vector<double> times;
  for (std::uint32_t i = 0; i < items; ++i)
    times.push_back(200.0 / (1 + i));
  return times;
}

// By the definition, over all items.
std::vector<double> probabilities(const ItemFeatures& features, const ItemChoice& choice, std::uint32_t before,
                                  const std::vector<std::uint32_t>& seen) {
  std::vector<double> result;
  double sum = 0;
  for (std::uint32_t i = 0; i < features.popularity.size(); ++i) {
    const bool same = before != journey::none && features.category[i] == features.category[before] &&
                      features.category[i] != features.withoutCategory;
    const bool again = std::ranges::count(seen, i) > 0;
    result.push_back(std::exp(choice.again * again + choice.sameCategory * same +
                              choice.popularity * features.popularity[i] + choice.price * features.price[i]));
    sum += result.back();
  }
  for (double& value : result)
    value /= sum;
  return result;
}

} // namespace

void tst_ItemChoiceModel::aliasTableDrawsItsWeights() {
  const std::vector<double> weights = {5, 1, 0, 4, 2, 2, 6};
  const std::vector<std::uint32_t> ranges = {0, 4, 4, 7};
  const AliasTable table(weights, ranges);
  QCOMPARE(table.total(0), 10.0);
  QCOMPARE(table.total(1), 0.0);
  QCOMPARE(table.total(2), 10.0);
  RandomStream luck(1, "alias");
  std::vector<double> counts(weights.size());
  constexpr int draws = 40'000;
  for (int i = 0; i < draws; ++i) {
    ++counts[table.draw(0, luck)];
    ++counts[table.draw(2, luck)];
  }
  QCOMPARE(counts[2], 0.0);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double share = weights[i] / 10;
    QVERIFY(std::abs(counts[i] / draws - share) < 5 * std::sqrt(share * (1 - share) / draws) + 1e-12);
  }
}

void tst_ItemChoiceModel::drawsTheLogit_data() {
  QTest::addColumn<double>("again");
  QTest::addColumn<double>("sameCategory");
  QTest::addColumn<bool>("first");
  QTest::newRow("liked") << 2.0 << 1.5 << false;
  QTest::newRow("avoids what it knows") << -1.5 << 1.0 << false;
  QTest::newRow("changes the category") << 1.0 << -2.0 << false;
  QTest::newRow("avoids both") << -1.0 << -1.0 << false;
  QTest::newRow("first item") << 2.0 << 1.5 << true;
}

void tst_ItemChoiceModel::drawsTheLogit() {
  QFETCH(double, again);
  QFETCH(double, sameCategory);
  QFETCH(bool, first);
  const journey::SessionLog log = shelf(23, 4);
  const ItemFeatures features = itemFeatures(log, popularityOf(23), true);
  const ItemChoice choice{.again = again, .sameCategory = sameCategory, .popularity = 0.7, .price = -0.5};
  const ItemSampler sampler(features, choice);
  const std::uint32_t before = first ? journey::none : 5;
  const std::vector<std::uint32_t> seen = first ? std::vector<std::uint32_t>{} : std::vector<std::uint32_t>{5, 9, 2};
  const std::vector<double> wanted = probabilities(features, choice, before, seen);
  RandomStream luck(3, "items");
  constexpr int draws = 60'000;
  std::vector<double> counts(23);
  for (int i = 0; i < draws; ++i)
    ++counts[sampler.draw(before, seen, luck)];
  for (std::size_t i = 0; i < counts.size(); ++i)
    QVERIFY2(std::abs(counts[i] / draws - wanted[i]) < 5 * std::sqrt(wanted[i] * (1 - wanted[i]) / draws),
             qPrintable(QString("item %1: %2 for %3").arg(i).arg(counts[i] / draws).arg(wanted[i])));
}

void tst_ItemChoiceModel::recoversPlantedUtilities() {
  const journey::SessionLog log = shelf(80, 5);
  const ItemFeatures features = itemFeatures(log, popularityOf(80), true);
  const ItemChoice truth{.again = 2.2, .sameCategory = 1.1, .popularity = 0.8, .price = -0.6};
  const ItemSampler sampler(features, truth);
  std::vector<ChoiceCase> cases;
  std::vector<std::uint32_t> seen;
  RandomStream luck(5, "walks");
  for (int session = 0; session < 1200; ++session) {
    std::vector<std::uint32_t> here;
    std::uint32_t before = journey::none;
    for (int step = 0; step < 6; ++step) {
      const std::uint32_t item = sampler.draw(before, here, luck);
      cases.push_back({item, before == journey::none ? features.withoutCategory : features.category[before],
                       static_cast<std::uint32_t>(seen.size()), static_cast<std::uint32_t>(here.size())});
      seen.insert(seen.end(), here.begin(), here.end());
      if (std::ranges::count(here, item) == 0) here.push_back(item);
      before = item;
    }
  }
  const ItemChoice fitted = fitItemChoice(features, cases, seen, {}, true);
  QVERIFY2(std::abs(fitted.again - truth.again) < 0.12, qPrintable(QString::number(fitted.again)));
  QVERIFY2(std::abs(fitted.sameCategory - truth.sameCategory) < 0.12, qPrintable(QString::number(fitted.sameCategory)));
  QVERIFY2(std::abs(fitted.popularity - truth.popularity) < 0.08, qPrintable(QString::number(fitted.popularity)));
  QVERIFY2(std::abs(fitted.price - truth.price) < 0.12, qPrintable(QString::number(fitted.price)));
  QVERIFY(fitted.logLikelihood > fitted.logLikelihoodPopularityOnly + 0.1);

  // Half the cases with weight 2 and half with weight 0 are half the cases.
  std::vector<double> weights(cases.size());
  for (std::size_t i = 0; i < weights.size() / 2; ++i)
    weights[i] = 2;
  const ItemChoice weighted = fitItemChoice(features, cases, seen, weights, true);
  const ItemChoice half = fitItemChoice(features, std::span(cases).first(cases.size() / 2), seen, {}, true);
  QVERIFY(std::abs(weighted.again - half.again) < 1e-3);
  QVERIFY(std::abs(weighted.logLikelihood - half.logLikelihood) < 1e-3);
}

void tst_ItemChoiceModel::leavesOutWhatTheLogLacks() {
  const journey::SessionLog log = shelf(10, 0);
  const ItemFeatures features = itemFeatures(log, popularityOf(10), false);
  std::vector<ChoiceCase> cases;
  for (std::uint32_t i = 0; i < 50; ++i)
    cases.push_back({i % 10 * i % 10, features.withoutCategory, 0, 0});
  const ItemChoice fitted = fitItemChoice(features, cases, {}, {}, false);
  QCOMPARE(fitted.sameCategory, 0.0);
  QCOMPARE(fitted.price, 0.0);
  QVERIFY(std::isfinite(fitted.popularity));
}

QTEST_APPLESS_MAIN(tst_ItemChoiceModel)
#include "tst_ItemChoiceModel.moc"
