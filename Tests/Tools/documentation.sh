#!/usr/bin/env bash
# Writes the documentation of the library KanbaoCore to .build/documentation; a link that leads nowhere is an error.
# To read it: python3 -m http.server -d .build/documentation, then http://localhost:8000/documentation/kanbaocore
set -euo pipefail
cd "$(dirname "$0")/../.."

for module in ArticleParsing ArticleExport; do swift build --target "$module"; done
built=$(swift build --show-bin-path)
symbols=$(mktemp -d)
trap 'rm -r "$symbols"' EXIT

# Not `swift package dump-symbol-graph`: it fails at C targets of a package that names a standard of C++.
target=$(swift -print-target-info | sed -n 's/^ *"triple" *: *"\(.*\)",$/\1/p' | head -n 1)
maps=()
for map in "$built"/*.build/module.modulemap .build/checkouts/*/Sources/*/include/module.modulemap; do
  maps+=(-Xcc "-fmodule-map-file=$map")
done
for module in ArticleModel ArticleParsing ArticleExport; do
  swift-symbolgraph-extract -module-name "$module" -target "$target" -I "$built/Modules" "${maps[@]}" \
    -minimum-access-level public -skip-synthesized-members -output-dir "$symbols"
done

docc convert Sources/KanbaoCore.docc --additional-symbol-graph-dir "$symbols" --warnings-as-errors \
  --fallback-display-name KanbaoCore --fallback-bundle-identifier kanbao.core --output-path .build/documentation
