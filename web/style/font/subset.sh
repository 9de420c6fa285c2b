#!/usr/bin/env bash
# Makes vazirmatn.woff2: Vazirmatn variable (github.com/rastikerdar/vazirmatn, OFL 1.1, version 33.003) cut to
# Persian, ASCII and punctuation, weights 400 to 700. Needs npm, and fonttools with python3-brotli.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cd "$work"
npm pack vazirmatn@33.0.3 >/dev/null
tar xzf vazirmatn-33.0.3.tgz
fonttools varLib.instancer "package/fonts/webfonts/Vazirmatn[wght].woff2" wght=400:700 -o cut.ttf
pyftsubset cut.ttf --flavor=woff2 --output-file="$here/vazirmatn.woff2" --layout-features='*' \
  --layout-features-=ss01,ss02,ss03 \
  --unicodes=U+0020-007E,U+00A0,U+00A9,U+00AB,U+00AD,U+00B1,U+00B7,U+00BB,U+00D7,U+060C,U+061B,U+061F,U+0621-063A,U+0641-0652,U+0654,U+0670,U+067E,U+0686,U+0698,U+06A9,U+06AF,U+06C0,U+06CC,U+06F0-06F9,U+0660-066C,U+200C-200F,U+2010-2015,U+2018-201E,U+2022,U+2026,U+2039,U+203A,U+2068,U+2069,U+2190-2193,U+2212,U+2248,U+2264,U+2265
cp package/OFL.txt "$here/OFL.txt"
rm -r "$work"
ls -l "$here/vazirmatn.woff2"
