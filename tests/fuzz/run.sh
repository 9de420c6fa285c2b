#!/usr/bin/env bash
# Grows the inputs of each fuzz target for so many seconds, one target after the other, in build/fuzz; clang builds them.
#   tests/fuzz/run.sh SECONDS [KIND...]      every target when none is named
# A finding is left in build/fuzz/found/<kind>/; made small and mended, it is kept in tests/fuzz/<kind>/, which the
# quick suite replays. The exit code is 1 when there was a finding.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=$1
shift
kinds=("$@")
. cmake/install_missing.sh
install_missing fuzz
mkdir -p build
cmake --preset fuzz >build/configure-fuzz.log
[ ${#kinds[@]} -gt 0 ] || mapfile -t kinds < <(sed -n 's/^set(ENSEJAM_FUZZ_KINDS \(.*\))$/\1/p' cmake/fuzz.cmake | tr ' ' '\n')
cmake --build build/fuzz --target "${kinds[@]/#/fuzz_}" >build/build-fuzz.log 2>&1 ||
    { grep -E "error|FAILED" -A5 build/build-fuzz.log | head -n 40 >&2; exit 1; }
findings=0
for kind in "${kinds[@]}"; do
    grown=build/fuzz/grown/$kind found=build/fuzz/found/$kind
    mkdir -p "$grown" "$found"
    if nice -n 19 "build/fuzz/fuzz_$kind" -max_total_time="$seconds" -rss_limit_mb=1024 -timeout=60 \
        -artifact_prefix="$found/" "$grown" "tests/fuzz/$kind" >"build/fuzz/$kind.log" 2>&1; then
        echo "fuzz $kind: nothing found in $seconds s, $(sed -n 's/^#\([0-9]*\).*DONE.*/\1/p' "build/fuzz/$kind.log") inputs"
    else
        echo "fuzz $kind: a finding, see build/fuzz/$kind.log and $found/"
        findings=1
    fi
done
exit $findings
