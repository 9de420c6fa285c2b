#pragma once
#include <string_view>

#include "registry/registry.h"

namespace ensejam::intake {

enum class RowOutcome : std::uint8_t { accepted, question, returned };

/// One amount that a row tells.
struct AmountTold {
    Money money{};
    registry::BudgetStage stage = registry::BudgetStage::approved;
};

/// One row as it was understood. Texts look into the book.
struct RowTold {
    std::int32_t number = 0;  ///< the sheet's own
    std::uint32_t rank = 0;   ///< in the grid
    RowOutcome outcome = RowOutcome::accepted;
    bool is_whole_area = false;
    bool is_total = false;  ///< its figures are the sheet's own sums; returned
    Few<Id<registry::Place>> places{};
    Id<registry::Organisation> deliverer{};
    Id<registry::Organisation> responsible{};
    Id<registry::Organisation> funder{};
    Few<registry::ProjectRole> beside{};  ///< further bodies that a cell of bodies names
    Id<registry::Programme> programme{};
    Few<Id<registry::Programme>> further{};  ///< programmes of a row with several sectors, without the first
    Id<registry::Harm> harm{};
    Interval period{};
    double people_reached = -1;
    double people_targeted = -1;
    double units = -1;
    Few<AmountTold> amounts{};
    std::string_view project_code{};
    std::string_view title{};
    std::string_view target_group{};
    std::string_view status{};
    std::string_view joint_code{};
    double confidence = 1;
};

/// How many activities a row tells: its programmes in its places.
inline std::size_t n_activities_of(const RowTold& row) {
    return std::max<std::size_t>(1, row.places.size()) * (1 + row.further.size());
}

}  // namespace ensejam::intake
