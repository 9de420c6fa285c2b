#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace ensejam {

using Entries = std::vector<std::pair<std::string, std::string>>;  ///< names and contents

namespace detail_packed {

inline std::uint32_t crc_of(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

inline std::string little(std::uint64_t number, int n_bytes) {
    std::string bytes;
    for (int i = 0; i < n_bytes; ++i, number >>= 8) bytes += static_cast<char>(number & 0xFF);
    return bytes;
}

/// What both headers of an entry say: version, flags, method, time, day, checksum, sizes, length of the name.
inline std::string head_of(const std::string& name, const std::string& content) {
    return little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(0x21, 2) +
           little(crc_of(content), 4) + little(content.size(), 4) + little(content.size(), 4) +
           little(name.size(), 2) + little(0, 2);
}

}  // namespace detail_packed

/// A ZIP of these entries, stored as they are.
inline std::string packed(const Entries& entries) {
    using namespace detail_packed;
    std::string file;
    std::string directory;
    for (const auto& [name, content] : entries) {
        directory += "PK\x01\x02" + little(20, 2) + head_of(name, content) + little(0, 10) +
                     little(file.size(), 4) + name;
        file += "PK\x03\x04" + head_of(name, content) + name + content;
    }
    return file + directory + "PK\x05\x06" + little(0, 4) + little(entries.size(), 2) +
           little(entries.size(), 2) + little(directory.size(), 4) + little(file.size(), 4) + little(0, 2);
}

/// A workbook of sheets by their names, each the XML of its rows; and what else shall stand in the file.
inline std::string workbook(const Entries& sheets, Entries others = {}) {
    std::string listed;
    std::string relations;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string id = std::to_string(i + 1);
        listed += "<sheet name='" + sheets[i].first + "' sheetId='" + id + "' r:id='r" + id + "'/>";
        relations += "<Relationship Id='r" + id + "' Type='x/worksheet' Target='sheet" + id + ".xml'/>";
        others.emplace_back("xl/sheet" + id + ".xml",
                            "<worksheet><sheetData>" + sheets[i].second + "</sheetData></worksheet>");
    }
    others.emplace_back("_rels/.rels",
                        "<Relationships><Relationship Id='a' Type='x/officeDocument' "
                        "Target='xl/workbook.xml'/></Relationships>");
    others.emplace_back("xl/workbook.xml",
                        "<workbook xmlns:r='r'><sheets>" + listed + "</sheets></workbook>");
    others.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
    return packed(others);
}

}  // namespace ensejam
