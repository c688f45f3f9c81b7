// Takes the newest import out of the tables again, as if it had never been: what it brought goes, what it changed comes
// back as it was. Inside the caller's transaction; data_version is left to the caller.
#pragma once

#include "core/store/ImportTable.h"

namespace guidepost::store {

// Why the tables do not hold enough to take it back; empty: they do. Only an import of an older program over an earlier
// one, which did not note what it changed.
Result<std::optional<Message>> whyNotRemovable(const Connection& connection, const ImportRow& import);

Status removeImport(const Connection& connection, const ImportRow& newest);

} // namespace guidepost::store
