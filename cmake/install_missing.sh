# Sourced by ./run and ./check: installs the Debian packages of cmake/packages.txt that are missing, nothing else.
# usage: install_missing build|tests|fuzz
install_missing() {
    local wanted missing
    wanted=$(grep -v '^#' cmake/packages.txt)
    [ "$1" = fuzz ] || wanted=${wanted%%fuzz*}
    [ "$1" != build ] || wanted=${wanted%%tests*}
    missing=$(for package in $(echo "$wanted" | grep -vxE "tests|fuzz"); do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
    done)
    [ -z "$missing" ] && return 0
    echo "Installing with apt-get:" $missing
    local root=""
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || { echo "These Debian packages are missing and need root to install:" $missing >&2; return 3; }
        root=sudo
    fi
    local log=build/apt.log
    mkdir -p build
    { $root apt-get update && DEBIAN_FRONTEND=noninteractive $root apt-get install -y --no-install-recommends $missing; } \
        >"$log" 2>&1 || { tail -n 5 "$log" >&2; echo "apt-get failed; the whole output is in $log" >&2; return 3; }
}
