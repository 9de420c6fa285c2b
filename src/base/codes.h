#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace ensejam {

// Every problem a person can be told of: number, name, HTTP status.
// Families: 1xxx command line · 2xxx intake · 3xxx registry · 4xxx plan · 5xxx store · 6xxx comments · 7xxx
// publish. Message and hint stand in words/{fa,en}.json as problem.<name> and problem.<name>.hint;
// docs/problems.md lists them.
#define ENSEJAM_CODES(ROW)                   \
    ROW(1001, unknown_verb, 400)             \
    ROW(1002, bad_option, 400)               \
    ROW(1003, file_not_found, 404)           \
    ROW(1004, file_not_readable, 500)        \
    ROW(1005, file_not_writable, 500)        \
    ROW(1006, nothing_to_do, 400)            \
    ROW(1007, interrupted, 499)              \
    ROW(1008, unknown_option, 400)           \
    ROW(1009, value_missing, 400)            \
    ROW(1010, argument_missing, 400)         \
    ROW(1011, argument_too_many, 400)        \
    ROW(1012, format_not_offered, 400)       \
    ROW(1013, answer_needed, 400)            \
    ROW(1014, code_unknown, 404)             \
                                             \
    ROW(2001, file_empty, 422)               \
    ROW(2002, file_kind_unknown, 415)        \
    ROW(2003, file_damaged, 422)             \
    ROW(2004, file_encrypted, 422)           \
    ROW(2005, file_too_large, 413)           \
    ROW(2006, file_duplicate_entry, 422)     \
    ROW(2007, file_text_unreadable, 422)     \
    ROW(2008, sheet_empty, 422)              \
    ROW(2009, table_not_found, 422)          \
    ROW(2010, file_not_as_named, 415)        \
    ROW(2011, doctype_refused, 422)          \
    ROW(2012, too_deep, 422)                 \
    ROW(2013, table_too_large, 413)          \
    ROW(2014, cell_too_long, 422)            \
    ROW(2015, quote_not_closed, 422)         \
    ROW(2016, quote_inside, 422)             \
    ROW(2019, column_too_far, 422)           \
    ROW(2017, cell_error, 422)               \
    ROW(2018, formula_without_value, 422)    \
    ROW(2020, encoding_guessed, 422)         \
    ROW(2021, nul_in_cell, 422)              \
    ROW(2022, bytes_not_text, 422)           \
    ROW(2023, invisible_signs, 422)          \
    ROW(2024, row_too_short, 422)            \
    ROW(2025, row_too_long, 422)             \
    ROW(2026, heading_only, 422)             \
    ROW(2027, ring_not_closed, 422)          \
    ROW(2028, ring_crosses_itself, 422)      \
    ROW(2029, hole_outside_ring, 422)        \
    ROW(2030, not_in_degrees, 422)           \
    ROW(2031, feature_without_name, 422)     \
    ROW(2032, shape_too_large, 422)          \
    ROW(2033, answers_not_understood, 422)   \
    ROW(2101, column_not_understood, 422)    \
    ROW(2102, column_missing, 422)           \
    ROW(2103, personal_data_refused, 422)    \
    ROW(2104, day_not_understood, 422)       \
    ROW(2105, day_out_of_range, 422)         \
    ROW(2106, period_reversed, 422)          \
    ROW(2107, ongoing_but_ended, 422)        \
    ROW(2108, money_not_understood, 422)     \
    ROW(2109, money_negative, 422)           \
    ROW(2110, money_unit_unknown, 422)       \
    ROW(2111, budget_contradicts, 422)       \
    ROW(2112, number_not_understood, 422)    \
    ROW(2113, place_unknown, 422)            \
    ROW(2114, place_ambiguous, 422)          \
    ROW(2115, place_missing, 422)            \
    ROW(2116, organisation_unknown, 422)     \
    ROW(2117, organisation_ambiguous, 422)   \
    ROW(2118, organisation_missing, 422)     \
    ROW(2119, programme_unknown, 422)        \
    ROW(2120, record_duplicate, 422)         \
    ROW(2121, total_row, 422)                \
    ROW(2122, note_row, 422)                 \
    ROW(2123, people_negative, 422)          \
    ROW(2124, place_proposed, 422)           \
    ROW(2125, organisation_proposed, 422)    \
    ROW(2126, programme_proposed, 422)       \
    ROW(2127, row_without_subject, 422)      \
    ROW(2128, table_chosen, 422)             \
    ROW(2129, place_code_corrected, 422)     \
    ROW(2130, answer_not_used, 422)          \
    ROW(2131, list_of_organisations, 422)    \
    ROW(2132, list_of_places, 422)           \
    ROW(2133, list_of_others, 422)           \
    ROW(2134, table_of_register, 422)        \
    ROW(2135, table_without_words, 422)      \
    ROW(2136, fields_not_found, 422)         \
    ROW(2137, told_before, 422)              \
    ROW(2138, units_row, 422)                \
    ROW(2139, name_too_long, 422)            \
    ROW(2140, sheet_hidden, 422)             \
    ROW(2141, sheet_without_table, 422)      \
    ROW(2142, marks_read, 422)               \
    ROW(2143, months_read, 422)              \
    ROW(2144, sub_headings_alike, 422)       \
    ROW(2145, point_undecided, 422)          \
    ROW(2146, people_not_whole, 422)         \
    ROW(2147, months_without_year, 422)      \
    ROW(2148, list_of_counts, 422)           \
    ROW(2149, list_of_stock, 422)            \
    ROW(2150, point_read, 422)               \
    ROW(2151, day_order_read, 422)           \
    ROW(2152, day_orders_mixed, 422)         \
    ROW(2153, cells_unlike_heading, 422)     \
    ROW(2154, figures_read, 422)             \
    ROW(2155, amount_implausible, 422)       \
    ROW(2156, told_of_other_year, 422)       \
    ROW(2157, list_of_events, 422)           \
    ROW(2158, list_of_jobs, 422)             \
    ROW(2159, sheet_without_body, 422)       \
    ROW(2160, whole_area_read, 422)          \
    ROW(2161, bodies_parted, 422)            \
    ROW(2162, people_parted, 422)            \
    ROW(2163, amounts_left_out, 422)         \
    ROW(2164, names_read, 422)               \
    ROW(2165, merged_counted_once, 422)      \
    ROW(2166, no_list_of_rows, 422)          \
    ROW(2167, text_not_table, 422)           \
    ROW(2168, days_read, 422)                \
    ROW(2169, table_not_read, 422)           \
    ROW(2170, rows_without_number, 422)      \
    ROW(2171, target_not_of_people, 422)     \
    ROW(2172, place_elsewhere, 422)          \
    ROW(2173, day_zero, 422)                 \
    ROW(2174, remarks_not_listed, 422)       \
    ROW(2175, whole_area_unnamed, 422)       \
    ROW(2176, places_parted, 422)            \
    ROW(2177, answer_fits_no_row, 422)       \
    ROW(2178, entry_name_outside, 422)       \
    ROW(2179, unpacked_too_large, 413)       \
    ROW(2180, months_not_taken, 422)         \
    ROW(2181, amount_counted_once, 422)      \
    ROW(2182, total_disagrees, 422)          \
    ROW(2183, body_read_above, 422)          \
    ROW(2184, points_without_bounds, 422)    \
    ROW(2185, point_in_no_place, 422)        \
    ROW(2186, count_not_whole, 422)          \
    ROW(2187, day_not_in_calendar, 422)      \
    ROW(2188, answer_column_unknown, 422)    \
    ROW(2189, answer_value_unknown, 422)     \
    ROW(2190, answer_unit_unknown, 422)      \
    ROW(2191, answer_field_unknown, 422)     \
    ROW(2192, json_not_a_number, 422)        \
    ROW(2193, start_missing, 422)            \
    ROW(2194, answer_unit_no_money, 422)     \
    ROW(2195, figures_of_places, 422)        \
    ROW(2196, figure_missing, 422)           \
    ROW(2197, figures_contradict, 422)       \
    ROW(2198, figure_of_several_places, 422) \
    ROW(2199, need_of_other_days, 422)       \
    ROW(2210, codes_contradict_names, 422)   \
    ROW(2211, iati_version_old, 422)         \
    ROW(2212, json_name_repeated, 422)       \
    ROW(2213, first_of_several, 422)         \
    ROW(2214, harm_unknown, 422)             \
    ROW(2215, iati_rows, 422)                \
                                             \
    ROW(3001, table_field_missing, 422)      \
    ROW(3002, table_field_unknown, 422)      \
    ROW(3003, table_value_bad, 422)          \
    ROW(3004, reference_unknown, 422)        \
    ROW(3006, table_unknown, 422)            \
    ROW(3005, code_repeated, 422)            \
    ROW(3007, not_mergeable, 409)            \
    ROW(3008, table_not_loaded, 422)         \
                                             \
    ROW(4001, plan_json_malformed, 400)      \
    ROW(4002, plan_field_unknown, 422)       \
    ROW(4003, plan_field_missing, 422)       \
    ROW(4004, plan_field_bad, 422)           \
    ROW(4005, plan_reference_unknown, 422)   \
    ROW(4006, plan_nothing_to_plan, 422)     \
    ROW(4007, plan_refused_by_check, 500)    \
    ROW(4008, plan_input_changed, 409)       \
                                             \
    ROW(5001, store_locked, 503)             \
    ROW(5002, store_newer, 409)              \
    ROW(5003, store_damaged, 500)            \
    ROW(5004, store_full, 507)               \
    ROW(5005, store_failed, 503)             \
    ROW(5006, store_not_a_store, 422)        \
    ROW(5007, audit_broken, 500)             \
    ROW(5008, version_unknown, 404)          \
    ROW(5009, version_moved, 412)            \
    ROW(5010, undo_conflict, 409)            \
    ROW(5011, backup_failed, 500)            \
    ROW(5012, not_allowed, 403)              \
    ROW(5013, anchors_not_understood, 422)   \
                                             \
    ROW(6001, word_entry_bad, 422)           \
    ROW(6002, comment_request_bad, 400)      \
    ROW(6003, comment_unknown, 404)          \
    ROW(6004, comment_not_in_state, 409)     \
    ROW(6005, page_view_bad, 422)            \
    ROW(6006, story_unknown, 404)            \
    ROW(6007, story_incomplete, 422)         \
    ROW(6008, nothing_to_mask, 422)          \
    ROW(6009, word_entry_unknown, 404)       \
    ROW(6010, comment_sender_forgotten, 404) \
    ROW(6011, terms_unknown, 404)            \
    ROW(6012, comment_token_unknown, 404)

/// One kind of problem a person can be told of.
enum class Code : std::uint16_t {
#define ENSEJAM_ROW(number, name, status) name = number,
    ENSEJAM_CODES(ENSEJAM_ROW)
#undef ENSEJAM_ROW
};

/// A row of the table of problems: its number, its name and the HTTP status it answers with.
struct CodeRow {
    Code code{};
    std::string_view name{};
    int http_status = 500;
};

/// Every row of the table, in the order of the numbers.
std::span<const CodeRow> all_codes();

/// The row of one code.
const CodeRow& row_of(Code code);

}  // namespace ensejam
