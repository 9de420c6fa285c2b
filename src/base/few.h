#pragma once
#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <type_traits>
#include <utility>

namespace ensejam {

/// A list that mostly has one entry, which then stands in the list itself and nowhere else in memory.
template <class Entry>
class Few {
    static_assert(std::is_trivially_copyable_v<Entry> && std::is_trivially_destructible_v<Entry>);

public:
    using value_type = Entry;

    Few() noexcept = default;
    Few(std::initializer_list<Entry> entries) : Few(entries.begin(), entries.end()) {}
    Few(const Entry* first, const Entry* last) {
        resize(static_cast<std::size_t>(last - first));
        std::copy(first, last, begin());
    }
    Few(const Few& other) : Few(other.begin(), other.end()) {}
    Few(Few&& other) noexcept { swap(other); }
    Few& operator=(Few other) noexcept { return swap(other), *this; }
    ~Few() {
        if (room_ > 1) delete[] held_.many;
    }

    Entry* begin() { return room_ > 1 ? held_.many : &held_.one; }
    Entry* end() { return begin() + size_; }
    const Entry* begin() const { return room_ > 1 ? held_.many : &held_.one; }
    const Entry* end() const { return begin() + size_; }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    Entry& operator[](std::size_t rank) { return begin()[rank]; }
    const Entry& operator[](std::size_t rank) const { return begin()[rank]; }
    const Entry& front() const { return *begin(); }
    const Entry& back() const { return begin()[size_ - 1]; }

    void push_back(Entry entry) {
        if (size_ == room_) reserve(2 * room_);
        begin()[size_++] = entry;
    }
    void resize(std::size_t size) {
        reserve(static_cast<std::uint32_t>(size));
        if (size > size_) std::fill(end(), begin() + size, Entry{});
        size_ = static_cast<std::uint32_t>(size);
    }
    void clear() { size_ = 0; }
    template <class Unwanted>
    void erase_if(const Unwanted& unwanted) {
        size_ = static_cast<std::uint32_t>(std::remove_if(begin(), end(), unwanted) - begin());
    }

    friend bool operator==(const Few& a, const Few& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    void reserve(std::uint32_t room) {
        if (room <= room_) return;
        auto* more = new Entry[room];
        std::copy(begin(), end(), more);
        if (room_ > 1) delete[] held_.many;
        held_.many = more;
        room_ = room;
    }
    void swap(Few& other) noexcept {
        std::swap(size_, other.size_), std::swap(room_, other.room_), std::swap(held_, other.held_);
    }

    std::uint32_t size_ = 0;
    std::uint32_t room_ = 1;  ///< more than one: the entries stand elsewhere
    union Held {
        Entry one{};
        Entry* many;
    } held_{};
};

}  // namespace ensejam
