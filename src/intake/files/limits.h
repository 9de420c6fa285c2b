#pragma once
#include <cstdint>

namespace ensejam::intake {

/// What a file may ask of us (docs/formats.md, "Limits").
struct Limits {
    std::uint64_t zip_entries = 1024;
    std::uint64_t zip_unpacked = 256ULL << 20;
    std::uint64_t zip_part = 128ULL << 20;
    std::uint64_t zip_ratio = 200;  ///< looked at once a part is over `zip_ratio_from`
    std::uint64_t zip_ratio_from = 16ULL << 20;
    std::uint32_t depth = 64;       ///< of XML and JSON
    std::uint32_t attributes = 64;  ///< of one XML element
    std::uint64_t rows = 2'000'000;
    std::uint32_t columns = 4096;
    std::uint64_t cells = 8'000'000;    ///< of one table, blank ones between others too
    std::uint32_t cell = 64 << 10;      ///< bytes
    std::uint64_t positions = 200'000;  ///< of one shape
};

}  // namespace ensejam::intake
