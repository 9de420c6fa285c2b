#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/base.h"
#include "intake/files/limits.h"

struct zip;

namespace ensejam::intake {

/// A ZIP in memory, read within limits. Entry names are only compared, whatever their capitals, and never
/// used as paths.
class Archive {
public:
    /// Errors: damaged, encrypted, two entries of one name, more entries than the limit.
    static Result<Archive> open(std::string bytes, std::string_view file_name, const Limits& limits);

    bool has(std::string_view entry) const;
    const std::vector<std::string>& entries() const { return entries_; }

    /// Gives the unpacked bytes of an entry piece by piece, as long as the taker says so; declared sizes are
    /// not believed. Errors: damaged, or over a limit.
    Done read(std::string_view entry, const std::function<bool(std::string_view piece)>& taker) const;

private:
    std::size_t rank_of(std::string_view entry) const;  ///< the number of entries when it is not there

    struct Closer {
        void operator()(zip* archive) const;
    };

    std::shared_ptr<std::string> bytes_{};  ///< libzip looks into them; shared with its source
    std::unique_ptr<zip, Closer> zip_{};
    std::vector<std::string> entries_{};
    std::string file_{};
    Limits limits_{};
    std::shared_ptr<std::uint64_t> n_unpacked_ =
        std::make_shared<std::uint64_t>(0);  ///< of all entries together
};

}  // namespace ensejam::intake
