#!/bin/sh
# Runs the tests under sanitizers: Tests/Tools/sanitizers.sh [thread|address]... [-- ARGUMENT OF swift test...]; both without
# a name. Each has a build folder of its own, .build-tsan and .build-asan; the first build takes as long as any.
#
# Left out is what is no sanitizer's: tests of the built program (the sanitizer's own threads and signals, and its memory,
# would be measured), of its ends by a signal, and of time. On two busy processors the thread sanitizer takes half an hour.
set -eu
cd "$(dirname "$0")/../.."
sanitizers=
while [ $# -gt 0 ] && [ "$1" != -- ]; do
  case $1 in
    thread | address) sanitizers="$sanitizers $1" ;;
    *) echo "sanitizers.sh: no sanitizer $1; there are: thread address" >&2; exit 64 ;;
  esac
  shift
done
[ $# -eq 0 ] || shift
export TSAN_OPTIONS="suppressions=$PWD/Tests/Tools/thread-sanitizer.txt"
# What lives as long as the program would be called a leak.
# It would also free the stacks that the reader gives its threads for signals.
export ASAN_OPTIONS=detect_leaks=0:use_sigaltstack=0
status=0
for sanitizer in ${sanitizers:-thread address}; do
  echo "== $sanitizer"
  folder=.build-$(printf %.1s "$sanitizer")san
  swift build --build-tests --sanitize="$sanitizer" --scratch-path "$folder"
  swift test --skip-build --sanitize="$sanitizer" --scratch-path "$folder" \
    --skip 'EndToEnd|TerminalModesTests|LinearTimeTests|pagesWithoutEnd' "$@" || status=$?
done
exit "$status"
