#include "plan/exact.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "plan/bound.h"
#include "plan/decisions.h"
#include "plan/program.h"
#include "plan/promises.h"
#include "plan/value.h"

namespace ensejam::plan {

namespace detail_exact {

constexpr double whole = 1e-6;
constexpr int nodes_per_pass = 15;  ///< of a problem with one option; the fewer, the more options it has

struct Node {
    Leaf leaf{};
    double bound = std::numeric_limits<double>::infinity();
    Branch question{};
    bool is_closed = false;
};

/// The question whose answer is least clear in the solution of the relaxation.
class Questions {
public:
    Questions(const Model& model, const Program& program) : model_(model), program_(program) {
        running_.assign(model.problem->offers.size() * model.n_periods, 0.0);
        any_.assign(model.problem->offers.size(), 0.0);
        for (const OptionColumn& option : program.options()) {
            const double amount = program.value_of_column(option.column);
            any_[option.at.offer] += amount;
            for (std::size_t period = option.at.first; period <= option.at.last; ++period)
                running_[option.at.offer * model.n_periods + period] += amount;
        }
    }

    /// False when everything is all or nothing and no rule between programmes is broken.
    bool ask(Branch& question) const {
        double worst = whole;
        const auto consider = [&](double amount, Branch branch) {
            const double distance = std::min(amount, 1 - amount);
            if (distance > worst) worst = distance, question = branch;
        };
        for (Rank offer = 0; offer < any_.size(); ++offer)
            consider(any_[offer], {static_cast<std::int32_t>(offer), no_period, true});
        for (Rank site = 0; site < model_.problem->sites.size(); ++site)
            consider(program_.value_of_column(program_.site_column(site)),
                     {-1 - static_cast<std::int32_t>(site), no_period, true});
        if (worst > whole) return true;
        for (std::size_t at = 0; at < running_.size(); ++at)
            consider(running_[at], {static_cast<std::int32_t>(at / model_.n_periods),
                                    static_cast<std::int32_t>(at % model_.n_periods), true});
        return worst > whole || ask_about_rules(question);
    }

private:
    bool runs(Rank place, Rank programme, std::size_t period) const {
        for (Rank offer = model_.place_begin[place]; offer < model_.place_begin[place + 1]; ++offer)
            if (model_.problem->offers.programme[offer] == programme &&
                running_[offer * model_.n_periods + period] > 0.5)
                return true;
        return false;
    }

    bool ask_about_rules(Branch& question) const {
        const Offers& offers = model_.problem->offers;
        for (Rank offer = 0; offer < any_.size(); ++offer)
            for (std::size_t period = 0; period < model_.n_periods; ++period) {
                if (running_[offer * model_.n_periods + period] < 0.5) continue;
                const Rank place = offers.place[offer], programme = offers.programme[offer];
                bool is_broken = false;
                for (const Rank needed : model_.needs_of[programme])
                    is_broken = is_broken || !runs(place, needed, period);
                for (const Rank other : model_.excluded_by[programme])
                    is_broken = is_broken || runs(place, other, period);
                if (!is_broken) continue;
                question = {static_cast<std::int32_t>(offer), static_cast<std::int32_t>(period), true};
                return true;
            }
        return false;
    }

    const Model& model_;
    const Program& program_;
    std::vector<double> running_{};
    std::vector<double> any_{};
};

bool is_asked(const std::vector<Branch>& branches, const Branch& question) {
    return std::any_of(branches.begin(), branches.end(), [&](const Branch& branch) {
        return branch.offer == question.offer && branch.period == question.period;
    });
}

/// A rule between programmes may be broken by an offer that is asked about already: then any of the others.
bool find_open(const Model& model, const std::vector<Branch>& branches, Branch& question) {
    if (!is_asked(branches, question)) return true;
    const Offers& offers = model.problem->offers;
    const Rank place = offers.place[static_cast<std::size_t>(question.offer)];
    for (Rank offer = model.place_begin[place]; offer < model.place_begin[place + 1]; ++offer) {
        const Branch other{static_cast<std::int32_t>(offer), question.period, true};
        if (!is_asked(branches, other)) {
            question = other;
            return true;
        }
    }
    return false;
}

struct Tree {
    const Model& model;
    const SolveOptions& options;
    std::optional<Draft>& best;
    Program program;
    Means means;
    std::vector<Node> nodes{};
    double goal = -std::numeric_limits<double>::infinity();

