#pragma once
#include <string_view>

/// Reads a file of the tree into the program at build time: defines `std::string_view name()` with its bytes.
/// `path` is from the top of the tree (cmake/module.cmake tells the assembler where that is).
#define ENSEJAM_EMBED(name, path)                                                                           \
    asm(".pushsection .rodata\n"                                                                            \
        ".balign 16\n"                                                                                      \
        ".global ensejam_bytes_" #name                                                                      \
        "\n"                                                                                                \
        "ensejam_bytes_" #name                                                                              \
        ":\n"                                                                                               \
        ".incbin \"" path                                                                                   \
        "\"\n"                                                                                              \
        ".global ensejam_end_" #name                                                                        \
        "\n"                                                                                                \
        "ensejam_end_" #name                                                                                \
        ":\n"                                                                                               \
        ".byte 0\n"                                                                                         \
        ".popsection\n");                                                                                   \
    extern "C" const char ensejam_bytes_##name[];                                                           \
    extern "C" const char ensejam_end_##name[];                                                             \
    std::string_view name() {                                                                               \
        return {ensejam_bytes_##name, static_cast<std::size_t>(ensejam_end_##name - ensejam_bytes_##name)}; \
    }
