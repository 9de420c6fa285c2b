#include "cli/command_line/locale.h"

#include <cstdlib>

namespace ensejam::cli {

text::Language language_of_locale() {
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* set = std::getenv(name);
        if (set != nullptr && *set != '\0')
            return std::string_view(set).starts_with("fa") ? text::Language::fa : text::Language::en;
    }
    return text::Language::en;
}

}  // namespace ensejam::cli
