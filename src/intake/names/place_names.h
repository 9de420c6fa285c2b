#pragma once
#include <string>
#include <vector>

#include "registry/registry.h"

namespace ensejam::intake {

/// What one row says of its place at one level.
struct PlaceTold {
    registry::PlaceKind level{};
    std::string_view name{};
    std::string_view code{};
};

/// What tells where the area of a whole sheet is.
struct SheetArea {
    std::vector<std::int64_t> places{};  ///< named in some of its rows
    std::string lines{};                 ///< above the table, and the name of the sheet
    Id<registry::Place> home{};          ///< of the sender
    std::string letters{};               ///< with which all codes of its places begin: those of a country
};

enum class PlaceOutcome { found, missing, unknown, ambiguous, elsewhere };

/// The places of one row.
struct PlacesFound {
    PlaceOutcome outcome = PlaceOutcome::missing;
    std::vector<Id<registry::Place>> places{};  ///< several when a cell named several
    bool is_whole_area = false;                 ///< «کل شهر»: the area as a whole
    bool is_code_corrected = false;             ///< TD14 was taken as TCD14
    std::string told{};       ///< the text that is asked about, or that speaks of a whole area, as written
    std::string proposals{};  ///< names it could be, for the question; of a whole area its own
    std::vector<std::string> parts{};    ///< of a list in which some parts are not clear: all of them
    std::vector<std::string> unclear{};  ///< of these, the ones that are not
    double certainty = 1;                ///< exact 1, alias .95, alike = its likeness
};

/// What stands between several names in one cell: signs (، , ; / + - and line ends), words («و», "and",
/// "et"), or only what no name holds (; | and line ends).
enum class Between { signs, words, lists };

/// The name without the commas and the like at its ends.
std::string without_separators(std::string_view text);

/// Parts of a cell that names several places, bodies or programmes.
std::vector<std::string> several_in(std::string_view text, Between between);

/// The countries of a cell that lists them between signs: "Iran, Nepal, Pakistan"; "Tanzania, United Republic
/// of" is one. Nothing when it is no such list.
std::vector<std::string> countries_in(std::string_view cell);

/// Names as a question lists them.
std::string joined(const std::vector<std::string>& names);

/// A code without signs, in capitals: "cd 54" and "CD54" are one.
std::string code_key(std::string_view code);

/// True when two codes differ only in how many letters of the country's short name they begin with: TD14 and
/// TCD14.
bool is_same_code(std::string_view key_a, std::string_view key_b);

/// The letters of the country that a code of digits begins with ("BDI" of BDI012), or nothing.
std::string_view letters_of_code(std::string_view key);

/// The digits of a code behind the country's letters, or nothing when it is no such code.
std::string_view digits_of_code(std::string_view key);

}  // namespace ensejam::intake
