#include "cli/machine/clock.h"
#include "cli/sheets/ground.h"
#include "cli/talk/print.h"
#include "cli/talk/verb_functions.h"

namespace ensejam::cli {
namespace detail_publish_activities {

std::string xlsx(const Call& call, const registry::Register& known) {
    const std::vector<publish::BookSheet> sheets{
        {.listing = publish::activities_listing(known, call.language())}};
    const auto notes = publish::read_me_notes(call.language(), call.text("data"), as_of(call));
    return publish::as_xlsx(sheets, notes, call.language());
}

std::string written(const Call& call, const registry::Register& known) {
    const std::string form = call.text("form");
    const std::string reporter = call.has("sender") ? call.text("sender") : "ensejam";
    if (form == "xlsx") return xlsx(call, known);
    if (form == "hxl") return publish::activities_hxl(known, call.language());
    if (form == "geojson") return publish::activities_geojson(known, call.language());
    if (form == "iati") return publish::activities_iati(known, reporter, now().utc);
    if (form == "360giving") return publish::activities_360giving(known, reporter);
    return publish::as_csv(publish::activities_listing(known, call.language()));
}

}  // namespace detail_publish_activities

Result<Ending> publish_activities(const Call& call, Talk& talk) {
    ENSEJAM_TRY(const auto known, register_of(call, talk, call.arguments));
    ENSEJAM_TRY_DO(put(call, detail_publish_activities::written(call, known)));
    if (call.has("output")) talk.say("cli.written", {{"path", call.text("output")}});
    const std::size_t n = call.text("form") == "360giving" ? publish::projects_without_grant(known) : 0;
    if (n > 0) talk.say("cli.without_grant", {{"n", std::to_string(n)}});
    return Ending::done;
}

}  // namespace ensejam::cli
