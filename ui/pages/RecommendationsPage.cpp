#include "ui/pages/RecommendationsPage.h"

#include "ui/charts/ForestChart.h"
#include "ui/pages/SessionList.h"
#include "ui/pages/recommendations/ItemList.h"
#include "ui/tables/TableView.h"
#include "ui/tables/ValueTableModel.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/theme/Fonts.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/Chip.h"

#include <QMenu>
#include <QWidgetAction>

namespace guidepost::ui {

namespace {

constexpr int itemsListed = 6;
constexpr qsizetype itemsInNarrow = 4;

QString capital(QString text) {
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

} // namespace

RecommendationsPage::RecommendationsPage(ProjectSession& session, QWidget* parent)
    : Page(QStringLiteral("recommendations"), QStringLiteral("recommendations"), parent), session_(session) {
  evaluate_ = new Button(QStringLiteral("recommendationsEvaluate"), Button::Kind::Primary, QStringLiteral("run"));
  header().addAction(evaluate_);
  connect(evaluate_, &Button::clicked, &session_, &ProjectSession::evaluateRecommenders);
  sessionChip_ = new Chip(QStringLiteral("recommendationsSession"));
  casesChip_ = new Chip(QStringLiteral("recommendationsCases"));
  addChip(sessionChip_);
  addChip(casesChip_);

  chartCard_ = new Card(QStringLiteral("recommendationsChartCard"));
  chart_ = new ForestChart;
  chart_->setObjectName(QStringLiteral("recommendationsChart"));
  chart_->setMinimumHeight(units(42));
  chart_->setMaximumHeight(units(44));
  chartCard_->setContent(chart_);
  tableCard_ = new Card(QStringLiteral("recommendationsTableCard"));
  tableCard_->setContentFlush(true);
  table_ = new TableView(QStringLiteral("recommendationsTable"));
  tableModel_ = new ValueTableModel(this);
  table_->setTable(tableModel_);
  tableCard_->setContent(table_);
  connect(table_, &TableView::rowActivated, this, &RecommendationsPage::defineHitRate);
  pickCard_ = new Card(QStringLiteral("recommendationsPick"));
  pickCard_->setContentFlush(true);
  pick_ = new SessionList(session_, QStringLiteral("recommendationsSessions"));
  pickCard_->setContent(pick_);
  grid().add(chartCard_, {5, 5, 12}, 0);
  grid().add(tableCard_, {7, 7, 12}, 0);
  grid().add(pickCard_, {3, 12, 12});
  int number = 0;
  for (ListCard& list : listCards_) {
    list.card = new Card(QStringLiteral("recommendationsList%1").arg(++number));
    list.items = new ItemList;
    list.items->setObjectName(QStringLiteral("recommendationsItems%1").arg(number));
    list.card->setContent(list.items);
    grid().add(list.card, {3, 4, 12});
    connect(list.card, &Card::makeRequested, this, [this] { emit pageRequested(QStringLiteral("intent")); });
  }
  // In a narrow window the sessions are behind the chip.
  auto* pickMenu = new QMenu(this);
  auto* inMenu = new QWidgetAction(pickMenu);
  menuPick_ = new SessionList(session_, QStringLiteral("recommendationsMenuSessions"));
  menuPick_->setFixedSize(units(72), units(90));
  menuPick_->setContentsMargins(0, units(3), 0, units(1));
  inMenu->setDefaultWidget(menuPick_);
  pickMenu->addAction(inMenu);
  connect(pickMenu, &QMenu::aboutToShow, menuPick_, &SessionList::reload);
  pickMenu_ = pickMenu;
  for (Card* card : {chartCard_, tableCard_})
    connect(card, &Card::makeRequested, this, [this] {
      if (session_.state().model)
        session_.evaluateRecommenders();
      else
        emit pageRequested(QStringLiteral("intent"));
    });

  connect(&session_, &ProjectSession::stateChanged, this, &RecommendationsPage::showAll);
  connect(&session_, &ProjectSession::closed, this, [this] {
    clearInspector();
    showNothing();
  });
  connect(&session_, &ProjectSession::opened, this, [this] { lists_.clear(); });
  connect(&session_, &ProjectSession::selectionChanged, this, &RecommendationsPage::loadLists);
  connect(&session_, &ProjectSession::changed, this, [this](ProjectSession::Changes changes) {
    if (changes & (ProjectSession::Model | ProjectSession::Data)) lists_.clear();
  });
  refreshWords();
  showNothing();
}

QString RecommendationsPage::name() const {
  return tr("Recommendations");
}

void RecommendationsPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  const bool narrow = width() < units(274);
  if (narrow == narrow_) return;
  narrow_ = narrow;
  pickCard_->setVisible(!narrow);
  sessionChip_->setMenu(narrow ? pickMenu_ : nullptr);
  if (session_.state().recommenders) showTable(*session_.state().recommenders);
  showLists();
}

void RecommendationsPage::showNothing() {
  lists_.clear();
  const bool hasModel = session_.state().model.has_value();
  header().setFinding(hasModel ? tr("Not compared yet.") : tr("No model yet."),
                      hasModel ? tr(" Compare the recommenders on the later sessions.")
                               : tr(" Train one on the Intent page first."));
  header().setStateBadge(Tone::Warning, {}, {});
  sessionChip_->setVisible(hasModel);
  casesChip_->hide();
  evaluate_->setUnavailable(!hasModel                   ? tr("Train an intent model first")
                            : session_.state().readOnly ? tr("This project is open for reading only")
                                                        : QString());
  const QString action = !hasModel ? tr("Go to Intent") : session_.state().readOnly ? QString() : tr("Compare them");
  chartCard_->setTitle(tr("Who finds the next item"));
  chartCard_->setSubtitle({});
  chartCard_->showEmpty(tr("How often each recommender has the next item among ten."), action);
  tableCard_->setTitle(tr("Figures"));
  tableCard_->setSubtitle({});
  tableCard_->showEmpty(tr("Hit rate, NDCG, MRR and coverage with intervals."));
  if (hasModel) return;
  pickCard_->setTitle(tr("Sessions"));
  pickCard_->showEmpty(tr("Pick a session here."));
  for (const ListCard& list : listCards_) {
    list.card->setTitle(tr("Recommended items"));
    list.card->setSubtitle({});
    list.card->showEmpty(tr("What this recommender would show, and why."), tr("Go to Intent"));
  }
}

void RecommendationsPage::showAll() {
  const PathState& state = session_.state();
  if (!state.recommenders)
    showNothing();
  else
    showTable(*state.recommenders);
  if (!state.model) return;
  evaluate_->setUnavailable(state.readOnly ? tr("This project is open for reading only") : QString());
  sessionChip_->show();
  pickCard_->setTitle(tr("Sessions"));
  pickCard_->setSubtitle(tr("highest purchase intent first"));
  pickCard_->showContent();
  if (lists_.empty()) {
    pick_->reload();
    loadLists();
  } else {
    showLists();
  }
}

void RecommendationsPage::showTable(const pipeline::StoredRecommenderTable& stored) {
  using namespace number;
  const recommendation::RecommenderTable& t = stored.table;
  const recommendation::RecommenderScore* best = nullptr;
  const recommendation::RecommenderScore* second = nullptr;
  for (const recommendation::RecommenderScore& score : t.recommenders) {
    if (!best || score.hitRate.estimate > best->hitRate.estimate) {
      second = best;
      best = &score;
    } else if (!second || score.hitRate.estimate > second->hitRate.estimate) {
      second = &score;
    }
  }
  if (!best) return;
  const bool clearly = second && best->hitRate.low > second->hitRate.high;
  header().setFinding(
      tr("%1 finds the next item in %2 of cases").arg(capital(term(best->name)), share(best->hitRate.estimate, 1)),
      second ? clearly ? tr(" %1, clearly more often than %2.")
                             .arg(bracketed(percentInterval(best->hitRate, 1)), term(second->name))
                       : tr(" %1; that it is ahead of %2 may be chance.")
                             .arg(bracketed(percentInterval(best->hitRate, 1)), term(second->name))
             : QString());
  header().setStateBadge(Tone::Warning, QStringLiteral("warning"),
                         stored.dataChangedSince ? tr("Data changed since") : QString());
  casesChip_->setWords(tr("Test:"), tr("%1 later sessions").arg(count(t.sessions)),
                       tr(", %1 next items").arg(count(t.cases)));
  casesChip_->show();

  ForestData chart;
  chart.scale = 100;
  chart.decimals = 1;
  chart.signedValues = false;
  chart.axisTitle = tr("next item among ten, %");
  QVector<QVector<Cell>> rows;
  for (const recommendation::RecommenderScore& score : t.recommenders) {
    ForestRow row;
    row.name = capital(term(score.name));
    row.value = score.hitRate;
    row.strong = &score == best;
    chart.rows.push_back(row);
    rows.push_back({Cell::words(capital(term(score.name))).emphasised(&score == best),
                    Cell::estimate(score.hitRate, 1, 100), Cell::estimate(score.ndcg, 3), Cell::estimate(score.mrr, 3),
                    Cell::estimate(score.coverage, 1, 100)});
  }
  sortByValue(chart);
  chart_->setData(chart);
  const QString name = capital(term(best->name));
  chartCard_->setTitle(narrow_ ? tr("%1 finds it most often").arg(name)
                               : tr("%1 has the next item among ten most often").arg(name));
  chartCard_->setSubtitle((narrow_ ? tr("Share of %1 next items, 95 % interval")
                                   : tr("Share of %1 next items, 95 % interval by session; full ranking"))
                              .arg(count(t.cases)));
  chartCard_->showContent();
  tableModel_->setTable({{tr("Recommender"), false, false, {}},
                         {tr("Hit rate, %"), true, false, tr("The next item is among the first ten")},
                         {tr("NDCG"), true, false, tr("Counts a hit more the higher it stands: 1 / log2(1 + rank)")},
                         {tr("MRR"), true, true, tr("Mean of 1 / rank")},
                         {tr("Coverage, %"), true, true, tr("Share of the catalogue that is ever recommended")}},
                        rows);
  tableCard_->setTitle(tr("On later sessions that nobody was fitted on"));
  tableCard_->setSubtitle(tr("At 10 items; items already seen in the session are left out; small: 95 % interval"));
  tableCard_->showContent();
}

void RecommendationsPage::loadLists() {
  const ProjectSession::Selection selection = session_.selection();
  if (!selection.session || !session_.state().model) return;
  for (const ListCard& list : listCards_)
    list.card->showLoading();
  session_.query<std::vector<pipeline::RecommendationList>>(
      QStringLiteral("recommendations.lists"),
      [selection](pipeline::Workspace& workspace, const JobContext& job) {
        pipeline::RecommendRequest request;
        request.session = std::to_string(selection.session.value);
        request.upTo = selection.upTo + 1;
        request.k = itemsListed;
        return pipeline::recommendWithAll(workspace, request, job);
      },
      this,
      [this](Result<std::vector<pipeline::RecommendationList>> lists) {
        if (!lists) {
          for (const ListCard& list : listCards_)
            list.card->showError(word(lists.error()), tr("Choose another session."), false);
          return;
        }
        lists_ = std::move(*lists);
        showLists();
      });
}

void RecommendationsPage::showLists() {
  if (lists_.empty()) return;
  const ProjectSession::Selection selection = session_.selection();
  sessionChip_->setWords(tr("Session"), number::count(selection.session.value),
                         tr(", after event %1").arg(number::count(static_cast<std::int64_t>(selection.upTo) + 1)));
  for (std::size_t i = 0; i < listCards_.size(); ++i) {
    const ListCard& list = listCards_[i];
    list.card->setVisible(i < lists_.size());
    if (i >= lists_.size()) continue;
    QVector<ListedItem> items;
    for (const pipeline::RecommendedItem& item : lists_[i].items)
      items.push_back({QString::fromStdString(item.title.empty() ? item.item : item.title), word(item.reason)});
    if (narrow_) items = items.mid(0, itemsInNarrow);
    list.items->setItems(std::move(items));
    list.card->setTitle(capital(term(lists_[i].recommender)));
    list.card->setSubtitle(lists_[i].recommender == "popular"        ? tr("what most sessions look at")
                           : lists_[i].recommender == "covisitation" ? tr("what goes with the items seen")
                                                                     : tr("what the model expects next"));
    list.card->showContent();
  }
}

void RecommendationsPage::defineHitRate() {
  if (!session_.state().recommenders) return;
  using namespace number;
  const recommendation::RecommenderTable& t = session_.state().recommenders->table;
  const recommendation::RecommenderScore* best = nullptr;
  for (const recommendation::RecommenderScore& score : t.recommenders)
    if (!best || score.hitRate.estimate > best->hitRate.estimate) best = &score;
  if (!best) return;
  Definition definition;
  definition.name = tr("Hit rate at 10");
  definition.sentence = tr("In a later session, the recommender ranks every item of the catalogue after each event; it "
                           "hits when the next new item is among the first ten.");
  definition.figure = share(best->hitRate.estimate, 1);
  definition.basis = tr("%1, %2 next items").arg(term(best->name), count(t.cases));
  definition.interval = Definition::Interval{best->hitRate.estimate,
                                             best->hitRate.low,
                                             best->hitRate.high,
                                             percent(best->hitRate.estimate, 1),
                                             percent(best->hitRate.low, 1),
                                             percent(best->hitRate.high, 1),
                                             {}};
  definition.rows = {{tr("Unit"), tr("next item that the session has not seen")},
                     {tr("Interval"), tr("bootstrap over sessions, 95 %")},
                     {tr("Ranking"), tr("over all %1 items, none sampled").arg(count(session_.state().items))}};
  showDefinition(definition);
}

void RecommendationsPage::retranslate() {
  evaluate_->setText(tr("Compare again"));
  chart_->setAccessibleName(tr("Hit rate by recommender"));
  table_->setAccessibleName(tr("Figures by recommender"));
  for (const ListCard& list : listCards_)
    list.items->setAccessibleName(tr("Recommended items"));
  pick_->retranslate();
  menuPick_->retranslate();
  showAll();
}

} // namespace guidepost::ui
