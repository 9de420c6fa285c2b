#pragma once
#include <string>
#include <string_view>

namespace ensejam::intake {

/// The number that a cell tells beside words of people and of about.
struct Figure {
    std::string number{};  ///< "120" of «۱۲۰ نفر»; the whole cell when it is no such figure
    std::string to{};      ///< "100" of "80-100", else empty
    bool is_exact =
        true;  ///< in digits, not about so many, nor more than so many, nor from so many to so many
    bool is_of_households = false;  ///< «۵۰ خانوار»: how many people these are nobody says
};

/// The figure of a cell: "120", «۱۲۰ نفر», "~120", «حدود ۵۰», "80-100", «بین ۸۰ تا ۱۰۰ نفر», "more than 200",
/// «صد و بیست نفر», «۲ هزار نفر». With any other word in it a cell is no figure.
///
/// Source: docs/method.md, "Numbers".
Figure figure_of(std::string_view cell);

}  // namespace ensejam::intake
