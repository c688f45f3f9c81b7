#include "ui/pages/intent/EventsCard.h"

#include "ui/charts/IntentBars.h"
#include "ui/pages/intent/NextItemBars.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"
#include "ui/widgets/SegmentedButtons.h"

#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace guidepost::ui {

namespace {

constexpr int itemsShown = 8;
constexpr std::size_t itemsTold = 5; // of those before, in the subtitle

QString titleOf(const pipeline::ReadEvent& event) {
  return QString::fromStdString(event.title.empty() ? event.item : event.title);
}

} // namespace

EventsCard::EventsCard(ProjectSession& session) : ModelCard(session, QStringLiteral("intentBarsCard")) {
  auto* panel = new QWidget;
  auto* column = new QVBoxLayout(panel);
  column->setContentsMargins(0, 0, 0, 0);
  bars_ = new IntentBars;
  bars_->setObjectName(QStringLiteral("intentBars"));
  column->addWidget(bars_);
  next_ = new NextItemBars;
  next_->setObjectName(QStringLiteral("intentNextItems"));
  column->addWidget(next_);
  next_->hide();
  setContent(panel);
  choice_ = new SegmentedButtons(QStringLiteral("intentBarsChoice"));
  addHeaderWidget(choice_);
  setWords();
  connect(choice_, &SegmentedButtons::currentChanged, this, &EventsCard::arrange);
  connect(bars_, &IntentBars::selected, this, [this](int event) {
    if (reading_ && event >= 0) this->session().select(reading_->id, static_cast<std::size_t>(event));
  });
  connect(&session, &ProjectSession::selectionChanged, this, &EventsCard::follow);
}

void EventsCard::setWords() {
  choice_->setAccessibleName(tr("What the card shows"));
  choice_->setSegments({{QStringLiteral("intents"), tr("Intent"), {}}, {QStringLiteral("items"), tr("Next item"), {}}});
  bars_->setAccessibleName(tr("Intent after each event"));
  next_->setAccessibleName(tr("Likeliest next items"));
}

void EventsCard::showNothing() {
  reading_.reset();
  shown_ = {};
  choice_->hide();
  setTitle(tr("One session"));
  setSubtitle({});
  showEmpty(tr("What a visitor was about to do after each event."));
}

void EventsCard::showModel(const pipeline::ModelSummary&) {
  choice_->show();
  follow();
}

EventsCard::Shown EventsCard::wanted() const {
  const pipeline::ModelSummary* m = model();
  return m ? Shown{m->id, session().state().dataVersion, session().selection().session} : Shown{};
}

std::size_t EventsCard::chosenEvent() const {
  return std::min(session().selection().upTo, reading_->events.size() - 1);
}

void EventsCard::follow() {
  const Shown now = wanted();
  if (!now.session || !now.model) return;
  if (reading_ && now == shown_) {
    arrange();
    return;
  }
  showLoading();
  session().query<pipeline::SessionReading>(
      QStringLiteral("intent.session"),
      [id = now.session](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::readSession(workspace, id, job);
      },
      this,
      [this, now](Result<pipeline::SessionReading> reading) {
        if (!reading) {
          if (reading.error().code != ErrorCode::Cancelled)
            showError(word(reading.error()), tr("Choose another session at the left."), false);
          return;
        }
        reading_ = std::move(*reading);
        shown_ = now;
        arrange();
      });
}

void EventsCard::arrange() {
  if (!reading_ || reading_->events.empty()) return;
  const bool items = choice_->current() == QLatin1String("items");
  bars_->setVisible(!items);
  next_->setVisible(items);
  if (items)
    loadNext();
  else
    showIntents();
}

