// Which formats a log could have, with a plan for each. Not for other folders.
#pragma once

#include "core/logs/Head.h"
#include "core/logs/Layout.h"
#include "core/logs/LogPlan.h"

#include <list>
#include <string>
#include <vector>

namespace guidepost::logs {

struct FormatFit {
  LogPlan plan;
  const Head* head = nullptr; // as the format reads it
  double score = 0;           // by which fits are compared
};

class Detection {
public:
  // All must outlive it.
  Detection(const Head& head, const std::vector<Format>& formats, const LogOptions& options)
      : head_(head), formats_(formats), options_(options) {}

  std::vector<FormatFit> fits();                   // best first
  Result<FormatFit> told(const std::string& name); // a file that does not have the format gives a plan with a problem

private:
  const Head& headFor(const Format& format);
  LogPlan planOf(const Format& format, const Layout& layout, const Head& head) const;
  void findIntent(LogPlan& plan) const;

  const Head& head_;
  const std::vector<Format>& formats_;
  const LogOptions& options_;
  std::list<std::pair<std::string, Head>> exploded_; // JSON, by the array
};

} // namespace guidepost::logs
