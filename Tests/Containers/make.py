#!/usr/bin/env python3
"""Writes the files of this folder anew: two invented articles in every container that kanbao reads.

What kanbao makes of each stands beside it (NAME.golden.json): KANBAO_REWRITE_GOLDEN=1 swift test --filter Containers."""
import json
import os

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


FILES = {
    "list.json": json_list,
    "lines.jsonl": json_lines,
    "table.csv": table,
}

if __name__ == "__main__":
    folder = os.path.dirname(os.path.abspath(__file__))
    for name, contents in FILES.items():
        with open(os.path.join(folder, name), "wb") as file:
            file.write(contents())
