#include "comments/check.h"

#include "comments/insults.h"
#include "comments/personal_data.h"

namespace ensejam::comments {
namespace detail_check {

constexpr std::size_t most_noted = 20;  ///< words found that a moderator is told

void refuse(Verdict& verdict, Reason reason) {
    verdict.outcome = Outcome::refuse;
    if (std::find(verdict.reasons.begin(), verdict.reasons.end(), reason) == verdict.reasons.end())
        verdict.reasons.push_back(reason);
}

void flag(Verdict& verdict, Flag why) {
    if (verdict.outcome == Outcome::accept) verdict.outcome = Outcome::hold;
    if (std::find(verdict.flags.begin(), verdict.flags.end(), why) == verdict.flags.end())
        verdict.flags.push_back(why);
}

/// Marks a part once, however it was read.
void mark(Verdict& verdict, const Span& part) {
    for (const Span& marked : verdict.spans)
        if (marked.begin == part.begin && marked.size == part.size) return;
    verdict.spans.push_back(part);
}

/// Notes an entry and how it was read, once.
void note(Verdict& verdict, const WordEntry& entry, Reading reading, bool is_refused) {
    for (Found& noted : verdict.found)
        if (noted.entry == entry.text && noted.reading == reading) {
            noted.is_refused = noted.is_refused || is_refused;
            return;
        }
    if (verdict.found.size() < most_noted)
        verdict.found.push_back({entry.text, entry.category, reading, is_refused});
}

/// Another language than Persian and English: there a listed word can be an ordinary one (Kurdish kir, did).
bool is_elsewhere(const text::Writing& writing, std::size_t n_words) {
    return writing.is_kindred || (writing.script == text::Script::latin && !writing.is_finglish &&
                                  (n_words >= 4 || writing.has_accents));
}

/// An insult of the list that is said, not told as somebody else's word. What is short and Latin, or all of
/// Arabic letters, is for a moderator where another language is written.
bool is_certain(const WordEntry& entry, const Hit& hit, const text::Writing& writing, std::size_t n_words) {
    if (entry.action != Action::refuse || hit.is_cited) return false;
    const bool is_latin = static_cast<unsigned char>(entry.text[0]) < 0x80;
    const bool is_open = is_latin ? entry.text.size() <= 4 && entry.source != "Ensejam" : writing.is_kindred;
    return !(is_open && is_elsewhere(writing, n_words));
}

/// A harsh word for a person, that alone is only held.
bool is_harsh(const Hit& hit, const WordList& list) {
    const WordEntry& entry = list.entry(hit.entry);
    return entry.action == Action::hold && !hit.is_cited &&
           (entry.category == Category::insult || entry.category == Category::harassment);
}

/// True when words of `words` lie between the two places, but for "and".
bool has_words_between(const text::Words& words, std::size_t from, std::size_t to) {
    return std::any_of(words.words.begin(), words.words.end(), [&](const text::Word& word) {
        return word.begin >= from && word.end <= to && word.key != "و";
    });
}

/// True when the words are harsh ones and nothing else.
bool is_all_harsh(const std::vector<Hit>& hits, const text::Words& words, const WordList& list) {
    return std::all_of(words.words.begin(), words.words.end(), [&](const text::Word& word) {
        return word.key == "و" || std::any_of(hits.begin(), hits.end(), [&](const Hit& hit) {
                   return hit.begin <= word.begin && word.end <= hit.end && is_harsh(hit, list);
               });
    });
}

constexpr auto addresses = std::to_array<std::string_view>({"شما", "شماها", "ای", "برو", "برید", "برین"});
constexpr auto between = std::to_array<std::string_view>(
    {"یک", "یه", "مشت", "همه", "همتون", "همگی", "همهتون", "خیلی", "واقعا", "چقدر", "چقد"});
constexpr auto are_you = std::to_array<std::string_view>({"هستی", "هستید", "هستین", "هستیدا"});

template <class Words>
bool is_among(const Words& list, std::string_view key) {
    return std::find(list.begin(), list.end(), key) != list.end();
}

/// True when the reader is called so: شما یک …, ای …, تو یه …, … هستید.
bool is_said_to_reader(const Hit& hit, const text::Words& text) {
    const std::vector<text::Word>& words = text.words;
    const auto after = std::find_if(words.begin(), words.end(),
                                    [&](const text::Word& word) { return word.begin >= hit.end; });
    if (after != words.end() && is_among(are_you, after->key)) return true;
    const auto found = std::find_if(words.begin(), words.end(),
                                    [&](const text::Word& word) { return word.begin >= hit.begin; });
    auto at = static_cast<std::size_t>(found - words.begin());
    std::size_t n_between = 0;
    while (at > 0 && n_between < 3 && is_among(between, words[at - 1].key)) --at, ++n_between;
    // تو alone is most often "in".
    return at > 0 && (is_among(addresses, words[at - 1].key) || (n_between > 0 && words[at - 1].key == "تو"));
}

/// Harsh words are an insult where two stand together, where nothing else is said, or where the reader is
/// called so.
std::vector<bool> abuse_among(const std::vector<Hit>& hits, const text::Words& words, const WordList& list) {
    std::vector<bool> is_abuse(hits.size(), !hits.empty() && is_all_harsh(hits, words, list));
    for (std::size_t i = 0; i < hits.size(); ++i) {
        if (!is_harsh(hits[i], list)) continue;
        is_abuse[i] = is_abuse[i] || is_said_to_reader(hits[i], words);
        for (std::size_t j = i + 1; j < hits.size() && j <= i + 2; ++j)
            if (is_harsh(hits[j], list) && hits[j].begin >= hits[i].end &&
                !has_words_between(words, hits[i].end, hits[j].begin))
                is_abuse[i] = is_abuse[j] = true;
    }
    return is_abuse;
}

void ask_insult(Verdict& verdict, const text::Words& words, const text::Writing& writing,
                const WordList& list) {
    const std::vector<Hit> hits = find_insults(words, list);
    const std::vector<bool> is_abuse =
        writing.is_kindred ? std::vector<bool>(hits.size(), false) : abuse_among(hits, words, list);
    for (std::size_t i = 0; i < hits.size(); ++i) {
        const Hit& hit = hits[i];
        const WordEntry& entry = list.entry(hit.entry);
        const bool is_refused = is_abuse[i] || is_certain(entry, hit, writing, words.words.size());
        note(verdict, entry, hit.reading, is_refused);
        if (is_refused) {
            refuse(verdict, Reason::insult);
            mark(verdict, {hit.begin, hit.end - hit.begin, Reason::insult});
        } else {
            flag(verdict, Flag::suspect_words);
        }
        verdict.risk = std::max(verdict.risk, entry.action == Action::refuse || is_abuse[i] ? 1.0 : 0.4);
    }
}

int links_in(std::u32string_view text) {
    int n_links = 0;
    for (std::size_t at = 0; (at = text.find(U"://", at)) != std::u32string_view::npos; at += 3) ++n_links;
    for (std::size_t at = 0; (at = text.find(U"www.", at)) != std::u32string_view::npos; at += 4)
        n_links += at < 3 || text.substr(at - 3, 3) != U"://" ? 1 : 0;
    return n_links;
}

std::size_t letters_in(std::u32string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), text::is_word_point));
}

}  // namespace detail_check

