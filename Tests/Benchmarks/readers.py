#!/usr/bin/env python3
"""kanbao beside less, vim and (where installed) nvim and epy, each in a real pseudo-terminal, interleaved in one run.

    swift build -c release -Xswiftc -static-executable && python3 Tests/Benchmarks/readers.py

Prints medians and their ratios as a Markdown table (figures.md holds the last ones), then the bars that kanbao must not
miss. Texts are made from the
built-in sample in a temporary folder: the page itself, 1 MB, 100 MB, and with --huge 1 GB and 100 MB in one line.

first screen   from the start of the process to the output after which all rows but two stay as they end up, ms
page down      from the key to the last output it causes, ms; and the bytes of that output
end, search    from the key to the text's last line on the screen, ms; the search word stands only there
resize         thirty changes of size at once, until the last output, ms
memory         resident without mapped file pages, after the first screen and five screens down, MB
analysed       kanbao alone: its list of terms until the whole text is in it, s; and what is resident then, MB, mapped
               pages of the file included

Only Python's standard library is needed. Quiet machines tell more; --rounds 31 tells more on noisy ones.
"""
import argparse
import datetime
import json
import os
import random
import shutil
import statistics
import sys
import tempfile
import zipfile

from session import Session

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SAMPLE = os.path.join(ROOT, "Resources", "sample", "sample.txt")
BIG = [("100 MB", 10**8, "\n\n")]
HUGE = [("1 GB", 10**9, "\n\n"), ("100 MB, one line", 10**8, "")]
WORD, MARK = "末行检索词", "ENDMARK"
SIZE = (80, 24)

READERS = {
    "kanbao": dict(command=["{kanbao}", "{file}"], down=b" ", end=b"G", search=b"/%s\r", quit=b"q"),
    "less": dict(command=["less", "{file}"], down=b" ", end=b"G", search=b"/%s\r", quit=b"q"),
    "vim": dict(command=["vim", "-R", "-i", "NONE", "{file}"], down=b"\x06", end=b"G", search=b"/%s\r", quit=b":q!\r"),
    "nvim": dict(
        command=["nvim", "-R", "-i", "NONE", "{file}"], down=b"\x06", end=b"G", search=b"/%s\r", quit=b":q!\r"
    ),
    # Reads books, not text: the page alone, as EPUB.
    "epy": dict(command=["epy", "{epub}"], down=b" ", end=None, search=None, quit=b"q"),
}


def make_texts(folder, more):
    """Each begins as the sample does and ends with the one line that holds the word searched for.

    `more`: names, sizes and what stands between two paragraphs, beside the page and 1 MB."""
    with open(SAMPLE, encoding="utf-8") as sample:
        page = sample.read()
    paragraphs = [line for line in page.split("\n") if len(line) > 40]
    head = page[: page.index(paragraphs[1])]
    last = f"\n\n  全文到此为止,这里是{WORD}{MARK}。\n"
    texts = {"page": os.path.join(folder, "page.txt")}
    with open(texts["page"], "w", encoding="utf-8") as file:
        # The block of metadata at the end would hide the last line.
        file.write(page[: page.rindex("江州日报 要闻")].rstrip() + last)
    for name, size, between in [("1 MB", 10**6, "\n\n"), *more]:
        texts[name] = os.path.join(folder, name.replace(" ", "").replace(",", "-") + ".txt")
        write_long_text(texts[name], size, head if between else head.replace("\n", ""), paragraphs, between, last)
    return texts


def write_long_text(path, size, head, paragraphs, between, last):
    chance = random.Random(20310512)
    with open(path, "w", encoding="utf-8") as file:
        written = file.write(head) * 3
        while written < size:
            paragraph = chance.choice(paragraphs)
            at = paragraph.find(",") + 1
            # A number of its own: no two paragraphs are the same.
            block = f"{paragraph[:at]}第{chance.randrange(10**6)}项{paragraph[at:]}{between}"
            file.write(block)
            written += len(block.encode())
        file.write(last if between else last.strip() + "\n")


