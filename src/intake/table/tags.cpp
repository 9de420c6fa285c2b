#include "intake/table/tags.h"

#include "intake/headings/field_kinds.h"
#include "intake/headings/hashtag.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_tags {

constexpr std::size_t tags_within = 25;

/// At least half of the cells that are not blank are hashtags, and one of them is a standard one: "#NV" is
/// what is left of a formula.
bool is_tag_row(const Grid& grid, std::size_t rank) {
    std::size_t n_tags = 0;
    std::size_t n_cells = 0;
    bool has_standard = false;
    for (std::uint32_t column = 0; column < grid.rows[rank].n_cells; ++column) {
        const Cell cell = grid.at(rank, column);
        if (cell.is_blank() || cell.kind == CellKind::error) continue;
        ++n_cells;
        if (!is_hashtag(cell.text())) continue;
        ++n_tags;
        has_standard = has_standard || is_standard(hashtag_of(cell.text()));
    }
    return has_standard && n_tags * 2 >= n_cells;
}

bool is_of_time(Field field) {
    return field == Field::start || field == Field::end || field == Field::year || field == Field::month ||
           field == Field::quarter;
}

/// Of bodies, all that a heading may say in place of "who does it".
bool is_of_body(Field field) {
    return field == Field::deliverer_code || field == Field::responsible || field == Field::funder;
}

bool is_of_work(Field field) {
    return field == Field::programme || field == Field::service || field == Field::status ||
           field == Field::project_code || field == Field::activity_id || field == Field::activity_code;
}

/// The heading says more of the same than its tag does.
bool says_more(const Recognised& heading, const RecognisedTag& tag) {
    if (heading.certainty < least_certainty) return false;
    const Field told = heading.field.field;
    if (told == Field::organisation_type) return tag.field.field == Field::deliverer;
    if (!tag.is_general) return false;
    switch (tag.field.field) {
        case Field::deliverer:
            return is_of_body(told);
        case Field::report_date:
        case Field::none:
            return is_of_time(told) || (tag.field.field == Field::none && told == Field::place);
        case Field::title:
        case Field::service:
        case Field::note:
            return is_of_work(told) || told == Field::title;
        case Field::target_group:
            return is_people(told) || told == Field::need;
        case Field::place:
            return told == Field::place_code;
        default:
            return false;
    }
}

void apply_tag(std::string_view text, Column& column) {
    column.tag = text::trimmed(text);
    const Hashtag tag = hashtag_of(column.tag);
    const auto told = recognise_tag(tag);
    // A hashtag that is nobody's standard says less than a heading above it.
    if (!told && !is_standard(tag) && column.heading != column.tag) return;
    const Recognised heading{column.field, column.certainty};
    if (told && says_more(heading, *told)) {
        if (told->field.field == Field::place) column.field.level = told->field.level;
        return;
    }
    column.field = told ? told->field : FieldOf{};
    column.certainty = column.field.field == Field::none ? 0 : told->certainty;
}

/// Columns of bodies whose tags differ in how the body is written alone.
class NamesOfBody {
public:
    explicit NamesOfBody(std::vector<Column>& columns) : columns_(columns) {}

    void settle() {
        for (Column& column : columns_) {
            if (!is_body(column)) continue;
            const Hashtag tag = hashtag_of(column.tag);
            const bool is_short = column.field.field == Field::deliverer_code;
            if (!is_short && !tag.is_name() && has_name_beside(column))
                column.field = {.field = Field::deliverer_code};
            else if (is_short && !has_body_beside(column) && !(is_headed_short(column) && has_other(column)))
                column.field = {.field = Field::deliverer};
        }
    }

private:
    static bool is_body(const Column& column) {
        const Field field = column.field.field;
        return !column.tag.empty() && column.certainty >= least_certainty &&
               (field == Field::deliverer || field == Field::deliverer_code);
    }
    static bool is_headed_short(const Column& column) {
        return recognise_heading(column.heading).field.field == Field::deliverer_code;
    }
    bool are_of_one_body(const Column& a, const Column& b) const {
        return &a != &b && is_body(b) &&
               hashtag_of(a.tag).without_forms() == hashtag_of(b.tag).without_forms();
    }
    bool has_name_beside(const Column& column) const {
        return std::any_of(columns_.begin(), columns_.end(), [&](const Column& other) {
            return are_of_one_body(column, other) && hashtag_of(other.tag).is_name();
        });
    }
    bool has_body_beside(const Column& column) const {
        return std::any_of(columns_.begin(), columns_.end(), [&](const Column& other) {
            return are_of_one_body(column, other) && other.field.field == Field::deliverer;
        });
    }
    bool has_other(const Column& column) const {
        return std::any_of(columns_.begin(), columns_.end(), [&](const Column& other) {
            return &column != &other && other.certainty >= least_certainty &&
                   other.field.field == Field::deliverer;
        });
    }

    std::vector<Column>& columns_;
};

/// Regions beside tagged provinces are wider than these: their heading says nothing more than that.
void leave_regions_above_provinces(std::vector<Column>& columns) {
    const auto is_tagged = [](const Column& column, std::string_view name) {
        return !column.tag.empty() && hashtag_of(column.tag).name == name;
    };
    if (std::none_of(columns.begin(), columns.end(),
                     [&](const Column& column) { return is_tagged(column, "adm1"); }))
        return;
    for (Column& column : columns)
        if (is_tagged(column, "region") && column.field.field == Field::place) column.field = {};
}

/// Where each row tells who pays whom, the appeal that they pay for holds the work of many and is no project.
void leave_appeals_of_flows(std::vector<Column>& columns) {
    const auto pays = [](const Column& column) {
        return !column.tag.empty() && column.field.field == Field::funder;
    };
    if (std::none_of(columns.begin(), columns.end(), pays)) return;
    for (Column& column : columns) {
        const Hashtag tag = column.tag.empty() ? Hashtag{} : hashtag_of(column.tag);
        if (tag.name == "activity" && tag.has("appeal") && !tag.has("project"))
            column.field = {.field = Field::note};
    }
}

}  // namespace detail_tags

std::optional<TagRows> tag_rows(const Grid& grid) {
    using namespace detail_tags;
    for (std::size_t rank = 0; rank < std::min(tags_within, grid.rows.size()); ++rank) {
        if (!is_tag_row(grid, rank)) continue;
        TagRows rows{rank, rank};
        while (rows.last + 1 < grid.rows.size() && is_tag_row(grid, rows.last + 1)) ++rows.last;
        return rows;
    }
    return {};
}

void apply_tags(const Grid& grid, const TagRows& rows, std::vector<Column>& columns) {
    for (Column& column : columns)
        for (std::size_t rank = rows.first; rank <= rows.last && column.tag.empty(); ++rank)
            if (const Cell cell = grid.at(rank, column.rank); is_hashtag(cell.text()))
                detail_tags::apply_tag(cell.text(), column);
    detail_tags::NamesOfBody(columns).settle();
    detail_tags::leave_regions_above_provinces(columns);
    detail_tags::leave_appeals_of_flows(columns);
}

}  // namespace ensejam::intake
