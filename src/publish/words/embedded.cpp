#include "publish/words/embedded.h"

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
ensejam_style_begin:
    .incbin "web/style/tokens.css"
    .incbin "web/style/base.css"
    .incbin "web/style/report.css"
    .incbin "web/style/print.css"
ensejam_style_end:
ensejam_font_begin:
    .incbin "web/style/font/vazirmatn.woff2"
ensejam_font_end:
ensejam_formats_begin:
    .incbin "docs/formats.md"
ensejam_formats_end:
ensejam_method_begin:
    .incbin "docs/method.md"
ensejam_method_end:
    .text
)");

extern "C" {
extern const char ensejam_words_fa_begin[], ensejam_words_fa_end[];
extern const char ensejam_words_en_begin[], ensejam_words_en_end[];
extern const char ensejam_style_begin[], ensejam_style_end[];
extern const char ensejam_font_begin[], ensejam_font_end[];
extern const char ensejam_formats_begin[], ensejam_formats_end[];
extern const char ensejam_method_begin[], ensejam_method_end[];
}

namespace ensejam::publish {

std::string_view embedded_words(text::Language language) {
    return language == text::Language::fa ? std::string_view(ensejam_words_fa_begin, ensejam_words_fa_end)
                                          : std::string_view(ensejam_words_en_begin, ensejam_words_en_end);
}

std::string embedded_style() { return {ensejam_style_begin, ensejam_style_end}; }

std::string_view embedded_font() { return {ensejam_font_begin, ensejam_font_end}; }

std::string_view embedded_document(std::string_view name) {
    if (name == "formats") return {ensejam_formats_begin, ensejam_formats_end};
    if (name == "method") return {ensejam_method_begin, ensejam_method_end};
    return {};
}

}  // namespace ensejam::publish
