#include "publish/answers/difference_text.h"

#include "publish/words/words.h"

namespace ensejam::publish {
namespace detail_difference_text {

constexpr std::size_t most_lines = 12;  ///< changes that are written out, of each kind

std::string fields_text(const std::vector<std::string>& fields, text::Language language) {
    std::string names;
    for (const std::string& field : fields)
        names += (names.empty() ? "" : say(language, "list.comma")) + say(language, "difference." + field);
    return names;
}

const std::string& name_of(const registry::Project& project) {
    return project.code.empty() ? project.title : project.code;
}

/// The row that told its money; 0 when it has none.
std::int64_t row_of(const registry::Project& project) {
    for (const registry::Budget& budget : project.budgets)
        if (!budget.told_at.empty()) return budget.told_at.front().row;
    return 0;
}

/// Lines, at most so many, and a last one that says how many more there are.
class Lines {
public:
    explicit Lines(text::Language language) : language_(language) {}

    void add(std::string_view key, const Blanks& blanks) {
        if (++n_ <= most_lines) text_ += fmt::format("    {}\n", say(language_, key, blanks));
    }
    std::string take() {
        if (n_ > most_lines)
            text_ += fmt::format("    {}\n", say(language_, "received.more_changes",
                                                 {{"n", std::to_string(n_ - most_lines)}}));
        return std::move(text_);
    }

private:
    text::Language language_;
    std::size_t n_ = 0;
    std::string text_{};
};

template <class Noun>
std::string row_of(const registry::Retold<Noun>& noun) {
    return std::to_string(noun.after.told_at.empty() ? 0 : noun.after.told_at.front().row);
}

double figure_of(const registry::Need& need) { return need.people; }
double figure_of(const registry::Observation& told) { return told.value; }

/// "row 3: was 20, is 25", or what else of the figure is told otherwise.
template <class Noun>
void add_figure(Lines& lines, const registry::Retold<Noun>& noun, text::Language language) {
    const double before = figure_of(noun.before), after = figure_of(noun.after);
    if (before == after)
        lines.add("received.changed_row",
                  {{"row", row_of(noun)}, {"fields", fields_text(noun.fields, language)}});
    else
        lines.add("received.changed_figure", {{"row", row_of(noun)},
                                              {"before", text::write_number(before, language)},
                                              {"after", text::write_number(after, language)}});
}

std::string hint_line(const std::string& hint) { return hint.empty() ? "" : "      " + hint + "\n"; }

/// What of the nouns was told otherwise by the same file, and is gone.
template <class Noun>
std::string replaced_text(const char* key, const registry::Differences<Noun>& nouns,
                          text::Language language) {
    if (nouns.replaced.empty()) return {};
    return hint_line(say(language, key, {{"n", std::to_string(nouns.replaced.size())}}));
}

/// What a sheet of figures says otherwise; empty when all of them are new.
template <class Noun>
std::string figures_text(const registry::Differences<Noun>& figures, bool is_retired,
                         text::Language language) {
    const std::string replaced = replaced_text("received.replaced_figures", figures, language);
    if (figures.changed.empty() && figures.missing.empty()) return replaced;
    Lines lines(language);
    for (const auto& noun : figures.changed) add_figure(lines, noun, language);
    const std::string n_missing = std::to_string(figures.missing.size());
    const std::string counts = say(language, "received.difference.figures",
                                   {{"n_new", std::to_string(figures.added.size())},
                                    {"n_changed", std::to_string(figures.changed.size())},
                                    {"n_missing", n_missing}});
    std::string hint;
    if (!figures.missing.empty())
        hint = is_retired ? say(language, "received.retired_figures", {{"n", n_missing}})
                          : say(language, "received.missing.hint");
    return fmt::format("  {}\n{}{}{}", counts, lines.take(), hint_line(hint), replaced);
}

/// What a sheet of activities says otherwise; empty when all of them are new.
std::string activities_text(const registry::Difference& difference, text::Language language) {
    const registry::Differences<registry::Project>& projects = difference.projects;
    const registry::Differences<registry::Activity>& activities = difference.activities;
    const std::string replaced = replaced_text("received.replaced_activities", activities, language);
    const bool is_first = projects.changed.empty() && projects.missing.empty() &&
                          activities.changed.empty() && activities.missing.empty();
    if (is_first) return replaced;
    Lines lines(language);
    std::size_t n_changed = activities.changed.size();
    for (const auto& project : projects.changed) {
        const std::string fields = fields_text(project.fields, language);
        const std::int64_t row = row_of(project.after);
        if (name_of(project.after).empty() && row == 0) continue;  // its activities are told
        ++n_changed;
        if (name_of(project.after).empty())
            lines.add("received.changed_row", {{"row", std::to_string(row)}, {"fields", fields}});
        else
            lines.add("received.changed_project", {{"project", name_of(project.after)}, {"fields", fields}});
    }
    for (const auto& activity : activities.changed)
        lines.add("received.changed_row",
                  {{"row", row_of(activity)}, {"fields", fields_text(activity.fields, language)}});
    for (const registry::Project& project : projects.missing)
        if (!name_of(project).empty())
            lines.add(difference.is_retired ? "received.retired_project" : "received.missing_project",
                      {{"project", name_of(project)}});
    const std::string n_missing = std::to_string(activities.missing.size());
    const std::string counts = say(language, "received.difference",
                                   {{"n_new", std::to_string(activities.added.size())},
                                    {"n_changed", std::to_string(n_changed)},
                                    {"n_missing", n_missing}});
    std::string hint;
    if (difference.is_retired && !activities.missing.empty())
        hint = say(language, "received.retired", {{"n", n_missing}});
    else if (!projects.missing.empty())
        hint = say(language, "received.missing.hint");
    return fmt::format("  {}\n{}{}{}", counts, lines.take(), hint_line(hint), replaced);
}

}  // namespace detail_difference_text

using namespace detail_difference_text;

std::string difference_text(const registry::Received& received, text::Language language) {
    const registry::Difference& difference = received.difference;
    if (difference.is_empty() && received.sheet.counts.accepted > 0)
        return fmt::format("  {}\n", say(language, "received.nothing_new"));
    return figures_text(difference.needs, difference.is_retired, language) +
           figures_text(difference.observations, difference.is_retired, language) +
           activities_text(difference, language);
}

}  // namespace ensejam::publish
