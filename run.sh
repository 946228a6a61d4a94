#!/usr/bin/env bash
# Installs what is missing, builds, and opens the console on the sandbox: a shop and an ERP on this machine, with
# invented orders. Without a display it does the same job in the terminal. Extra arguments go to cuadra.
cd "$(dirname "${BASH_SOURCE[0]}")"
source .ci/prepare.sh
install_missing
build release cuadra
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "Opening the console on the sandbox"
    exec build/release/bin/cuadra --sandbox "$@"
fi
say "No display: orders flow from the sandbox shop to the sandbox ERP here"
exec build/release/bin/cuadra simulate --orders 200 --seed 1 --faults light "$@"
