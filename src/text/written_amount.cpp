#include "text/written_amount.h"

#include "text/fold.h"
#include "text/read_number.h"
#include "text/words.h"

namespace ensejam::text {
namespace detail_written_amount {

constexpr std::int64_t thousand = 1'000;

bool is_digit(char sign) { return sign >= '0' && sign <= '9'; }

/// Bytes of the sign at the beginning that may stand between the digits of a number; 0 for any other.
std::size_t sign_between(std::string_view text) {
    for (const std::string_view sign :
         {".", ",", "/", "'", " ", "٬", "٫", "،", "\u00A0", "\u202F", "\u2009", "\u2019", "\u200E", "\u200F"})
        if (text.starts_with(sign)) return sign.size();
    return 0;
}

/// "e7", "E-3" behind a digit: the exponent of a spreadsheet.
std::size_t exponent_at(std::string_view text) {
    if (text.size() < 2 || (text[0] != 'e' && text[0] != 'E')) return 0;
    const std::size_t first = text[1] == '-' || text[1] == '+' ? 2 : 1;
    return first < text.size() && is_digit(text[first]) ? first : 0;
}

/// Bytes from a digit to the last digit of its number.
std::size_t number_length(std::string_view text) {
    std::size_t end = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (is_digit(text[at])) {
            end = ++at;
        } else if (const std::size_t n = sign_between(text.substr(at)); n > 0) {
            at += n;
        } else if (const std::size_t power = at == end ? exponent_at(text.substr(at)) : 0; power > 0) {
            at += power;
        } else {
            break;
        }
    }
    return end;
}

/// In 10^-15; nothing when it is too large.
std::optional<Wide> value_of(const NumberParts& parts) {
    Wide value = 0;
    std::string digits = parts.whole + (parts.fraction + std::string(15, '0')).substr(0, 15);
    for (const char digit : digits)
        if ((value = value * 10 + (digit - '0')) > amount_limit) return {};
    return value;
}

/// 3 for hundreds, 2 for tens, 1 for less: each stands once in a number, in this order.
int rank_of(std::int64_t number) { return number >= 100 ? 3 : number >= 20 ? 2 : 1; }

/// Adds up numbers and scales in the order of their words.
class Sum {
public:
    bool add_number(Wide value) {
        if (current_) return false;
        current_ = value;
        last_ = 1;
        return settle();
    }

    bool add_word(std::int64_t number) {
        const bool is_hundred_of = number == 100 && current_ && last_ > 1 && last_ < 10;
        if (is_hundred_of)
            *current_ *= 100;
        else if (current_ && (last_ <= 1 || rank_of(number) >= rank_of(last_)))
            return false;
        else
            current_ = current_.value_or(0) + number * amount_one;
        last_ = number;
        return settle();
    }

    /// «نیم»: half of the scale that follows.
    bool add_half() {
        if (current_ && *current_ % amount_one != 0) return false;
        current_ = current_.value_or(0) + amount_one / 2;
        last_ = 1;
        return settle();
    }

    bool add_scale(std::int64_t scale) {
        const bool follows_scale = std::exchange(after_scale_, true);
        if (!current_ && parts_.empty()) return multiply_lead(scale);
        if (!current_ && !follows_scale) return false;
        if (!current_) return raise_last(scale);
        Wide value = *std::exchange(current_, std::nullopt);
        while (!parts_.empty() && parts_.back().scale < scale) {
            if (value >= parts_.back().scale * amount_one) return false;
            value += parts_.back().value;
            parts_.pop_back();
        }
        if (value > amount_limit / scale) return false;
        return push({value * scale, scale});
    }

    /// «و»: a thousand before it is one thousand.
    bool add_and() {
        if (!current_ && parts_.empty() && lead_ == thousand) {
            lead_ = 1;
            return push({thousand * amount_one, thousand});
        }
        return settle();
    }

    std::optional<WrittenAmount> total() const {
        if (!current_ && parts_.empty()) return {};
        if (lead_ > 1 && !parts_.empty()) return {};
        WrittenAmount amount{.value = current_.value_or(0)};
        // «یک میلیون و دویست»: of ones or of thousands, only the writer knows.
        if (current_ && !parts_.empty() && (parts_.back().scale != thousand || *current_ % amount_one != 0))
            return {};
        if (current_ && !parts_.empty() && *current_ >= thousand * amount_one) return {};
        for (const Part& part : parts_) amount.value += part.value;
        if (amount.value > amount_limit / lead_) return {};
        amount.value *= lead_;
        amount.scale = parts_.empty() ? lead_ : parts_.size() == 1 && !current_ ? parts_[0].scale : 0;
        return amount;
    }

private:
    struct Part {
        Wide value = 0;
        std::int64_t scale = 1;
    };

    bool settle() {
        after_scale_ = false;
        return true;
    }

