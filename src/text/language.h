#pragma once
namespace ensejam::text {

/// The languages the product speaks. Persian is the first.
enum class Language { fa, en };

}  // namespace ensejam::text
