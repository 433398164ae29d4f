"""A screen of cells: what a program's output leaves on an xterm, as far as pagers and editors use one. Stdlib only."""
import re
import unicodedata

TOKEN = re.compile(
    r"\x1b\[(?P<private>[<-?]?)(?P<parameters>[0-9;:]*)[ -/]*(?P<final>[@-~])"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[PX^_][^\x1b]*\x1b\\"
    r"|\x1b[ -/]+[0-~]|\x1b(?P<escape>[0-OQ-WYZ\\`-~])"
    r"|(?P<control>[\x00-\x1a\x1c-\x1f\x7f])|(?P<text>[^\x00-\x1f\x7f]+)"
)
# What may be the beginning of a token that the next read completes.
CUT = re.compile(r"\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b]*\x1b?|[PX^_][^\x1b]*\x1b?|[ -/]*)?$")


def width(character):
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


class Screen:
    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.carry = ""
        self.last = " "
        self.reset()

    def reset(self):
        self.cells = [self.blank() for _ in range(self.rows)]
        self.row = self.column = 0
        self.saved = (0, 0)
        self.top, self.bottom = 0, self.rows - 1

    def resize(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.reset()

    def blank(self):
        return [" "] * self.columns

    def lines(self):
        return ["".join(row).rstrip() for row in self.cells]

    def feed(self, text):
        text = self.carry + text
        cut = CUT.search(text)
        self.carry = text[cut.start():] if cut and len(text) - cut.start() < 256 else ""
        for token in TOKEN.finditer(text[: len(text) - len(self.carry)]):
            if token["text"]:
                self.draw(token["text"])
            elif token["control"]:
                self.control(token["control"])
            elif token["final"] and not token["private"]:
                self.sequence(token["final"], [int(p or 0) for p in re.split("[;:]", token["parameters"])])
            elif token["final"] in ("h", "l") and token["parameters"] in ("1049", "47", "1047"):
                self.reset()
            elif token["escape"]:
                self.escape(token["escape"])

    def draw(self, text):
        for character in text:
            cells = width(character)
            if cells == 0:
                continue
            if self.column + cells > self.columns:
                self.column = 0
                self.line_feed()
            row = self.cells[self.row]
            row[self.column] = self.last = character
            if cells == 2 and self.column + 1 < self.columns:
                row[self.column + 1] = ""
            self.column += cells

    def control(self, character):
        if character == "\r":
            self.column = 0
        elif character in "\n\v\f":
            self.line_feed()
        elif character == "\b":
            self.column = max(0, min(self.column, self.columns) - 1)
        elif character == "\t":
            self.column = min(self.columns - 1, self.column // 8 * 8 + 8)

    def escape(self, final):
        if final == "M":
            if self.row == self.top:
                self.scroll(-1)
            else:
                self.row = max(0, self.row - 1)
        elif final == "D":
            self.line_feed()
        elif final == "E":
            self.column = 0
            self.line_feed()
        elif final == "7":
            self.saved = (self.row, self.column)
        elif final == "8":
            self.row, self.column = self.saved
        elif final == "c":
            self.reset()

    def line_feed(self):
        if self.row == self.bottom:
            self.scroll(1)
        else:
            self.row = min(self.rows - 1, self.row + 1)

    def scroll(self, count, top=None):
        """Up for positive counts, between `top` and the bottom margin."""
        top = self.top if top is None else top
        height = self.bottom - top + 1
        count = max(-height, min(height, count))
        region = self.cells[top : self.bottom + 1]
        new = [self.blank() for _ in range(abs(count))]
        self.cells[top : self.bottom + 1] = region[count:] + new if count > 0 else new + region[: height + count]

    def sequence(self, final, values):
        first = values[0] or 1
        if final in "Hf":
            self.row = min(self.rows, first) - 1
            self.column = min(self.columns, (values[1] if len(values) > 1 else 0) or 1) - 1
        elif final == "A":
            self.row = max(0, self.row - first)
        elif final in "Be":
            self.row = min(self.rows - 1, self.row + first)
        elif final in "Ca":
            self.column = min(self.columns - 1, self.column + first)
        elif final == "D":
            self.column = max(0, min(self.column, self.columns - 1) - first)
        elif final in "G`":
            self.column = min(self.columns, first) - 1
        elif final == "d":
            self.row = min(self.rows, first) - 1
        elif final == "J":
            self.erase_screen(values[0])
        elif final == "K":
            self.erase_line(values[0])
        elif final == "L":
            self.scroll(-first, self.row)
        elif final == "M":
            self.scroll(first, self.row)
        elif final == "S":
            self.scroll(first)
        elif final == "T":
            self.scroll(-first)
        elif final == "X":
            self.fill(self.column, self.column + first)
        elif final == "@":
            row = self.cells[self.row]
            row[self.column : self.column] = [" "] * first
            del row[self.columns :]
        elif final == "P":
            row = self.cells[self.row]
            del row[self.column : self.column + first]
            row += [" "] * (self.columns - len(row))
        elif final == "b":
            self.draw(self.last * first)
        elif final == "r":
            self.top = first - 1
            self.bottom = min(self.rows, (values[1] if len(values) > 1 else 0) or self.rows) - 1
            self.row = self.column = 0

    def fill(self, start, end):
        for column in range(start, min(end, self.columns)):
            self.cells[self.row][column] = " "

    def erase_line(self, what):
        self.fill(0 if what else self.column, self.columns if what != 1 else self.column + 1)

    def erase_screen(self, what):
        if what == 0:
            self.erase_line(0)
        first, last = {0: (self.row + 1, self.rows), 1: (0, self.row)}.get(what, (0, self.rows))
        self.cells[first:last] = [self.blank() for _ in range(first, last)]
