#pragma once
#include <doctest/doctest.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "store/store.h"

/// An empty folder of a test's own, gone afterwards.
struct Scratch {
    Scratch() {
        std::string pattern = (std::filesystem::temp_directory_path() / "ensejam-test-XXXXXX").string();
        folder = mkdtemp(pattern.data());
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    ~Scratch() { std::filesystem::remove_all(folder); }

    std::string file(const std::string& name = "ensejam.db") const { return (folder / name).string(); }

    std::filesystem::path folder{};
};

/// Does SQL to a store's file behind the program's back.
inline void tamper(const std::string& path, const std::string& sql) {
    sqlite3* database = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
    char* message = nullptr;
    const int result = sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message);
    const std::string said = message == nullptr ? "" : message;
    sqlite3_free(message);
    sqlite3_close(database);
    REQUIRE_MESSAGE(result == SQLITE_OK, said);
}

/// The value of a result that must be there.
template <class Value>
Value must(ensejam::Result<Value> result) {
    const std::string_view trouble = result ? "" : ensejam::row_of(result.error().code).name;
    REQUIRE_MESSAGE(result.has_value(), trouble);
    return std::move(result).value();
}

/// The code of a result that must have failed.
template <class Value>
std::string_view code_of(const ensejam::Result<Value>& result) {
    return result ? "done" : ensejam::row_of(result.error().code).name;
}

inline ensejam::store::AuditEntry deed(const std::string& task, const std::string& subject = "") {
    return {.at = "2026-11-24T09:30:00Z",
            .who = "tester",
            .role = "operator",
            .scope = "",
            .task = task,
            .subject = subject};
}
