#include "core/intent/Weights.h"

#include "core/base/Json.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace guidepost::intent {

namespace {

using nlohmann::json;

constexpr std::string_view magic = "GPINTNT1"; // then the header's length, 8 bytes, little endian
constexpr std::size_t startSize = 16;

struct Block {
  std::string name;
  std::size_t rows, columns;
  float* values;
};

std::vector<Block> blocksOf(const Layout& layout, Parameters<float>& parameters) {
  std::vector<Block> blocks;
  for (const Tensor& tensor : layout.tensors)
    blocks.push_back({tensor.name, tensor.rows, tensor.columns, parameters.dense.data() + tensor.offset});
  blocks.push_back({"items.table", layout.itemRows, layout.width, parameters.items.data()});
  blocks.push_back({"items.bias", 1, layout.itemRows, parameters.itemBias.data()});
  return blocks;
}

void appendNumber(std::string& bytes, std::uint64_t value, int count) {
  for (int i = 0; i < count; ++i)
    bytes.push_back(static_cast<char>(value >> (8 * i) & 0xff));
}

std::uint64_t numberAt(std::string_view bytes, std::size_t at, int count) {
  std::uint64_t value = 0;
  for (int i = 0; i < count; ++i)
    value |= std::uint64_t{static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)])} << (8 * i);
  return value;
}

std::unexpected<Error> damaged(std::string_view what) {
  return failure(Message("intent.model-damaged").with("part", Text{std::string(what)}));
}

json vocabularyToJson(const Vocabulary& vocabulary) {
  return {{"items", vocabulary.itemNames},
          {"item_counts", vocabulary.itemCounts},
          {"categories", vocabulary.categoryNames},
          {"event_types", vocabulary.eventTypeNames},
          {"price_edges", vocabulary.priceEdges},
          {"log_items", vocabulary.logItems},
          {"item_row", vocabulary.itemRow},
          {"category_row", vocabulary.categoryRow},
          {"event_type_row", vocabulary.eventTypeRow}};
}

bool within(const std::vector<std::int32_t>& rows, std::size_t count) {
  return std::all_of(rows.begin(), rows.end(),
                     [&](std::int32_t row) { return row >= 0 && static_cast<std::size_t>(row) < count; });
}

// Throws json::exception where a field is missing or of another type; false where the fields do not fit together.
bool readVocabulary(const json& from, Vocabulary& vocabulary) {
  from.at("items").get_to(vocabulary.itemNames);
  from.at("item_counts").get_to(vocabulary.itemCounts);
  from.at("categories").get_to(vocabulary.categoryNames);
  from.at("event_types").get_to(vocabulary.eventTypeNames);
  from.at("price_edges").get_to(vocabulary.priceEdges);
  from.at("log_items").get_to(vocabulary.logItems);
  from.at("item_row").get_to(vocabulary.itemRow);
  from.at("category_row").get_to(vocabulary.categoryRow);
  from.at("event_type_row").get_to(vocabulary.eventTypeRow);
  vocabulary.itemsWithoutRow = std::count(vocabulary.itemRow.begin(), vocabulary.itemRow.end(), 0);
  const bool ordered = std::is_sorted(vocabulary.priceEdges.begin(), vocabulary.priceEdges.end());
  return !vocabulary.itemNames.empty() && !vocabulary.categoryNames.empty() && !vocabulary.eventTypeNames.empty() &&
         vocabulary.itemCounts.size() == vocabulary.itemNames.size() && ordered &&
         vocabulary.priceEdges.size() + 2 <= vocabulary.rowsOf(Feature::PriceBand) &&
         vocabulary.logItems.size() == vocabulary.itemRow.size() &&
         within(vocabulary.itemRow, vocabulary.itemNames.size()) &&
         within(vocabulary.categoryRow, vocabulary.categoryNames.size()) &&
         within(vocabulary.eventTypeRow, vocabulary.eventTypeNames.size());
}

