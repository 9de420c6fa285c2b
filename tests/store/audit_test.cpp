#include "store/audit.h"

#include "scratch.h"

using namespace ensejam;
using namespace ensejam::store;

namespace {

/// A store with a register of some versions and `n` audit lines.
void fill(const std::string& path, int n) {
    Store kept = must(Store::open(path, Mode::create));
    for (int line = 1; line <= n; ++line) {
        registry::Change change;
        change.put.harms = {{.id = {line}, .code = fmt::format("harm-{}", line)}};
        if (line % 3 == 0)
            REQUIRE(kept.note(deed("history", "read")));
        else
            REQUIRE(kept.save(change, must(kept.version()), deed("registry", fmt::format("file {}", line))));
    }
}

std::string unlocked(const std::string& sql) {
    return "DROP TRIGGER store_audit_is_not_changed; DROP TRIGGER store_audit_is_not_shortened;"
           "DROP TRIGGER store_audit_goes_on_in_order; PRAGMA foreign_keys = OFF;" +
           sql;
}

Verification verified(const std::string& path, const std::vector<Anchor>& anchors = {}) {
    return must(must(Store::open(path, Mode::read)).verify(anchors));
}

bool finds(const Verification& found, FaultKind kind, std::int64_t number) {
    for (const Fault& fault : found.faults)
        if (fault.kind == kind && fault.number == number) return true;
    return false;
}

}  // namespace

TEST_CASE("audit: the bytes of a line say each field with its size, so that none runs into the next") {
    AuditLine line{.n = 3, .entry = deed("intake", "a:1\nwho:2:xx"), .version_before = 1, .version_after = 2};
    CHECK(canonical_bytes(line) ==
          "n:1:3\nat:20:2026-11-24T09:30:00Z\nwho:6:tester\nrole:8:operator\nscope:0:\ntask:6:intake\n"
          "subject:12:a:1\nwho:2:xx\noutcome:4:done\nversion_before:1:1\nversion_after:1:2\nchange_sha256:0:"
          "\n");
}

TEST_CASE("audit: a change of any field of any line is found, and the line is named") {
    const Scratch scratch;
    fill(scratch.file(), 9);
    REQUIRE(verified(scratch.file()).is_clean());
    CHECK(verified(scratch.file()).n_lines == 9);
    const std::vector<std::pair<std::string, std::string>> mutations{
        {"at", "'2026-11-24T09:30:01Z'"},
        {"who", "'Tester'"},
        {"role", "role || ' '"},
        {"scope", "'30'"},
        {"task", "'undo'"},
        {"subject", "subject || 'x'"},
        {"outcome", "'unchanged'"},
        {"version_before", "77"},
        {"version_after", "version_after + 1"},
        {"change_sha256", "replace('0' || change_sha256, '0', '1')"},
        {"hash", "lower(hex(randomblob(32)))"}};
    for (int n = 1; n <= 9; ++n)
        for (const auto& [column, value] : mutations) {
            const std::string copy = scratch.file("copy.db");
            std::filesystem::copy_file(scratch.file(), copy,
                                       std::filesystem::copy_options::overwrite_existing);
            tamper(copy,
                   unlocked(fmt::format("UPDATE store_audit SET {} = {} WHERE n = {}", column, value, n)));
            const Verification found = verified(copy);
            CAPTURE(column);
            CAPTURE(n);
            CHECK(found.first_bad_line() == n);
        }
}

TEST_CASE("audit: a line removed, moved or put between is found") {
    const Scratch scratch;
    fill(scratch.file(), 9);
    SUBCASE("removed") {
        tamper(scratch.file(), unlocked("DELETE FROM store_audit WHERE n = 6"));
        CHECK(verified(scratch.file()).first_bad_line() == 6);
    }
    SUBCASE("removed at the beginning") {
        tamper(scratch.file(), unlocked("DELETE FROM store_audit WHERE n <= 3"));
        CHECK(verified(scratch.file()).first_bad_line() == 1);
    }
    SUBCASE("moved") {
        tamper(scratch.file(), unlocked("UPDATE store_audit SET n = -n WHERE n IN (3, 6);"
                                        "UPDATE store_audit SET n = 9 + n WHERE n < 0"));
        CHECK(verified(scratch.file()).first_bad_line() == 3);
    }
    SUBCASE("put between") {
        tamper(scratch.file(),
               unlocked("UPDATE store_audit SET n = n + 100 WHERE n > 4;"
                        "UPDATE store_audit SET n = n - 99 WHERE n > 100;"
                        "INSERT INTO store_audit SELECT 5, at, who, role, scope, task, 'other', "
                        "outcome, version_before, version_after, '', hash FROM store_audit "
                        "WHERE n = 4"));
        CHECK(verified(scratch.file()).first_bad_line() == 5);
    }
    SUBCASE("put at the end") {
        tamper(scratch.file(),
               unlocked("INSERT INTO store_audit SELECT 10, at, who, role, scope, task, subject, "
                        "outcome, version_before, version_after, change_sha256, hash FROM "
                        "store_audit WHERE n = 9"));
        CHECK(verified(scratch.file()).first_bad_line() == 10);
    }
}

