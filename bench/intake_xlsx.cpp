// How fast is a workbook of 100,000 rows read, and taken in? Makes it from a seed, checks the answers, then
// times.
//
//   bench_intake_xlsx [rows]          default 100,000
//
// Rival beside it, for the reading alone: openpyxl in its read-only mode (Debian: python3-openpyxl), cells
// counted.
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "demo_register.h"
#include "publish/publish.h"
#include "stopwatch.h"

using namespace ensejam;
using bench::require;

namespace {

constexpr double goal_seconds = 4;

struct Made {
    std::string bytes{};
    std::int64_t n_rows = 0;
    std::int64_t n_cells = 0;
    std::int64_t rial = 0;
};

/// Rows as an agency's workbook holds them: texts, whole numbers and real days.
Made make(const registry::Register& known, std::int64_t n_rows) {
    Chance chance(1405);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(chance.below(n)); };
    std::vector<const registry::Place*> places;
    for (const registry::Place& place : known.tables().places)
        if (place.kind == registry::PlaceKind::neighbourhood) places.push_back(&place);
    const auto& programmes = known.tables().programmes;
    const auto& bodies = known.tables().organisations;
    publish::Listing sheet{.name = "فعالیت‌ها"};
    for (const char* heading :
         {"ردیف", "شهرستان", "محله", "مجری", "برنامه", "عنوان طرح", "کد طرح", "تاریخ شروع", "تاریخ پایان",
          "تعداد بهره‌مند", "اعتبار (میلیون ریال)"})
        sheet.columns.push_back(
            {.key = heading, .heading = heading, .is_day = std::string_view(heading).starts_with("تاریخ")});
    Made made{.n_rows = n_rows, .n_cells = 11 * (n_rows + 1)};
    for (std::int64_t i = 0; i < n_rows; ++i) {
        const registry::Place& place = *places[below(places.size())];
        const registry::Place* county = known.find(known.ancestor(place.id, registry::PlaceKind::county));
        const Day from = *day_of_gregorian({2025, 1, 1}) + static_cast<int>(below(200));
        const auto million = static_cast<std::int64_t>(10 + below(5000));
        made.rial += million * 1'000'000;
        sheet.rows.push_back({i + 1, county == nullptr ? std::string() : county->name_fa, place.name_fa,
                              bodies[below(bodies.size())].name_fa,
                              programmes[below(programmes.size())].name_fa, fmt::format("طرح شماره {}", i),
                              fmt::format("ط-{}", i), iso(from),
                              iso(from + 30 + static_cast<int>(below(300))),
                              static_cast<std::int64_t>(10 + below(400)), million});
    }
    const publish::BookSheet book{.listing = std::move(sheet)};
    made.bytes = publish::as_xlsx({&book, 1}, {}, text::Language::fa);
    return made;
}

void time_openpyxl(const std::string& bytes, double ours) {
    const auto path = std::filesystem::temp_directory_path() / "ensejam-bench.xlsx";
    std::ofstream(path, std::ios::binary) << bytes;
    const std::string script =
        "/usr/bin/python3 -c \"import time,openpyxl as o;s=time.time();b=o.load_workbook('" + path.string() +
        "',read_only=True,data_only=True);n=sum(len(r) for w in b for r in w.iter_rows(values_only=True));"
        "t=time.time()-s;print(f'rival openpyxl {o.__version__} read-only: {t:.2f} s, {n:,} cells, {t/" +
        fmt::format("{:.3f}", ours) + ":.1f} times as long')\"";
    std::fflush(stdout);
    if (std::system(script.c_str()) != 0) fmt::print("rival openpyxl: not found\n");
    std::filesystem::remove(path);
}

}  // namespace

int main(int count, char** arguments) {
    const std::int64_t n_rows = count > 1 ? std::atoll(arguments[1]) : 100'000;
    const registry::Register& known = demo::empty_register();
    const Made made = make(known, n_rows);
    std::string copy = made.bytes;
    const bench::Stopwatch whole;
    auto book = intake::read_book(std::move(copy), "large.xlsx");
    const double read = whole.seconds();
    require(book.has_value(), "the workbook can be read");
    if (!book) return 1;
    const auto taken = intake::take_in(*book, known);
    const double all = whole.seconds();
    require(taken.has_value(), "the workbook is understood");
    if (!taken) return 1;
    const registry::RowCounts& counts = taken->sheet.counts;
    require(counts.rows == n_rows && counts.accepted == n_rows, "every row is accepted");
    require(taken->sheet.money.size() == 1 && taken->sheet.money[0].every_distinct == made.rial,
            "the money is what was written");
    fmt::print("{} rows, {:.1f} MB packed: read {:.2f} s, taken in {:.2f} s (goal {} s for 100,000)\n",
               n_rows, static_cast<double>(made.bytes.size()) / 1e6, read, all, goal_seconds);
    require(n_rows != 100'000 || all <= goal_seconds, "100,000 rows within the goal");
    time_openpyxl(made.bytes, read);
    return bench::faults;
}
