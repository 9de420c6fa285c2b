#include "store/backup.h"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>

#include "store/connection.h"
#include "store/log.h"
#include "store/verify.h"

namespace ensejam::store {
namespace detail_backup {

namespace fs = std::filesystem;

Error failed(const fs::path& path) { return {.code = Code::backup_failed, .where = {.file = path.string()}}; }

/// Waits until what was written to a file or a folder is on the disk.
bool is_on_disk(const fs::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0) ::close(file);
    return synced;
}

bool append_line(const fs::path& path, const std::string& line) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    if (file < 0) return false;
    const bool written = ::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size());
    return (::fsync(file) == 0) && (::close(file) == 0) && written;
}

/// Verifies the copy; gives the head of its log.
Result<Anchor> verified(const fs::path& copy) {
    ENSEJAM_TRY(const Database database, Database::open(copy.string(), SQLITE_OPEN_READONLY));
    ENSEJAM_TRY(const Verification found, verify_all(database, {}));
    if (!found.is_clean()) return failed(copy);
    return found.head;
}

}  // namespace detail_backup

using namespace detail_backup;

Result<std::string> back_up(const Database& database, const std::string& folder) {
    std::error_code trouble;
    fs::create_directories(folder, trouble);
    if (trouble) return failed(folder);
    const fs::path stem = fs::path(folder) / fs::path(database.path()).stem();
    const fs::path part = stem.string() + ".part";
    fs::remove(part, trouble);
    if (const Done copied = copy_whole(database, part.string()); !copied) {
        const Code code = copied.error().code;
        fs::remove(part, trouble);
        return code == Code::store_failed ? failed(part) : copied.error();
    }
    ENSEJAM_TRY(const Anchor head, verified(part));
    const fs::path copy = fmt::format("{}-{}.db", stem.string(), head.n);
    fs::rename(part, copy, trouble);
    if (trouble || !is_on_disk(copy) || !is_on_disk(folder)) return failed(copy);
    if (!append_line(fs::path(folder) / "anchors.txt", write_anchor(head))) return failed(folder);
    return copy.string();
}

}  // namespace ensejam::store
