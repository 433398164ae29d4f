#!/usr/bin/env python3
"""make-scalar-table.py [FOLDER] > Sources/CUnicode/scalar_table.c

Writes the table of character properties that layout needs: width in cells (UAX #11), line-break class (UAX #14), grapheme
cluster break class (UAX #29), what may be shown. FOLDER holds the Unicode Character Database: /usr/share/unicode, where
Debian's package unicode-data puts it, unless given. CUnicode.h tells how the table is read.
"""
import sys

FOLDER = sys.argv[1] if len(sys.argv) > 1 else '/usr/share/unicode'
SCALARS, BLOCK, ROW = 0x110000, 64, 64

# The codes in the table are positions in these lists: the cases of LineBreakClass, GraphemeClass and Ambiguity in
# Sources/TextLayout/Unicode and of Visibility in Sources/Characters, in their order. OPW is a wide OP (LB30), EP an unassigned pictograph (LB30b).
LINE_BREAK = ('AL B2 BA BB BK CB CL CM CP CR EB EM EP EX GL H2 H3 HL HY ID IN IS JL JT JV LF NL NS NU OP OPW PO PR QU RI '
              'SA SP SY WJ ZW ZWJ').split()
GRAPHEME = 'Other CR LF Control Extend ZWJ Regional_Indicator Prepend SpacingMark L V T LV LVT Pictograph'.split()
AMBIGUITY = 'none other dash boxed'.split()
VISIBILITY = 'plain blank line-end control direction invisible private unplaced noncharacter'.split()

# Ideographs to come are wide too (EastAsianWidth.txt and LineBreak.txt, comments at the head of the file).
IDEOGRAPHS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD))
# Hanzi that are younger than the database: Unicode 15.1 and 17.0.
YOUNG_HANZI = ((0x2B73A, 0x2B73F), (0x2CEA2, 0x2CEAD), (0x2EBF0, 0x2EE5D), (0x323B0, 0x33479))
# Unassigned characters of these blocks have a class already (LineBreak.txt, the same place).
PICTOGRAPHS = ((0x1F000, 0x1FAFF), (0x1FC00, 0x1FFFD))
CURRENCY_SIGNS = ((0x20A0, 0x20CF),)

# — ― ‥ …
DASHES = (0x2014, 0x2015, 0x2025, 0x2026)
# · ‘ ’ “ ” • ‧
QUOTES_AND_DOTS = (0xB7, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2027)
SOFT_HYPHEN, LINE_SEPARATORS = 0xAD, (0x2028, 0x2029)
# PropList.txt, Bidi_Control: marks, embeddings, overrides, isolates; and the older ones U+206A–U+206F of the same kind.
BIDI_CONTROLS = ((0x61C, 0x61C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x206F))


def scalars(ranges):
    return (s for first, last in ranges for s in range(first, last + 1))


def read_property(path, default, only=None):
    """The value of a property for each scalar. `only`: of a file of several properties, the one that is read."""
    values = [default] * SCALARS
    for line in open(f'{FOLDER}/{path}', encoding='utf8'):
        line = line.split('#')[0].strip()
        if not line:
            continue
        span, value = [field.strip() for field in line.split(';')[:2]]
        first, _, last = span.partition('..')
        if only in (None, value):
            for s in scalars([(int(first, 16), int(last or first, 16))]):
                values[s] = value
    return values


