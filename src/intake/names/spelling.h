#pragma once
#include "intake/files/book.h"
#include "registry/registry.h"

// Old programs write Persian with the yeh and kaf of Arabic.
namespace ensejam::intake {

/// True for a sheet whose Arabic letters spell Persian: it has more of پ چ ژ گ ی ک than signs of Arabic (ة ى
/// إ, words with «ال»), or as many of both and no more Latin letters than others.
bool is_in_persian(const Grid& grid);

/// Gives all names, titles and groups that the change puts into the register the yeh and kaf of Persian.
void spell_in_persian(registry::Change& change);
/// The same for the names of places that issues tell beside what the sender wrote.
void spell_in_persian(std::vector<Issue>& issues);

}  // namespace ensejam::intake
