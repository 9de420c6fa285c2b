#include "intake/about.h"

#include "intake/about_headings.h"
#include "intake/heading_index.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_about {

constexpr std::size_t enough_rows_for_lists =
    5;  ///< of fewer rows nothing is concluded from what stands once
constexpr double nearly_all = 0.95;

/// Which kinds of things a table says.
struct Said {
    const Column* who = nullptr;
    bool where = false;
    bool where_below_country = false;
    bool delivers = false;  ///< of those who: more than who pays
    const Column* narrowest = nullptr;
    bool what = false;       ///< a title, a programme, a number of a project
    bool title = false;      ///< of these: a title or number of a project
    bool programme = false;  ///< of these: a programme
    const Column* harm = nullptr;
    bool when = false;    ///< days, or months as columns
    bool season = false;  ///< a month or quarter
    bool much = false;    ///< people, units or money
    bool need = false;
    bool further = false;  ///< status, target group: what only activities have beside who and where
    bool body = false;     ///< since when a body exists, how many work there
    bool amounts = false;  ///< units or money
    bool people = false;   ///< reached or targeted, and so called
    bool count = false;    ///< a bare number of something
    bool census = false;   ///< people by sex or age, nobody says of what
    bool store = false;    ///< where goods lie, or how many lie there
    bool goods = false;    ///< each row names a thing
    bool contact = false;  ///< what a directory has: addresses of the web, telephones
};

void add_place(Said& said, const FieldOf& field, const Column* column) {
    said.where = true;
    if (field.field == Field::place &&
        (said.narrowest == nullptr || field.level >= said.narrowest->field.level))
        said.narrowest = column;
    const bool is_whole = field.field == Field::place || field.field == Field::place_code;
    said.where_below_country =
        said.where_below_country || !is_whole || field.level != registry::PlaceKind::country;
}

void add_said(Said& said, const FieldOf& field, const Column* column) {
    switch (field.field) {
        case Field::deliverer:
        case Field::deliverer_code:
        case Field::responsible:
        case Field::funder:
            said.delivers = said.delivers || field.field != Field::funder;
            if (said.who == nullptr || field.field == Field::deliverer) said.who = column;
            break;
        case Field::place:
        case Field::place_code:
        case Field::whole_path:
        case Field::lat:
        case Field::lon:
            return add_place(said, field, column);
        case Field::title:
        case Field::project_code:
            said.title = said.what = true;
            break;
        case Field::programme:
        case Field::service:
        case Field::marked:
            said.programme = said.what = true;
            break;
        case Field::harm:
            said.harm = column;
            break;
        case Field::start:
        case Field::end:
        case Field::in_month:
            said.when = true;
            break;
        case Field::month:
        case Field::quarter:
            said.season = true;
            break;
        case Field::money:
        case Field::units:
            said.amounts = said.much = true;
            break;
        case Field::people_reached:
        case Field::people_targeted:
            said.much = true;
            break;
        case Field::status:
        case Field::target_group:
        case Field::joint_code:
            said.further = true;
            break;
        case Field::need:
            said.need = true;
            break;
        case Field::personal:
        case Field::administrative:
            said.contact = true;
            break;
        default:
            break;
    }
}

/// True when nearly every row of some has a text of its own in this column.
bool stands_once(const Grid& grid, const Table& table, const Column* column) {
    if (column == nullptr) return false;
    std::unordered_map<std::string, bool> seen;
    std::size_t n_told = 0;
    for (std::size_t rank = table.first_row; rank < std::min(table.end_row, table.first_row + 2000); ++rank) {
        const Cell cell = grid.at(rank, column->rank);
        if (cell.is_blank()) continue;
        ++n_told;
        seen.try_emplace(text::name_key(cell.text()), true);
    }
    return n_told >= enough_rows_for_lists &&
           static_cast<double>(seen.size()) >= nearly_all * static_cast<double>(n_told);
}

/// Beside telephones and mail a "Title" is that of a person.
bool is_of_person(const Column& column, bool has_persons) {
    const std::string key = text::name_key(column.heading);
    return has_persons && column.field.field == Field::title &&
           (key == "title" || key == "عنوان" || key == "titre");
}

/// Days or figures, as far as is known.
bool may_be_of_body(Field field) {
    return field == Field::none || field == Field::start || field == Field::end ||
           field == Field::people_reached || field == Field::people_targeted || field == Field::units ||
           field == Field::note || field == Field::remark;
}

bool is_of_people(const Column& column) {
    return column.certainty >= least_certainty && !is_bare_count(column) &&
           (column.field.field == Field::people_reached || column.field.field == Field::people_targeted);
}

