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

/// Of a file that does not tell its version and speaks as those before 2.01 do.
constexpr std::string_view unknown_old_version = "1.0x";

/// Takes what stands below the root: activities of IATI, or records of any kind.
class XmlBook {
public:
    XmlBook(Book& book, const Limits& limits) : book_(book), records_(book, limits) {}

    void root(const XmlNode& node) {
        is_page_ = text::name_key(node.name) == "html";
        if (node.name == "iati-activity") lone_ = node;
        book_.is_iati = node.name == "iati-activities" || lone_;
        tells_version_ = !node["version"].empty();
        if (book_.is_iati && is_old_iati(node["version"])) old_version_ = node["version"];
    }
    void child(const XmlNode& node) {
        if (lone_) return lone_->children.push_back(node);
        if (node.name == "iati-activity") return put_activity(node);
        // Other elements there, such as what a registry wrote about the file, are no activities.
        if (book_.is_iati) return;
        records_.next_row();
        records_.put_node(node, "");
    }

    bool is_page() const { return is_page_; }
    Result<Grid> finish() {
        if (lone_) put_activity(*lone_);
        if (!old_version_.empty()) say(Code::iati_version_old, {{"version", old_version_}});
        if (n_activities_ > 0 && (records_.number() > n_activities_ || n_without_body_ > 0))
            say(Code::iati_rows, {{"n", std::to_string(n_activities_)},
                                  {"n_rows", std::to_string(records_.number())},
                                  {"n_without", std::to_string(n_without_body_)}});
        if (n_of_several_sectors_ > 0)
            say(Code::first_of_several, {{"form", "sectors"}, {"n", std::to_string(n_of_several_sectors_)}});
        return records_.finish();
    }

private:
    void put_activity(const XmlNode& node) {
        const std::size_t n_before = book_.issues.size();
        const bool is_old = tells_version_ ? !old_version_.empty() : speaks_old_iati(node);
        if (is_old && old_version_.empty()) old_version_ = unknown_old_version;
        const XmlNode renewed = is_old ? as_new_iati(node) : XmlNode{};
        const XmlNode& activity = is_old ? renewed : node;
        const auto rows = rows_of_activity(activity, book_.issues);
        for (std::size_t i = n_before; i < book_.issues.size(); ++i) {
            book_.issues[i].where.file = book_.file;
            book_.issues[i].where.row = records_.number() + 1;
        }
        bool names_body = false;
        for (const IatiRow& row : rows) {
            records_.next_row();
            for (const auto& [column, text] : row) {
                records_.put(column, text);
                names_body = names_body || (column == iati_implementing && !text.empty());
            }
        }
        ++n_activities_;
        n_without_body_ += names_body ? 0 : 1;
        n_of_several_sectors_ += names_several_sectors(activity) ? 1 : 0;
    }
    void say(Code code, Blanks blanks) {
        book_.issues.push_back({.code = code, .where = {.file = book_.file}, .blanks = std::move(blanks)});
    }

    Book& book_;
    RecordWriter records_;
    std::optional<XmlNode> lone_{};  ///< a file of one activity: the root, and its children as they come
    std::string old_version_{};
    bool tells_version_ = false;
    std::int64_t n_activities_ = 0;
    std::int64_t n_without_body_ = 0;
    std::int64_t n_of_several_sectors_ = 0;
    bool is_page_ = false;
};

}  // namespace detail_xml_book

Result<Book> read_xml_book(std::string bytes, std::string_view file_name, const Limits& limits) {
    using namespace detail_xml_book;
    Book book{.file = std::string(file_name), .kind = FileKind::xml};
    XmlBook xml(book, limits);
    ENSEJAM_TRY_DO(read_xml_children(
        bytes, [&](const XmlNode& node) { xml.root(node); }, [&](const XmlNode& node) { xml.child(node); },
        limits, file_name));
    if (xml.is_page()) return not_read({"HTML", "page", ".html"}, file_name);
    ENSEJAM_TRY(Grid grid, xml.finish());
    if (grid.rows.empty()) return file_error(Code::sheet_empty, file_name, {{"n", "0"}});
    book.grids.push_back(std::move(grid));
    clean_cells(book);
    return book;
}

}  // namespace ensejam::intake