def make_epub(text, path):
    """The smallest book that readers open: one chapter with the page's paragraphs."""
    with open(text, encoding="utf-8") as file:
        body = "".join(f"<p>{line}</p>" for line in file.read().split("\n") if line)
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    package = (
        f'{head}<package xmlns="http://www.idpf.org/2007/opf" version="2.0" unique-identifier="id">'
        '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>page</dc:title>'
        '<dc:identifier id="id">page</dc:identifier><dc:language>zh</dc:language></metadata>'
        '<manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/></manifest>'
        '<spine toc="ncx"><itemref idref="c"/></spine></package>'
    )
    contents = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": f'{head}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
        '<rootfiles><rootfile full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        "p.opf": package,
        "toc.ncx": f'{head}<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1"><navMap><navPoint id="n">'
        '<navLabel><text>page</text></navLabel><content src="c.xhtml"/></navPoint></navMap></ncx>',
        "c.xhtml": f'{head}<html xmlns="http://www.w3.org/1999/xhtml"><head><title>page</title></head><body>{body}</body></html>',
    }
    with zipfile.ZipFile(path, "w") as book:
        for name, content in contents.items():
            book.writestr(name, content)


class Bench:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.texts = make_texts(folder, BIG + HUGE if options.huge else BIG)
        self.epub = os.path.join(folder, "page.epub")
        make_epub(self.texts["page"], self.epub)
        self.figures = {}  # (reader, text, what) → [numbers]

    def note(self, reader, text, what, value):
        if value is not None:
            self.figures.setdefault((reader, text, what), []).append(value)

    def median(self, reader, text, what):
        values = self.figures.get((reader, text, what))
        return statistics.median(values) if values else None

    def open(self, reader, text):
        names = {"{file}": self.texts[text], "{epub}": self.epub, "{kanbao}": self.options.kanbao}
        # A home of its own for every run: readers remember where they were.
        home = tempfile.mkdtemp(dir=self.folder)
        return Session([names.get(part, part) for part in READERS[reader]["command"]], *SIZE, home)

    def round(self, reader, text):
        """One process: first screen, screens down, memory; then the end; then the search from the beginning."""
        keys = READERS[reader]
        with self.open(reader, text) as session:
            if not session.wait_for("江州", self.options.patience):
                return
            session.settle(0.15, 10)
            self.note(reader, text, "first screen", ms(session.first_screen()))
            # The page has five screens.
            for _ in range(3 if text == "page" else 5):
                before, pressed = session.count(), session.send(keys["down"])
                last = session.settle(0.03, 5)
                if session.count() > before:
                    self.note(reader, text, "page down", ms(last - pressed))
                    self.note(reader, text, "page down bytes", session.count() - before)
            private, _ = session.memory()
            self.note(reader, text, "memory", private / 1000)
            session.send(keys["quit"])
            session.ended(0.5)

    def jump(self, reader, text, what, keys):
        with self.open(reader, text) as session:
            if not session.wait_for("江州", self.options.patience):
                return
            session.settle(0.15, 10)
            pressed = session.send(keys)
            reached = session.wait_for(MARK, self.options.patience)
            self.note(reader, text, what, ms(reached - pressed) if reached else float("inf"))

    def resize(self, reader, text):
        with self.open(reader, text) as session:
            if not session.wait_for("江州", self.options.patience):
                return
            session.settle(0.15, 10)
            began = session.resize(60, 20)
            for step in range(30):
                session.resize(60 + step, 20 + step % 7)
                session.read(0.001)
            last = session.settle(0.1, 10)
            if last > began:
                self.note(reader, text, "resize", ms(last - began))

    def analysed(self, text):
        """The list of terms says how much of the text has been read for it until all of it has."""
        with self.open("kanbao", text) as session:
            if not session.wait_for("江州", self.options.patience):
                return
            session.settle(0.15, 10)
            pressed = session.send(b"t")
            # In the title of the list; the word for terms stands on the first screen already.
            session.wait_for("着色", self.options.patience)
            while "已读" in "".join(session.text()) and session.pieces[-1][0] - pressed < 20 * self.options.patience:
                session.settle(0.2, 2)
            self.note("kanbao", text, "analysed", session.pieces[-1][0] - pressed)
            # What the analysis has freed goes back to the system when nothing is left to do.
            session.read(0.5)
            self.note("kanbao", text, "memory, analysed", session.memory()[1] / 1000)

    def run(self, readers):
        for number in range(self.options.rounds):
            # Whoever comes after a reader that went through 100 MB finds the processor's caches cold: not always the same.
            first = number % len(readers)
            for text in self.texts:
                for reader in readers[first:] + readers[:first]:
                    if reader == "epy" and (text != "page" or number >= 5):
                        continue
                    self.round(reader, text)
                    self.slow_measures(reader, text, number)
            print(f"\rround {number + 1} of {self.options.rounds}", end="", file=sys.stderr, flush=True)
        print(file=sys.stderr)

    def slow_measures(self, reader, text, number):
        keys = READERS[reader]
        if number < 3 and keys["end"]:
            self.jump(reader, text, "end", keys["end"])
            self.jump(reader, text, "search", keys["search"] % WORD.encode())
        if number < 5 and (text == "page" or self.options.huge):
            self.resize(reader, text)
        if number < 1 and reader == "kanbao":
            self.analysed(text)


