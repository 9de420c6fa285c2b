#include "publish/sheets/zip_writer.h"

#include <zip.h>

#include "base/base.h"

namespace ensejam::publish {

std::string zipped(const std::vector<std::pair<std::string, std::string>>& files) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
    ENSEJAM_EXPECT(target != nullptr, "no memory for an archive");
    zip_source_keep(target);
    zip_t* archive = zip_open_from_source(target, ZIP_CREATE | ZIP_TRUNCATE, &error);
    ENSEJAM_EXPECT(archive != nullptr, "an archive in memory could not be opened");
    constexpr zip_uint16_t first_dos_day = 0x21;  // 1980-01-01
    for (const auto& [name, bytes] : files) {
        zip_source_t* source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        const zip_int64_t at = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
        ENSEJAM_EXPECT(at >= 0, "a part could not be added to an archive");
        zip_file_set_dostime(archive, static_cast<zip_uint64_t>(at), 0, first_dos_day, 0);
    }
    ENSEJAM_EXPECT(zip_close(archive) == 0, "an archive in memory could not be written");
    ENSEJAM_EXPECT(zip_source_open(target) == 0, "an archive in memory could not be read");
    zip_source_seek(target, 0, SEEK_END);
    std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), bytes.size());
    zip_source_close(target);
    zip_source_free(target);
    return bytes;
}

}  // namespace ensejam::publish
