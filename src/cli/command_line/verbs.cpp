#include "cli/command_line/verbs.h"

#include "cli/command_line/verb_rows.h"

namespace ensejam::cli {

std::span<const VerbRow> all_verbs() {
    static const std::vector<VerbRow> all = [] {
        std::vector<VerbRow> rows;
        for (const auto part : {verbs_of_sheets(), verbs_of_plans(), verbs_of_the_house()})
            rows.insert(rows.end(), part.begin(), part.end());
        // What readers do stands behind what moderators do.
        const auto of_readers = verbs_of_readers();
        const auto last = std::find_if(rows.rbegin(), rows.rend(),
                                       [](const VerbRow& row) { return row.module == "comments"; });
        rows.insert(last.base(), of_readers.begin(), of_readers.end());
        return rows;
    }();
    return all;
}

}  // namespace ensejam::cli
