#include "intake/table/said.h"

#include "intake/headings/field_kinds.h"
#include "intake/table/about_headings.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_said {

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
            said.number = said.number || field.field == Field::project_code;
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
            said.end = said.end || field.field != Field::start;
            break;
        case Field::month:
        case Field::quarter:
            said.season = true;
            break;
        case Field::money:
        case Field::units:
            said.amounts = said.amounts || !is_bare_count(*column);
            said.much = true;
            break;
        case Field::people_reached:
        case Field::people_targeted:
            said.much = true;
            break;
        case Field::status:
        case Field::target_group:
        case Field::joint_code:
            said.group = said.group || field.field == Field::target_group;
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

/// Beside telephones and mail a "Title" is that of a person.
bool is_of_person(const Column& column, bool has_persons) {
    const std::string key = text::name_key(column.heading);
    return has_persons && column.field.field == Field::title &&
           (key == "title" || key == "عنوان" || key == "titre");
}

/// Days or figures, as far as is known.
bool may_be_of_body(Field field) {
    return field == Field::none || field == Field::start || field == Field::end || is_count(field) ||
           field == Field::note || field == Field::remark;
}

bool is_of_people(const Column& column) {
    return column.certainty >= least_certainty && !is_bare_count(column) && is_people(column.field.field);
}

}  // namespace detail_said

Said said_by(const Table& table, std::span<const Question> asked) {
    using namespace detail_said;
    static const Column unnamed;
    const bool has_persons =
        std::any_of(table.columns.begin(), table.columns.end(), [](const Column& column) {
            return column.field.field == Field::personal && column.certainty >= least_certainty;
        });
    Said said;
    said.persons = has_persons;
    for (const Column& column : table.columns) {
        said.contact = said.contact || is_of_directory(column.heading);
        said.address = said.address || is_of_address(column.heading);
        said.people = said.people || is_of_people(column);
        said.count = said.count || is_bare_count(column);
        said.census = said.census || (column.is_part && is_bare_count(column));
        said.store = said.store || is_of_store(column);
        said.goods = said.goods || is_of_goods(column);
        said.event = said.event || is_of_event(column.heading);
        said.n_gazetteer += is_of_gazetteer(column.heading) ? 1 : 0;
        said.n_appeal += is_of_appeal(column.heading) ? 1 : 0;
        said.n_job += is_of_job(column.heading) ? 1 : 0;
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

}  // namespace ensejam::intake
