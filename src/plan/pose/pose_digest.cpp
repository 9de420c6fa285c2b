#include <bit>
#include <type_traits>

#include "base/base.h"
#include "plan/pose/pose.h"

// Everything a problem says, as bytes in a fixed order.
namespace ensejam::plan {

namespace detail_pose_digest {

class Writer {
public:
    template <class Number>
    requires std::is_arithmetic_v<Number> || std::is_enum_v<Number>
    void write(Number number) {
        double figure = 0;
        if constexpr (std::is_enum_v<Number>)
            figure = static_cast<double>(static_cast<int>(number));
        else
            figure = static_cast<double>(number);
        const auto bits = std::bit_cast<std::uint64_t>(figure);
        for (int byte = 0; byte < 8; ++byte) bytes_ += static_cast<char>((bits >> (8 * byte)) & 0xff);
        if (bytes_.size() > (1U << 16)) flush();
    }
    void write(const std::string& text) {
        write(text.size());
        bytes_ += text;
    }
    void write(const Harm& harm) {
        all(harm.id, harm.severity, harm.response, harm.carry_over, harm.table.size());
        for (const ResponsePoint& point : harm.table) all(point.exposure, point.share);
    }
    void write(const Province& province) { all(province.id, province.ngo_share_min); }
    void write(const County& county) { all(county.id, county.province, county.min_ngo_activities); }
    void write(const Place& place) { all(place.id, place.county, place.priority, place.floor); }
    void write(const Organisation& body) { all(body.id, body.kind, body.mandate); }
    void write(const Fund& fund) {
        all(fund.id, fund.owner, fund.amounts, fund.transferable_share, fund.rollover, fund.national,
            fund.payees, fund.programmes, fund.harms, fund.provinces);
    }
    void write(const Programme& programme) {
        all(programme.id, programme.min_duration, programme.dose_min, programme.dose_max,
            programme.max_providers, programme.continues);
    }
    void write(const StaffRow& row) {
        all(row.organisation, row.type, row.province, row.county, row.place, row.hours);
    }
    void write(const Bundle& bundle) { all(bundle.programmes, bundle.harm, bundle.exposure); }
    void write(const ExclusionGroup& group) { write(group.programmes); }
    void write(const Prerequisite& rule) { all(rule.programme, rule.needs); }
    void write(const Commitment& commitment) { all(commitment.offer, commitment.last, commitment.dose); }
    void write(const Site& site) {
        all(site.id, site.programme, site.organisation, site.province, site.cost, site.first, site.last,
            site.payers, site.covers.size());
        for (const Cover& cover : site.covers) all(cover.place, cover.harm, cover.exposure);
    }
    void write(const Run& run) { all(run.offer, run.first, run.last, run.dose); }
    template <class Item>
    void write(const std::vector<Item>& items) {
        write(items.size());
        for (const Item& item : items) write(item);
    }
    template <class... Parts>
    void all(const Parts&... parts) {
        (write(parts), ...);
    }
    std::string finish() {
        flush();
        return hex(stream_.finish());
    }

private:
    void flush() {
        stream_.add(bytes_);
        bytes_.clear();
    }
    Sha256Stream stream_{};
    std::string bytes_{};
};

}  // namespace detail_pose_digest

std::string digest_of(const Problem& problem) {
    detail_pose_digest::Writer writer;
    const Offers& offers = problem.offers;
    writer.all(problem.n_periods, problem.money_decimals, problem.floor_penalty, problem.discount,
               problem.harms, problem.provinces, problem.counties, problem.places, problem.needs,
               problem.organisations, problem.funds, problem.programmes, problem.staff, problem.bundles,
               problem.exclusion_groups, problem.prerequisites, problem.commitments, problem.sites,
               problem.status_quo);
    writer.all(offers.place, offers.programme, offers.organisation, offers.unit_cost, offers.setup_cost,
               offers.ongoing, offers.reach_begin, offers.reach_harm, offers.exposure, offers.exposure_low,
               offers.exposure_high, offers.staff_begin, offers.staff_row, offers.staff_hours);
    return writer.finish();
}

}  // namespace ensejam::plan