Said said_by(const Table& table, std::span<const Question> asked) {
    static const Column unnamed;
    const bool has_persons =
        std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) {
            return column.field.field == Field::personal && column.certainty >= least_certainty;
        });
    Said said;
    for (const Column& column : table.columns) {
        said.contact = said.contact || is_of_directory(column.heading);
        said.people = said.people || is_of_people(column);
        said.count = said.count || is_bare_count(column);
        said.census = said.census || (column.is_part && is_bare_count(column));
        said.store = said.store || is_of_store(column);
        said.goods = said.goods || is_of_goods(column);
    }
    for (const Column& column : table.columns) {
        const bool is_body = may_be_of_body(column.field.field) && is_of_body(column.heading);
        said.body = said.body || is_body;
        if (column.certainty >= least_certainty && !is_of_person(column, has_persons) && !is_body)
            add_said(said, column.field, &column);
    }
    for (const Question& question : asked) {
        const auto field = field_named(question.proposed);
        const bool is_day = field && (field->field == Field::start || field->field == Field::end);
        // Any list may have a column of days; that one is not known to be of an activity.
        const bool is_known_body = field && may_be_of_body(field->field) && is_of_body(question.column);
        if (field && !is_day && !is_known_body) add_said(said, *field, &unnamed);
    }
    return said;
}

/// Who and where alone, or with a sector: who works where, unless each body stands once as in a directory.
bool is_presence(const Grid& grid, const Table& table, const Said& said) {
    if (!said.where_below_country) return said.harm != nullptr;
    if (said.harm == nullptr && said.body) return false;
    const bool is_each_once = stands_once(grid, table, said.who);
    return said.harm != nullptr ? !(is_each_once && said.contact) : !is_each_once;
}

/// A column that nothing is known of names each row: schools, camps, shops.
bool names_things(const Grid& grid, const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        const bool is_unknown = column.field.field == Field::none && !column.heading.empty();
        const bool is_text = is_unknown && table.first_row < table.end_row &&
                             grid.at(table.first_row, column.rank).kind == CellKind::text &&
                             !text::read_number(grid.at(table.first_row, column.rank).text());
        return is_text && stands_once(grid, table, &column);
    });
}

/// Where, and for how many or for how much: figures of places, when each place stands once or all people
/// are told by sex or age.
bool is_of_places(const Grid& grid, const Table& table, const Said& said, bool is_sender_known) {
    if (said.what || said.when) return true;
    if (said.harm != nullptr) return !said.need || said.much;
    if (!said.much || is_sender_known) return said.much;
    if (said.census && !said.people && !said.amounts && !said.season && !said.further) return false;
    return !stands_once(grid, table, said.narrowest) && !names_things(grid, table);
}

/// True when no two rows tell the same harm of the same places.
bool is_told_once_each(const Grid& grid, const Table& table) {
    std::unordered_map<std::string, bool> seen;
    for (std::size_t rank = table.first_row; rank < table.end_row; ++rank) {
        std::string key;
        for (const Column& column : table.columns) {
            const Field field = column.field.field;
            const bool tells = field == Field::place || field == Field::place_code || field == Field::harm ||
                               field == Field::year;
            if (tells) key += text::name_key(grid.at(rank, column.rank).text()) + "|";
        }
        if (!seen.try_emplace(key, true).second) return false;
    }
    return true;
}

/// How often a harm occurs in each place: nobody does anything.
bool is_of_counts(const Grid& grid, const Table& table, const Said& said) {
    const bool is_bare = said.who == nullptr && !said.what && !said.when && !said.season && !said.further;
    return is_bare && said.where && said.harm != nullptr && said.count && !said.people &&
           is_told_once_each(grid, table);
}

/// Goods, how many there are, and where they lie: nobody gets them.
bool is_of_stock(const Said& said) {
    if (said.harm != nullptr || said.people || said.programme || (said.when && said.who != nullptr))
        return false;
    return said.store || (said.goods && said.who == nullptr && !said.when && (said.much || said.count));
}

bool tells_activities(const Grid& grid, const Table& table, const Said& said, bool is_sender_known) {
    const bool says_deed = said.what || said.when || (said.much && said.delivers);
    const bool may_be_directory = said.contact && !said.programme && !said.when && !said.much;
    if (said.where && may_be_directory && said.delivers && stands_once(grid, table, said.who)) return false;
    if (said.where && said.who != nullptr)
        return says_deed || said.season || said.further || said.need || is_presence(grid, table, said);
    if (said.where) return is_of_places(grid, table, said, is_sender_known);
    if (said.who != nullptr)
        return (says_deed && !may_be_directory) ||
               (said.harm != nullptr && !stands_once(grid, table, said.harm));
    if (is_sender_known && (said.what || said.harm != nullptr))
        return said.title || said.when || said.much || said.season;
    return said.what && (said.when || (said.title && said.much));
}

}  // namespace detail_about

About about_of(const Grid& grid, const Table& table, std::span<const Question> asked, bool is_sender_known) {
    using namespace detail_about;
    const Said said = said_by(table, asked);
    if (!is_sender_known && is_of_stock(said)) return About::stock;
    if (!is_sender_known && is_of_counts(grid, table, said)) return About::counts;
    if (tells_activities(grid, table, said, is_sender_known)) return About::activities;
    const bool is_of_bodies = said.delivers && !stands_once(grid, table, said.harm);
    if (is_of_bodies && (said.who->field.field == Field::deliverer || said.where))
        return About::organisations;
    return said.where && said.who == nullptr ? About::places : About::others;
}

}  // namespace ensejam::intake
