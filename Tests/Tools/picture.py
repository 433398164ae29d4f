#!/usr/bin/env python3
"""What is in a PNG of 8 bits a channel (as a browser writes it): its size, the colour of its first pixel, whether a column at
its right edge is of that colour alone, and how many pixels have each of the colours that are asked for.

    picture.py FILE.png [rrggbb …]
"""
import struct, sys, zlib

data = open(sys.argv[1], "rb").read()
assert data[:8] == b"\x89PNG\r\n\x1a\n", "no PNG"
at, packed = 8, b""
while at < len(data):
    count, kind = struct.unpack(">I4s", data[at : at + 8])
    body = data[at + 8 : at + 8 + count]
    if kind == b"IHDR":
        width, height, depth, colour = struct.unpack(">IIBB", body[:10])
        assert depth == 8 and colour in (2, 6), "not RGB"
    packed += body if kind == b"IDAT" else b""
    at += count + 12
raw, step = zlib.decompress(packed), 3 if colour == 2 else 4
stride, rows, before = width * step, [], bytes(width * step)
for y in range(height):
    start = y * (stride + 1)
    rule, line = raw[start], bytearray(raw[start + 1 : start + 1 + stride])
    for x in range(stride):
        left = line[x - step] if x >= step else 0
        up, corner = before[x], before[x - step] if x >= step else 0
        if rule == 1:
            line[x] = (line[x] + left) & 255
        elif rule == 2:
            line[x] = (line[x] + up) & 255
        elif rule == 3:
            line[x] = (line[x] + (left + up) // 2) & 255
        elif rule == 4:
            guess = left + up - corner
            far = (abs(guess - left), abs(guess - up), abs(guess - corner))
            line[x] = (line[x] + (left, up, corner)[far.index(min(far))]) & 255
    rows.append(line)
    before = line
pixels = {}
for line in rows:
    for x in range(0, stride, step):
        pixel = bytes(line[x : x + 3])
        pixels[pixel] = pixels.get(pixel, 0) + 1
first = bytes(rows[0][:3])
edge = all(bytes(line[x : x + 3]) == first for line in rows for x in range(stride - 8 * step, stride, step))
print(f"{width}x{height} {first.hex()} {'clear' if edge else 'full'}", *(pixels.get(bytes.fromhex(c), 0) for c in sys.argv[2:]))
