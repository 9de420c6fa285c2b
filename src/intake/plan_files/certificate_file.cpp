#include "intake/plan_files/certificate_file.h"

#include <bit>
#include <cstring>
#include <type_traits>

namespace ensejam::intake {

namespace detail_certificate_file {

constexpr std::string_view magic = "ENSEJAM-CERT-2\n";
constexpr std::string_view first_magic = "ENSEJAM-CERT-1\n";  ///< of the same length: no prices of rules
constexpr std::size_t digest_length = 32;

/// Reads little-endian numbers; once the bytes do not suffice it is damaged, and gives zeros.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : bytes_(bytes) {}

    bool is_damaged() const { return is_damaged_; }
    bool is_at_end() const { return at_ == bytes_.size(); }

    template <class Number>
    Number number() {
        if (bytes_.size() - at_ < sizeof(Number)) is_damaged_ = true;
        if (is_damaged_) return {};
        std::uint64_t bits = 0;
        for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
            bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes_[at_ + byte])) << (8 * byte);
        at_ += sizeof(Number);
        if constexpr (std::is_same_v<Number, double>) return std::bit_cast<double>(bits);
        if constexpr (std::is_same_v<Number, float>)
            return std::bit_cast<float>(static_cast<std::uint32_t>(bits));
        if constexpr (std::is_integral_v<Number>) return static_cast<Number>(bits);
    }

    /// How many items of at least `size` bytes follow; never more than there are bytes for.
    std::size_t count(std::size_t size) {
        const auto n = number<std::uint64_t>();
        if (n > (bytes_.size() - at_) / size) is_damaged_ = true;
        return is_damaged_ ? 0 : static_cast<std::size_t>(n);
    }

    template <class Number>
    std::vector<Number> list() {
        std::vector<Number> values(count(sizeof(Number)));
        for (Number& value : values) value = number<Number>();
        return values;
    }

private:
    std::string_view bytes_;
    std::size_t at_ = 0;
    bool is_damaged_ = false;
};

plan::Leaf leaf_of(ByteReader& reader, bool has_rules) {
    constexpr std::size_t branch_size = 9;
    plan::Leaf leaf;
    leaf.branches.resize(reader.count(branch_size));
    for (plan::Branch& branch : leaf.branches) {
        branch.offer = reader.number<std::int32_t>();
        branch.period = reader.number<std::int32_t>();
        branch.runs = reader.number<std::uint8_t>() != 0;
    }
    plan::Certificate& certificate = leaf.certificate;
    certificate.fund_price = reader.list<double>();
    certificate.transfer_price = reader.list<double>();
    certificate.staff_price = reader.list<double>();
    certificate.ngo_price = reader.list<double>();
    certificate.county_price = reader.list<double>();
    certificate.floor_price = reader.list<double>();
    if (has_rules) {
        certificate.exclusion_price = reader.list<double>();
        certificate.need_price = reader.list<double>();
    }
    certificate.slope = reader.list<float>();
    certificate.split = reader.list<float>();
    return leaf;
}

Issue issue_of(Code code) {
    return {.code = code, .where = {.file = "certificate.bin"}, .blanks = {{"field", "input_hash"}}};
}

bool is_closed_by_its_digest(std::string_view bytes) {
    if (bytes.size() < magic.size() + digest_length) return false;
    if (!bytes.starts_with(magic) && !bytes.starts_with(first_magic)) return false;
    const Sha256 digest = sha256(bytes.substr(0, bytes.size() - digest_length));
    return std::memcmp(digest.data(), bytes.data() + bytes.size() - digest_length, digest_length) == 0;
}

}  // namespace detail_certificate_file

Noted<std::vector<plan::Leaf>> read_certificate(const plan::Problem& problem, std::string_view bytes) {
    using namespace detail_certificate_file;
    if (!is_closed_by_its_digest(bytes)) return {{}, {issue_of(Code::file_damaged)}};
    const std::string_view inside = bytes.substr(magic.size(), bytes.size() - digest_length - magic.size());
    const std::size_t line = inside.find('\n');
    if (inside.substr(0, line) != problem.input_hash) return {{}, {issue_of(Code::plan_input_changed)}};
    ByteReader reader(line == std::string_view::npos ? std::string_view{} : inside.substr(line + 1));
    std::vector<plan::Leaf> leaves(reader.count(8));
    for (plan::Leaf& leaf : leaves) leaf = leaf_of(reader, bytes.starts_with(magic));
    if (reader.is_damaged() || !reader.is_at_end()) return {{}, {issue_of(Code::file_damaged)}};
    return {std::move(leaves), {}};
}

}  // namespace ensejam::intake
