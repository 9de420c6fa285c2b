#pragma once
#include <vector>

#include "plan/model/ledger.h"
#include "plan/model/model.h"

// A plan of one region while it is being made. Internal to src/plan.
namespace ensejam::plan {

/// Activities that keep every rule of their place and fit the region's means, and what they are worth.
class Draft {
public:
    Draft(const Model& model, const Region& region, const Means& means);

    /// What the region's value changes by, if the run were added (or taken away, or got another dose).
    double gain_of(const Run& run) const;
    double gain_of_removing(const Run& run) const;
    double gain_of_dose(const Run& run, double dose) const;
    double gain_of_site(Rank site) const;

    /// False, with nothing changed, when a rule or the means forbid it.
    bool add(const Run& run);
    bool remove(const Run& run);
    bool set_dose(const Run& run, double dose);
    bool open(Rank site);
    void close(Rank site);

    /// May it be added, as far as its place is concerned?
    bool is_allowed(const Run& run) const;
    bool is_committed(Rank offer) const;

    /// Some places as they are, and all means.
    struct Snapshot {
        struct OnePlace {
            Rank place = 0;
            std::vector<Run> runs{};
            std::vector<double> exposure{};
            double removed = 0;
            double beside = 0;
        };
        Ledger::State means{};
        std::vector<OnePlace> places{};
        std::vector<char> open{};
    };
    Snapshot save(const std::vector<Rank>& places) const;
    void restore(const Snapshot& snapshot);
    /// What these places are worth together.
    double worth(const std::vector<Rank>& places) const;

    double value() const;
    double removed_in(Rank place) const { return removed_[model_->place_in_region[place]]; }
    const std::vector<Run>& runs_in(Rank place) const { return runs_[model_->place_in_region[place]]; }
    std::span<const double> exposure_in(Rank place) const;
    const Ledger& ledger() const { return ledger_; }
    Ledger& ledger() { return ledger_; }
    std::vector<Run> runs() const;
    std::vector<Rank> open_sites() const;

private:
    using Cells = std::vector<double>;
    void add_run(const Run& run, double dose, double sign, Cells& change) const;
    double weighed(Rank place, const Cells& change) const;
    double worth_of(Rank place, double removed) const;
    void apply(Rank place, const Cells& change);
    double beside_of_dose(const Run& run, double dose) const;
    bool runs_beside(const Run* except, Rank place, Rank programme, std::size_t period) const;
    bool is_needed(const Run& run) const;
    void cover(Rank site, Rank place, double sign, Cells& change) const;
    Cells& cleared() const;

    const Model* model_;
    const Region* region_;
    Ledger ledger_;
    std::vector<std::vector<Run>> runs_{};  ///< by place of the region
    std::vector<double> exposure_{};        ///< [place of the region, harm, period]
    std::vector<double> removed_{};         ///< weighted need removed, by place of the region
    std::vector<double> beside_{};          ///< by place of the region: worth beside what is reached
    std::vector<char> open_{};              ///< by site
    mutable Cells change_{};
};

}  // namespace ensejam::plan
