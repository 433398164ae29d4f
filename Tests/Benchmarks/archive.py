#!/usr/bin/env python3
"""What an archive of many articles costs: archive.py ITEMS [--copies N] [--binary FILE] [--work DIR] [--keep]

ITEMS is a folder with a folder a day (2031-05-12/01.txt). Its articles are repeated N times, each time with the years shifted
and some words altered, so that no two are alike, as JSON lines, a file a month: with 5,204 items of a year 125 copies are 1 GB
of text. Prints, with the binary of
`swift build -c release -Xswiftc -static-executable`: adding the items and adding them again; adding all copies (MB a second of
processor time, memory, size); searches and trends, best of five, from the program's start to its end; and whether counts equal a
plain count over the texts.
"""
import argparse, json, os, random, re, resource, shutil, subprocess, sys, time

parser = argparse.ArgumentParser()
parser.add_argument("items")
parser.add_argument("--copies", type=int, default=125)
parser.add_argument("--binary", default=".build/release/kanbao")
parser.add_argument("--work", default="/tmp/kanbao-archive")
parser.add_argument("--keep", action="store_true", help="use the copies that a run before has left")
options = parser.parse_args()
work, binary = options.work, os.path.abspath(options.binary)
copies, archive = f"{work}/copies", f"{work}/archive.db"


def files(folder):
    return sorted(os.path.join(at, name) for at, _, names in os.walk(folder) for name in names if name.endswith((".txt", ".jsonl")))


def altered(text, words, chance):
    for _ in range(12):
        text = text.replace(chance.choice(words), chance.choice(words))
    return text


def copy_items():
    """Words are pairs of hanzi of the items themselves."""
    texts = [(path.split("/")[-2], os.path.basename(path), open(path, encoding="utf8").read()) for path in files(options.items)]
    chance = random.Random(7)
    words = sorted({match for _, _, text in texts[:200] for match in re.findall("[\u4e00-\u9fff]{2}", text)})
    os.makedirs(copies, exist_ok=True)
    for number in range(options.copies):
        months = {}
        for day, _, text in texts:
            date = f"{int(day[:4]) + number}{day[4:]}"
            title, _, body = (altered(text, words, chance) + f"\n　　第{number}次印刷。\n").partition("\n")
            record = json.dumps({"title": title, "date": date, "content": body.strip()}, ensure_ascii=False)
            months.setdefault(date[:7], []).append(record + "\n")
        for month, records in months.items():
            with open(f"{copies}/{month}.jsonl", "w", encoding="utf8") as file:
                file.writelines(records)


def remove(path):
    for suffix in ("", "-wal", "-shm"):
        if os.path.exists(path + suffix):
            os.remove(path + suffix)


def run(*arguments):
    """Seconds, seconds of processor time, and what was printed."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.time()
    # Terms may begin with anything: they come behind --.
    at = arguments.index("--") if "--" in arguments else len(arguments)
    call = [binary, *arguments[:at], "--archive", archive, *arguments[at:]]
    output = subprocess.run(call, stdout=subprocess.PIPE, check=True).stdout
    wall, after = time.time() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, output.decode()


def size():
    return sum(os.path.getsize(archive + suffix) for suffix in ("", "-wal") if os.path.exists(archive + suffix))


def plain_counts(folder, seed):
    """How many of 200 random terms are counted otherwise than by reading the texts."""
    texts = [open(path, encoding="utf8").read() for path in files(folder)]
    chance = random.Random(seed)
    terms = set()
    while len(terms) < 200:
        # Not of a line that is a dateline alone, or set apart from its headline: terms are not counted over such borders.
        body = chance.choice(texts).split("\n")[-2].strip("　").partition("：")[2]
        length = chance.choice([1, 2, 2, 3, 3, 4, 4, 5, 6, 8])
        if len(body) > length:
            start = chance.randrange(len(body) - length)
            terms.add(body[start : start + length])
    terms = sorted(term for term in terms if term.strip() == term and not re.search("[央视网消息新闻联播（）：]", term))
    _, _, output = run("trend", "--format", "json", "--", *terms)
    wrong = [
        term["text"]
        for term in json.loads(output)["terms"]
        if term["occurrences"] != sum(text.count(term["text"]) for text in texts)
    ]
    return len(terms), wrong


def report(what, *figures):
    print(f"{what:58}", *figures, flush=True)


def queries():
    terms = ["高质量发展", "中国", "新质生产力", "的", "人", "乡村振兴"]
    calls = [("search", term) for term in terms] + [("trend", term) for term in terms]
    calls += [("search", "中国 NEAR/10 发展"), ("search", "经济 NOT 发展"), ("trend", "--movers --since 2030 --until 2030")]
    for kind, term in calls:
        call = ["archive", "search", term, "--json", "--limit", "20"] if kind == "search" else ["trend", *term.split()]
        if kind == "trend":
            call += ["--by", "month", "--format", "json"]
        best = min(run(*call)[0] for _ in range(5))
        report(f"{kind} {term}", f"{best * 1000:.0f} ms")


os.makedirs(work, exist_ok=True)
items_size = sum(map(os.path.getsize, files(options.items)))
remove(archive)
wall, processor, _ = run("archive", "add", options.items)
report("adding the items", f"{wall:.2f} s, {processor:.2f} s of processor time")
report("adding them again", f"{run('archive', 'add', options.items)[0]:.3f} s")
report("size of the items' archive", f"{size() / items_size:.2f} × the text")
count, wrong = plain_counts(options.items, 1)
report(f"{count} terms counted otherwise than by a plain count", len(wrong), *wrong)

if not options.keep:
    shutil.rmtree(copies, ignore_errors=True)
    copy_items()
whole = sum(map(os.path.getsize, files(copies)))
remove(archive)
wall, processor, _ = run("archive", "add", copies)
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
report(f"adding {whole / 1e6:.0f} MB", f"{wall:.0f} s, {whole / 1e6 / processor:.1f} MB a second of processor time")
report("most memory of a process", f"{memory:.0f} MB")
report("size of the archive", f"{size() / whole:.2f} × the text")
report("adding them again", f"{run('archive', 'add', copies)[0]:.2f} s")
queries()
