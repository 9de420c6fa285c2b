#pragma once
#include <map>
#include <optional>
#include <string>

#include "comments/check.h"
#include "comments/published.h"

namespace ensejam::comments {

enum class Op { normalize, same_key, check, transliterate, similar, publish, find };

/// One question of a batch.
struct Request {
    Op op{};
    bool wants_display = false;  ///< normalize: the display form instead of the key
    std::string text{};          ///< also the first of two
    std::string other{};
    std::string page{};
    std::string id{};
    bool is_id_number = false;
};

/// Its answer; what does not belong to the question is absent.
struct Answer {
    Op op{};
    std::string text{};
    bool same = false;
    Verdict verdict{};
    Nearness near{};
    std::string id{};
    bool is_id_number = false;
};

/// Answers questions one after the other and remembers what was published. Nothing is kept.
class Batch {
public:
    explicit Batch(const WordList& words) : words_(words) {}
    Answer answer(const Request& request);

private:
    struct Page {
        Published comments{};
        std::vector<std::pair<std::string, bool>> ids{};
    };
    Answer find(const Request& request) const;
    void publish(const Request& request);

    const WordList& words_;
    std::map<std::string, Page> pages_{};
};

}  // namespace ensejam::comments
