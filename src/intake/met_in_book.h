#pragma once
#include "intake/table/table.h"

// What is said of a file beside the table that is read.
namespace ensejam::intake {

/// What was met while the file was read; columns of the table are named by their headings.
std::vector<Issue> issues_of_reading(const Book& book, const Table& table);

/// Says of each other sheet that it was not read, and why.
void say_other_sheets(const Book& book, const Table& table, registry::SheetTaken& sheet);

/// Says of each further table in the sheet that was read that it was not, and where it begins.
void say_other_tables(const Book& book, const Table& table, std::vector<Issue>& issues);

/// Of what was met in a refused book leaves what may explain the refusal, and names each sheet beside the one
/// that it speaks of.
void say_of_refused(Book& book, const Error& refusal);

}  // namespace ensejam::intake
