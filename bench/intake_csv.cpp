// How fast is a sheet of a million rows read, and taken in? Makes the sheet from a seed, checks the answers,
// then times.
//
//   bench_intake_csv [rows]          default 1,000,000
//
// Rivals beside it, for the reading alone: the csv module of CPython (python3), and libcsv where it was
// found.
#include <fmt/format.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "demo_register.h"
#include "text/text.h"
#ifdef ENSEJAM_HAS_LIBCSV
#include <csv.h>
#endif

using namespace ensejam;

namespace {

double seconds() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Pages of this process in memory, in megabytes (Linux).
double resident_megabytes(const char* which) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(which)) return std::atof(line.c_str() + std::string_view(which).size()) / 1024;
    return 0;
}

/// What the sheet holds, counted while it is written.
struct Made {
    std::string bytes{};
    std::int64_t rows = 0;
    std::int64_t duplicates = 0;
    std::int64_t unknown_places = 0;
    std::int64_t reversed = 0;
    std::int64_t rial = 0;
};

/// Rows as an agency writes them: Persian digits in one of five, misspelt and unknown places, repeated rows.
Made make(const registry::Register& known, std::int64_t n_rows) {
    Chance chance(1405);
    std::vector<const registry::Place*> places;
    for (const registry::Place& place : known.tables().places)
        if (place.kind == registry::PlaceKind::neighbourhood) places.push_back(&place);
    const auto& programmes = known.tables().programmes;
    const auto& bodies = known.tables().organisations;
    Made made;
    made.bytes =
        "ردیف,شهرستان,محله,مجری,برنامه,عنوان طرح,کد طرح,تاریخ شروع,تاریخ پایان,تعداد "
        "بهره‌مند,اعتبار "
        "(میلیون ریال)\n";
    std::string last;
    for (std::int64_t i = 0; i < n_rows; ++i) {
        const auto below = [&](std::size_t n) { return static_cast<std::size_t>(chance.below(n)); };
        ++made.rows;
        if (!last.empty() && below(1000) == 0) {
            ++made.duplicates;
            made.bytes += fmt::format("{},{}", i + 1, last);
            continue;
        }
        const registry::Place& place = *places[below(places.size())];
        const registry::Place* county = known.find(known.ancestor(place.id, registry::PlaceKind::county));
        const bool is_unknown = below(500) == 0;
        const bool is_reversed = below(700) == 0;
        const std::int64_t million = 10 + static_cast<std::int64_t>(below(5000));
        const std::size_t month = 1 + below(6);
        const std::string count = std::to_string(10 + below(400));
        made.unknown_places += is_unknown ? 1 : 0;
        made.reversed += is_reversed ? 1 : 0;
        made.rial += is_unknown ? 0 : million * 1'000'000;  // a row that waits counts no money
        last =
            fmt::format("{},{},{},{},طرح شماره {},ط-{},1404/{:02}/{:02},{}/{:02}/20,{},{}\n",
                        county == nullptr ? "" : county->name_fa, is_unknown ? "نامشهر دور" : place.name_fa,
                        bodies[below(bodies.size())].name_fa, programmes[below(programmes.size())].name_fa, i,
                        i, month, 1 + below(29), is_reversed ? 1403 : 1404, month + 6,
                        below(5) == 0 ? text::persian_digits(count) : count, million);
        made.bytes += fmt::format("{},{}", i + 1, last);
        if (is_unknown || is_reversed) last.clear();  // only plain rows are repeated
    }
    return made;
}

bool answers_hold(const Made& made, const intake::Taken& taken) {
    const auto& counts = taken.sheet.counts;
    const bool counts_hold = counts.rows == made.rows && counts.questions == made.unknown_places &&
                             counts.returned == 0 && counts.duplicates == made.duplicates &&
                             counts.accepted == made.rows - made.unknown_places;
    const auto n_reversed = std::count_if(taken.sheet.issues.begin(), taken.sheet.issues.end(),
                                          [](const Issue& i) { return i.code == Code::period_reversed; });
    const bool money_holds =
        taken.sheet.money.size() == 1 && taken.sheet.money[0].every_distinct == made.rial;
    fmt::print(
        "rows {} accepted {} questions {} duplicates {} (planted {} unknown, {} repeated) reversed {} of {} "
        "rial {} of {}\n",
        counts.rows, counts.accepted, counts.questions, counts.duplicates, made.unknown_places,
        made.duplicates, n_reversed, made.reversed,
        taken.sheet.money.empty() ? 0 : taken.sheet.money[0].every_distinct, made.rial);
    return counts_hold && money_holds && n_reversed == made.reversed;
}

#ifdef ENSEJAM_HAS_LIBCSV
void time_libcsv(const std::string& bytes) {
    std::size_t n_cells = 0;
    csv_parser parser;
    csv_init(&parser, 0);
    const double start = seconds();
    csv_parse(
        &parser, bytes.data(), bytes.size(),
        [](void*, std::size_t, void* n) { ++*static_cast<std::size_t*>(n); }, [](int, void*) {}, &n_cells);
    const double took = seconds() - start;
    csv_free(&parser);
    fmt::print("rival libcsv: {:.2f} s, {:.0f} MB/s, {} cells\n", took,
               static_cast<double>(bytes.size()) / 1e6 / took, n_cells);
}
#endif

void time_python(const std::string& bytes) {
    const auto path = std::filesystem::temp_directory_path() / "ensejam-bench.csv";
    std::ofstream(path, std::ios::binary) << bytes;
    const std::string script =
        "python3 -c \"import csv,time,os;p='" + path.string() +
        "';s=time.time();n=sum(len(r) for r in "
        "csv.reader(open(p,encoding='utf-8',newline='')));t=time.time()-s;"
        "print(f'rival python3 csv: {t:.2f} s, {os.path.getsize(p)/1e6/t:.0f} MB/s, {n} cells')\"";
    std::fflush(stdout);
    if (std::system(script.c_str()) != 0) fmt::print("rival python3 csv: not found\n");
    std::filesystem::remove(path);
}

}  // namespace

int main(int count, char** arguments) {
    const std::int64_t n_rows = count > 1 ? std::atoll(arguments[1]) : 1'000'000;
    const registry::Register known = demo::empty_register();
    const Made made = make(known, n_rows);
    const double megabytes = static_cast<double>(made.bytes.size()) / 1e6;
    std::string copy = made.bytes;
    const double start = seconds();
    auto book = intake::read_book(std::move(copy), "million.csv");
    const double read = seconds();
    if (!book) return 1;
    const auto taken = intake::take_in(*book, known);
    const double done = seconds();
    if (!taken || !answers_hold(made, *taken)) return fmt::print("the answers do not hold\n"), 1;
    fmt::print(
        "{} rows, {:.1f} MB: read {:.2f} s = {:.0f} MB/s; whole intake {:.2f} s; at most {:.0f} MB "
        "resident\n",
        n_rows, megabytes, read - start, megabytes / (read - start), done - start,
        resident_megabytes("VmHWM:"));
#ifdef ENSEJAM_HAS_LIBCSV
    time_libcsv(made.bytes);
#endif
    time_python(made.bytes);
    return 0;
}