bool readHeader(const json& header, Model::Weights& weights) {
  const json& architecture = header.at("architecture");
  Architecture& a = weights.architecture;
  architecture.at("kind").get_to(a.kind);
  architecture.at("layers").get_to(a.layers);
  architecture.at("width").get_to(a.width);
  architecture.at("heads").get_to(a.heads);
  architecture.at("feed_forward").get_to(a.feedForward);
  architecture.at("length").get_to(a.length);
  architecture.at("dropout").get_to(a.dropout);
  const json& taxonomy = header.at("taxonomy");
  taxonomy.at("names").get_to(weights.taxonomy.names);
  taxonomy.at("purchase").get_to(weights.taxonomy.purchase);
  taxonomy.at("from_log").get_to(weights.taxonomy.fromLog);
  taxonomy.at("horizon_us").get_to(weights.taxonomy.horizonUs);
  header.at("prior").get_to(weights.prior);
  header.at("temperature").get_to(weights.temperature);
  header.at("options").get_to(weights.options);
  const std::size_t intents = weights.taxonomy.names.size();
  return readVocabulary(header.at("vocabulary"), weights.vocabulary) && isPossible(a) && intents > 0 && intents < 128 &&
         weights.prior.size() == intents && weights.taxonomy.purchase >= -1 &&
         weights.taxonomy.purchase < static_cast<int>(intents) && weights.temperature > 0 &&
         std::isfinite(weights.temperature);
}

} // namespace

std::string Model::toBytes() const {
  Weights& weights = *weights_;
  const Architecture& a = weights.architecture;
  json header = {{"format", "guidepost-intent"},
                 {"version", 1},
                 {"architecture",
                  {{"kind", a.kind},
                   {"layers", a.layers},
                   {"width", a.width},
                   {"heads", a.heads},
                   {"feed_forward", a.feedForward},
                   {"length", a.length},
                   {"dropout", a.dropout}}},
                 {"taxonomy",
                  {{"names", weights.taxonomy.names},
                   {"purchase", weights.taxonomy.purchase},
                   {"from_log", weights.taxonomy.fromLog},
                   {"horizon_us", weights.taxonomy.horizonUs}}},
                 {"prior", weights.prior},
                 {"temperature", weights.temperature},
                 {"options", weights.options},
                 {"vocabulary", vocabularyToJson(weights.vocabulary)}};
  std::string data;
  for (const Block& block : blocksOf(weights.layout, weights.parameters)) {
    const std::size_t from = data.size();
    for (std::size_t i = 0; i < block.rows * block.columns; ++i)
      appendNumber(data, std::bit_cast<std::uint32_t>(block.values[i]), 4);
    header["tensors"][block.name] = {
        {"dtype", "F32"}, {"shape", {block.rows, block.columns}}, {"data_offsets", {from, data.size()}}};
  }
  const std::string text = jsonText(header);
  std::string bytes(magic);
  appendNumber(bytes, text.size(), 8);
  return bytes + text + data;
}

Result<Model> Model::fromBytes(std::string_view bytes) {
  if (bytes.size() < startSize || !bytes.starts_with(magic)) return damaged("start");
  const std::uint64_t headerSize = numberAt(bytes, magic.size(), 8);
  if (headerSize > bytes.size() - startSize) return damaged("header");
  const std::string_view data = bytes.substr(startSize + headerSize);
  try {
    const json header = parseJson(bytes.substr(startSize, headerSize));
    if (header.value("format", "") != "guidepost-intent") return damaged("header");
    if (header.at("version").get<int>() != 1)
      return failure(Message("intent.model-too-new").with("version", Count{header.at("version").get<int>()}));
    Model model;
    Weights& weights = *model.weights_;
    if (!readHeader(header, weights)) return damaged("header");
    weights.layout = Layout(weights.architecture, weights.vocabulary, weights.taxonomy.names.size());
    // Before anything large is allocated: the numbers must be there.
    if (parameterCount(weights.layout) != data.size() / 4 || data.size() % 4 != 0) return damaged("weights");
    weights.parameters.resize(weights.layout);
    for (const Block& block : blocksOf(weights.layout, weights.parameters)) {
      const json& tensor = header.at("tensors").at(block.name);
      const auto shape = tensor.at("shape").get<std::vector<std::size_t>>();
      const auto offsets = tensor.at("data_offsets").get<std::vector<std::size_t>>();
      const std::size_t count = block.rows * block.columns;
      if (tensor.at("dtype") != "F32" || shape != std::vector{block.rows, block.columns} || offsets.size() != 2 ||
          offsets[0] > data.size() || offsets[1] > data.size() || offsets[1] < offsets[0] ||
          offsets[1] - offsets[0] != 4 * count)
        return damaged(block.name);
      for (std::size_t i = 0; i < count; ++i) {
        block.values[i] = std::bit_cast<float>(static_cast<std::uint32_t>(numberAt(data, offsets[0] + 4 * i, 4)));
        if (!std::isfinite(block.values[i])) return damaged(block.name);
      }
    }
    return model;
  } catch (const json::exception&) {
    return damaged("header");
  } catch (const std::bad_alloc&) {
    return failure(Message("base.out-of-memory"));
  }
}

} // namespace guidepost::intent
