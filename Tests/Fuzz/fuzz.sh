#!/bin/sh
# Fuzzes one target, or each in turn: Tests/Fuzz/fuzz.sh [TARGET|all [SECONDS]]. What breaks is left in .build-fuzz/found,
# what the fuzzer finds on its way in .build-fuzz/corpus. What is worth keeping is put into Tests/Fuzz/Corpus/TARGET, where
# ReplayTests runs it ever after. The fuzzer stops at the first input that breaks something; the next target goes on, and the
# exit code tells. The first build takes some minutes.
set -eu
cd "$(dirname "$0")/../.."
export KANBAO_FUZZ=1
# Coverage and address checks for the C doors too; traps stay in the optimised build.
swift build -c release --scratch-path .build-fuzz --product kanbao-fuzz \
  -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld -Xswiftc -assert-config -Xswiftc Debug \
  -Xcc -fsanitize=address,fuzzer-no-link
targets=${1:-all}
status=0
[ "$targets" != all ] || targets=$(ls Tests/Fuzz/Corpus)
for target in $targets; do
  corpus=.build-fuzz/corpus/$target
  mkdir -p "$corpus" .build-fuzz/found
  echo "== $target"
  # Leaks are not looked for: what lives as long as the program would be called one.
  ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no KANBAO_FUZZ_TARGET=$target .build-fuzz/release/kanbao-fuzz "$corpus" "Tests/Fuzz/Corpus/$target" \
    -max_total_time="${2:-600}" -max_len=4096 -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 \
    -artifact_prefix=".build-fuzz/found/$target-" || status=1
done
exit "$status"
