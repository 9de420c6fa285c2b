#pragma once
#include <span>

#include "intake/table/options.h"
#include "intake/table/table.h"

namespace ensejam::intake {

/// What the rows of a table are.
enum class About : std::uint8_t {
    activities,
    figures,
    organisations,
    places,
    counts,
    stock,
    events,
    jobs,
    appeals,
    others
};

/// What a table is about, by the columns that were understood and those that are asked about. Activities say
/// what is done, for how many, for how much or in which days, and where or by whom; a table that says only
/// who or only where is a list. So are counts of a harm for each place, and goods with the stores they lie
/// in, and events or complaints that nobody acts on. Where nobody is named who does something, neither in a
/// column nor above the table, more is asked of the other columns.
About about_of(const Grid& grid, const Table& table, std::span<const Question> asked = {},
               bool is_sender_known = false);

/// How far a sheet stands before others of its file: one of activities first, one of figures of places next,
/// one of other things last.
int standing_of(About about);

/// True when a line above the table or the name of the sheet names some body by its kind, known or not:
/// «اداره کل …», "Ministry of …".
bool names_some_body(const Grid& grid, const Table& table);

/// True when the headings of a sheet name places and what is told of them, and nothing else that is
/// understood; what its cells hold does not count.
bool heads_places(const Book& book, const Grid& grid);

/// The texts of a row, as far as they may be headings: long numbers may be anything, also somebody's.
std::string words_of_row(const Grid& grid, std::size_t rank);

/// The refusal of a file in which no table was found, and of one whose table is a list.
Error no_activities(const Book& book);

/// The refusal of a table whose headings were understood, and whose cells are not what they say.
Error nothing_below_headings(const Book& book, const Table& table);
Error no_activities(const Book& book, const Table& table, About about);

/// The refusal of a file that is a table of the register (docs/formats.md, "Registry tables"), if it is one.
std::optional<Error> table_of_register(const Book& book);

}  // namespace ensejam::intake
