#pragma once
#include <string>
#include <vector>

#include "plan/plan.h"
#include "publish/sheets/listing.h"

// What is said beside a joint plan: what happens without it, and what the same would cost at least.
namespace ensejam::publish {

/// A sentence of words/ before it becomes text or markup.
struct Said {
    std::string key{};
    Blanks blanks{};
};

/// How amounts of a problem are written: in millions of its currency when it was posed from a register
/// (`is_posed`), else as the problem writes them.
std::string say_amount(const plan::Problem& problem, double minor, bool is_posed, text::Language language);

/// Status quo, blind, informed and joint; the value of information, of the joint plan and of transfers; the
/// price of directives; and what limits these figures.
///
/// Units: the objective's weighted person-periods.
Listing comparison_listing(const plan::Comparison& comparison, text::Language language);
std::vector<Said> comparison_said(const plan::Comparison& comparison, text::Language language);

/// The headline: the same coverage of every harm for less, and what is proven of it.
Listing least_money_listing(const plan::Problem& problem, const plan::LeastMoney& least,
                            text::Language language);
std::vector<Said> least_money_said(const plan::Problem& problem, const plan::LeastMoney& least, bool is_posed,
                                   text::Language language);

/// How the plan stands when programmes reach as little, and as much, as their evidence allows.
std::vector<Said> spread_said(const plan::Spread& spread, text::Language language);

/// The sentences, one a line.
std::string text_of(const std::vector<Said>& said, text::Language language);

}  // namespace ensejam::publish
