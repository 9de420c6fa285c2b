#pragma once
#include "intake/table/table.h"

// What a heading gives away of the list that it stands in.
namespace ensejam::intake {

/// Numbers of registration, addresses and pages stand in directories.
bool is_of_directory(std::string_view heading);

/// Where to write to.
bool is_of_address(std::string_view heading);

/// Days and figures of the body itself: when it was founded, how many work there or belong to it.
bool is_of_body(std::string_view heading);

/// A number of something, and nobody says of what.
bool is_bare_count(const Column& column);

/// How clearly the column counts people in need: 1 when it says so, 0.5 of people affected, 0 of people who
/// live there.
double says_need(const Column& column);

/// Stores, and how much lies in them.
bool is_of_store(const Column& column);

/// What a list of goods names in each row.
bool is_of_goods(const Column& column);

/// Something that happens or is said to happen, and is not done for anybody: incidents, complaints.
bool is_of_event(std::string_view heading);

/// Money that plans and appeals ask for, and how much of it came.
bool is_of_appeal(std::string_view heading);

/// Money that came back, which is in no sum and no budget.
bool is_of_money_back(std::string_view heading);

/// What an offer of work tells: the post, the pay, the last day to apply.
bool is_of_job(std::string_view heading);

/// What a list of places tells of each: people who live there, its area, its middle.
bool is_of_gazetteer(std::string_view heading);

/// A word for a kind of body stands in the text.
bool holds_body_word(std::string_view text);

}  // namespace ensejam::intake
