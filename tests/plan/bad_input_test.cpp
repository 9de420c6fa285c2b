#include "plan/files.h"

using namespace ensejam;

namespace {

/// Tables of a small problem; one of them may be told otherwise.
std::vector<std::pair<std::string, std::string>> tables_but(const std::string& name,
                                                            const std::string& bytes) {
    std::vector<std::pair<std::string, std::string>> tables{
        {"plan.csv", "format,periods,money_decimals\nensejam-plan-1,2,0\n"},
        {"harms.csv", "id,severity\nh,1\n"},
        {"provinces.csv", "id,ngo_share_min\nP,0\n"},
        {"counties.csv", "id,province\nG,P\n"},
        {"places.csv", "id,county,need_h\nn,G,100\nm,G,50\n"},
        {"organisations.csv", "id,kind\na,agency\nb,ngo\n"},
        {"programmes.csv", "id,min_duration\nA,1\n"},
        {"funds.csv", "id,owner,amount_1,amount_2\nf,a,10,20\n"},
        {"staff.csv", "organisation,type,amount_1,amount_2\na,nurse,5,5\n"},
        {"offers.csv",
         "place,programme,organisation,reach_h,unit_cost,staff_nurse\nn,A,a,0.5,7,1\nm,A,a,0.4,7,1\n"},
    };
    for (auto& [table, text] : tables)
        if (table == name) text = bytes;
    return tables;
}

Noted<plan::Problem> read(const std::vector<std::pair<std::string, std::string>>& tables) {
    std::vector<intake::PlanTableFile> files;
    for (const auto& [name, bytes] : tables) files.push_back({.name = name, .bytes = bytes});
    return intake::read_plan_tables(files);
}

struct Bad {
    const char* table;
    const char* bytes;
    Code code;
    std::int64_t row;
    const char* column;
};

const Bad all_bad[] = {
    {"places.csv", "id,county,need_h\nn,G,-100\nm,G,50\n", Code::plan_field_bad, 2, "places.need"},
    {"places.csv", "id,county,need_h\nn,G,100\nm,,50\n", Code::plan_field_missing, 3, "places.county"},
    {"places.csv", "id,county,need_h\nn,G,100\nm,H,50\n", Code::plan_reference_unknown, 3, "places.county"},
    {"places.csv", "id,county,need_h,need_z\nn,G,1,1\nm,G,50,1\n", Code::plan_reference_unknown, 0, "need"},
    {"places.csv", "id,county,need_h,colour\nn,G,1,red\nm,G,5,red\n", Code::plan_field_unknown, 1, "colour"},
    {"offers.csv", "place,programme,organisation,reach_h,unit_cost\nn,A,a,1.5,7\n", Code::plan_field_bad, 2,
     "offers.reach"},
    {"offers.csv", "place,programme,organisation,reach_h,unit_cost\nn,A,a,0.5,-7\n", Code::plan_field_bad, 2,
     "offers.unit_cost"},
    {"offers.csv", "place,programme,organisation,reach_h,unit_cost\nn,A,a,0.5,nan\n", Code::plan_field_bad, 2,
     "offers.unit_cost"},
    {"offers.csv", "place,programme,organisation,reach_h,unit_cost\nn,A,a,0.5,1e999\n", Code::plan_field_bad,
     2, "offers.unit_cost"},
    {"offers.csv", "place,programme,organisation,reach_h,unit_cost\nn,A,x,0.5,7\n",
     Code::plan_reference_unknown, 2, "offers.organisation"},
    {"offers.csv", "place,programme,organisation,reach_h,unit_cost\nn,,a,0.5,7\n", Code::plan_field_missing,
     2, "offers.programme"},
    {"programmes.csv", "id,dose_min,dose_max\nA,2,1\n", Code::plan_field_bad, 2, "programmes.dose"},
    {"funds.csv", "id,owner,amount_1,amount_2,transferable_share\nf,a,10,20,1.5\n", Code::plan_field_bad, 2,
     "funds.transferable_share"},
    {"funds.csv", "id,owner,amount_1,amount_2\nf,z,10,20\n", Code::plan_reference_unknown, 2, "funds.owner"},
    {"staff.csv", "organisation,type,amount_1,amount_2\na,nurse,-5,5\n", Code::plan_field_bad, 2,
     "staff.amount"},
    {"plan.csv", "format,periods\nensejam-plan-9,2\n", Code::plan_field_bad, 2, "format"},
    {"plan.csv", "format,periods\nensejam-plan-1,0\n", Code::plan_field_bad, 2, "periods"},
};

}  // namespace

TEST_CASE("bad input: every figure of a table that cannot be is named by its code, file, line and field") {
    REQUIRE(read(tables_but("", "")).issues.empty());
    for (const Bad& bad : all_bad) {
        CAPTURE(std::string(bad.bytes));
        const auto issues = read(tables_but(bad.table, bad.bytes)).issues;
        CHECK(!issues.empty());
        if (issues.empty()) continue;
        CHECK(issues[0].code == bad.code);
        CHECK(issues[0].where.file == bad.table);
        if (bad.row > 0) CHECK(issues[0].where.row == bad.row);
        CHECK(std::string(issues[0].where.column).find(bad.column) != std::string::npos);
    }
}

TEST_CASE("bad input: JSON that is no JSON, or none of ours, names the line at which it stops") {
    const auto line_of = [](const std::string& json) {
        const auto issues = intake::read_plan(json, "bad.json").issues;
        REQUIRE(!issues.empty());
        CHECK(issues[0].where.file == "bad.json");
        return static_cast<int>(issues[0].where.row);
    };
    CHECK(line_of("{\n\"periods\": 2,\n\"harms\": [") == 3);
    CHECK(line_of("{\n\"periods\": 2,,\n}") == 2);
    CHECK(line_of("{\n\n\"periods\": 'two'}") == 3);
    CHECK(line_of("") >= 0);
    CHECK(line_of("[1, 2]") >= 0);
    CHECK(line_of("\xff\xfe{") >= 0);
    CHECK(line_of(std::string(100'000, '[')) >= 0);
}