void EventsCard::showIntents() {
  IntentBarsData chart;
  for (const std::string& name : reading_->intents)
    chart.intents << QString::fromStdString(name);
  for (const pipeline::ReadEvent& event : reading_->events) {
    IntentEvent bar;
    bar.name = term(event.type);
    bar.item = titleOf(event);
    bar.time = number::timeOfDay(event.timeUs);
    for (const float value : event.intents)
      bar.shares.push_back(static_cast<double>(value));
    chart.events.push_back(bar);
  }
  const std::size_t at = chosenEvent();
  chart.selected = static_cast<int>(at);
  bars_->setData(chart);
  bars_->setSelected(static_cast<int>(at));

  const auto purchase = std::ranges::find(reading_->intents, "purchase");
  const auto column = static_cast<std::size_t>(purchase - reading_->intents.begin());
  if (purchase == reading_->intents.end()) {
    setTitle(tr("What it was about to do"));
  } else {
    const double now = static_cast<double>(reading_->events[at].intents[column]);
    if (at == 0) {
      setTitle(tr("It starts at a purchase intent of %1").arg(number::share(now, 0)));
    } else {
      const double before = static_cast<double>(reading_->events[at - 1].intents[column]);
      const QString event =
          tr("Event %1 (%2)")
              .arg(number::count(static_cast<std::int64_t>(at) + 1), chart.events[static_cast<qsizetype>(at)].name);
      const QString from = number::percent(before, 0), to = number::share(now, 0);
      setTitle(std::abs(now - before) < 0.005 ? tr("%1 leaves purchase intent at %2").arg(event, to)
               : now > before                 ? tr("%1 lifts purchase intent from %2 to %3").arg(event, from, to)
                                              : tr("%1 lowers purchase intent from %2 to %3").arg(event, from, to));
    }
  }
  const std::int64_t minutes = model() ? model()->options.horizonUs / 60'000'000 : 0;
  setSubtitle(tr("Session %1: what the model expects for the next %2 minutes after each event, %")
                  .arg(number::count(reading_->id.value), number::count(minutes)));
  bars_->setHeading(title(), subtitle());
  showContent();
}

void EventsCard::loadNext() {
  const std::size_t upTo = chosenEvent();
  next_->setLoading(true);
  pipeline::PredictRequest request; // the same that `guidepost predict` asks
  request.session = std::to_string(reading_->id.value);
  request.upTo = upTo + 1;
  request.items = itemsShown;
  session().query<pipeline::Prediction>(
      QStringLiteral("intent.next"),
      [request](pipeline::Workspace& workspace, const JobContext& job) {
        return pipeline::predict(workspace, request, job);
      },
      this,
      [this, upTo, of = shown_](Result<pipeline::Prediction> next) {
        next_->setLoading(false);
        if (of != shown_ || choice_->current() != QLatin1String("items")) return;
        if (next)
          showNext(*next, upTo);
        else if (next.error().code != ErrorCode::Cancelled)
          showError(word(next.error()), tr("Choose another session at the left."), false);
      });
}

void EventsCard::showNext(const pipeline::Prediction& prediction, std::size_t upTo) {
  NextItemData chart;
  chart.others = prediction.otherProbability;
  for (const pipeline::PredictedItem& item : prediction.items)
    chart.items.push_back({QString::fromStdString(item.item), QString::fromStdString(item.title), item.probability});
  next_->setData(chart);
  QStringList before;
  for (std::size_t i = upTo + 1 > itemsTold ? upTo + 1 - itemsTold : 0; i <= upTo; ++i)
    before << (reading_->events[i].item.empty() ? term(reading_->events[i].type) : titleOf(reading_->events[i]));
  if (upTo + 1 > itemsTold) before.prepend(QStringLiteral("…"));
  if (!chart.items.isEmpty()) {
    const NextItem& first = chart.items.first();
    setTitle(tr("Likeliest next item: %1, at %2")
                 .arg(first.title.isEmpty() ? first.name : first.title, number::share(first.probability)));
  }
  setSubtitle(tr("Session %1 after event %2 (%3): chance of each item; with all others 100 %")
                  .arg(number::count(reading_->id.value), number::count(static_cast<std::int64_t>(upTo) + 1),
                       before.join(tr(", "))));
  next_->setHeading(title(), subtitle());
  showContent();
}

} // namespace guidepost::ui