    void meet(const Decisions& decisions, const Certificate* prices) {
        Draft draft = draft_of(model, model.regions[0], means, prices, decisions);
        if (!is_whole(draft)) return;
        const double value = draft.value();
        if (best && value <= goal) return;
        best = std::move(draft);
        goal = value;
    }

    bool is_whole(const Draft& draft) const { return broken_promises(model, model.regions[0], draft) == 0; }

    bool is_enough(double bound) const {
        return best.has_value() &&
               bound - goal <= std::max(options.gap, 1e-9) * std::max(std::abs(bound), 1e-9);
    }

    void examine(Node& node) {
        if (!program.restrict_to(node.leaf.branches)) {
            node.bound = -std::numeric_limits<double>::infinity();
            node.is_closed = true;
            return;
        }
        program.solve();
        const Certificate prices = program.certificate();
        const double bound = bound_of(model, prices, node.leaf.branches);
        if (bound < node.bound) node.leaf.certificate = prices, node.bound = bound;
        node.is_closed = !Questions(model, program).ask(node.question);
        if (!node.is_closed) node.is_closed = !find_open(model, node.leaf.branches, node.question);
        if (node.is_closed) meet(decided(program), &prices);
    }

    /// The open node with the greatest bound, or none when that is good enough.
    std::size_t worst() const {
        std::size_t at = nodes.size();
        for (std::size_t rank = 0; rank < nodes.size(); ++rank)
            if (!nodes[rank].is_closed && (at == nodes.size() || nodes[rank].bound > nodes[at].bound))
                at = rank;
        return at < nodes.size() && is_enough(nodes[at].bound) ? nodes.size() : at;
    }

    void split(std::size_t at) {
        Node yes{.leaf = nodes[at].leaf, .bound = nodes[at].bound};
        Node no = yes;
        Branch question = nodes[at].question;
        yes.leaf.branches.push_back(question);
        question.runs = false;
        no.leaf.branches.push_back(question);
        examine(yes);
        examine(no);
        nodes[at] = std::move(yes);
        nodes.push_back(std::move(no));
    }
};

/// A pass looks at all options once; a node costs as much as some of them.
int nodes_of_cbc(const SolveOptions& options) { return std::clamp(options.passes / 4, 20, 4000); }

}  // namespace detail_exact

std::vector<Leaf> prove(const Model& model, const SolveOptions& options, Certificate known,
                        std::optional<Draft>& best) {
    using namespace detail_exact;
    Tree tree{.model = model,
              .options = options,
              .best = best,
              .program = Program(model, {.asks_offers = true}),
              .means = means_of(model)};
    if (best && !tree.is_whole(*best)) best.reset();
    if (best) tree.goal = best->value();
    tree.program.add_all();
    Node root{.bound = bound_of(model, known, {}, options.threads)};
    root.leaf.certificate = std::move(known);
    tree.examine(root);
    tree.nodes.push_back(std::move(root));
    if (tree.worst() < tree.nodes.size() && tree.program.solve_whole(nodes_of_cbc(options), options.stop))
        tree.meet(decided(tree.program), nullptr);
    const std::int64_t of_passes = std::int64_t{nodes_per_pass} * options.passes;
    const auto most =
        std::min<std::int64_t>(options.exact_nodes, 30 + of_passes / (1 + count_options(*model.problem)));
    while (static_cast<std::int64_t>(tree.nodes.size()) < most) {
        const std::size_t at = tree.worst();
        if (at == tree.nodes.size() || (options.stop && options.stop())) break;
        tree.split(at);
    }
    std::vector<Leaf> leaves;
    for (Node& node : tree.nodes) leaves.push_back(std::move(node.leaf));
    return leaves;
}

}  // namespace ensejam::plan
