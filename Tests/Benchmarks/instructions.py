#!/usr/bin/env python3
"""Instructions and allocations of what a person waits for: figures that do not depend on how busy the machine is.

    swift build -c release -Xswiftc -static-executable && python3 Tests/Benchmarks/instructions.py

Runs kanbao in a pseudo-terminal under callgrind, which hands over its counts each time that a screen has been painted,
and prints a Markdown table: start to first screen, and screens down, of the page and of 1 MB. Kernel work is not counted.
Needs valgrind and binutils.
"""
import argparse
import glob
import os
import re
import statistics
import subprocess
import tempfile

from readers import ROOT, SIZE, make_texts
from session import Session

PAINT = re.compile(r"^\S+ [tT] (\S*10TerminalUI7PainterC5paint_12synchronized\S*btF)$", re.M)
ALLOCATORS = {"malloc", "calloc", "realloc", "posix_memalign", "aligned_alloc"}
SCREENS = 3


def counts(path):
    """Instructions of one part of callgrind's output, and calls of the allocators."""
    names, allocations, instructions, callee = {}, 0, 0, None
    with open(path, encoding="utf-8", errors="replace") as part:
        for line in part:
            if line.startswith(("fn=", "cfn=")):
                name = re.match(r"c?fn=\((\d+)\)(?: (.*))?", line)
                if name[2]:
                    names[name[1]] = name[2].strip()
                callee = names.get(name[1])
            elif line.startswith("calls=") and callee in ALLOCATORS:
                allocations += int(line[6:].split()[0])
            elif line.startswith("totals:"):
                instructions = int(line.split()[1])
    return instructions, allocations


def run_until_painted(kanbao, text, folder, screens, options=()):
    """Leaves callgrind's counts up to the first screen, then those of so many screens down, as `parts` of the folder."""
    for old in parts(folder):
        os.remove(old)
    symbols = subprocess.run(["nm", kanbao], capture_output=True, text=True, check=True).stdout
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={os.path.join(folder, 'callgrind')}",
               "--compress-strings=yes", f"--dump-after={PAINT.search(symbols)[1]}", *options, kanbao, text]
    with Session(command, *SIZE, folder) as session:
        session.wait_for("江州", 60)
        session.settle(3, 60)
        downs = []
        for _ in range(screens):
            known = len(parts(folder))
            session.send(b" ")
            session.settle(2, 60)
            downs.append(parts(folder)[known])
        session.send(b"q")
        session.ended(30)
    return parts(folder)[0], downs


def parts(folder):
    """The files that callgrind has left so far."""
    return sorted(glob.glob(os.path.join(folder, "callgrind.*")), key=lambda path: int(path.rsplit(".", 1)[1]))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kanbao", default=os.path.join(ROOT, ".build", "release", "kanbao"))
    options = parser.parse_args()
    print("| | text | instructions | allocations |\n|---|---|--:|--:|")
    with tempfile.TemporaryDirectory(prefix="kanbao-instructions-") as folder:
        # Without debugging information valgrind starts sooner; the symbols stay.
        kanbao = os.path.join(folder, "kanbao")
        subprocess.run(["strip", "-g", "-o", kanbao, os.path.abspath(options.kanbao)], check=True)
        texts = make_texts(folder, [])
        for name in ("page", "1 MB"):
            first, downs = run_until_painted(kanbao, texts[name], folder, SCREENS)
            for what, files in (("first screen", [first]), ("page down", downs)):
                instructions, allocations = (statistics.median(column) for column in zip(*map(counts, files)))
                print(f"| {what} | {name} | {instructions / 1e6:.2f} M | {allocations:,.0f} |")


if __name__ == "__main__":
    main()
