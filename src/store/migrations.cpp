#include "store/migrations.h"

#include <array>

namespace ensejam::store {
namespace detail_migrations {

// The log, its versions, and whose log it is. Triggers keep the past from being written over.
constexpr std::string_view the_log = R"sql(
CREATE TABLE store_installation (
    id TEXT NOT NULL,
    hash_0 TEXT NOT NULL
);
INSERT INTO store_installation (id, hash_0) VALUES (lower(hex(randomblob(16))), '');
CREATE TABLE store_audit (
    n INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    role TEXT NOT NULL,
    scope TEXT NOT NULL,
    task TEXT NOT NULL,
    subject TEXT NOT NULL,
    outcome TEXT NOT NULL,
    version_before INTEGER NOT NULL,
    version_after INTEGER NOT NULL,
    change_sha256 TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE TABLE store_version (
    version INTEGER PRIMARY KEY,
    audit_line INTEGER NOT NULL REFERENCES store_audit (n)
);
CREATE TRIGGER store_audit_is_not_changed BEFORE UPDATE ON store_audit
    BEGIN SELECT RAISE(ABORT, 'the audit log is not changed'); END;
CREATE TRIGGER store_audit_is_not_shortened BEFORE DELETE ON store_audit
    BEGIN SELECT RAISE(ABORT, 'the audit log is not shortened'); END;
CREATE TRIGGER store_audit_goes_on_in_order BEFORE INSERT ON store_audit
    WHEN NEW.n <> (SELECT coalesce(max(n), 0) + 1 FROM store_audit)
    BEGIN SELECT RAISE(ABORT, 'the audit log goes on in order'); END;
)sql";

// The nouns. A row is true from its first version up to, but without, its last; an open end is the present.
constexpr std::string_view the_nouns = R"sql(
CREATE TABLE registry_sheet (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    file TEXT, sheet TEXT, file_sha256 TEXT, sender TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
CREATE TABLE registry_harm (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    code TEXT, name_fa TEXT, name_en TEXT, indicator TEXT, severity REAL, source TEXT, aliases TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
CREATE TABLE registry_place (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    code TEXT, kind INTEGER, name_fa TEXT, name_en TEXT, standing INTEGER, versions TEXT, parents TEXT,
    aliases TEXT, codes TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
CREATE TABLE registry_organisation (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    code TEXT, type INTEGER, name_fa TEXT, name_en TEXT, is_ngo INTEGER, level TEXT, parent INTEGER,
    home_place INTEGER, standing INTEGER, merged_into INTEGER, aliases TEXT, identifiers TEXT, licences TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
CREATE TABLE registry_programme (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    code TEXT, name_fa TEXT, name_en TEXT, unit TEXT, standing INTEGER, norm_units_per_person REAL,
    max_providers INTEGER, min_months INTEGER, setup_share REAL, handover_months INTEGER,
    unit_cost_minor INTEGER, unit_cost_currency TEXT, staff_hours_per_unit REAL, dose_min REAL, dose_max REAL,
    source TEXT, harms TEXT, aliases TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
CREATE TABLE registry_bundle (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    code TEXT, harm INTEGER, programmes TEXT, bonus_reach REAL, source TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
CREATE TABLE registry_mandate (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    organisation INTEGER, programme INTEGER, harm INTEGER, place INTEGER, may_deliver INTEGER,
    may_fund INTEGER, source TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
CREATE TABLE registry_capacity (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    organisation INTEGER, programme INTEGER, place INTEGER, period_from INTEGER, period_to INTEGER,
    max_units REAL, staff_type TEXT, staff_hours REAL, source TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
CREATE TABLE registry_need (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    place INTEGER, harm INTEGER, programme INTEGER, target_group TEXT, period_from INTEGER,
    period_to INTEGER, people REAL, severity REAL, method TEXT, source TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
CREATE TABLE registry_fund (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    code TEXT, owner INTEGER, name_fa TEXT, name_en TEXT, amounts TEXT, transferable_share REAL,
    rollover INTEGER, payees TEXT, source TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
CREATE TABLE registry_directive (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    code TEXT, name_fa TEXT, name_en TEXT, measure TEXT, place INTEGER, target REAL, valid_from INTEGER,
    valid_to INTEGER, source TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
CREATE TABLE registry_project (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    code TEXT, title TEXT, owner INTEGER, programme INTEGER, harm INTEGER, target_group TEXT,
    status_stated TEXT, planned_from INTEGER, planned_to INTEGER, scope INTEGER, joint_group TEXT,
    budgets TEXT, roles TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
CREATE TABLE registry_activity (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    project INTEGER, organisation INTEGER, programme INTEGER, place INTEGER, period_from INTEGER,
    period_to INTEGER, kind INTEGER, target_group TEXT, units REAL, people_targeted REAL,
    people_reached REAL, people_basis INTEGER, money_share INTEGER, confidence REAL, told_at TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
)sql";

// What a sender's headings mean, and which sheets have the same ones.
constexpr std::string_view senders = R"sql(
CREATE TABLE intake_profile (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    sender TEXT, signature TEXT, answers TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
ALTER TABLE registry_sheet ADD COLUMN signature TEXT;
)sql";

// What readers write. No address, mail, account or browser name stands in any column.
constexpr std::string_view readers = R"sql(
CREATE TABLE page_comment (
    id INTEGER PRIMARY KEY, page TEXT NOT NULL, lang TEXT NOT NULL, text TEXT NOT NULL, name TEXT NOT NULL,
    dupkey TEXT NOT NULL, status TEXT NOT NULL, reason TEXT NOT NULL, flags TEXT NOT NULL, risk REAL NOT NULL,
    terms_hash TEXT NOT NULL, submitted INTEGER NOT NULL, decided INTEGER NOT NULL, published INTEGER NOT NULL,
    merged_into INTEGER NOT NULL, edit_token_hash TEXT NOT NULL, agree INTEGER NOT NULL, disagree INTEGER NOT NULL);
CREATE INDEX page_comment_of_page ON page_comment (page, status);
CREATE INDEX page_comment_waiting ON page_comment (status, submitted);
CREATE TABLE comment_vote (
    comment INTEGER NOT NULL REFERENCES page_comment (id), key TEXT NOT NULL, value INTEGER NOT NULL,
    counted INTEGER NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (comment, key)) WITHOUT ROWID;
CREATE TABLE comment_event (
    seq INTEGER PRIMARY KEY, comment INTEGER NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, action TEXT NOT NULL,
    data TEXT NOT NULL, audit_n INTEGER NOT NULL REFERENCES store_audit (n));
CREATE INDEX comment_event_of ON comment_event (comment, seq);
CREATE TRIGGER comment_event_is_not_changed BEFORE UPDATE ON comment_event
    BEGIN SELECT RAISE(ABORT, 'the history is not changed'); END;
CREATE TRIGGER comment_event_is_not_shortened BEFORE DELETE ON comment_event
    BEGIN SELECT RAISE(ABORT, 'the history is not shortened'); END;
CREATE TABLE word_entry (
    text TEXT PRIMARY KEY, match TEXT NOT NULL, category TEXT NOT NULL, action TEXT NOT NULL, source TEXT NOT NULL,
    exceptions TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE page_hour (
    page TEXT NOT NULL, hour INTEGER NOT NULL, visits INTEGER NOT NULL,
    PRIMARY KEY (page, hour)) WITHOUT ROWID;
)sql";

// What the office tells the public, and what is remembered of moderators' decisions on words.
constexpr std::string_view stories = R"sql(
CREATE TABLE registry_story (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    code TEXT, kind INTEGER, language TEXT, title TEXT, lead TEXT, body TEXT, published INTEGER,
    takes_comments INTEGER, taken_back TEXT, places TEXT, harms TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
CREATE TABLE comment_ban (
    key TEXT PRIMARY KEY, until INTEGER NOT NULL) WITHOUT ROWID;
)sql";

// Who owes a sheet, and when sheets came in.
constexpr std::string_view duties = R"sql(
CREATE TABLE registry_duty (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    organisation INTEGER, programme INTEGER, place INTEGER, every_months INTEGER, grace_days INTEGER, weight REAL,
    valid_from INTEGER, valid_to INTEGER, source TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
ALTER TABLE registry_sheet ADD COLUMN received INTEGER;
)sql";

// What is remembered of readers: terms by version and counts for good; tries, paces and senders for a day. A
// source is an HMAC by a secret that is never in this file.
constexpr std::string_view talk = R"sql(
ALTER TABLE page_comment ADD COLUMN similar_to INTEGER NOT NULL DEFAULT 0;
ALTER TABLE page_comment ADD COLUMN likeness REAL NOT NULL DEFAULT 0;
ALTER TABLE page_comment ADD COLUMN n_reports INTEGER NOT NULL DEFAULT 0;
ALTER TABLE page_comment ADD COLUMN author_key TEXT NOT NULL DEFAULT '';
CREATE INDEX page_comment_followed ON page_comment (edit_token_hash);
CREATE INDEX page_comment_decided ON page_comment (decided);
CREATE TABLE comment_report (
    comment INTEGER NOT NULL REFERENCES page_comment (id), key TEXT NOT NULL, at INTEGER NOT NULL,
    PRIMARY KEY (comment, key)) WITHOUT ROWID;
CREATE TABLE comment_terms (
    version TEXT PRIMARY KEY, fa TEXT NOT NULL, en TEXT NOT NULL, since INTEGER NOT NULL) WITHOUT ROWID;
CREATE TRIGGER comment_terms_are_not_changed BEFORE UPDATE ON comment_terms
    BEGIN SELECT RAISE(ABORT, 'old terms are not changed'); END;
CREATE TRIGGER comment_terms_are_not_forgotten BEFORE DELETE ON comment_terms
    BEGIN SELECT RAISE(ABORT, 'old terms are not forgotten'); END;
CREATE TABLE comment_count (
    day TEXT NOT NULL, what TEXT NOT NULL, n INTEGER NOT NULL,
    PRIMARY KEY (day, what)) WITHOUT ROWID;
INSERT INTO comment_count (day, what, n)
    SELECT substr(at, 1, 10), action, count(*) FROM comment_event GROUP BY 1, 2;
CREATE TABLE comment_tries (
    key TEXT PRIMARY KEY, n INTEGER NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE comment_pace (
    writer TEXT NOT NULL, bucket TEXT NOT NULL, at INTEGER NOT NULL);
CREATE INDEX comment_pace_at ON comment_pace (at);
CREATE TABLE comment_source (
    comment INTEGER PRIMARY KEY, key TEXT NOT NULL, until INTEGER NOT NULL);
CREATE TABLE comment_secret (
    name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
)sql";

// Figures of places, and which rows told needs.
constexpr std::string_view figures = R"sql(
CREATE TABLE registry_indicator (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    code TEXT, name_fa TEXT, name_en TEXT, harm INTEGER, unit TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
CREATE TABLE registry_observation (
    id INTEGER NOT NULL, version_from INTEGER NOT NULL, version_to INTEGER,
    indicator INTEGER, place INTEGER, target_group TEXT, period_from INTEGER, period_to INTEGER, value REAL,
    told_at TEXT,
    PRIMARY KEY (id, version_from)) WITHOUT ROWID;
ALTER TABLE registry_need ADD COLUMN told_at TEXT;
)sql";

constexpr std::array steps{the_log, the_nouns, senders, readers, stories, duties, talk, figures};

/// The digest of the installation's id, from which the chain of the log begins.
Done write_hash_0(const Database& database) {
    ENSEJAM_TRY(const std::string id, database.text_of("SELECT id FROM store_installation"));
    ENSEJAM_TRY(Statement statement, database.prepare("UPDATE store_installation SET hash_0 = ?1"));
    return statement.bind_copy(1, hex(sha256(id))).run();
}

/// Takes one step, unless somebody else has taken it meanwhile.
Done take_step(const Database& database, std::size_t number) {
    ENSEJAM_TRY(Transaction transaction, Transaction::write(database));
    ENSEJAM_TRY(const std::int64_t schema, schema_of(database));
    if (static_cast<std::size_t>(schema) + 1 != number) return done();
    ENSEJAM_TRY_DO(database.run(steps[number - 1]));
    if (number == 1) ENSEJAM_TRY_DO(write_hash_0(database));
    // PRAGMA takes no bound values; both numbers are the program's own.
    ENSEJAM_TRY_DO(database.run(fmt::format("PRAGMA application_id = {}", application_id)));
    ENSEJAM_TRY_DO(database.run(fmt::format("PRAGMA user_version = {}", number)));
    return transaction.commit();
}

}  // namespace detail_migrations

using namespace detail_migrations;

std::span<const std::string_view> migrations() { return steps; }

Result<std::int64_t> schema_of(const Database& database) {
    return database.integer_of("PRAGMA user_version");
}

Done migrate(const Database& database, std::size_t to) {
    for (;;) {
        ENSEJAM_TRY(const std::int64_t schema, schema_of(database));
        const auto number = static_cast<std::size_t>(schema) + 1;
        if (number > to) return done();
        ENSEJAM_TRY_DO(take_step(database, number));
    }
}

}  // namespace ensejam::store
