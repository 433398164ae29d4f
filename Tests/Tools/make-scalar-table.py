#!/usr/bin/env python3
"""make-scalar-table.py [FOLDER] > Sources/CCellWidth/scalar_table.c

Writes what kanbao knows about every Unicode scalar from the Unicode Character Database in FOLDER (Debian package
unicode-data: /usr/share/unicode): cells (UAX #11), line-break class (UAX #14), grapheme class (UAX #29), how to draw.
"""
import sys

DATA = sys.argv[1] if len(sys.argv) > 1 else '/usr/share/unicode'
SIZE, BLOCK = 0x110000, 64

# Same names, same order as LineBreakClass.swift. AI, SG, XX are resolved to AL, CJ to NS (LB1; CSS strict), a wide CP
# to CL. OPW is a wide OP (LB30); EP an unassigned pictograph (LB30b).
LINE = ('AL B2 BA BB BK CB CL CM CP CR EB EM EP EX GL H2 H3 HL HY ID IN IS JL JT JV LF NL NS NU OP OPW PO PR QU RI SA '
        'SP SY WJ ZW ZWJ').split()
# Same names, same order as GraphemeClass.swift.
GRAPHEME = ('Other CR LF Control Extend ZWJ Regional_Indicator Prepend SpacingMark L V T LV LVT Pictograph').split()
DRAWING = 'plain blank ignorable control private unassigned invalid'.split()
AMBIGUOUS = 'no other dash boxed'.split()


def ranges(path):
    for line in open(f'{DATA}/{path}', encoding='utf8'):
        line = line.split('#')[0].strip()
        if line:
            span, value = [f.strip() for f in line.split(';')[:2]]
            first, _, last = span.partition('..')
            yield int(first, 16), int(last or first, 16), value


def column(path, default, keep=lambda value: True):
    values = [default] * SIZE
    for first, last, value in ranges(path):
        if keep(value):
            values[first:last + 1] = [value] * (last + 1 - first)
    return values


def main():
    category = column('extracted/DerivedGeneralCategory.txt', 'Cn')
    east_asian = column('EastAsianWidth.txt', 'N')
    line = column('LineBreak.txt', 'XX')
    grapheme = column('auxiliary/GraphemeBreakProperty.txt', 'Other')
    ignorable = column('DerivedCoreProperties.txt', '', lambda v: v == 'Default_Ignorable_Code_Point')
    pictograph = column('emoji/emoji-data.txt', '', lambda v: v == 'Extended_Pictographic')
    for first, last in ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)):
        for s in range(first, last + 1):  # also unassigned ones, EastAsianWidth.txt and LineBreak.txt, head of the file
            east_asian[s], line[s] = 'W', 'ID'
    for first, last in ((0x1F000, 0x1FAFF), (0x1FC00, 0x1FFFD)):
        for s in range(first, last + 1):
            if category[s] == 'Cn':
                line[s] = 'ID'
    for s in range(0x20A0, 0x20D0):
        if category[s] == 'Cn':
            line[s] = 'PR'

    def facts(s):
        c, wide = category[s], east_asian[s] in 'WF'
        zero = (c in ('Mn', 'Me') or (c == 'Cf' and s != 0xAD) or 0x1160 <= s <= 0x11FF or 0xD7B0 <= s <= 0xD7FF
                or s in (0x2028, 0x2029))
        width = 0 if zero else 2 if wide else 1
        ambiguous = 'no'
        if width == 1 and east_asian[s] == 'A' and c != 'Co':
            quote_or_dot = s in (0xB7, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2027)
            enclosed = 0x2460 <= s <= 0x24FF or 0x2776 <= s <= 0x277F
            ambiguous = ('boxed' if quote_or_dot or enclosed else
                         'dash' if s in (0x2014, 0x2015, 0x2025, 0x2026) else 'other')
        hanzi = 0x20000 <= s <= 0x3FFFD
        drawing = ('invalid' if c == 'Cs' or (s & 0xFFFE) == 0xFFFE or 0xFDD0 <= s <= 0xFDEF else
                   'blank' if c == 'Zs' or s == 9 else
                   'ignorable' if ignorable[s] or s in (0x2028, 0x2029) or 0xFFF9 <= s <= 0xFFFB else
                   'control' if c == 'Cc' else 'private' if c == 'Co' else
                   'unassigned' if c == 'Cn' and not hanzi else 'plain')
        b = {'AI': 'AL', 'SG': 'AL', 'XX': 'AL', 'CJ': 'NS'}.get(line[s], line[s])
        full = east_asian[s] in 'WFH'
        if b == 'OP' and full: b = 'OPW'
        if b == 'CP' and full: b = 'CL'
        if b == 'SA' and c in ('Mn', 'Mc'): b = 'CM'
        if pictograph[s] and c == 'Cn': b = 'EP'
        g = grapheme[s]
        if g == 'Other' and pictograph[s]: g = 'Pictograph'
        return (width | AMBIGUOUS.index(ambiguous) << 2 | DRAWING.index(drawing) << 4 | GRAPHEME.index(g) << 8
                | LINE.index(b) << 16)

    kinds, blocks, kind_of, index = {}, {}, [], []
    for s in range(SIZE):
        kind_of.append(kinds.setdefault(facts(s), len(kinds)))
    for start in range(0, SIZE, BLOCK):
        index.append(blocks.setdefault(tuple(kind_of[start:start + BLOCK]), len(blocks)))
    assert len(kinds) <= 256 and len(blocks) <= 65536
    # A third stage: rows of 64 blocks, most of which are alike beyond the first plane.
    rows, row_of = {}, []
    for start in range(0, len(index), 64):
        row_of.append(rows.setdefault(tuple(index[start:start + 64]), len(rows)))

    def array(declaration, values):
        print(f'{declaration} = {{')
        row = ''
        for v in values:
            if len(row) + len(str(v)) + 1 > 118:
                print('  ' + row)
                row = ''
            row += f'{v},'
        print('  ' + row + '\n};')

    print('// Generated by Tests/Tools/make-scalar-table.py from the Unicode Character Database 15.0. Do not edit.')
    print('#include "CCellWidth.h"\n')
    array(f'const uint8_t kanbao_scalar_rows[{len(row_of)}]', row_of)
    array(f'const uint16_t kanbao_scalar_blocks[]', [b for r in rows for b in r])
    array(f'const uint8_t kanbao_scalar_kinds[]', [k for b in blocks for k in b])
    array(f'const uint32_t kanbao_scalar_facts[]', list(kinds))
    print(f'// {len(kinds)} kinds, {len(blocks)} blocks, {len(rows)} rows', file=sys.stderr)


if __name__ == '__main__':
    main()
