#include "publish/embedded.h"

// The assembler finds the files from the top of the tree (cmake/module.cmake), which also rebuilds this file
// when one of them changes.
asm(R"(
    .section .rodata
ensejam_words_fa_begin:
    .incbin "words/fa.json"
ensejam_words_fa_end:
ensejam_words_en_begin:
    .incbin "words/en.json"
ensejam_words_en_end:
    .text
)");

extern "C" {
extern const char ensejam_words_fa_begin[], ensejam_words_fa_end[];
extern const char ensejam_words_en_begin[], ensejam_words_en_end[];
}

namespace ensejam::publish {

std::string_view embedded_words(text::Language language) {
    return language == text::Language::fa ? std::string_view(ensejam_words_fa_begin, ensejam_words_fa_end)
                                          : std::string_view(ensejam_words_en_begin, ensejam_words_en_end);
}

}  // namespace ensejam::publish
