#pragma once
#include <string>
#include <string_view>

#include "base/base.h"

namespace ensejam::cli {

/// True for a document that the program holds and `ensejam help NAME` prints: formats, method.
bool is_document(std::string_view name);

/// The document, or its one section whose heading begins with these words, however they are spelt.
///
/// Errors: unknown_verb with the nearest heading, when there is no such section.
Result<std::string> document_page(std::string_view name, std::string_view section);

}  // namespace ensejam::cli
