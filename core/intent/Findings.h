// What a person should know before trusting a trained model, as Messages.
#pragma once

#include "core/intent/Training.h"

namespace guidepost::intent {

std::vector<Message> findingsOf(const TrainedModel& trained, const journey::SessionLog& log);

} // namespace guidepost::intent
