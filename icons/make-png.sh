#!/bin/sh
# Makes the PNG icons from hopline.svg. Needs rsvg-convert (Debian: librsvg2-bin).
set -eu
cd "$(dirname "$0")"
for size in 16 32 48 128 256; do
    rsvg-convert -w "$size" -h "$size" hopline.svg -o "../src/main/resources/hopline/ui/icon-$size.png"
done
