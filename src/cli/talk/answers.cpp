#include "cli/talk/answers.h"

namespace ensejam::cli {

Result<intake::Answers> read_answers(desk::File file) {
    const std::size_t first = file.bytes.find_first_not_of(" \t\r\n");
    if (first != std::string::npos && file.bytes[first] == '{')
        return intake::read_answers_json(file.bytes, file.name);
    ENSEJAM_TRY(const auto book, intake::read_book(std::move(file.bytes), file.name));
    return intake::read_answers(book);
}

void ask_questions(const std::vector<registry::Question>& questions, Talk& talk, intake::Answers& answers) {
    constexpr std::size_t most = 5;
    for (std::size_t i = 0; i < std::min(most, questions.size()); ++i) {
        const registry::Question& question = questions[i];
        std::string samples;
        for (const std::string& sample : question.samples) samples += (samples.empty() ? "" : " · ") + sample;
        const bool is_unit = question.kind == "money_unit";
        const std::string proposed = question.proposed.empty() ? "none" : question.proposed;
        const std::string answer =
            talk.ask(is_unit ? "cli.ask_unit" : "cli.ask_column",
                     {{"column", question.column}, {"samples", samples}, {"field", proposed}});
        if (answer.empty()) continue;
        (is_unit ? answers.unit_of_column : answers.field_of_column)[question.column] = answer;
    }
}

}  // namespace ensejam::cli
