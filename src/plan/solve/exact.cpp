#include "plan/solve/exact.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "plan/model/bound.h"
#include "plan/program/decisions.h"
#include "plan/program/program.h"
#include "plan/solve/incumbent.h"
#include "plan/solve/parts.h"
#include "plan/solve/questions.h"

namespace ensejam::plan {

namespace detail_exact {

constexpr int passes_of_part = 50;
constexpr int most_idle_parts = 40;
constexpr int first_nodes_of_cbc = 50;
constexpr std::int64_t nodes_of_turn = 30;
constexpr std::int64_t options_of_turn = 150'000;  ///< so many nodes more, the fewer options they have
constexpr int most_complete = 3;    ///< more looks at everything only follow the lines under responses
constexpr int nodes_per_pass = 15;  ///< of a problem with one option; the fewer, the more options it has

struct Node {
    Leaf leaf{};
    double bound = std::numeric_limits<double>::infinity();
    Branch question{};
    bool is_closed = false;
};

/// All plans, split by questions into parts that are bounded one by one.
struct Tree {
    const Model& model;
    const SolveOptions& options;
    Incumbent& incumbent;
    Program& program;
    Questions questions{program};
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
        if (unclear(program, node.leaf.branches).empty()) {
            node.is_closed = true;
            incumbent.meet(decided(program), &prices);
        } else if (!is_enough(node.bound)) {
            node.question = *questions.ask(node.leaf.branches, incumbent.value());
        }
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
    const std::int64_t n_options = count_options(*tree.model.problem);
    const std::int64_t nodes_at_first =
        std::max(nodes_of_turn, options_of_turn / std::max<std::int64_t>(1, n_options));
    const bool is_small = n_options <= options.exact_options;
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
        tree.grow(is_last ? most_nodes : std::min<std::int64_t>(most_nodes, nodes_at_first * effort));
        if (is_last) return;
    }
}

}  // namespace detail_exact

std::vector<Leaf> prove(const Model& model, const SolveOptions& options, Certificate known,
                        std::optional<Draft>& best) {
    using namespace detail_exact;
    Program program(model, {.asks_offers = true});
    program.add_all();
    if (!program.restrict_to({}) || !program.solve()) return {{.certificate = std::move(known)}};
    std::vector<double> losses = program.losses();
    Incumbent incumbent(model, best);
    Tree tree{.model = model, .options = options, .incumbent = incumbent, .program = program};
    Node root{.bound = bound_of(model, known, {}, options.threads)};
    root.leaf.certificate = std::move(known);
    tree.examine(root);
    tree.nodes.push_back(std::move(root));
    Parts parts(program, std::move(losses), incumbent, options.seed);
    const std::int64_t of_passes = std::int64_t{nodes_per_pass} * options.passes;
    take_turns(
        tree, parts,
        std::min<std::int64_t>(options.exact_nodes, 30 + of_passes / (1 + count_options(*model.problem))));
    std::vector<Leaf> leaves;
    for (Node& node : tree.nodes) leaves.push_back(std::move(node.leaf));
    return leaves;
}

}  // namespace ensejam::plan
