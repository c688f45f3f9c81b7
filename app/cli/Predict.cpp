#include "app/cli/Cli.h"
#include "app/cli/Output.h"

#include "core/pipeline/Recommend.h"
#include "ui/text/Numbers.h"
#include "ui/text/Wording.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace guidepost::cli {

namespace {

Json intentsOf(const std::vector<std::string>& names, const std::vector<float>& values) {
  Json object = Json::object();
  for (std::size_t i = 0; i < names.size(); ++i)
    object[names[i]] = values[i];
  return object;
}

} // namespace

Action definePredict(CLI::App& verb) {
  struct PredictOptions {
    std::string project;
    std::string session;
    std::int64_t model = 0;
    pipeline::PredictRequest request;
  };
  auto options = std::make_shared<PredictOptions>();
  verb.add_option("project", options->project, "Project file")->required();
  CLI::Option* session = verb.add_option("--session", options->session, "A session: its number, or the log's own id");
  verb.add_option("--events", options->request.events, "view:ITEM,add_to_cart:ITEM,…")->excludes(session);
  verb.add_option("--model", options->model, "Number of a model; default: the active one");
  verb.add_option("--items", options->request.items, "Next items that are listed")
      ->check(CLI::Range(1, 10'000))
      ->capture_default_str();
  verb.add_flag("--explain", options->request.explain, "What the intent would be without each event");
  return [options](const Invocation& invocation) -> Result<Answer> {
    TRY(const auto workspace,
        pipeline::Workspace::open(options->project, invocation.resources, store::Access::ReadOnly));
    pipeline::PredictRequest request = options->request;
    if (!options->session.empty()) request.session = options->session;
    if (options->model) request.model = ModelId{options->model};
    TRY(const pipeline::Prediction prediction, pipeline::predict(*workspace, request, invocation.job));

    Answer answer;
    Json intents = Json::object(), items = Json::array();
    using namespace ui::number;
    for (const auto& [name, probability] : prediction.intents) {
      intents[name] = probability;
      answer.lines.push_back(row(ui::term(name), share(probability)));
    }
    for (const auto& [item, title, probability] : prediction.items) {
      items.push_back({{"item", item}, {"probability", probability}});
      answer.lines.push_back(row(QString::fromStdString(item), share(probability)));
    }
    answer.lines.push_back(
        row(QCoreApplication::translate("Cli", "all other items"), share(prediction.otherProbability)));
    answer.json = {{"intents", intents},
                   {"items", items},
                   {"other_probability", prediction.otherProbability},
                   {"explanation", nullptr}};
    if (prediction.explanation) {
      const auto& names = prediction.reading.intents;
      Json without = Json::array();
      for (std::size_t i = 0; i < prediction.explanation->without.size(); ++i) {
        const pipeline::ReadEvent& event = prediction.reading.events[i];
        without.push_back({{"event", i + 1},
                           {"type", event.type},
                           {"item", event.item},
                           {"intents", intentsOf(names, prediction.explanation->without[i])}});
      }
      answer.json["explanation"] = {{"as_it_was", intentsOf(names, prediction.explanation->asItWas)},
                                    {"without", without}};
    }
    return answer;
  };
}

Action defineRecommend(CLI::App& verb) {
  struct PredictOptions {
    std::string project;
    std::string session;
    pipeline::RecommendRequest request;
  };
  auto options = std::make_shared<PredictOptions>();
  verb.add_option("project", options->project, "Project file")->required();
  CLI::Option* session = verb.add_option("--session", options->session, "A session: its number, or the log's own id");
  verb.add_option("--events", options->request.events, "view:ITEM,add_to_cart:ITEM,…")->excludes(session);
  verb.add_option("--recommender", options->request.recommender, "popular, covisitation or sequence")
      ->capture_default_str();
  verb.add_option("--k", options->request.k, "How many")->check(CLI::Range(1, 1000))->capture_default_str();
  return [options](const Invocation& invocation) -> Result<Answer> {
    TRY(const auto workspace,
        pipeline::Workspace::open(options->project, invocation.resources, store::Access::ReadOnly));
    pipeline::RecommendRequest request = options->request;
    if (!options->session.empty()) request.session = options->session;
    TRY(const pipeline::RecommendationList list, pipeline::recommend(*workspace, request, invocation.job));
    Answer answer;
    Json items = Json::array();
    for (const pipeline::RecommendedItem& item : list.items) {
      items.push_back({{"item", item.item}, {"score", item.score}, {"reason", ui::word(item.reason).toStdString()}});
      answer.lines.push_back(row(QString::fromStdString(item.item), ui::word(item.reason)));
    }
    answer.json = {{"recommender", list.recommender}, {"items", items}};
    return answer;
  };
}

Action defineEvaluate(CLI::App& verb) {
  struct PredictOptions {
    std::string project;
    std::string recommenders = "all";
    std::string protocol = "time";
    int k = 10;
    std::uint64_t seed = 7;
  };
  auto options = std::make_shared<PredictOptions>();
  verb.add_option("project", options->project, "Project file")->required();
  verb.add_option("--recommenders", options->recommenders, "all")->check(CLI::IsMember({"all"}));
  verb.add_option("--protocol", options->protocol, "time: fitted on earlier sessions, tested on later ones")
      ->check(CLI::IsMember({"time"}));
  verb.add_option("--k", options->k, "Length of the list")->check(CLI::Range(1, 1000))->capture_default_str();
  verb.add_option("--seed", options->seed)->capture_default_str();
  return [options](const Invocation& invocation) -> Result<Answer> {
    TRY(const auto workspace, pipeline::Workspace::open(options->project, invocation.resources));
    TRY(const recommendation::RecommenderTable table,
        pipeline::evaluateRecommenders(*workspace, options->k, options->seed, invocation.job));
    Answer answer;
    answer.json = jsonOf(pipeline::toJson(table));
    using namespace ui::number;
    for (const recommendation::RecommenderScore& score : table.recommenders)
      answer.lines.push_back(
          row(ui::term(score.name), QCoreApplication::translate("Cli", "hit rate %1, NDCG %2")
                                        .arg(shareWithInterval(score.hitRate), real(score.ndcg.estimate, 4))));
    return answer;
  };
}

} // namespace guidepost::cli
