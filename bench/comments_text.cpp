#include "comments_text.h"

#include <algorithm>
#include <cmath>

#include "text/text.h"

namespace ensejam::bench {

Sentences::Sentences(std::uint64_t seed) : chance_(seed) {
    double sum = 0;
    for (const text::KnownWord& known : text::known_words()) {
        if (known.rarity > 120) continue;
        sum += std::exp(-known.rarity / 10.0);
        words_.emplace_back(known.spelling);
        until_.push_back(sum);
    }
}

std::string Sentences::word() {
    const double at = chance_.unit() * until_.back();
    const auto found = std::lower_bound(until_.begin(), until_.end(), at);
    return words_[static_cast<std::size_t>(found - until_.begin())];
}

std::string Sentences::next() {
    std::string sentence = word();
    for (std::uint64_t left = 5 + chance_.below(9); left > 0; --left) sentence += " " + word();
    return sentence;
}

std::string Sentences::rewritten(const std::string& sentence) {
    std::u32string points = text::code_points(sentence);
    const std::size_t from = chance_.below(points.size());
    for (std::size_t at = from; at + 1 < points.size(); ++at)
        if (text::is_word_point(points[at]) && at > 0 && text::is_word_point(points[at - 1])) {
            points.erase(at, 1);
            break;
        }
    for (char32_t& point : points) point = point == U'ک' ? U'ك' : point == U'ی' ? U'ي' : point;
    return "سلام، " + text::utf8(points) + "!!";
}

std::string Sentences::changed(const std::string& sentence) {
    auto parts = text::split(sentence, ' ');
    const std::string other = word();
    parts[chance_.below(parts.size())] = other;
    std::string whole;
    for (const std::string_view part : parts) whole += (whole.empty() ? "" : " ") + std::string(part);
    return whole;
}

double quantile(std::vector<double>& values, double share) {
    std::sort(values.begin(), values.end());
    const auto at = static_cast<std::size_t>(share * static_cast<double>(values.size()));
    return values[std::min(at, values.size() - 1)];
}

}  // namespace ensejam::bench
