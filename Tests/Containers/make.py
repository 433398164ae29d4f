#!/usr/bin/env python3
"""Writes the files of this folder anew: two invented articles in every container that kanbao reads.

What kanbao makes of each stands beside it (NAME.golden.json): KANBAO_REWRITE_GOLDEN=1 swift test --filter Containers."""
import bz2
import gzip
import io
import json
import lzma
import os
import quopri
import tarfile
import zipfile

FERRY = {
    "title": "渡口复航",
    "date": "2031-05-12",
    "author": "葛静怡",
    "paper": "江州日报",
    "page": 3,
    "text": [
        "停了两年的云岭渡口昨天复航。第一班渡船早上六点离岸，船上坐着四十二名乘客。",
        "江州市交通运输局局长言立诚说：“渡口不只是一条船，它是两岸人家的一扇门。”",
        "船工马福安在江上走了三十年。他说，以后每天开十六班，雨天也开。",
    ],
}
MARKET = {
    "title": "小镇夜市开张",
    "date": "2031-05-13",
    "author": "卓一凡",
    "paper": "江州日报",
    "page": 4,
    "text": ["澄阳镇的夜市昨晚开张，八十个摊位排满了一条街。", "“生意比想的还好。”摊主马福安说。"],
}
ARTICLES = [FERRY, MARKET]


def record(article):
    return {"id": ARTICLES.index(article) + 1, "paper": article["paper"], "page": article["page"], "title": article["title"],
            "date": article["date"], "author": article["author"], "content": "\n".join(article["text"])}


def json_list():
    wrapped = {"code": 0, "data": {"total": 2, "list": [record(article) for article in ARTICLES]}}
    return json.dumps(wrapped, ensure_ascii=False, indent=2).encode() + b"\n"


def json_lines():
    return "".join(json.dumps(record(article), ensure_ascii=True) + "\n" for article in ARTICLES).encode()


def table():
    rows = ["标题;日期;作者;报纸;版次;正文"]
    for a in ARTICLES:
        body = "\n".join(a["text"]).replace('"', '""')
        rows.append(f'{a["title"]};{a["date"]};{a["author"]};{a["paper"]};{a["page"]};"{body}"')
    return ("\r\n".join(rows) + "\r\n").encode("gb18030")


def html(article):
    return "".join(f"<p>{paragraph}</p>" for paragraph in article["text"])


def rss():
    items = "".join(
        f"<item><title>{a['title']}</title><link>https://example.org/{a['date']}</link><dc:creator>{a['author']}</dc:creator>"
        f"<pubDate>Mon, {a['date'][-2:]} May 2031 08:00:00 +0800</pubDate>"
        f"<description>{a['text'][0][:12]}……</description><content:encoded><![CDATA[{html(a)}]]></content:encoded></item>\n"
        for a in ARTICLES)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>江州日报</title>'
            f"<link>https://example.org/</link>\n{items}</channel></rss>\n").encode()


def atom():
    entries = "".join(
        f"<entry><id>urn:{a['date']}</id><title>{a['title']}</title><author><name>{a['author']}</name></author>"
        f"<published>{a['date']}T08:00:00+08:00</published>"
        f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{html(a)}</div></content></entry>\n'
        for a in ARTICLES)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>江州日报</title>'
            f"<updated>2031-05-14T00:00:00Z</updated>\n{entries}</feed>\n").encode()


def markdown():
    first, *rest = FERRY["text"]
    text = first.replace("四十二", "**四十二**") + "\n\n## 两岸\n\n" + "\n\n".join(rest)
    return (f"---\ntitle: {FERRY['title']}\ndate: {FERRY['date']}\nauthor: {FERRY['author']}\nsource: {FERRY['paper']}\n"
            f"tags: [轮渡, 江]\n---\n\n# {FERRY['title']}\n\n{text}\n\n| 时段 | 班次 |\n|---|---|\n| 白天 | 16 |\n").encode()


def page(article):
    return (f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{article["title"]}_{article["paper"]}</title></head>'
            f'<body><h1>{article["title"]}</h1><p>{article["date"]} 来源：{article["paper"]}</p>{html(article)}</body></html>')