TEST_CASE("audit: a log cut off at its end is whole in itself, and found by an anchor") {
    const Scratch scratch;
    fill(scratch.file(), 9);
    const Anchor head = verified(scratch.file()).head;
    CHECK(head.n == 9);
    CHECK(verified(scratch.file(), {head, {.n = 9, .hash = head.hash}}).is_clean());
    tamper(scratch.file(), unlocked("DELETE FROM store_audit WHERE n = 9"));
    CHECK(verified(scratch.file()).is_clean());  // line 9 only read, so no version hangs on it
    const Verification found = verified(scratch.file(), {head});
    CHECK(finds(found, FaultKind::anchor, 9));
    CHECK(found.first_bad_line() == 9);
}

TEST_CASE("audit: a log that was written anew from a line on is found by an anchor") {
    const Scratch scratch;
    fill(scratch.file(), 4);
    const Anchor head = verified(scratch.file()).head;
    const Scratch other;
    fill(other.file(), 4);
    CHECK(finds(verified(other.file(), {head}), FaultKind::anchor, 4));
}

TEST_CASE("audit: the installation's id cannot be exchanged unseen") {
    const Scratch scratch;
    fill(scratch.file(), 2);
    SUBCASE("alone") {
        tamper(scratch.file(), "UPDATE store_installation SET id = 'other'");
        CHECK(finds(verified(scratch.file()), FaultKind::installation, 0));
    }
    SUBCASE("together with the hash the log begins with") {
        tamper(scratch.file(), fmt::format("UPDATE store_installation SET id = 'other', hash_0 = '{}'",
                                           hex(sha256("other"))));
        CHECK(verified(scratch.file()).first_bad_line() == 1);
    }
}

TEST_CASE("audit: the store itself refuses to change or shorten its log") {
    const Scratch scratch;
    fill(scratch.file(), 3);
    for (const char* sql :
         {"UPDATE store_audit SET who = 'x'", "DELETE FROM store_audit",
          "INSERT INTO store_audit SELECT 9, at, who, role, scope, task, subject, outcome, "
          "version_before, version_after, change_sha256, hash FROM store_audit WHERE n = 1"}) {
        sqlite3* database = nullptr;
        REQUIRE(sqlite3_open(scratch.file().c_str(), &database) == SQLITE_OK);
        CHECK(sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_CONSTRAINT);
        sqlite3_close(database);
    }
}

TEST_CASE("verify: register rows altered behind the log's back are found, and the version is named") {
    const Scratch scratch;
    fill(scratch.file(), 5);  // versions 1, 2, 3, 4 with harms 1, 2, 4, 5
    SUBCASE("a value") {
        tamper(scratch.file(), "UPDATE registry_harm SET code = 'harm-9' WHERE id = 4");
        CHECK(finds(verified(scratch.file()), FaultKind::change, 3));
    }
    SUBCASE("a row removed") {
        tamper(scratch.file(), "DELETE FROM registry_harm WHERE id = 2");
        CHECK(finds(verified(scratch.file()), FaultKind::change, 2));
    }
    SUBCASE("a row retired") {
        tamper(scratch.file(), "UPDATE registry_harm SET version_to = 4 WHERE id = 1");
        CHECK(finds(verified(scratch.file()), FaultKind::change, 4));
    }
    SUBCASE("a row added") {
        tamper(scratch.file(), "INSERT INTO registry_harm (id, version_from, code) VALUES (9, 4, 'x')");
        CHECK(finds(verified(scratch.file()), FaultKind::change, 4));
    }
    SUBCASE("a row added for a version that never was") {
        tamper(scratch.file(), "INSERT INTO registry_harm (id, version_from, code) VALUES (9, 5, 'x')");
        CHECK(finds(verified(scratch.file()), FaultKind::change, 5));
    }
    SUBCASE("a list that is not as packed") {
        tamper(scratch.file(), "UPDATE registry_harm SET aliases = '3;1;' WHERE id = 5");
        CHECK(finds(verified(scratch.file()), FaultKind::change, 4));
        CHECK(code_of(must(Store::open(scratch.file(), Mode::read)).load()) == "store_damaged");
    }
    SUBCASE("the last version forgotten") {
        tamper(scratch.file(), "DELETE FROM store_version WHERE version = 4");
        CHECK(finds(verified(scratch.file()), FaultKind::change, 4));
    }
}

TEST_CASE("anchors: lines of a number and a hash are read, anything else is not") {
    const std::string hash(64, 'a');
    const auto anchors = read_anchors(
        "\xEF\xBB\xBF"
        "7 " +
        hash + "\r\n\n  9   " + hash + "\n");
    REQUIRE(anchors);
    REQUIRE(anchors->size() == 2);
    CHECK(anchors->at(1).n == 9);
    CHECK(read_anchors(write_anchor(anchors->at(0)))->at(0).hash == hash);
    CHECK(read_anchors("")->empty());
    const std::vector<std::string> bad_lines{
        "x", "7", "-1 " + hash, "7 " + hash.substr(1), "7 " + hash + " x", "7\t" + hash};
    for (const std::string& bad : bad_lines) CHECK(!read_anchors(bad));
}
