"""The two suites called h1spec, from a fresh clone where one can be had; nothing of them is kept. usage: h1spec.py PORT

Neither has a licence file, so they are run and never copied; rules.py states the same rules in our own words.
"""
import ast
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from wire import Wire


def clone(name, folder):
    """The folder of a fresh clone, None when there is no way to one."""
    try:
        subprocess.run(["git", "clone", "--quiet", "--depth", "1", f"https://github.com/{name}", folder], check=True,
                       capture_output=True, timeout=60, env=os.environ | {"GIT_TERMINAL_PROMPT": "0"})
        return Path(folder)
    except (OSError, subprocess.SubprocessError):
        return None


def dropseed(port):
    """(passed, total, faults) of dropseed/h1spec --strict."""
    with tempfile.TemporaryDirectory() as folder:
        if not clone("dropseed/h1spec", folder):
            return None
        program = "import sys; from h1spec import main; main()"
        out = subprocess.run([sys.executable, "-c", program, "--strict", f"127.0.0.1:{port}"], cwd=folder,
                             capture_output=True, text=True, timeout=300).stdout
        found = re.search(r"(\d+)/(\d+) passed", out)
        passed, total = (int(found[1]), int(found[2])) if found else (0, 33)
        return passed, total, [line.strip() for line in out.splitlines() if "✗" in line]


CASE = re.compile(r'request:\s*("(?:[^"\\]|\\.)*"),\s*description:\s*"([^"]*)",\s*expectedStatus:\s*(\[\[.*?\]\])(.*?)\}', re.S)


def unetworking(port):
    """(passed, total, faults) of uNetworking/h1spec, its cases sent by our client: its own runner needs Deno."""
    with tempfile.TemporaryDirectory() as folder:
        if not clone("uNetworking/h1spec", folder):
            return None
        source = (Path(folder) / "http_test.ts").read_text(encoding="utf-8")
    source = source[source.index("const testCases"):source.index("// Get host and port")]
    total, wrong = 0, []
    for request, name, expected, rest in CASE.findall(source):
        total += 1
        with Wire(port, patience=3) as wire:
            wire.send(ast.literal_eval(request).encode("latin-1"))
            if "expectedTimeout: true" in rest:
                if not wire.is_silent(0.5):
                    wrong.append(f"{name}: answered or closed")
                continue
            status, _, content = wire.reply()
        body = re.search(r'expectedBody: "([^"]*)"', rest)
        if not any(low <= status <= high for low, high in ast.literal_eval(expected)):
            wrong.append(f"{name}: answered {status}")
        elif status == 200 and body and content != body[1].encode():
            wrong.append(f"{name}: gave back {content!r}")
    return total - len(wrong), total, wrong


if __name__ == "__main__":
    for title, suite in (("dropseed/h1spec --strict", dropseed), ("uNetworking/h1spec", unetworking)):
        print(title, suite(int(sys.argv[1])) or "not to be had here")
