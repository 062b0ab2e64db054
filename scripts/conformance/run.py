"""Every suite against one running http-echo, as a table; fails when anything is not as it must be. usage: run.py PORT LIANCE FOLDER_OF_TOOLS"""
import os
import shutil
import sys
from pathlib import Path

import differential
import gunicorn
import h1spec
import product
import rules
import slow
from wire import faults, table

PORT = int(sys.argv[1])
LIANCE, TOOLS = Path(sys.argv[2]).resolve(), Path(sys.argv[3]).resolve()
failed = False


def row(name, passed, total, wrong, note=""):
    global failed
    failed |= passed != total
    print(f"{name:48} {passed:>5} / {total:<5} {note}", flush=True)
    for line in wrong[:40]:
        print(f"    {line}")


def own_cases():
    subjects = {}
    for item in table():
        good, total, wrong = subjects.setdefault(item["subject"], [0, 0, []])
        found = faults(item, PORT)
        subjects[item["subject"]] = [good + (not found), total + 1, wrong]
        if found:
            wrong.append(f"{item['name']} (RFC {item['rule']}): {'; '.join(found)}")
    for name, (good, total, wrong) in subjects.items():
        row(f"own cases: {name}", good, total, wrong)
    row("own cases together", sum(s[0] for s in subjects.values()), sum(s[1] for s in subjects.values()), [])


print(f"{'suite':48} right / of")
own_cases()
row("rules of RFC 9110 and 9112, first look", *rules.run(rules.first_look, PORT))
row("rules of RFC 9110 and 9112, strict", *rules.run(rules.strict, PORT))
for title, suite in (("dropseed/h1spec --strict", h1spec.dropseed), ("uNetworking/h1spec", h1spec.unetworking)):
    if result := suite(PORT):
        row(title, *result)
    else:
        print(f"{title:48} cannot be fetched here: not judged")
passed, total, wrong = gunicorn.run(PORT)
row("request files of gunicorn, by our labels", passed, total, wrong, "" if total else "cannot be fetched here: not judged")
if shutil.which("nginx"):
    agreed, total, wrong, stopped = differential.run(PORT, differential.everything())
    row("nginx in front sees the same requests", agreed, total, wrong, f"({stopped} refused by nginx itself)")
else:
    print("nginx is missing: no differential test")
    failed = True
for result in product.run(LIANCE, TOOLS):
    row(*result)
if os.environ.get("SLOW") == "no":
    print("slow clients: left out (SLOW=no)")
elif shutil.which("slowhttptest"):
    for name, asked, lost, tail, calm in slow.run(PORT):
        note = f"p99 of others {tail:.2f} ms, {calm:.2f} ms when idle"
        row(f"{slow.CONNECTIONS} {name}", asked - lost, asked, [], note)
else:
    print("slowhttptest is missing: no slow clients")
    failed = True
print("结果：" + ("有不符合项" if failed else "全部符合"))
sys.exit(failed)
