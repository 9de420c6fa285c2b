#include <bit>
#include <type_traits>

#include "publish/answers/plan_json.h"

// certificate.bin, as docs/formats.md states it.
namespace ensejam::publish {
namespace detail_certificate_file {

class ByteWriter {
public:
    template <class Number>
    void number(Number value) {
        std::uint64_t bits = 0;
        if constexpr (std::is_same_v<Number, double>)
            bits = std::bit_cast<std::uint64_t>(value);
        else if constexpr (std::is_same_v<Number, float>)
            bits = std::bit_cast<std::uint32_t>(value);
        else
            bits = static_cast<std::uint64_t>(value);
        for (std::size_t byte = 0; byte < sizeof(Number); ++byte)
            bytes += static_cast<char>((bits >> (8 * byte)) & 0xff);
    }
    template <class Number>
    void list(const std::vector<Number>& values) {
        number(static_cast<std::uint64_t>(values.size()));
        for (const Number value : values) number(value);
    }

    std::string bytes{};
};

}  // namespace detail_certificate_file

std::string certificate_bytes(const plan::Problem& problem, const plan::Solution& solution) {
    detail_certificate_file::ByteWriter writer;
    writer.bytes = "ENSEJAM-CERT-2\n";
    writer.bytes += problem.input_hash + "\n";
    writer.number(static_cast<std::uint64_t>(solution.leaves.size()));
    for (const plan::Leaf& leaf : solution.leaves) {
        writer.number(static_cast<std::uint64_t>(leaf.branches.size()));
        for (const plan::Branch& branch : leaf.branches) {
            writer.number(branch.offer);
            writer.number(branch.period);
            writer.number(static_cast<std::uint8_t>(branch.runs ? 1 : 0));
        }
        const plan::Certificate& certificate = leaf.certificate;
        writer.list(certificate.fund_price);
        writer.list(certificate.transfer_price);
        writer.list(certificate.staff_price);
        writer.list(certificate.ngo_price);
        writer.list(certificate.county_price);
        writer.list(certificate.floor_price);
        writer.list(certificate.exclusion_price);
        writer.list(certificate.need_price);
        writer.list(certificate.slope);
        writer.list(certificate.split);
    }
    const Sha256 digest = sha256(writer.bytes);
    writer.bytes.append(digest.begin(), digest.end());
    return std::move(writer.bytes);
}

}  // namespace ensejam::publish
