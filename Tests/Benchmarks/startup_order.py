#!/usr/bin/env python3
"""Notes what the program touches before its first screen: the order in which the linker lays out the release build.

    swift build -c release -Xswiftc -static-executable && python3 Tests/Benchmarks/startup_order.py

A page of the program that is touched for the first time costs microseconds, and what runs at the start would be strewn
over all of it. So the linker is given `Sources/kanbao/startup.order`, the names of the functions and variables that come
first. A name that is gone costs nothing but its place; make the list anew when the start has changed. Needs valgrind and
binutils.
"""
import argparse
import bisect
import os
import re
import subprocess
import tempfile

from instructions import run_until_painted
from readers import ROOT, SIZE, make_texts
from session import Session

LIST = os.path.join(ROOT, "Sources", "kanbao", "startup.order")
SECTIONS = {".data", ".bss"}


def functions(kanbao, text, folder):
    """Those that run up to the first screen."""
    counted, _ = run_until_painted(kanbao, text, folder, screens=0, options=["--demangle=no"])
    names = set()
    with open(counted, encoding="utf-8", errors="replace") as part:
        for line in part:
            # Recursion has a number after the name; what has no name, parentheses.
            name = re.match(r"c?fn=\(\d+\) ([^'(]+)", line)
            if name:
                names.add(name[1].strip())
    return names


def variables(kanbao, text, folder):
    """Those that are read or written up to the first screen, and by the way out."""
    places = []
    table = subprocess.run(["nm", "-n", "-f", "sysv", kanbao], capture_output=True, text=True, check=True).stdout
    for line in table.splitlines():
        fields = [field.strip() for field in line.split("|")]
        if len(fields) == 7 and fields[4] and fields[6] in SECTIONS:
            places.append((int(fields[1], 16), int(fields[4], 16), fields[0]))
    starts = [start for start, _, _ in places]
    log = os.path.join(folder, "lackey")
    with Session(["valgrind", "--tool=lackey", "--trace-mem=yes", f"--log-file={log}", kanbao, text], *SIZE, folder) as session:
        session.wait_for("江州", 120)
        session.settle(3, 120)
        session.send(b"q")
        session.ended(60)
    names = set()
    with open(log, encoding="utf-8", errors="replace") as trace:
        for line in trace:
            if line[:2] in (" L", " S", " M"):
                address = int(line[3:].split(",")[0], 16)
                index = bisect.bisect_right(starts, address) - 1
                if index >= 0 and address < places[index][0] + places[index][1]:
                    names.add(places[index][2])
    os.remove(log)
    return names


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--kanbao", default=os.path.join(ROOT, ".build", "release", "kanbao"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kanbao-order-") as folder:
        kanbao = os.path.join(folder, "kanbao")
        subprocess.run(["strip", "-g", "-o", kanbao, os.path.abspath(options.kanbao)], check=True)
        texts = make_texts(folder, [])
        first, data = set(), set()
        for name in ("page", "1 MB"):
            first |= functions(kanbao, texts[name], folder)
            data |= variables(kanbao, texts[name], folder)
    with open(LIST, "w", encoding="utf-8") as file:
        for names in (first, data - first):
            file.writelines(name + "\n" for name in sorted(names))
    print(f"{len(first)} functions, {len(data - first)} variables")
    # A build does not look at the list: without the program it links it again.
    os.remove(options.kanbao)


if __name__ == "__main__":
    main()
