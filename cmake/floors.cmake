# The floors of the house: a module may include only modules on lower floors, and only their front header.
# The build links by this table and `ctest -R floors` holds every #include to it.
#   module | floor | packages it may open (see ENSEJAM_DOORS)
set(ENSEJAM_FLOORS
  "base|0|digest"
  "text|1|icu"
  "registry|2|geos"
  "findings|3|none"
  "plan|3|coin"
  "comments|3|none"
  "roadmap|3|none"
  "evidence|3|eigen"
  "intake|4|zip,xml,json"
  "publish|4|zip,xml,json"
  "store|5|sql"
  "desk|6|sodium"
  "server|7|http,options"
  "cli|8|options"
)

# A module of many files has rooms, folders in the order in which data passes them: a file includes only its own room
# and those before it; files beside the rooms may include all.
#   module | rooms, from the first to the last
set(ENSEJAM_ROOMS
  "intake|files,headings,names,register_tables,plan_files,table,rows"
  "plan|problem,check,pose,model,program,solve,explain,compare"
  "publish|words,sheets,drawing,exchange,answers,report"
  "cli|command_line,machine,talk,house,sheets,plans,readers"
)

# Each foreign library has one door: the headers that open it, and the word used in the table above.
set(ENSEJAM_DOORS
  "icu|^unicode/"
  "geos|^geos"
  "coin|^(coin/|Clp|Cbc|Coin|Osi|Cgl)"
  "eigen|^(Eigen|eigen3)/"
  "zip|^zip\\.h"
  "xml|^expat\\.h"
  "json|^nlohmann/"
  "sql|^(sqlite3|libpq-fe|soci)"
  "sodium|^sodium"
  "http|^boost/"
  "options|^(CLI/|toml|spdlog)"
  "digest|^openssl/"
)
