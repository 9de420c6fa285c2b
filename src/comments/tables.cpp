#include "comments/tables.h"

#include "text/text.h"

namespace ensejam::comments {

ENSEJAM_EMBED(insults, "data/text/insults.tsv")
ENSEJAM_EMBED(senses_fa, "data/text/senses_fa.tsv")

}  // namespace ensejam::comments
