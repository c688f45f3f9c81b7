#include "core/report/Parts.h"

namespace guidepost::report {
namespace {

Table importTable(const LogFacts& log) {
  Table table;
  table.id = "imports";
  table.title = Message("report.table.imports");
  table.subtitle = Message("report.table.imports.note");
  table.columns = {words("report.head.file"),       words("report.head.format"),       numbers("report.head.read"),
                   numbers("report.head.accepted"), numbers("report.head.duplicates"), numbers("report.head.rejected")};
  for (const ImportedFile& file : log.files)
    table.rows.push_back({{cell(Text{file.name}), cell(Term{file.format}), cell(Count{file.read}),
                           cell(Count{file.accepted}), cell(Count{file.duplicates}), cell(Count{file.rejected})},
                          "",
                          false});
  return table;
}

Table definitionTable(bool simulated) {
  Table table;
  table.id = "definitions";
  table.title = Message("report.table.definitions");
  table.columns = {words("report.head.word"), words("report.head.definition")};
  const auto add = [&](std::string_view id) {
    const std::string name(id);
    table.rows.push_back(
        {{Cell(Message("report.word." + name)), Cell(Message("report.definition." + name))}, "", false});
  };
  add("session");
  add("conversion");
  add("interval");
  add("purchase-intent");
  if (simulated)
    for (const char* id : {"click-rate", "purchase-rate", "satisfaction", "net-gain", "best-in", "assumptions-share"})
      add(id);
  return table;
}

Table factsTable(const ReportInput& input) {
  Table table;
  table.id = "provenance";
  table.title = Message("report.table.provenance");
  table.columns = {words("report.head.what"), words("report.head.value")};
  const auto add = [&](std::string_view what, Cell value) {
    table.rows.push_back({{Cell(Message(what)), std::move(value)}, "", false});
  };
  const LogFacts& log = input.log;
  add("report.fact.log", cell(Text{log.name}));
  add("report.fact.data-version", Cell(Message("report.fact.version-of")
                                           .with("version", Count{log.dataVersion})
                                           .with("fingerprint", Text{log.fingerprint})));
  if (log.toUs > 0)
    add("report.fact.span",
        Cell(Message("report.fact.from-to").with("from", Instant{log.fromUs}).with("to", Instant{log.toUs})));
  add("report.fact.contents", Cell(Message("report.fact.counts")
                                       .with("events", Count{log.events})
                                       .with("sessions", Count{log.sessions})
                                       .with("users", Count{log.users})
                                       .with("items", Count{log.items})));
  add("report.fact.gap", Cell(Message("report.fact.minutes").with("minutes", Count{log.sessionGapMinutes})));
  add("report.fact.ids", Cell(Message(log.pseudonyms ? "report.fact.pseudonyms" : "report.fact.raw-ids")));
  if (input.model) {
    const ModelFacts& model = *input.model;
    add("report.fact.model", Cell(Message("report.fact.model-of")
                                      .with("model", Count{model.id.value})
                                      .with("parameters", Count{model.parameters})
                                      .with("seed", Text{std::to_string(model.options.seed)})
                                      .with("backend", Text{model.backend})
                                      .with("program", Text{model.programVersion})
                                      .with("created", Instant{model.createdUs})));
  }
  if (input.run) {
    const RunFacts& run = *input.run;
    add("report.fact.run", Cell(Message("report.fact.run-of")
                                    .with("run", Count{run.id.value})
                                    .with("scenario", Term{run.scenarioName})
                                    .with("seed", Text{std::to_string(run.result.seed)})
                                    .with("draws", Count{run.result.replications})
                                    .with("visitors", Count{run.result.users})
                                    .with("program", Text{run.programVersion})
                                    .with("created", Instant{run.createdUs})));
    if (run.dataVersion != log.dataVersion || run.fingerprint != log.fingerprint)
      add("report.fact.run-data", Cell(Message("report.fact.version-of")
                                           .with("version", Count{run.dataVersion})
                                           .with("fingerprint", Text{run.fingerprint})));
  }
  add("report.fact.program", Cell(Message("report.fact.program-of").with("program", Text{input.programVersion})));
  if (input.generatedUs > 0) add("report.fact.generated", cell(Instant{input.generatedUs}));
  return table;
}

} // namespace

Section provenanceSection(const ReportInput& input) {
  Section section;
  section.id = "provenance";
  section.title = Message("report.section.provenance");
  section.findings.emplace_back("report.finding.provenance");
  section.tables.push_back(factsTable(input));
  if (!input.log.files.empty()) section.tables.push_back(importTable(input.log));
  section.tables.push_back(definitionTable(input.run.has_value()));
  return section;
}

} // namespace guidepost::report
