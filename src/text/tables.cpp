#include "text/tables.h"

#include "text/embed.h"

namespace ensejam::text {

ENSEJAM_EMBED(words_fa, "data/text/words_fa.tsv")
ENSEJAM_EMBED(pairs_fa, "data/text/pairs_fa.tsv")
ENSEJAM_EMBED(sounds_fa, "data/text/sounds_fa.tsv")
ENSEJAM_EMBED(typed_fa, "data/text/typed_fa.tsv")
ENSEJAM_EMBED(finglish_model, "data/text/finglish_model.tsv")
ENSEJAM_EMBED(names_fa, "data/text/names_fa.tsv")

}  // namespace ensejam::text
