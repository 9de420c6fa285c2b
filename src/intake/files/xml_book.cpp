#include "intake/files/clean.h"
#include "intake/files/formats.h"
#include "intake/files/grid_writer.h"
#include "intake/files/iati.h"
#include "intake/files/iati_old.h"
#include "intake/files/looks.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_xml_book {

/// Columns as they are met, and the rows of one grid.
class RecordWriter {
public:
    RecordWriter(Book& book, const Limits& limits) : book_(book), writer_(book, "", false, limits) {}

    void next_row() { ++row_; }
    std::int64_t number() const { return row_; }  ///< of the row

    void put(const std::string& column, std::string_view text) {
        if (text.empty()) return;
        const auto [at, is_new] = rank_of_.try_emplace(column, static_cast<std::uint32_t>(columns_.size()));
        if (is_new) columns_.push_back(column);
        writer_.put(row_, at->second, book_.memory.copy(text), CellKind::text);
    }

    /// Every text and attribute inside the node, under its path.
    void put_node(const XmlNode& node, const std::string& path) {
        put(path.empty() ? node.name : path, node.text);
        for (const auto& [name, value] : node.attributes) put(path.empty() ? name : path + " " + name, value);
        for (const XmlNode& child : node.children)
            put_node(child, path.empty() ? child.name : path + " " + child.name);
    }

    Result<Grid> finish() {
        for (std::uint32_t rank = 0; rank < columns_.size(); ++rank)
            writer_.put(0, rank, book_.memory.copy(columns_[rank]), CellKind::text);
        return writer_.finish();
    }

private:
    Book& book_;
    GridWriter writer_;
    std::int64_t row_ = 0;
    std::vector<std::string> columns_;
    std::unordered_map<std::string, std::uint32_t> rank_of_;
};

}  // namespace detail_xml_book

Result<Book> read_xml_book(std::string bytes, std::string_view file_name, const Limits& limits) {
    using namespace detail_xml_book;
    Book book{.file = std::string(file_name), .kind = FileKind::xml};
    RecordWriter records(book, limits);
    bool is_page = false;
    bool is_iati = false;
    std::string old_version;
    const auto root = [&](const XmlNode& node) {
        is_page = text::name_key(node.name) == "html";
        is_iati = node.name == "iati-activities";
        if (is_iati && is_old_iati(node["version"])) old_version = node["version"];
    };
    const auto child = [&](const XmlNode& node) {
        // Other elements there, such as what a registry wrote about the file, are no activities.
        if (is_iati && node.name != "iati-activity") return;
        if (node.name != "iati-activity") {
            records.next_row();
            records.put_node(node, "");
            return;
        }
        const std::size_t n_before = book.issues.size();
        const auto rows = rows_of_activity(old_version.empty() ? node : as_new_iati(node), book.issues);
        for (std::size_t i = n_before; i < book.issues.size(); ++i) {
            book.issues[i].where.file = book.file;
            book.issues[i].where.row = records.number() + 1;
        }
        for (const IatiRow& row : rows) {
            records.next_row();
            for (const auto& [column, text] : row) records.put(column, text);
        }
    };
    ENSEJAM_TRY_DO(read_xml_children(bytes, root, child, limits, file_name));
    if (is_page) return not_read({"HTML", "page", ".html"}, file_name);
    ENSEJAM_TRY(Grid grid, records.finish());
    if (grid.rows.empty()) return file_error(Code::sheet_empty, file_name, {{"n", "0"}});
    if (!old_version.empty())
        book.issues.push_back({.code = Code::encoding_guessed,
                               .where = {.file = book.file},
                               .blanks = {{"form", "iati"}, {"version", old_version}}});
    book.grids.push_back(std::move(grid));
    clean_cells(book);
    return book;
}

}  // namespace ensejam::intake
