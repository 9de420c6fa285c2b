#include "comments/votes.h"

namespace ensejam::comments {

VoteKey vote_key(std::string_view secret, std::string_view cookie, std::int64_t comment) {
    const Sha256 whole = hmac_sha256(secret, fmt::format("{}|{}", cookie, comment));
    VoteKey key{};
    std::copy_n(whole.begin(), key.size(), key.begin());
    return key;
}

void Votes::count(const VoteRow& row, int times) {
    if (!row.is_counted) return;
    Tally& tally = tallies_[row.comment];
    if (row.value == Vote::agree) tally.agree += times;
    if (row.value == Vote::disagree) tally.disagree += times;
}

bool Votes::set(const VoteRow& row) {
    const auto [found, is_new] = rows_.try_emplace({row.comment, row.key}, row);
    if (!is_new) {
        if (found->second.value == row.value && found->second.is_counted == row.is_counted) return false;
        count(found->second, -1);
        found->second = row;
    }
    count(row, 1);
    return true;
}

Tally Votes::tally(std::int64_t comment) const {
    const auto found = tallies_.find(comment);
    return found == tallies_.end() ? Tally{} : found->second;
}

std::map<std::int64_t, Tally> Votes::recounted() const {
    std::vector<VoteRow> rows;
    rows.reserve(rows_.size());
    for (const auto& [key, row] : rows_) rows.push_back(row);
    return recount(rows);
}

std::map<std::int64_t, Tally> recount(std::span<const VoteRow> rows) {
    std::map<std::int64_t, Tally> sums;
    for (const VoteRow& row : rows) {
        Tally& tally = sums[row.comment];
        if (!row.is_counted) continue;
        tally.agree += row.value == Vote::agree ? 1 : 0;
        tally.disagree += row.value == Vote::disagree ? 1 : 0;
    }
    return sums;
}

double wilson_lower_bound(const Tally& tally) {
    const auto n = static_cast<double>(tally.agree + tally.disagree);
    if (n <= 0) return 0;
    constexpr double z = 1.959963984540054;  // of 95 %, both sides
    const double share = static_cast<double>(tally.agree) / n;
    const double middle = share + z * z / (2 * n);
    const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return std::max(0.0, (middle - half) / (1 + z * z / n));
}

}  // namespace ensejam::comments
