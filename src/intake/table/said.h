#pragma once
#include <span>

#include "intake/table/options.h"
#include "intake/table/table.h"

namespace ensejam::intake {

/// Which kinds of things a table says.
struct Said {
    const Column* who = nullptr;
    bool where = false;
    bool where_below_country = false;
    bool delivers = false;  ///< of those who: more than who pays
    const Column* narrowest = nullptr;
    bool what = false;       ///< a title, a programme, a number of a project
    bool title = false;      ///< of these: a title or number of a project
    bool number = false;     ///< of these: a number of a project
    bool programme = false;  ///< of these: a programme
    const Column* harm = nullptr;
    bool when = false;    ///< days, or months as columns
    bool end = false;     ///< of these: the last one
    bool season = false;  ///< a month or quarter
    bool much = false;    ///< people, units or money
    bool need = false;
    bool further = false;         ///< status, target group: what only activities have beside who and where
    bool group = false;           ///< of these: for whom
    bool body = false;            ///< since when a body exists, how many work there
    bool amounts = false;         ///< units or money
    bool people = false;          ///< reached or targeted, and so called
    bool count = false;           ///< a bare number of something
    bool census = false;          ///< people by sex or age, nobody says of what
    bool store = false;           ///< where goods lie, or how many lie there
    bool goods = false;           ///< each row names a thing
    bool contact = false;         ///< what a directory has: addresses of the web, telephones
    bool address = false;         ///< of these: where to write to
    bool persons = false;         ///< names, mail or telephones of persons
    bool event = false;           ///< what happens, or is complained of
    std::size_t n_gazetteer = 0;  ///< columns of what a list of places tells of them
    std::size_t n_appeal = 0;     ///< columns of what plans and appeals ask for, and how much of it came
    std::size_t n_job = 0;        ///< columns that only an offer of work has
};

/// What the columns say that were understood and those that are asked about; days of these do not count.
Said said_by(const Table& table, std::span<const Question> asked);

}  // namespace ensejam::intake
