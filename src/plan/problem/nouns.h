#pragma once
#include <cstdint>
#include <string>
#include <vector>

// What a planning problem is made of. Every noun is named by its rank in its vector of the problem; periods
// are ranks from 0 here and numbers from 1 in files; money is in whole minor units (`money_decimals`).
namespace ensejam::plan {

using Rank = std::uint32_t;
inline constexpr Rank no_rank = 0xffffffffU;

/// How exposure becomes the share of need removed (docs/method.md, "The joint plan").
enum class Response : std::uint8_t { independent, capped, table };

/// A point of a response table: at this exposure, this share of the need is removed.
struct ResponsePoint {
    double exposure = 0;
    double share = 0;
};

/// What is to be reduced. `table` has increasing exposures and decreasing slopes and starts above (0, 0).
struct Harm {
    std::string id{};
    double severity = 1;
    Response response = Response::independent;
    double carry_over = 0;  ///< share of a period's exposure that acts on in the next, 0 <= . < 1
    std::vector<ResponsePoint> table{};
};

struct Province {
    std::string id{};
    double ngo_share_min = 0;  ///< least share of the province's money spent by the NGO side
};

struct County {
    std::string id{};
    Rank province = 0;
    std::int32_t min_ngo_activities = 0;
};

struct Place {
    std::string id{};
    Rank county = 0;
    double priority = 1;
    double floor = 0;  ///< share of the place's full weighted need that is to be removed at least
};

enum class Kind : std::uint8_t { agency, ngo, volunteer };
inline bool is_ngo_side(Kind kind) { return kind != Kind::agency; }

struct Organisation {
    std::string id{};
    Kind kind = Kind::agency;
    std::vector<Rank> mandate{};  ///< harms it answers for; empty = all
};

}  // namespace ensejam::plan
