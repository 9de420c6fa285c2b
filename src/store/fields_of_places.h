#pragma once
#include "store/fields.h"

namespace ensejam::store {

template <class Value>
constexpr bool is_id = false;
template <class Noun>
constexpr bool is_id<Id<Noun>> = true;

template <class Noun>
constexpr bool is_one_number<Id<Noun>> = true;
template <>
inline constexpr bool is_one_number<Day> = true;
template <>
inline constexpr bool is_one_number<Share> = true;

template <class Noun>
auto& number_in(Id<Noun>& id) {
    return id.value;
}
template <class Noun>
auto& number_in(const Id<Noun>& id) {
    return id.value;
}
inline auto& number_in(Day& day) { return day.number; }
inline auto& number_in(const Day& day) { return day.number; }
inline auto& number_in(Share& share) { return share.of_billion; }
inline auto& number_in(const Share& share) { return share.of_billion; }

ENSEJAM_KEPT(Interval, Field{"from", &S::from}, Field{"to", &S::to});
ENSEJAM_KEPT(Money, Field{"minor", &S::minor}, Field{"currency", &S::currency});
ENSEJAM_KEPT(registry::ToldAt, Field{"sheet", &S::sheet}, Field{"row", &S::row});
ENSEJAM_KEPT(registry::Alias, Field{"text", &S::text}, Field{"sender", &S::sender});
ENSEJAM_KEPT(registry::OutsideCode, Field{"scheme", &S::scheme}, Field{"code", &S::code});

ENSEJAM_KEPT_NOUN(registry::Sheet, "registry_sheet", Field{"file", &S::file}, Field{"sheet", &S::sheet},
                  Field{"file_sha256", &S::file_sha256}, Field{"sender", &S::sender},
                  Field{"signature", &S::signature}, Field{"received", &S::received});

ENSEJAM_KEPT_NOUN(registry::Harm, "registry_harm", Field{"code", &S::code}, Field{"name_fa", &S::name_fa},
                  Field{"name_en", &S::name_en}, Field{"indicator", &S::indicator},
                  Field{"severity", &S::severity}, Field{"source", &S::source},
                  Field{"aliases", &S::aliases});

ENSEJAM_KEPT(registry::Point, Field{"lon", &S::lon}, Field{"lat", &S::lat});
ENSEJAM_KEPT(registry::PlaceVersion, Field{"valid", &S::valid}, Field{"population", &S::population},
             Field{"households", &S::households}, Field{"lat", &S::lat}, Field{"lon", &S::lon},
             Field{"has_position", &S::has_position}, Field{"boundary", &S::boundary},
             Field{"boundary_credit", &S::boundary_credit}, Field{"source", &S::source});
ENSEJAM_KEPT(registry::PlaceParent, Field{"hierarchy", &S::hierarchy}, Field{"parent", &S::parent},
             Field{"valid", &S::valid});

ENSEJAM_KEPT_NOUN(registry::Place, "registry_place", Field{"code", &S::code}, Field{"kind", &S::kind},
                  Field{"name_fa", &S::name_fa}, Field{"name_en", &S::name_en},
                  Field{"standing", &S::standing}, Field{"versions", &S::versions},
                  Field{"parents", &S::parents}, Field{"aliases", &S::aliases}, Field{"codes", &S::codes});

}  // namespace ensejam::store
