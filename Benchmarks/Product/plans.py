#!/usr/bin/env python3
"""Writes plans as files: the seeds again, each copy under another city's name and another kind of paper.

usage: plans.py FOLDER FILES LIANCE SEED…
The same count gives the same files: five seeds a set, a hundred cities, then the next kind of paper.
"""
import json
import re
import subprocess
import sys
from pathlib import Path

# Names that a reader knows for cities; none of them stands in a seed.
CITIES = """
唐山 邯郸 邢台 保定 承德 沧州 廊坊 衡水 大同 阳泉 长治 晋城 朔州 运城 忻州 临汾 包头 乌海 赤峰 通辽 鞍山 抚顺 本溪 丹东 锦州
营口 阜新 辽阳 盘锦 铁岭 四平 辽源 梅州 白山 松原 鸡西 鹤岗 大庆 伊春 黑河 绥化 徐州 常州 南通 淮安 盐城 扬州 镇江 泰州 宿迁
温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 肇庆 蚌埠 淮北 铜陵 安庆 滁州 阜阳 亳州 池州 宣城 莆田 泉州 漳州 南平 龙岩 宁德
萍乡 新余 鹰潭 赣州 吉安 抚州 上饶 淄博 枣庄 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 开封 洛阳 安阳 鹤壁 新乡
""".split()
# A second plan of a city must bear another title, else it would be a new version of the first; and other figures, else
# one report would do for both.
KINDS = [
    {},
    {"实施方案": "工作方案", "行动方案": "行动计划", "指导意见": "若干意见", "指   导   意   见": "若   干   意   见"},
    {"实施方案": "推进方案", "行动方案": "行动纲要", "指导意见": "工作意见", "指   导   意   见": "工   作   意   见"},
]


def city(liance, seed):
    """The city that a plan is of, without the word for its rank."""
    out = subprocess.run([liance, "parse", "--format", "json", seed], capture_output=True, text=True, check=True)
    for document in json.loads(out.stdout)["documents"]:
        if region := document.get("region"):
            return region.removesuffix("市")
    raise SystemExit(f"{seed}: no city")


def write(folder, files, liance, seeds):
    """The paths of the files written."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [(city(liance, seed), Path(seed).read_text(encoding="utf-8")) for seed in seeds]
    paths = []
    for number in range(files):
        copy, seed = divmod(number, len(texts))
        kind, place = divmod(copy, len(CITIES))
        name, text = texts[seed]
        # The number of a paper names the city by its first character.
        text = text.replace(name, CITIES[place]).replace(name[0] + "政", CITIES[place][0] + "政")
        for old, new in KINDS[kind % len(KINDS)].items():
            text = text.replace(old, new)
        if kind % len(KINDS):
            text = re.sub(r"\d+(?=[家个项户亿万])", lambda figure: str(int(figure[0]) + kind), text)
        paths.append(folder / f"{number:05}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    return paths


def long_plan(size, seed):
    """One plan of at least so many bytes: a seed's head, then its body again and again."""
    text = Path(seed).read_text(encoding="utf-8")
    cut = text.index("一、")
    body = text[cut:]
    return text[:cut] + body * (max(0, size - len(text[:cut].encode())) // len(body.encode()) + 1)


if __name__ == "__main__":
    made = write(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4:])
    print(f"{len(made)} files, {sum(path.stat().st_size for path in made) / 1e6:.1f} MB in {sys.argv[1]}")
