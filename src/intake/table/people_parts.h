#pragma once
#include "intake/table/table.h"

namespace ensejam::intake {

/// Says once which columns count a part of the people alone and are not taken.
void say_left_parts(const Book& book, const Table& table, std::vector<Issue>& issues);

}  // namespace ensejam::intake