def mhtml():
    body = quopri.encodestring(page(FERRY).encode(), quotetabs=False).replace(b"\n", b"\r\n")
    head = ('From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/1.html\r\nSubject: =?utf-8?Q?x?=\r\n'
            'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Boundary--7"\r\n\r\n')
    part = ('------Boundary--7\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n'
            'Content-Location: https://example.org/1.html\r\n\r\n')
    style = ('\r\n------Boundary--7\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: base64\r\n\r\ncHt9\r\n'
             '------Boundary--7--\r\n')
    return head.encode() + part.encode() + body + style.encode()


def zipped(files):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, contents in files:
            archive.writestr(zipfile.ZipInfo(name, (2031, 5, 12, 0, 0, 0)), contents, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def epub(has_spine=True):
    """The chapters stand in the spine in another order than in the archive."""
    chapters = {"b.xhtml": FERRY, "a.xhtml": MARKET}
    pages = [(f"OEBPS/{name}", f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
              f'<body><h2>{a["title"]}</h2>{html(a)}</body></html>') for name, a in sorted(chapters.items())]
    package = ('<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata '
               'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>江州文汇</dc:title><dc:creator>葛静怡</dc:creator>'
               '<dc:date>2031-05-14</dc:date></metadata><manifest><item id="n" href="nav.xhtml" properties="nav"/>'
               '<item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/></manifest>'
               '<spine><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/></spine></package>')
    if not has_spine:
        package = package[:package.index("<spine>")] + "</package>"
    container = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
    return zipped([("mimetype", "application/epub+zip"), ("META-INF/container.xml", container), ("OEBPS/book.opf", package),
                   ("OEBPS/nav.xhtml", "<html><body><h1>目录</h1></body></html>"), *pages])


def plain(article):
    return f'{article["paper"]} {article["date"]}\n\n{article["title"]}\n\n' + "\n".join("　　" + p for p in article["text"]) + "\n"


def matryoshka():
    packed = zipped([("a.txt", plain(FERRY))])
    for _ in range(6):
        packed = zipped([("a.zip", packed)])
    return packed


def archive():
    return zipped([("2031-05/02.html", page(MARKET)), ("2031-05/01.txt", plain(FERRY).encode("gb18030")),
                   ("2031-05/photo.jpg", b"\xff\xd8\xff\xe0" + bytes(64)), ("__MACOSX/._01.txt", bytes(32))])


def issue():
    """Several articles in one text of an archive."""
    return zipped([("2031-05/all.txt", plain(FERRY) + "\n\n" + plain(MARKET)), ("2031-05/more.html", page(FERRY))])


def mixed():
    """Files that are called texts and are none: a PDF, and noise."""
    return zipped([("01.txt", plain(FERRY)), ("02.txt", b"%PDF-1.7\n"), ("03.txt", bytes(range(1, 9)) * 64)])


def tar():
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, contents in [("01.txt", plain(FERRY).encode()), ("02.json", json.dumps(record(MARKET)).encode())]:
            entry = tarfile.TarInfo(name)
            entry.size = len(contents)
            archive.addfile(entry, io.BytesIO(contents))
    return lzma.compress(packed.getvalue())


FILES = {
    "page.mhtml": mhtml,
    "book.epub": epub,
    "archive.zip": archive,
    "archive.tar.xz": tar,
    "issue.zip": issue,
    "lines.jsonl.gz": lambda: gzip.compress(json_lines(), mtime=0),
    "page.html.xz": lambda: lzma.compress(page(FERRY).encode()),
    "bad/spineless.epub": lambda: epub(has_spine=False),
    "bad/zeros.gz": lambda: gzip.compress(bytes(32 << 20), mtime=0),
    "bad/blanks.txt.xz": lambda: lzma.compress(b" " * (256 << 20)),
    "bad/matryoshka.zip": matryoshka,
    "bad/mixed.zip": mixed,
    "plain.txt.bz2": lambda: bz2.compress(plain(FERRY).encode("gb18030")),
    "feed.rss": rss,
    "feed.atom": atom,
    "story.md": markdown,
    "list.json": json_list,
    "lines.jsonl": json_lines,
    "table.csv": table,
}

if __name__ == "__main__":
    folder = os.path.dirname(os.path.abspath(__file__))
    for name, contents in FILES.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(contents())
