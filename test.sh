#!/usr/bin/env bash
# Installs what is missing, builds and runs every test. With --asan: the unit tests under ASan and UBSan instead.
# Other arguments go to ctest: ./test.sh -R ledger
cd "$(dirname "${BASH_SOURCE[0]}")"
source .ci/prepare.sh
preset=release
targets=
if [ "${1:-}" = --asan ]; then
    preset=asan
    targets=unit_tests
    shift
fi
install_missing
build "$preset" $targets
say "Testing ($preset)"
export ASAN_OPTIONS=detect_leaks=0:new_delete_type_mismatch=0
# A real server that starts too slowly on a loaded machine gets a second try; ctest says so when it happens.
exec ctest --preset "$preset" -j2 --repeat until-pass:2 "$@"
