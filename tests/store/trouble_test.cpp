#include <sys/resource.h>

#include <csignal>
#include <thread>

#include "scratch.h"
#include "store/connection.h"
#include "store/migrations.h"

using namespace ensejam;
using namespace ensejam::store;

namespace {

registry::Change harms(std::int64_t first, std::int64_t last, const std::string& text = "harm") {
    registry::Change change;
    for (std::int64_t id = first; id <= last; ++id)
        change.put.harms.push_back({.id = {id}, .code = fmt::format("{}-{}", text, id)});
    return change;
}

void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

/// Files of this process may not grow beyond some size, as on a full disk.
struct SmallDisk {
    explicit SmallDisk(rlim_t bytes) {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before);
        const rlimit small{bytes, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() { setrlimit(RLIMIT_FSIZE, &before); }
    rlimit before{};
};

}  // namespace

TEST_CASE("open: a file that is not there, or is no store, is refused and left alone") {
    const Scratch scratch;
    CHECK(code_of(Store::open(scratch.file(), Mode::write)) == "file_not_found");
    CHECK(code_of(Store::open(scratch.file(), Mode::read)) == "file_not_found");
    write(scratch.file("text.db"),
          "not a database, but long enough to be looked at as one " + std::string(200, '.'));
    CHECK(code_of(Store::open(scratch.file("text.db"), Mode::create)) == "store_not_a_store");
    tamper(scratch.file("other.db"), "CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)");
    CHECK(code_of(Store::open(scratch.file("other.db"), Mode::create)) == "store_not_a_store");
    write(scratch.file("empty.db"), "");
    CHECK(code_of(Store::open(scratch.file("empty.db"), Mode::write)) == "store_not_a_store");
    CHECK(Store::open(scratch.file("empty.db"), Mode::create).has_value());
}

TEST_CASE("open: a folder that cannot be written to is said plainly") {
    const Scratch scratch;
    CHECK(code_of(Store::open((scratch.folder / "no" / "such.db").string(), Mode::create)) == "store_failed");
}

TEST_CASE("open: a store of a newer program is refused and not touched") {
    const Scratch scratch;
    REQUIRE(must(Store::open(scratch.file(), Mode::create)).save(harms(1, 3), 0, deed("registry")));
    tamper(scratch.file(), "PRAGMA user_version = 99; PRAGMA journal_mode = DELETE");
    std::ifstream before(scratch.file(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(before), {}};
    for (const Mode mode : {Mode::read, Mode::write, Mode::create})
        CHECK(code_of(Store::open(scratch.file(), mode)) == "store_newer");
    std::ifstream after(scratch.file(), std::ios::binary);
    CHECK(std::string{std::istreambuf_iterator<char>(after), {}} == bytes);
}

TEST_CASE("open: a store of an older form is backed up beside itself, then brought up to date") {
    const Scratch scratch;
    {
        const Database old = must(Database::open(scratch.file(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
        REQUIRE(migrate(old, 1));
    }
    const std::string installation = [&] {
        const Database old = must(Database::open(scratch.file(), SQLITE_OPEN_READONLY));
        return must(old.text_of("SELECT id FROM store_installation"));
    }();
    Store kept = must(Store::open(scratch.file(), Mode::read));
    CHECK(std::filesystem::exists(scratch.file("ensejam.db.form-1")));
    CHECK(must(kept.load()).tables().harms.empty());
    const Database copy = must(Database::open(scratch.file("ensejam.db.form-1"), SQLITE_OPEN_READONLY));
    CHECK(must(copy.integer_of("PRAGMA user_version")) == 1);
    const Database brought = must(Database::open(scratch.file(), SQLITE_OPEN_READONLY));
    CHECK(must(brought.integer_of("PRAGMA user_version")) == static_cast<std::int64_t>(migrations().size()));
    CHECK(must(brought.text_of("SELECT id FROM store_installation")) == installation);
}

TEST_CASE("open: promises of durability are set on every connection") {
    const Scratch scratch;
    const Connection connection = must(Connection::open(scratch.file(), Mode::create));
    const Database& database = connection.database();
    CHECK(must(database.text_of("PRAGMA journal_mode")) == "wal");
    CHECK(must(database.integer_of("PRAGMA synchronous")) == 2);
    CHECK(must(database.integer_of("PRAGMA foreign_keys")) == 1);
    CHECK(must(database.integer_of("PRAGMA trusted_schema")) == 0);
    CHECK(must(database.integer_of("PRAGMA cell_size_check")) == 1);
    CHECK(must(database.integer_of("PRAGMA busy_timeout")) == 5000);
    int defensive = 0;
    sqlite3_db_config(database.raw(), SQLITE_DBCONFIG_DEFENSIVE, -1, &defensive);
    CHECK(defensive == 1);
}

TEST_CASE("locked: a store that somebody else is writing to is waited for, then said to be locked") {
    const Scratch scratch;
    Store kept = must(Store::open(scratch.file(), Mode::create));
    sqlite3* other = nullptr;
    REQUIRE(sqlite3_open(scratch.file().c_str(), &other) == SQLITE_OK);
    REQUIRE(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK);
    CHECK(code_of(kept.save(harms(1, 2), 0, deed("registry"))) == "store_locked");
    CHECK(must(kept.load()).version() == 0);
    REQUIRE(sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(other);
    CHECK(kept.save(harms(1, 2), 0, deed("registry")).has_value());
}

TEST_CASE("full: a disk without room loses nothing, and writing goes on when there is room again") {
    const Scratch scratch;
    Store kept = must(Store::open(scratch.file(), Mode::create));
    REQUIRE(kept.save(harms(1, 100), 0, deed("registry")));
    {
        const SmallDisk disk(512 * 1024);
        CHECK(code_of(kept.save(harms(101, 100'000), 1, deed("registry"))) == "store_full");
        CHECK(must(kept.load()).tables().harms.size() == 100);
    }
    CHECK(must(kept.verify()).is_clean());
    CHECK(kept.save(harms(101, 100'000), 1, deed("registry")).has_value());
    CHECK(must(kept.load()).tables().harms.size() == 100'000);
    CHECK(must(kept.verify()).is_clean());
}

TEST_CASE("damaged: a page that was written over is found, wherever it lies") {
    const Scratch scratch;
    {
        Store kept = must(Store::open(scratch.file(), Mode::create));
        REQUIRE(kept.save(harms(1, 5'000), 0, deed("registry")));
    }
    tamper(scratch.file(), "PRAGMA wal_checkpoint(TRUNCATE)");
    const auto size = std::filesystem::file_size(scratch.file());
    int n_found = 0, n_pages = 0;
    for (std::uintmax_t at = 4096; at + 4096 <= size; at += 4096, ++n_pages) {
        const std::string copy = scratch.file("copy.db");
        std::filesystem::copy_file(scratch.file(), copy, std::filesystem::copy_options::overwrite_existing);
        std::fstream file(copy, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(static_cast<std::streamoff>(at));
        file << std::string(4096, '\x5a');
        file.close();
        const auto opened = Store::open(copy, Mode::read);
        if (!opened) {
            n_found += opened.error().code == Code::store_damaged;
            continue;
        }
        const auto found = opened->verify();
        n_found += found ? !found->is_clean() : found.error().code == Code::store_damaged;
    }
    CHECK(n_pages > 20);
    CHECK(n_found == n_pages);
}

TEST_CASE("backup: a copy made while the store is open is whole, and the log's head is noted beside it") {
    const Scratch scratch;
    Store kept = must(Store::open(scratch.file(), Mode::create));
    REQUIRE(kept.save(harms(1, 1'000), 0, deed("registry")));
    const std::string folder = scratch.file("backups");
    const std::string copy = must(kept.backup(folder));
    REQUIRE(kept.save(harms(1'001, 1'100), 1, deed("registry")));
    CHECK(must(kept.backup(folder)) != copy);

    const Store restored = must(Store::open(copy, Mode::read));
    CHECK(must(restored.load()).tables().harms.size() == 1'000);
    std::ifstream file(std::filesystem::path(folder) / "anchors.txt");
    const auto anchors = read_anchors(std::string{std::istreambuf_iterator<char>(file), {}});
    REQUIRE(anchors);
    REQUIRE(anchors->size() == 2);
    CHECK(must(kept.verify(*anchors)).is_clean());
    CHECK(must(restored.verify({anchors->front()})).is_clean());
    CHECK(!must(restored.verify(*anchors)).is_clean());
}

TEST_CASE("backup: a folder that cannot be made is said plainly") {
    const Scratch scratch;
    Store kept = must(Store::open(scratch.file(), Mode::create));
    write(scratch.file("file"), "x");
    CHECK(code_of(kept.backup(scratch.file("file"))) == "backup_failed");
}
