#include "registry/references.h"

namespace ensejam::registry {
namespace detail_references {

/// Exchanges one id for another, and remembers whether it met it.
template <class Noun>
struct Exchange {
    Id<Noun> from{};
    Id<Noun> into{};
    bool met = false;

    void operator()(Id<Noun>& id) {
        if (id != from) return;
        id = into;
        met = true;
    }
};

/// Puts a changed copy of every noun in which `exchange` meets the id. `visit` shows it the noun's
/// references.
template <class Noun, class Referred, class Visit>
void rewrite(const std::vector<Noun>& nouns, std::vector<Noun>& put, Exchange<Referred> exchange,
             const Visit& visit) {
    for (const Noun& noun : nouns) {
        Noun copy = noun;
        exchange.met = false;
        visit(copy, exchange);
        if (exchange.met) put.push_back(std::move(copy));
    }
}

}  // namespace detail_references

using namespace detail_references;

Change moved(const Register& known, Id<Place> from, Id<Place> into) {
    const Exchange<Place> exchange{from, into};
    const Tables& tables = known.tables();
    Change change;
    Tables& put = change.put;
    rewrite(tables.places, put.places, exchange, [](Place& place, auto& each) {
        for (PlaceParent& parent : place.parents) each(parent.parent);
    });
    rewrite(tables.organisations, put.organisations, exchange,
            [](Organisation& organisation, auto& each) { each(organisation.home_place); });
    const auto of_place = [](auto& noun, auto& each) { each(noun.place); };
    rewrite(tables.mandates, put.mandates, exchange, of_place);
    rewrite(tables.duties, put.duties, exchange, of_place);
    rewrite(tables.capacities, put.capacities, exchange, of_place);
    rewrite(tables.needs, put.needs, exchange, of_place);
    rewrite(tables.observations, put.observations, exchange, of_place);
    rewrite(tables.directives, put.directives, exchange, of_place);
    rewrite(tables.activities, put.activities, exchange, of_place);
    return change;
}

Change moved(const Register& known, Id<Organisation> from, Id<Organisation> into) {
    const Exchange<Organisation> exchange{from, into};
    const Tables& tables = known.tables();
    Change change;
    Tables& put = change.put;
    rewrite(tables.organisations, put.organisations, exchange, [](Organisation& organisation, auto& each) {
        each(organisation.parent), each(organisation.merged_into);
    });
    const auto of_organisation = [](auto& noun, auto& each) { each(noun.organisation); };
    rewrite(tables.mandates, put.mandates, exchange, of_organisation);
    rewrite(tables.duties, put.duties, exchange, of_organisation);
    rewrite(tables.capacities, put.capacities, exchange, of_organisation);
    rewrite(tables.activities, put.activities, exchange, of_organisation);
    rewrite(tables.funds, put.funds, exchange, [](Fund& fund, auto& each) {
        each(fund.owner);
        for (Id<Organisation>& payee : fund.payees) each(payee);
    });
    rewrite(tables.projects, put.projects, exchange, [](Project& project, auto& each) {
        each(project.owner);
        for (ProjectRole& role : project.roles) each(role.organisation);
        if (each.into) return;
        project.roles.erase_if([](const ProjectRole& role) { return !role.organisation; });
    });
    return change;
}

Change moved(const Register& known, Id<Programme> from, Id<Programme> into) {
    const Exchange<Programme> exchange{from, into};
    const Tables& tables = known.tables();
    Change change;
    Tables& put = change.put;
    rewrite(tables.bundles, put.bundles, exchange, [](Bundle& bundle, auto& each) {
        for (Id<Programme>& programme : bundle.programmes) each(programme);
        if (each.into) return;
        std::erase_if(bundle.programmes, [](Id<Programme> programme) { return !programme; });
    });
    const auto of_programme = [](auto& noun, auto& each) { each(noun.programme); };
    rewrite(tables.mandates, put.mandates, exchange, of_programme);
    rewrite(tables.duties, put.duties, exchange, of_programme);
    rewrite(tables.capacities, put.capacities, exchange, of_programme);
    rewrite(tables.needs, put.needs, exchange, of_programme);
    rewrite(tables.projects, put.projects, exchange, of_programme);
    rewrite(tables.activities, put.activities, exchange, of_programme);
    return change;
}

}  // namespace ensejam::registry