def ms(seconds):
    return None if seconds is None else seconds * 1000


def table(bench, readers):
    rows = [("first screen", "ms"), ("page down", "ms"), ("page down bytes", ""), ("end", "ms"), ("search", "ms"),
            ("resize", "ms"), ("memory", "MB"), ("analysed", "s"), ("memory, analysed", "MB")]
    peers = [reader for reader in ("less", "vim", "nvim") if reader in readers]
    print("| | text | " + " | ".join(readers) + "".join(f" | kanbao ÷ {peer}" for peer in peers) + " |")
    print("|---|---|" + "--:|" * (len(readers) + len(peers)))
    for what, unit in rows:
        for text in bench.texts:
            values = [bench.median(reader, text, what) for reader in readers]
            if values[0] is None:
                continue
            cells = [figure(value, bench.options.patience) for value in values]
            ratios = [ratio(bench, text, what, peer) for peer in peers]
            cells += ["–" if r is None else f"{r:.2f}" for r in ratios]
            print(f"| {what}{', ' + unit if unit else ''} | {text} | " + " | ".join(cells) + " |")


def figure(value, patience):
    if value is None:
        return "–"
    if value == float("inf"):
        return f"> {patience * 1000:,.0f}"
    return f"{value:,.0f}" if value >= 100 else f"{value:.2f}"


def ratio(bench, text, what, peer):
    mine, other = bench.median("kanbao", text, what), bench.median(peer, text, what)
    return mine / other if mine is not None and other else None


def bars(bench):
    """What must hold, in the same run."""
    first = {text: bench.median("kanbao", text, "first screen") for text in bench.texts}
    checks = [
        ("first screen of the page ≤ 3 × less", ratio(bench, "page", "first screen", "less"), 3),
        ("first screen of the page ≤ 0.35 × vim", ratio(bench, "page", "first screen", "vim"), 0.35),
        ("page down ≤ 1.5 × less", ratio(bench, "1 MB", "page down", "less"), 1.5),
        ("a rare word in 100 MB ≤ 0.2 × nvim", ratio(bench, "100 MB", "search", "nvim"), 0.2),
        ("100 MB, all analysed: ≤ 160 MB resident", bench.median("kanbao", "100 MB", "memory, analysed"), 160),
    ]
    for text in ("100 MB", "1 GB"):
        if first.get(text):
            checks.append((f"first screen of {text} ≤ 1.2 × the page's", first[text] / first["page"], 1.2))
    met = True
    for name, value, limit in checks:
        if value is not None:
            met = met and value <= limit
            print(f"{'ok  ' if value <= limit else 'MISS'} {name}: {value:.2f}")
    return met


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kanbao", default=os.path.join(ROOT, ".build", "release", "kanbao"))
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--huge", action="store_true", help="1 GB and 100 MB in one line, too")
    parser.add_argument("--patience", type=float, default=30, help="seconds until a text counts as never shown")
    parser.add_argument("--json", help="write every figure to this file")
    options = parser.parse_args()
    options.kanbao = os.path.abspath(options.kanbao)
    readers = [name for name in READERS if name == "kanbao" or shutil.which(name)]
    with tempfile.TemporaryDirectory(prefix="kanbao-readers-") as folder:
        bench = Bench(options, folder)
        bench.run(readers)
    with open("/proc/cpuinfo") as info:
        model = next((line.split(":", 1)[1].strip() for line in info if line.startswith("model name")), "?")
    today = datetime.date.today().isoformat()
    print(f"{today}, {os.cpu_count()} × {model}, {SIZE[0]}×{SIZE[1]} cells, medians of {options.rounds} rounds\n")
    table(bench, readers)
    print()
    if options.json:
        with open(options.json, "w") as file:
            json.dump({" / ".join(key): values for key, values in bench.figures.items()}, file, ensure_ascii=False, indent=1)
    sys.exit(0 if bars(bench) else 1)


if __name__ == "__main__":
    main()
