#include "core/base/Message.h"

#include <utility>

namespace guidepost {

Message::Message() = default;
Message::Message(std::string_view messageId) : id(messageId) {}
Message::Message(const Message& other) = default;
Message::Message(Message&& other) noexcept = default;
Message& Message::operator=(const Message& other) = default;
Message& Message::operator=(Message&& other) noexcept = default;
Message::~Message() = default;

Message&& Message::with(std::string_view name, Argument value) && {
  arguments.push_back({std::string(name), std::move(value)});
  return std::move(*this);
}

Message&& Message::with(std::string_view name, Count value) && {
  return std::move(*this).with(name, Argument(value));
}
Message&& Message::with(std::string_view name, Share value) && {
  return std::move(*this).with(name, Argument(value));
}
Message&& Message::with(std::string_view name, Points value) && {
  return std::move(*this).with(name, Argument(value));
}
Message&& Message::with(std::string_view name, Real value) && {
  return std::move(*this).with(name, Argument(value));
}
Message&& Message::with(std::string_view name, Amount value) && {
  return std::move(*this).with(name, Argument(std::move(value)));
}
Message&& Message::with(std::string_view name, Duration value) && {
  return std::move(*this).with(name, Argument(value));
}
Message&& Message::with(std::string_view name, Instant value) && {
  return std::move(*this).with(name, Argument(value));
}
Message&& Message::with(std::string_view name, Text value) && {
  return std::move(*this).with(name, Argument(std::move(value)));
}
Message&& Message::with(std::string_view name, Term value) && {
  return std::move(*this).with(name, Argument(std::move(value)));
}

const Argument* Message::find(std::string_view name) const {
  for (const NamedArgument& argument : arguments)
    if (argument.name == name) return &argument.value;
  return nullptr;
}

} // namespace guidepost
