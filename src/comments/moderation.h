#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "comments/check.h"

namespace ensejam::comments {

enum class State { held, published, rejected, merged, withdrawn, hidden };
/// `keep` leaves a reported comment as it is; `ban` lets nothing in from where it came for a day.
enum class Deed { approve, reject, merge, mask, hide, restore, withdraw, report, release, keep, ban };

std::string_view word_of(State state);
std::string_view word_of(Deed deed);
std::optional<State> state_of(std::string_view word);
std::optional<Deed> deed_of(std::string_view word);

/// The state after a deed; nothing when the deed is not for a comment in that state.
std::optional<State> after(State state, Deed deed);

/// The text with the parts covered, letter by letter, so that a reader sees that something was masked. Text
/// and parts are in code points of the display form.
std::string masked(std::string_view text, std::span<const Span> parts);

/// A held comment as the queue sees it.
struct Waiting {
    std::int64_t id = 0;
    std::int64_t submitted = 0;   ///< seconds since 1970
    double risk = 0;              ///< 0..1
    std::int64_t similar_to = 0;  ///< a held or published comment; 0: none
    std::int64_t n_reports = 0;
};

/// Ranks in the order of work: high risk (from 2/3), middle (from 1/3), low; in each the oldest first;
/// comments that are like an earlier one of the band follow it.
std::vector<std::size_t> queue_order(std::span<const Waiting> waiting);

inline constexpr std::int64_t target_seconds = 24 * 60 * 60;  ///< a comment should not wait longer
inline constexpr std::int64_t reports_to_queue = 3;           ///< a published comment goes back to the queue

/// What happened to comments in a period.
struct Statistics {
    std::int64_t received = 0;
    std::map<std::string, std::int64_t> refused{};  ///< by reason
    std::int64_t turned_into_votes = 0;
    std::int64_t published = 0;
    std::int64_t rejected = 0;
    std::int64_t median_seconds = 0;  ///< from submission to decision; 0 when none was decided
    std::int64_t overturned = 0;      ///< refused, appealed, then published
};

/// One thing that happened, for counting.
struct Happened {
    std::string action{};  ///< submitted, refused, vote, approve, reject …
    std::string reason{};
    std::int64_t seconds_waited = -1;
    bool was_appeal = false;
};
Statistics statistics_of(std::span<const Happened> events);

}  // namespace ensejam::comments
