#pragma once
#include <cstdint>
#include <functional>

namespace ensejam {

/// The number the register gave to one noun; 0 means "none". Ids of different nouns do not mix.
template <class Noun>
struct Id {
    std::int64_t value = 0;

    explicit operator bool() const { return value != 0; }
    friend auto operator<=>(Id, Id) = default;
};

}  // namespace ensejam

template <class Noun>
struct std::hash<ensejam::Id<Noun>> {
    std::size_t operator()(ensejam::Id<Noun> id) const noexcept {
        return std::hash<std::int64_t>{}(id.value);
    }
};
