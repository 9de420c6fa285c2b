#pragma once
#include <nlohmann/json_fwd.hpp>
#include <unordered_map>

#include "intake/files/grid_writer.h"
#include "intake/files/json_things.h"

namespace ensejam::intake {

/// Writes the things of a JSON list as rows: the row is the number of the thing, from 1.
///
/// Of objects the names stand in row 0, a name inside a value as "outer.inner"; lists are a table as JSON
/// writes one, whose first row is row 1. What is of another kind than the first object or list is a text in
/// the first column without a name.
class JsonRows {
public:
    JsonRows(Book& book, const Limits& limits);

    /// False when nothing more is wanted.
    bool put(const JsonThing& thing);

    bool is_in_degrees() const { return is_in_degrees_; }
    std::size_t n_things() const { return static_cast<std::size_t>(n_); }
    std::size_t n_bare() const { return n_bare_; }             ///< neither objects nor lists
    bool are_bare() const { return n_bare_ > 0 && !are_of_; }  ///< all in which something stands

    Result<Grid> finish();

private:
    enum class Kind : std::uint8_t { objects, lists };

    void put_object(const nlohmann::ordered_json& object, const std::string& prefix, int depth);
    void put_things(const nlohmann::ordered_json& things, const std::string& column, int depth);
    void put_list(const nlohmann::ordered_json& cells);
    void put_feature(const nlohmann::ordered_json& feature);
    void put_geometry(const nlohmann::ordered_json& geometry);
    void put_cell(const std::string& column, const nlohmann::ordered_json& value);
    void note(Code code, std::string column, Blanks blanks = {});
    std::uint32_t rank_of(const std::string& column);

    Book& book_;
    const Limits& limits_;
    GridWriter writer_;
    std::vector<std::string> columns_{};
    std::unordered_map<std::string, std::uint32_t> rank_of_{};
    std::int64_t n_ = 0;
    std::size_t n_bare_ = 0;
    std::optional<Kind> are_of_{};
    bool is_in_degrees_ = true;
};

}  // namespace ensejam::intake
