#pragma once
#include <map>
#include <string>
#include <vector>

#include "intake/table/table.h"
#include "registry/registry.h"

// What a person answered about the places in cells. One answer stands for all cells of one text; it is meant
// for the rows that it fits.
namespace ensejam::intake {

/// Cells as they are written, or as a person said they mean.
enum class Cells : std::uint8_t { answered, written };

/// A cell's text and what it means.
using Answer = std::map<std::string, std::string>::value_type;

/// The answer about a row's place, and the column in which the cell stands; none of both without an answer.
struct AnswerAbout {
    const Column* column = nullptr;
    const Answer* answer = nullptr;
};

/// One answer about places.
struct PlaceAnswer {
    std::vector<Id<registry::Place>> places{};  ///< whose codes it gives; none when it gives a name
    bool fits_a_row = false;  ///< one of its places lies in what some row names above the cell
    bool is_asked = false;    ///< a row of its cell was read
    bool is_used = false;
};
using PlaceAnswers = std::map<const Answer*, PlaceAnswer>;

}  // namespace ensejam::intake
