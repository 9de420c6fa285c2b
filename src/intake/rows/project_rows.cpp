#include "intake/rows/project_rows.h"

#include <unordered_set>

#include "intake/names/row_words.h"
#include "intake/rows/cell_keys.h"
#include "intake/table/awards.h"

namespace ensejam::intake {
namespace detail_project_rows {

void add_amounts(const RowTold& row, Fingerprint& print) {
    for (const AmountTold& amount : row.amounts) {
        print.add(static_cast<std::uint64_t>(amount.stage));
        print.add(static_cast<std::uint64_t>(amount.money.minor));
        print.add(amount.money.currency.code());
    }
}

/// What a sheet tells projects apart by.
struct Numbering {
    bool of_projects = false;    ///< some row tells the number of its project
    bool of_activities = false;  ///< each row has a number of its own
};

/// What tells a row's project from others.
Fingerprint identity(const RowTold& row, Numbering numbering) {
    Fingerprint print;
    // In a sheet that numbers its projects, rows without a number are one group: their equal amounts count
    // once. Where each has its own number, who does it, who pays and how much tell them apart.
    if (numbering.of_projects) {
        const std::string code = text::latin_digits(project_code_of(row));
        print.add("c" + code);
        if (!code.empty() || !numbering.of_activities) return print;
        print.add(text::name_key(row.title));
        print.add(static_cast<std::uint64_t>(row.deliverer.value));
        print.add(static_cast<std::uint64_t>(row.funder.value));
        add_amounts(row, print);
    } else if (const std::string title = text::name_key(row.title); !title.empty()) {
        print.add("t" + title);
        print.add(static_cast<std::uint64_t>(row.deliverer.value));
    } else {
        print.add("r");
        print.add(static_cast<std::uint64_t>(row.number));
    }
    return print;
}

constexpr std::uint32_t no_project = static_cast<std::uint32_t>(-1);

Fingerprint amounts_of(const RowTold& row) {
    Fingerprint print;
    add_amounts(row, print);
    return print;
}

/// In a sheet without numbers of projects, rows of one title and body that tell one amount repeat it; where
/// they tell several, what is done at another time is a project of its own, and in a list of awards, or where
/// each row has its own number, each amount.
class Titles {
public:
    Titles(const Table& table, const RowsTold& rows, Numbering numbering)
        : numbering_(numbering), is_each_amount_(numbering.of_activities || lists_awards(table)) {
        for (std::size_t rank = 0; rank < rows.size() && !numbering_.of_projects; ++rank) {
            const RowTold& row = rows[rank];
            if (row.outcome != RowOutcome::accepted || row.amounts.empty()) continue;
            const Fingerprint amounts = amounts_of(row);
            const auto [told, is_first] = amounts_.try_emplace(identity(row, numbering_), amounts);
            if (!is_first && !(told->second == amounts)) several_.insert(told->first);
        }
    }
    Fingerprint project_of(const RowTold& row) const {
        Fingerprint print = identity(row, numbering_);
        if (!several_.contains(print)) return print;
        if (is_each_amount_) add_amounts(row, print);
        print.add(static_cast<std::uint64_t>(row.period.from.number));
        print.add(static_cast<std::uint64_t>(row.period.to.number));
        return print;
    }

private:
    Numbering numbering_;
    bool is_each_amount_;
    std::unordered_map<Fingerprint, Fingerprint, FingerprintHash> amounts_;
    std::unordered_set<Fingerprint, FingerprintHash> several_;
};

/// A column of numbers of projects, and some row that tells one.
bool numbers_projects(const Table& table, const RowsTold& rows) {
    if (std::none_of(table.columns.begin(), table.columns.end(),
                     [](const Column& column) { return column.field.field == Field::project_code; }))
        return false;
    for (std::size_t rank = 0; rank < rows.size(); ++rank)
        if (rows[rank].outcome == RowOutcome::accepted && !project_code_of(rows[rank]).empty()) return true;
    return false;
}

bool numbers_activities(const Table& table) {
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [](const Column& column) { return is_certain(column, Field::activity_id); });
}

/// The project of each row, numbered as they are met, and how many there are.
std::pair<std::vector<std::uint32_t>, std::uint32_t> numbers_of(const Table& table, const RowsTold& rows,
                                                                std::span<const std::uint32_t> records,
                                                                Numbering numbering) {
    std::vector<std::uint32_t> numbers(rows.size(), no_project);
    std::unordered_map<Fingerprint, std::uint32_t, FingerprintHash> by_identity;
    const Titles titles(table, rows, numbering);
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
        if (rows[rank].outcome != RowOutcome::accepted) continue;
        // A record told twice belongs to the project of its first row.
        const RowTold& first = rows[records[rank]];
        const auto next = static_cast<std::uint32_t>(by_identity.size());
        numbers[rank] = by_identity.try_emplace(titles.project_of(first), next).first->second;
    }
    return {std::move(numbers), static_cast<std::uint32_t>(by_identity.size())};
}

}  // namespace detail_project_rows

using namespace detail_project_rows;

std::string project_code_of(const RowTold& row) {
    return is_missing_word(row.project_code) ? std::string() : text::trimmed(row.project_code);
}

std::span<const std::uint32_t> ProjectRows::of(std::size_t project) const {
    const std::size_t begin = project == 0 ? 0 : ends[project - 1];
    return std::span(ranks).subspan(begin, ends[project] - begin);
}

ProjectRows projects_of(const Table& table, const RowsTold& rows, std::span<const std::uint32_t> records) {
    const Numbering numbering{numbers_projects(table, rows), numbers_activities(table)};
    const auto [numbers, n] = numbers_of(table, rows, records, numbering);
    ProjectRows projects{.ends = std::vector<std::size_t>(n, 0), .are_numbered = numbering.of_projects};
    for (const std::uint32_t number : numbers)
        if (number != no_project) ++projects.ends[number];
    std::size_t begin = 0;
    for (std::size_t& end : projects.ends) end = std::exchange(begin, begin + end);
    projects.ranks.resize(begin);
    for (std::uint32_t rank = 0; rank < rows.size(); ++rank)
        if (numbers[rank] != no_project) projects.ranks[projects.ends[numbers[rank]]++] = rank;
    return projects;
}

bool lack_number(const ProjectRows& projects, std::size_t project, const RowsTold& rows) {
    const auto ranks = projects.of(project);
    if (!projects.are_numbered || ranks.size() < 2 || !project_code_of(rows[ranks.front()]).empty())
        return false;
    const std::string title = text::name_key(rows[ranks.front()].title);
    return title.empty() || std::any_of(ranks.begin(), ranks.end(), [&](std::uint32_t rank) {
               return text::name_key(rows[rank].title) != title;
           });
}

}  // namespace ensejam::intake
