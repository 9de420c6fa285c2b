#include "intake/headings/people_headings.h"

#include <algorithm>
#include <array>
#include <span>

#include "text/text.h"

namespace ensejam::intake {
namespace detail_people_headings {

using Words = std::span<const std::string_view>;

bool holds(Words words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

// clang-format off
constexpr auto people = std::to_array<std::string_view>(
    {"people", "persons", "individuals", "beneficiaries", "participants", "personnes", "individus",
     "beneficiaires", "personas", "individuos", "beneficiarios", "pessoas", "beneficiarias", "benef",
     "افراد", "نفر", "نفرات", "اشخاص", "مخاطبان", "مخاطبین", "بهرهمندان", "بهرهمند", "مددجویان", "مراجعان",
     "گیرندگان", "مستفیدین", "مستفیدان", "المستفیدین", "الاشخاص", "الافراد", "бенефіціарів", "осіб",
     "бенефициаров", "людеи", "человек"});
/// Of whom or of what they are said, only a number beside them tells.
constexpr auto counted_people = std::to_array<std::string_view>(
    {"beneficiary", "beneficiaire", "beneficiario", "person", "individual", "population", "populations",
     "poblacion", "populacao", "participant", "جمعیت", "مند", "مندان"});
constexpr auto numbers = std::to_array<std::string_view>(
    {"number", "no", "nb", "nbr", "nbre", "num", "nombre", "numero", "n", "tot", "total", "totals", "overall", "cantidad",
     "count", "sum", "totaux", "quantidade", "تعداد", "شمار", "کل", "مجموع", "جمع", "عدد", "اجمالی",
     "кількість", "количество", "всього", "всего", "усього"});
constexpr auto reached = std::to_array<std::string_view>(
    {"reached", "reach", "served", "assisted", "supported", "covered", "achieved", "actual", "atteints", "atteintes",
     "atteint", "touches", "touchees", "assistes", "assistees", "servis", "servies", "alcanzadas", "alcanzados",
     "atendidas", "atendidos", "beneficiadas", "beneficiados", "asistidas", "asistidos", "alcancadas", "alcancados",
     "assistidas", "assistidos", "couverts", "couvertes", "تحت", "پوشش", "خدمت", "گرفته", "охоплених", "охоплено",
     "охваченных", "охвачено"});
constexpr auto targeted = std::to_array<std::string_view>(
    {"targeted", "target", "targets", "planned", "expected", "intended", "cible", "cibles", "ciblees", "prevus",
     "prevues", "prevu", "vises", "visees", "planifies", "planifiees", "meta", "objetivo", "previstos", "previstas",
     "planificados", "planificadas", "planeados", "planeadas", "programados", "programadas", "alvo", "هدف",
     "المستهدفین", "заплановано", "запланировано"});
constexpr auto silent = std::to_array<std::string_view>(
    {"of", "the", "by", "to", "be", "that", "were", "who", "de", "des", "du", "d", "la", "le", "les", "l", "los",
     "las", "das", "dos", "o", "a", "direct", "directs", "directos", "های", "ی", "الذین"});
constexpr auto households = std::to_array<std::string_view>(
    {"hh", "hhs", "household", "households", "families", "menages", "menage", "foyers", "familles", "hogares",
     "hogar", "familias", "خانوار", "خانواده", "خانوارها", "خانوارهای", "اسره", "اسر", "الاسر", "عائله"});
// clang-format on

/// "Benificiaries", "beneficaries": a long word that is often misspelt.
bool is_misspelt_people(std::string_view word) {
    constexpr double least_alike = 0.8;
    return word.starts_with("ben") && word.size() >= 11 && word.size() <= 15 &&
           !holds(counted_people, word) && text::likeness(word, "beneficiaries") >= least_alike;
}

}  // namespace detail_people_headings

using namespace detail_people_headings;

Recognised people_counted(std::string_view key) {
    bool has_people = false;
    bool has_counted = false;
    bool has_number = false;
    bool has_reached = false;
    bool has_targeted = false;
    for (const std::string_view word : text::words_of_key(key)) {
        const bool is_number = holds(numbers, word);
        const bool is_people = holds(people, word) || is_misspelt_people(word);
        has_people = has_people || is_people;
        has_counted = has_counted || holds(counted_people, word);
        has_number = has_number || is_number;
        has_reached = has_reached || holds(reached, word);
        has_targeted = has_targeted || holds(targeted, word);
        const bool is_known = is_number || is_people || holds(counted_people, word) || holds(reached, word) ||
                              holds(targeted, word) || holds(silent, word);
        if (!is_known) return {};
    }
    const bool is_said = has_people || (has_counted && has_number) || (has_number && has_reached);
    const bool is_population = has_counted && !has_people && !has_reached && !has_targeted;
    if (!is_said || is_population) return {};
    // "Target reached" says neither; "to be reached" is still to come.
    if (has_reached && has_targeted && !has_people) return {};
    const bool is_planned = has_targeted || key.find("to be ") != std::string_view::npos;
    return {{.field = is_planned ? Field::people_targeted : Field::people_reached}, 1};
}

bool names_households(std::string_view key) {
    bool has_households = false;
    for (const std::string_view word : text::words_of_key(key)) {
        if (holds(people, word) && !word.starts_with("benef") && word != "beneficiaires") return false;
        has_households = has_households || holds(households, word);
    }
    return has_households;
}

}  // namespace ensejam::intake
