#!/usr/bin/env python3
"""shear-column.py IMAGE COLUMNS ROWS: where ink stands in the last three columns of each row of a terminal's picture.

The picture is the terminal's window and nothing else. Every row that has ink in its last column must have it at the same
pixels, with the column before empty. Exit status 1 when a row differs or fewer than eight have a mark.
"""
import collections, subprocess, sys

image, columns, rows = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
data = subprocess.run(['convert', image, '-colorspace', 'gray', '-depth', '8', 'pgm:-'], capture_output=True).stdout
_, width, height, _ = data.split(maxsplit=4)[:4]
width, height = int(width), int(height)
pixels = data[-width * height:]
cell, line = width // columns, height // rows
left = (width - cell * columns) // 2
paper = collections.Counter(pixels).most_common(1)[0][0]
found = []
for row in range(rows - 1):
    top = (height - line * rows) // 2 + row * line

    def ink(column):
        return sorted({x - left - column * cell for y in range(top, top + line) for x in
                       range(left + column * cell, left + (column + 1) * cell)
                       if abs(pixels[y * width + x] - paper) > 40})
    if ink(columns - 1):
        found.append((row, ink(columns - 1)[0], ink(columns - 1)[-1], bool(ink(columns - 2))))
for row, first, last, near in found:
    print(f'row {row + 1}: mark at pixels {first}–{last} of its cell' + (', text runs into it' if near else ''))
straight = len({(first, last) for _, first, last, _ in found}) == 1 and not any(near for *_, near in found)
print('one straight column' if straight and len(found) >= 8 else 'SHEARED')
sys.exit(0 if straight and len(found) >= 8 else 1)