    /// A part follows only one of a larger scale.
    bool push(const Part& part) {
        if (!parts_.empty() &&
            (parts_.back().scale <= part.scale || part.value >= parts_.back().scale * amount_one))
            return false;
        parts_.push_back(part);
        return true;
    }

    /// "USD million 5".
    bool multiply_lead(std::int64_t scale) {
        if (scale > amount_limit / amount_one / lead_) return false;
        lead_ *= scale;
        return true;
    }

    /// «۲ هزار میلیارد».
    bool raise_last(std::int64_t scale) {
        Part part = parts_.back();
        parts_.pop_back();
        if (part.value > amount_limit / scale || part.scale > (std::int64_t{1} << 62) / scale) return false;
        return push({part.value * scale, part.scale * scale});
    }

    std::vector<Part> parts_{};
    std::optional<Wide> current_{};
    std::int64_t last_ = 1;  ///< number word; 1 when no further may follow
    std::int64_t lead_ = 1;  ///< scales before the number
    bool after_scale_ = false;
};

/// What a text tells, word for word.
struct Reader {
    Sum sum{};
    UnitBase base{};

    bool hear(std::string_view word) {
        if (word == "و" || word == "and") return sum.add_and();
        if (word == "نیم") return sum.add_half();
        if (const std::int64_t number = number_word(word)) return sum.add_word(number);
        const UnitWord* unit = unit_word(word);
        if (unit == nullptr || unit->kind == WordKind::unsure) return false;
        if (unit->kind == WordKind::several) return true;  // says not whose money it is
        if (unit->kind == WordKind::scale) return sum.add_scale(unit->scale);
        if (!base.add(*unit)) return false;
        return unit->kind != WordKind::hemmat || sum.add_scale(unit->scale);
    }

    bool hear_words(std::string_view text) {
        const std::string key = rial_spelt_out(name_key(text));
        for (const std::string_view word : words_of_key(key))
            if (!hear(word)) return false;
        return true;
    }

    /// Digits are judged with the digits the person wrote, since a slash is a decimal sign only between
    /// Persian ones.
    bool hear_number(std::string_view digits, bool is_persian) {
        const auto parts = read_number_parts(is_persian ? persian_digits(digits) : std::string(digits));
        const auto value = parts ? value_of(*parts) : std::nullopt;
        return value && sum.add_number(*value);
    }
};

/// A minus before the first digit or behind the last, or brackets around.
bool is_negative(std::string_view latin) {
    const std::size_t first = latin.find_first_of("0123456789");
    if (first == std::string_view::npos) return false;
    const std::size_t last = latin.find_last_of("0123456789");
    const std::string_view before = latin.substr(0, first);
    const std::string_view behind = latin.substr(last + 1);
    const bool in_brackets =
        before.find('(') != std::string_view::npos && behind.find(')') != std::string_view::npos;
    const bool has_minus =
        before.find('-') != std::string_view::npos || before.find("−") != std::string_view::npos;
    return in_brackets || has_minus || behind == "-" || behind == "−";
}

}  // namespace detail_written_amount

using namespace detail_written_amount;

bool UnitBase::add(const UnitWord& word) {
    const WordKind told = word.kind == WordKind::hemmat ? WordKind::toman : word.kind;
    if (kind && (*kind != told || currency != word.currency)) return false;
    kind = told;
    currency = word.currency;
    return true;
}

void UnitBase::add_signs(std::string_view text) {
    if (kind) return;
    for (const auto& [sign, code] : {std::pair("$", "USD"), std::pair("€", "EUR"), std::pair("£", "GBP")})
        if (text.find(sign) != std::string_view::npos) kind = WordKind::currency, currency = code;
}

std::optional<WrittenAmount> written_amount(std::string_view text) {
    const std::string latin = latin_digits(text);
    if (latin.find('%') != std::string::npos || latin.find("٪") != std::string::npos) return {};
    Reader reader;
    std::size_t begin = 0;
    for (std::size_t at = 0; at < latin.size();) {
        const std::size_t length =
            is_digit(latin[at]) ? number_length(std::string_view(latin).substr(at)) : 0;
        if (length == 0) {
            ++at;
            continue;
        }
        const bool has_point =
            at > begin && latin[at - 1] == '.' && (at - 1 == begin || latin[at - 2] == ' ');
        const std::size_t first = has_point ? at - 1 : at;
        if (!reader.hear_words(std::string_view(latin).substr(begin, first - begin))) return {};
        if (!reader.hear_number(std::string_view(latin).substr(first, at + length - first), latin != text))
            return {};
        begin = at += length;
    }
    if (!reader.hear_words(std::string_view(latin).substr(begin))) return {};
    reader.base.add_signs(text);
    auto amount = reader.sum.total();
    if (!amount) return {};
    amount->base = reader.base;
    if (is_negative(latin)) amount->value = -amount->value;
    return amount;
}

}  // namespace ensejam::text
