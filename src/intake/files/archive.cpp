#include "intake/files/archive.h"

#include <zip.h>

#include "intake/files/formats.h"

namespace ensejam::intake {
namespace detail_archive {

constexpr zip_uint16_t encrypted_bit = 1;

/// What makes two names of parts one: capitals of ASCII do not count. Source: ECMA-376-2, "Part naming",
/// equivalent part names.
std::string part_key(std::string_view name) {
    std::string key(name);
    for (char& sign : key)
        if (sign >= 'A' && sign <= 'Z') sign = static_cast<char>(sign - 'A' + 'a');
    return key;
}

/// Entries, or why the archive is refused.
Result<std::vector<std::string>> entries_of(zip* archive, std::string_view file_name, const Limits& limits) {
    const zip_int64_t n = zip_get_num_entries(archive, 0);
    if (n < 0 || static_cast<std::uint64_t>(n) > limits.zip_entries)
        return file_error(Code::file_too_large, file_name,
                          {{"what", "entries"}, {"limit", std::to_string(limits.zip_entries)}});
    std::vector<std::string> names;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(n); ++i) {
        zip_stat_t entry;
        if (zip_stat_index(archive, i, ZIP_FL_ENC_RAW, &entry) != 0)
            return file_error(Code::file_damaged, file_name);
        const bool is_encrypted =
            (entry.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && entry.encryption_method != ZIP_EM_NONE;
        if (is_encrypted) return file_error(Code::file_encrypted, file_name);
        names.emplace_back(entry.name);
    }
    std::vector<std::string> sorted;
    for (const std::string& name : names) sorted.push_back(part_key(name));
    std::sort(sorted.begin(), sorted.end());
    if (std::adjacent_find(sorted.begin(), sorted.end()) != sorted.end())
        return file_error(Code::file_duplicate_entry, file_name);
    return names;
}

Error too_large_unpacked(std::string_view file_name, std::size_t n_bytes, const Limits& limits) {
    return file_error(Code::unpacked_too_large, file_name,
                      {{"size", fmt::format("{} kB", (n_bytes + 1023) >> 10)},
                       {"limit", fmt::format("{} MB", limits.zip_part >> 20)},
                       {"ratio", std::to_string(limits.zip_ratio)}});
}

/// The encryption flag of any entry in the central directory, also where the method itself is not named.
bool says_encrypted(std::string_view bytes) {
    for (std::size_t at = bytes.find("PK\x01\x02"); at != std::string_view::npos && at + 46 < bytes.size();
         at = bytes.find("PK\x01\x02", at + 4))
        if ((static_cast<unsigned char>(bytes[at + 8]) & encrypted_bit) != 0) return true;
    return false;
}

}  // namespace detail_archive

void Archive::Closer::operator()(zip* archive) const { zip_discard(archive); }

Result<Archive> Archive::open(std::string bytes, std::string_view file_name, const Limits& limits) {
    Archive archive;
    archive.file_ = file_name;
    archive.limits_ = limits;
    archive.bytes_ = std::make_shared<std::string>(std::move(bytes));
    zip_error_t why;
    zip_error_init(&why);
    zip_source_t* source = zip_source_buffer_create(archive.bytes_->data(), archive.bytes_->size(), 0, &why);
    if (source == nullptr) return file_error(Code::file_damaged, file_name);
    archive.zip_.reset(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &why));
    if (archive.zip_ == nullptr) archive.zip_.reset(zip_open_from_source(source, ZIP_RDONLY, &why));
    if (archive.zip_ == nullptr) {
        zip_source_free(source);
        return file_error(Code::file_damaged, file_name);
    }
    if (detail_archive::says_encrypted(*archive.bytes_)) return file_error(Code::file_encrypted, file_name);
    ENSEJAM_TRY(archive.entries_, detail_archive::entries_of(archive.zip_.get(), file_name, limits));
    return archive;
}

std::size_t Archive::rank_of(std::string_view entry) const {
    const std::string key = detail_archive::part_key(entry);
    const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const std::string& name) {
        return detail_archive::part_key(name) == key;
    });
    return static_cast<std::size_t>(found - entries_.begin());
}

bool Archive::has(std::string_view entry) const { return rank_of(entry) < entries_.size(); }

Done Archive::read(std::string_view entry, const std::function<bool(std::string_view)>& taker) const {
    const auto rank = static_cast<zip_uint64_t>(rank_of(entry));
    zip_stat_t stat;
    zip_file_t* file = zip_fopen_index(zip_.get(), rank, 0);
    if (file == nullptr || zip_stat_index(zip_.get(), rank, 0, &stat) != 0)
        return file_error(Code::file_damaged, file_);
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> closer(file, zip_fclose);
    std::vector<char> piece(64 << 10);
    std::uint64_t n_part = 0;
    const std::uint64_t packed =
        std::max<std::uint64_t>(1, (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 1);
    for (;;) {
        const zip_int64_t n = zip_fread(file, piece.data(), piece.size());
        if (n < 0) return file_error(Code::file_damaged, file_);
        if (n == 0) return done();
        n_part += static_cast<std::uint64_t>(n);
        *n_unpacked_ += static_cast<std::uint64_t>(n);
        const bool is_bomb = n_part > limits_.zip_ratio_from && n_part / packed > limits_.zip_ratio;
        if (is_bomb || n_part > limits_.zip_part || *n_unpacked_ > limits_.zip_unpacked)
            return detail_archive::too_large_unpacked(file_, bytes_->size(), limits_);
        if (!taker({piece.data(), static_cast<std::size_t>(n)})) return done();
    }
}

}  // namespace ensejam::intake