using namespace detail_check;

std::string_view word_of(Reason reason) {
    constexpr auto words = std::to_array<std::string_view>(
        {"no_page", "closed", "too_large", "terms", "captcha_missing", "captcha_invalid", "captcha_expired",
         "captcha_replayed", "rate", "empty", "too_long", "insult", "finglish", "personal_data"});
    return words[static_cast<std::size_t>(reason)];
}

int http_status_of(Reason reason) {
    constexpr auto status =
        std::to_array<int>({404, 409, 413, 422, 403, 403, 403, 403, 429, 422, 422, 422, 422, 422});
    return status[static_cast<std::size_t>(reason)];
}

std::string_view word_of(Flag flag) {
    constexpr auto words = std::to_array<std::string_view>(
        {"similar", "suspect_words", "risk", "links", "language", "appeal", "reported"});
    return words[static_cast<std::size_t>(flag)];
}

std::string_view word_of(Outcome outcome) {
    constexpr auto words = std::to_array<std::string_view>({"accept", "hold", "refuse"});
    return words[static_cast<std::size_t>(outcome)];
}

Verdict check(std::string_view text, const WordList& list, const CheckLimits& limits) {
    Verdict verdict;
    if (text.size() > limits.most_bytes) {
        refuse(verdict, Reason::too_long);
        return verdict;
    }
    const text::Words words = text::words_of(text::display_form(text));
    if (letters_in(words.points) < limits.fewest_letters) refuse(verdict, Reason::empty);
    if (words.points.size() > limits.most_letters) refuse(verdict, Reason::too_long);
    const text::Writing writing = text::writing_of(words.points);
    ask_insult(verdict, words, writing, list);
    if (writing.is_finglish) refuse(verdict, Reason::finglish);
    for (const PersonalData& data : find_personal_data(words.points)) {
        refuse(verdict, Reason::personal_data);
        verdict.spans.push_back({data.begin, data.end - data.begin, Reason::personal_data});
    }
    if (links_in(words.points) > limits.most_links) flag(verdict, Flag::links);
    if (writing.script == text::Script::other || writing.is_kindred ||
        (writing.script == text::Script::latin && !writing.is_finglish && !writing.is_english))
        flag(verdict, Flag::language);
    return verdict;
}

std::optional<std::string> suggestion_for(std::string_view text, const WordList& words) {
    const auto holds_insult = [&](const std::string& display) {
        const auto hits = find_insults(text::words_of(display), words);
        return std::any_of(hits.begin(), hits.end(),
                           [&](const Hit& hit) { return words.entry(hit.entry).action == Action::refuse; });
    };
    const std::string display = text::display_form(text);
    if (holds_insult(display)) return std::nullopt;
    const std::string persian = text::display_form(text::to_persian(display));
    return holds_insult(persian) ? std::nullopt : std::optional(persian);
}

}  // namespace ensejam::comments
