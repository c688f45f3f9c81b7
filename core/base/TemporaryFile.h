// A file without a name, for what does not fit into memory: it is gone when it is closed, however the program ends.
#pragma once

#include <string>

namespace guidepost {

std::string temporaryFolder();                   // TMPDIR, else /var/tmp: /tmp is in memory on many systems
int openNamelessFile(const std::string& folder); // a descriptor to read and write; negative: none could be made

} // namespace guidepost
