#include "publish/report/report.h"

#include "publish/report/report_plan.h"
#include "publish/words/embedded.h"

namespace ensejam::publish {
namespace detail_report {

const std::vector<const char*> without_plan{"map", "money", "presence", "findings", "sources"};
const std::vector<const char*> with_plan{"plan",  "findings", "cards",  "places",
                                         "money", "presence", "sources"};

std::string base64(std::string_view bytes) {
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string result;
    for (std::size_t at = 0; at < bytes.size(); at += 3) {
        std::uint32_t block = 0;
        const std::size_t n = std::min<std::size_t>(3, bytes.size() - at);
        for (std::size_t i = 0; i < 3; ++i)
            block = block << 8 | (i < n ? static_cast<unsigned char>(bytes[at + i]) : 0U);
        for (std::size_t i = 0; i < 4; ++i) result += i <= n ? letters[block >> (18 - 6 * i) & 63U] : '=';
    }
    return result;
}

/// The whole style, the font inside it; pages are counted in the language's digits.
Html style_of(text::Language language) {
    std::string css = embedded_style();
    css += "@font-face{font-family:Vazirmatn;font-weight:400 700;src:url(data:font/woff2;base64," +
           base64(embedded_font()) + ") format(\"woff2\")}\n";
    if (language == text::Language::fa) css += "@page{@bottom-center{content:counter(page,persian)}}\n";
    return {"<style>\n" + css + "</style>\n"};
}

Html head_of(const Page& page) {
    Html head = void_tag("meta", {{"charset", "utf-8"}});
    head += void_tag("meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
    head += void_tag("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
    head += tag("title",
                plain(page.words("report.document_title", {{"place", page.name_text(page.options.place)}})));
    return tag("head", head + style_of(page.language()));
}

/// The highest place that holds all activities: a province before a country.
Id<registry::Place> top_of(const registry::Register& known) {
    Id<registry::Place> top{};
    for (const registry::Place& place : known.tables().places)
        if (place.kind == registry::PlaceKind::province ||
            (!top && place.kind == registry::PlaceKind::county)) {
            if (place.kind == registry::PlaceKind::province) return place.id;
            top = place.id;
        }
    return top;
}

}  // namespace detail_report

std::string report_html(const registry::Register& known, const findings::Findings& found,
                        const ReportOptions& options, const PlanOfReport* plan) {
    ReportOptions all = options;
    if (!all.place) all.place = detail_report::top_of(known);
    Page page{.known = known, .found = found, .options = all};
    page.title = page.words("report.title", {{"place", page.name_text(all.place)}});
    for (const char* part : plan == nullptr ? detail_report::without_plan : detail_report::with_plan)
        page.parts.emplace_back(part, std::string("report.") + part);
    Html inner = at_a_glance(page);
    if (plan == nullptr) {
        inner += map_part(page) + who_pays(page) + who_is_where(page) + findings_part(page);
    } else {
        const PlanPage with{page, *plan->posed, *plan->solution, *plan->explanation, plan->beside};
        inner += plan_summary(with) + findings_part(page) + plan_cards(with) + plan_places(with) +
                 who_pays(page) + who_is_where(page) + questions_part(page, *plan->posed);
    }
    inner += sources_part(page);
    return document_of(page, inner);
}

std::string document_of(const Page& page, const Html& main) {
    const Html skip = tag("a", {{"class", "skip"}, {"href", "#main"}}, page.say_in("report.skip"));
    const Html body =
        tag("body", skip + masthead(page) + tag("main", {{"id", "main"}}, main) + closing(page));
    const Html document =
        tag("html", {{"lang", page.is_persian() ? "fa" : "en"}, {"dir", page.is_persian() ? "rtl" : "ltr"}},
            detail_report::head_of(page) + body);
    return "<!doctype html>\n" + document.markup + "\n";
}

}  // namespace ensejam::publish
