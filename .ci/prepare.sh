# Shared by run.sh, test.sh and .ci/run: say what is done, install what is missing, build a preset.
set -euo pipefail

say() { printf '\n\033[1m== %s\033[0m\n' "$*"; }

fail() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
        fail "This step needs root: run as root, or install sudo. It was: $*"
    fi
}

install_missing() {
    command -v dpkg-query >/dev/null || fail "This command installs Debian packages. On Windows and macOS follow the README."
    local wanted missing
    wanted=$(sed 's/#.*//' .ci/packages | xargs)
    missing=$(for package in $wanted; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    done | xargs)
    [ -z "$missing" ] && return
    say "Installing: $missing"
    as_root apt-get update -q
    # PostgreSQL's package would start a server of its own; the tests start a private one.
    as_root env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -q --no-install-recommends $missing
}

build() { # build PRESET [target...]
    local preset=$1
    shift
    say "Building ($preset)"
    export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    if [ ! -f "build/$preset/build.ninja" ]; then
        cmake --preset "$preset" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache -DCMAKE_EXE_LINKER_FLAGS=-fuse-ld=mold \
            >"/tmp/cuadra-configure-$$.log" || { cat "/tmp/cuadra-configure-$$.log"; fail "Configuring failed; the reason is above."; }
        rm -f "/tmp/cuadra-configure-$$.log"
    fi
    cmake --build --preset "$preset" ${@:+--target "$@"}
}
