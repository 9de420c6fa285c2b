#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"

namespace ensejam::cli {

struct Call;
class Talk;

/// How a verb ended: refused = part of the input was, and said so. An error is a `Result` without it.
enum class Ending { done, with_issues, refused, interrupted };

/// One verb: what may be written behind it, what is shown of it, and what does it. Its sentence is
/// `verb.<module>.<name>` in words/, with `_` for `-`.
struct VerbRow {
    std::string_view module{};
    std::string_view name{};
    std::string_view arguments{};  ///< as shown: `[FILE…]`
    std::size_t least = 0;         ///< how many arguments
    std::size_t most = 0;
    std::string_view options{};  ///< beyond the common ones, apart by blanks
    std::string_view formats{};  ///< of json, jsonl, plain, csv: those it can print
    std::array<std::string_view, 2> examples{};
    Result<Ending> (*run)(const Call& call, Talk& talk) = nullptr;
};

/// Every verb, by module.
std::span<const VerbRow> all_verbs();

/// The verb, or nullptr. An empty name is the module's first verb.
const VerbRow* verb_named(std::string_view module, std::string_view name);

bool is_module(std::string_view word);

/// The names of a module's verbs.
std::vector<std::string_view> verbs_of(std::string_view module);

/// `ensejam plan solve`; a module of one verb is named alone.
std::string written(const VerbRow& row);

/// The key of its sentence.
std::string sentence_of(const VerbRow& row);

/// Common options, then its own, in the table's order.
std::vector<std::string_view> options_of(const VerbRow& row);

}  // namespace ensejam::cli
