#pragma once
#include <string_view>

#include "base/base.h"
#include "intake/files/archive.h"

namespace ensejam::intake {

/// What a file is that is read under no name.
struct Look {
    std::string_view kind{};    ///< as people call it, "PNG"; empty when nothing gives it away
    std::string_view form{};    ///< of what is said of it and of the way out: a picture, a document
    std::string_view ending{};  ///< of a name under which its own program opens it
};

/// What the first bytes of a file give away.
Look look_of(std::string_view bytes);

/// What the parts of a ZIP give away: a document, a workbook of another form.
Result<Look> look_of(const Archive& archive);

/// The refusal of such a file: what it is, and the next step that works.
Error not_read(const Look& look, std::string_view file_name);

}  // namespace ensejam::intake
