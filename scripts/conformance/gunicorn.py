"""The request files of gunicorn's own tests, judged by our labels. usage: gunicorn.py PORT

The files come from the source package on PyPI into third-party/, which git ignores; only gunicorn-labels.txt is ours.
"""
import glob
import re
import subprocess
import sys
import tarfile

from wire import ROOT, Wire

VERSION = "27.0.1"
LABELS = ROOT / "scripts/conformance/gunicorn-labels.txt"
STORE = ROOT / "third-party"
ACCEPTED = {*range(200, 300), 404, 405}
REFUSED = {400, 408, 501}


def files():
    """Folder of the request files, fetched when missing; None when that is not possible."""
    folder = STORE / f"gunicorn-{VERSION}" / "tests" / "requests"
    if folder.is_dir():
        return folder
    STORE.mkdir(exist_ok=True)
    fetch = subprocess.run(
        [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:",
         f"gunicorn=={VERSION}", "-d", STORE], capture_output=True, text=True)
    archives = glob.glob(str(STORE / f"gunicorn-{VERSION}.tar.gz"))
    if not archives:
        print("  gunicorn's files could not be fetched:", fetch.stderr.strip().splitlines()[-1:] or "no archive")
        return None
    with tarfile.open(archives[0]) as archive:
        wanted = [m for m in archive.getmembers() if "/tests/requests/" in m.name and m.name.endswith(".http") and m.isfile()]
        archive.extractall(STORE, members=wanted)
    return folder


def labels():
    out = {}
    for line in LABELS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, verdict, rule, why = (part.strip() for part in line.split("|"))
            out[name] = (verdict, rule, why)
    return out


def decode(data):
    """The bytes that a file stands for: its line ends are not part of it, escapes are."""
    data = data.replace(b"\n", b"").replace(b"\\r\\n", b"\r\n").replace(b"\\0", b"\0").replace(b"\\n", b"\n")
    data = data.replace(b"\\t", b"\t")
    return re.sub(rb"\\x([0-9A-Fa-f]{2})", lambda m: bytes([int(m[1], 16)]), data)


def with_hosts(data):
    """Adds Host to each HTTP/1.1 request that lacks one, so that nothing is refused for the wrong reason."""
    out = b""
    while data:
        line = re.match(rb"(?:\r\n)*[^\r\n]* HTTP/1\.([01])\r\n", data)
        end = data.find(b"\r\n\r\n")
        if not line or end < 0:
            return out + data
        text = data[line.end():end + 2]
        if line[1] == b"1" and not re.search(rb"(?im)^host[ \t]*:", text):
            data = data[:line.end()] + b"Host: localhost\r\n" + data[line.end():]
            end = data.find(b"\r\n\r\n", line.end())
        length = re.search(rb"(?im)^content-length:[ \t]*(\d+)[ \t]*\r?$", text)
        body = end + 4
        if re.search(rb"(?im)^transfer-encoding:.*chunked", text):
            last = re.compile(rb"(?:^|\r\n)0+[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n").search(data, body)
            body = last.end() if last else len(data)
        elif length:
            body += int(length[1])
        out, data = out + data[:body], data[body:]
    return out


def answers(port, data):
    with Wire(port, patience=5) as wire:
        wire.send(data)
        wire.close_sending()
        out = []
        try:
            while True:
                out.append(wire.reply(to_head=data.startswith(b"HEAD"))[0])
        except (EOFError, TimeoutError, ValueError):
            return [status for status in out if status != 100]


def judge(verdict, got):
    if not got:
        return False
    for word in verdict.split("/"):
        if word == "accepted" and all(status in ACCEPTED for status in got):
            return True
        if word == "refused" and len(got) == 1 and got[0] in REFUSED:
            return True
        if word.isdigit() and len(got) == 1 and got[0] == int(word):
            return True
    return False


def payloads():
    """name → bytes of every file that has a label."""
    folder = files()
    if not folder:
        return {}
    return {name: with_hosts(decode((folder / f"{name}.http").read_bytes())) for name in labels()}


def run(port):
    known, wrong, total = labels(), [], 0
    for name, data in payloads().items():
        total += 1
        verdict, rule, why = known[name]
        got = answers(port, data)
        if not judge(verdict, got):
            wrong.append(f"{name}: answered {got}, must be {verdict} (RFC {rule}: {why})")
    return total - len(wrong), total, wrong


if __name__ == "__main__":
    passed, total, wrong = run(int(sys.argv[1]))
    print(f"gunicorn's files: {passed}/{total}", *wrong, sep="\n  ")
