#include "plan/exact.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "plan/bound.h"
#include "plan/decisions.h"
#include "plan/incumbent.h"
#include "plan/parts.h"
#include "plan/program.h"

namespace ensejam::plan {

namespace detail_exact {

constexpr double whole = 1e-6;
constexpr int passes_of_part = 50;
constexpr int most_idle_parts = 40;
constexpr int first_nodes_of_cbc = 50;
constexpr int most_complete = 3;    ///< more looks at everything only follow the lines under responses
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

/// All plans, split by questions into parts that are bounded one by one.
struct Tree {
    const Model& model;
    const SolveOptions& options;
    Incumbent& incumbent;
    Program& program;
    std::vector<Node> nodes{};

    bool is_stopped() const { return options.stop && options.stop(); }

    bool is_enough(double bound) const {
        return incumbent.is_known() &&
               bound - incumbent.value() <= std::max(options.gap, 1e-9) * std::max(std::abs(bound), 1e-9);
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
        if (node.is_closed) incumbent.meet(decided(program), &prices);
    }

    /// The open node with the greatest bound, or none when that is good enough.
    std::size_t worst() const {
        std::size_t at = nodes.size();
        for (std::size_t rank = 0; rank < nodes.size(); ++rank)
            if (!nodes[rank].is_closed && (at == nodes.size() || nodes[rank].bound > nodes[at].bound))
                at = rank;
        return at < nodes.size() && is_enough(nodes[at].bound) ? nodes.size() : at;
    }
    bool is_done() const { return worst() == nodes.size(); }

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

    /// Splits what holds the bound up, until there are so many nodes.
    void grow(std::int64_t most) {
        while (static_cast<std::int64_t>(nodes.size()) < most && !is_stopped()) {
            const std::size_t at = worst();
            if (at == nodes.size()) return;
            split(at);
        }
    }
};

/// Lets Cbc take or leave all options.
bool ask_cbc(Tree& tree, int most_nodes) {
    if (!tree.program.restrict_to({})) return false;
    const Search search{.most_nodes = most_nodes, .least = tree.incumbent.value()};
    if (!tree.program.solve_whole(search, tree.options.stop)) return false;
    tree.incumbent.meet(decided(tree.program));
    return true;
}

/// Takes turns: part after part, Cbc with all options, and splitting; each turn looks harder than the last.
void take_turns(Tree& tree, Parts& parts, std::int64_t most_nodes) {
    const SolveOptions& options = tree.options;
    const int most_of_cbc = std::max(20, options.passes / 4);
    const int most_parts = std::max(4, options.passes / passes_of_part);
    int n_parts = 0, n_complete = 0;
    const bool is_small = count_options(*tree.model.problem) <= options.exact_options;
    for (int turn = is_small ? 0 : 1; !tree.is_done() && !tree.is_stopped(); ++turn) {
        const int effort = 1 << std::min(turn, 20);
        if (turn > 0 && n_complete == 0 && tree.incumbent.is_known())
            n_parts +=
                parts.improve(most_idle_parts, std::min(20 * effort, most_parts - n_parts), options.stop);
        const int nodes = std::min(most_of_cbc, first_nodes_of_cbc * effort);
        const bool is_found = ask_cbc(tree, nodes);
        n_complete = tree.program.is_complete() ? n_complete + 1 : 0;
        const bool is_last =
            nodes == most_of_cbc || n_complete == most_complete || (n_complete > 0 && !is_found);
        tree.grow(is_last ? most_nodes : std::min<std::int64_t>(most_nodes, std::int64_t{30} * effort));
        if (is_last) return;
    }
}

}  // namespace detail_exact

std::vector<Leaf> prove(const Model& model, const SolveOptions& options, Certificate known,
                        std::optional<Draft>& best) {
    using namespace detail_exact;
    Program program(model, {.asks_offers = true});
    program.add_all();
    Incumbent incumbent(model, best);
    Tree tree{.model = model, .options = options, .incumbent = incumbent, .program = program};
    Node root{.bound = bound_of(model, known, {}, options.threads)};
    root.leaf.certificate = std::move(known);
    tree.examine(root);
    tree.nodes.push_back(std::move(root));
    Parts parts(program, program.losses(), incumbent, options.seed);
    const std::int64_t of_passes = std::int64_t{nodes_per_pass} * options.passes;
    take_turns(
        tree, parts,
        std::min<std::int64_t>(options.exact_nodes, 30 + of_passes / (1 + count_options(*model.problem))));
    std::vector<Leaf> leaves;
    for (Node& node : tree.nodes) leaves.push_back(std::move(node.leaf));
    return leaves;
}

}  // namespace ensejam::plan