class Database:
    def __init__(self):
        self.category = read_property('extracted/DerivedGeneralCategory.txt', 'Cn')
        self.east_asian = read_property('EastAsianWidth.txt', 'N')
        self.line_break = read_property('LineBreak.txt', 'XX')
        self.grapheme = read_property('auxiliary/GraphemeBreakProperty.txt', 'Other')
        self.ignorable = read_property('DerivedCoreProperties.txt', '', only='Default_Ignorable_Code_Point')
        self.bidi_controls = set(scalars(BIDI_CONTROLS))
        self.pictograph = read_property('emoji/emoji-data.txt', '', only='Extended_Pictographic')
        for s in scalars(IDEOGRAPHS):
            self.east_asian[s], self.line_break[s] = 'W', 'ID'
        for ranges, value in ((PICTOGRAPHS, 'ID'), (CURRENCY_SIGNS, 'PR')):
            for s in scalars(ranges):
                if self.category[s] == 'Cn':
                    self.line_break[s] = value

    def width(self, s):
        category = self.category[s]
        if category in ('Mn', 'Me') or category == 'Cf' and s != SOFT_HYPHEN or s in LINE_SEPARATORS:
            return 0
        if 0x1160 <= s <= 0x11FF or 0xD7B0 <= s <= 0xD7FF:  # vowels and finals that join the Hangul letter before them
            return 0
        return 2 if self.east_asian[s] in 'WF' else 1

    def ambiguity(self, s):
        if self.width(s) != 1 or self.east_asian[s] != 'A' or self.category[s] == 'Co':
            return 'none'
        if s in QUOTES_AND_DOTS or 0x2460 <= s <= 0x24FF or 0x2776 <= s <= 0x277F:  # ① and the like
            return 'boxed'
        return 'dash' if s in DASHES else 'other'

    def visibility(self, s):
        category = self.category[s]
        if category == 'Cs' or s & 0xFFFE == 0xFFFE or 0xFDD0 <= s <= 0xFDEF:  # surrogates and noncharacters
            return 'noncharacter'
        if 0x0A <= s <= 0x0D or s == 0x85 or s in LINE_SEPARATORS:
            return 'line-end'
        if category == 'Zs' or s == 0x09:
            return 'blank'
        if s in self.bidi_controls:
            return 'direction'
        if self.ignorable[s] or 0xFFF9 <= s <= 0xFFFB:  # interlinear annotation
            return 'invisible'
        if category == 'Cn' and any(first <= s <= last for first, last in YOUNG_HANZI):
            return 'plain'
        if category == 'Cf':  # Egyptian joiners; signs that enclose the Arabic digits behind them, which no cell can hold
            return 'unplaced' if self.grapheme[s] == 'Prepend' else 'invisible'
        return {'Cc': 'control', 'Co': 'private', 'Cn': 'unplaced'}.get(category, 'plain')

    def line_break_class(self, s):
        """After LB1: AI, SG and XX are AL, CJ is NS (CSS Text 3, strict), marks of SA are CM."""
        value = {'AI': 'AL', 'SG': 'AL', 'XX': 'AL', 'CJ': 'NS'}.get(self.line_break[s], self.line_break[s])
        if self.pictograph[s] and self.category[s] == 'Cn':
            return 'EP'
        if value == 'SA' and self.category[s] in ('Mn', 'Mc'):
            return 'CM'
        if self.east_asian[s] in 'WFH':
            return {'OP': 'OPW', 'CP': 'CL'}.get(value, value)
        return value

    def grapheme_class(self, s):
        return 'Pictograph' if self.grapheme[s] == 'Other' and self.pictograph[s] else self.grapheme[s]

    def properties(self, s):
        """All of a scalar's properties in one word."""
        return (self.width(s) | AMBIGUITY.index(self.ambiguity(s)) << 2 | VISIBILITY.index(self.visibility(s)) << 4
                | GRAPHEME.index(self.grapheme_class(s)) << 8 | LINE_BREAK.index(self.line_break_class(s)) << 16)


def distinct(values):
    """The distinct values in order of first appearance, and for each value its number among these."""
    numbers = {}
    order = [numbers.setdefault(value, len(numbers)) for value in values]
    return list(numbers), order


def chunks(values, size):
    return [tuple(values[i:i + size]) for i in range(0, len(values), size)]


def print_array(declaration, values):
    print(f'{declaration} = {{')
    line = ''
    for value in values:
        if len(line) + len(str(value)) + 1 > 118:
            print('  ' + line)
            line = ''
        line += f'{value},'
    print('  ' + line + '\n};')


def main():
    database = Database()
    facts, kinds = distinct([database.properties(s) for s in range(SCALARS)])
    blocks, block_numbers = distinct(chunks(kinds, BLOCK))
    rows, row_numbers = distinct(chunks(block_numbers, ROW))
    assert len(facts) <= 256 and len(rows) <= 256
    print('// Generated by Tests/Tools/make-scalar-table.py from the Unicode Character Database 15.0. Do not edit.')
    print('#include "CUnicode.h"\n')
    print_array(f'const uint8_t kanbao_scalar_rows[{len(row_numbers)}]', row_numbers)
    print_array('const uint16_t kanbao_scalar_blocks[]', [block for row in rows for block in row])
    print_array('const uint8_t kanbao_scalar_kinds[]', [kind for block in blocks for kind in block])
    print_array('const uint32_t kanbao_scalar_facts[]', facts)


if __name__ == '__main__':
    main()
