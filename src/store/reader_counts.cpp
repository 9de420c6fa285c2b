#include "store/connection.h"
#include "store/readers.h"

namespace ensejam::store {
namespace detail_reader_counts {

constexpr std::string_view refused_mark = "refused:";

void add(comments::Statistics& sums, std::string_view what, std::int64_t n) {
    const bool is_refused = what.starts_with(refused_mark);
    if (is_refused) sums.refused[std::string(what.substr(refused_mark.size()))] += n;
    if (is_refused || what == "submitted" || what == "vote") sums.received += n;
    if (what == "vote") sums.turned_into_votes += n;
    if (what == word_of(comments::Deed::approve)) sums.published += n;
    if (what == word_of(comments::Deed::reject)) sums.rejected += n;
    if (what == "overturned") sums.overturned += n;
}

/// The lower middle of the waits of comments that were decided in the period.
Result<std::int64_t> median_wait(const Database& database, const std::string& first,
                                 const std::string& last) {
    constexpr std::string_view decided =
        "FROM page_comment WHERE decided >= unixepoch(?1) AND decided < unixepoch(?2, '+1 day')";
    ENSEJAM_TRY(Statement select, database.prepare(fmt::format(
                                      "SELECT decided - submitted {0} ORDER BY decided - submitted LIMIT 1 "
                                      "OFFSET (SELECT max(0, (count(*) - 1) / 2) {0})",
                                      decided)));
    select.bind(1, std::string_view(first)).bind(2, std::string_view(last));
    ENSEJAM_TRY(const bool any, select.step());
    return any ? select.integer(0) : std::int64_t{0};
}

}  // namespace detail_reader_counts

using namespace detail_reader_counts;

Done count_once(const Database& database, const std::string& utc, const std::string& what) {
    ENSEJAM_TRY(Statement add, database.prepare("INSERT INTO comment_count (day, what, n) VALUES (?1, ?2, 1) "
                                                "ON CONFLICT (day, what) DO UPDATE SET n = n + 1"));
    add.bind(1, std::string_view(utc).substr(0, 10)).bind(2, std::string_view(what));
    return add.run();
}

Done Readers::count(const std::string& utc, const std::string& what) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    ENSEJAM_TRY_DO(count_once(database(), utc, what));
    return transaction.commit();
}

Result<comments::Statistics> Readers::statistics(const std::string& first, const std::string& last) const {
    comments::Statistics sums;
    ENSEJAM_TRY(Statement select, database().prepare("SELECT what, sum(n) FROM comment_count "
                                                     "WHERE day BETWEEN ?1 AND ?2 GROUP BY what"));
    select.bind(1, std::string_view(first)).bind(2, std::string_view(last));
    for (;;) {
        ENSEJAM_TRY(const bool any, select.step());
        if (!any) break;
        add(sums, select.text(0), select.integer(1));
    }
    ENSEJAM_TRY(sums.median_seconds, median_wait(database(), first, last));
    return sums;
}

Done Readers::keep_terms(const TermsKept& terms) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    ENSEJAM_TRY(Statement insert, database().prepare("INSERT OR IGNORE INTO comment_terms "
                                                     "(version, fa, en, since) VALUES (?1, ?2, ?3, ?4)"));
    insert.bind(1, std::string_view(terms.version)).bind(2, std::string_view(terms.persian));
    insert.bind(3, std::string_view(terms.english)).bind(4, terms.since);
    ENSEJAM_TRY_DO(insert.run());
    return transaction.commit();
}

Result<TermsKept> Readers::terms(const std::string& version) const {
    ENSEJAM_TRY(Statement select, database().prepare("SELECT version, fa, en, since FROM comment_terms "
                                                     "WHERE version = ?1"));
    select.bind(1, std::string_view(version));
    ENSEJAM_TRY(const bool any, select.step());
    if (!any) return Error{.code = Code::terms_unknown, .blanks = {{"cell", version}}};
    return TermsKept{std::string(select.text(0)), std::string(select.text(1)), std::string(select.text(2)),
                     select.integer(3)};
}

Result<std::int64_t> Readers::forget_rejected(std::int64_t limit) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database()));
    ENSEJAM_TRY(Statement update, database().prepare("UPDATE page_comment SET text = '', name = '' WHERE "
                                                     "status = 'rejected' AND decided < ?1 AND text <> ''"));
    update.bind(1, limit);
    ENSEJAM_TRY_DO(update.run());
    const std::int64_t n_forgotten = sqlite3_changes(database().raw());
    ENSEJAM_TRY_DO(transaction.commit());
    return n_forgotten;
}

}  // namespace ensejam::store
