"""A raw HTTP/1.1 client and the table of cases in Tests/HTTP/Conformance/Cases. Standard library only."""
import re
import socket
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROBE = b"GET / HTTP/1.1\r\nHost: probe\r\n\r\n"
PAUSE = object()


class Wire:
    """One connection; sends exactly what it is given and reads answers one at a time."""

    def __init__(self, port, patience=10):
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=patience)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.buffer, self.ended, self.reset = b"", False, False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.socket.close()

    def send(self, data):
        """False when the server has closed before all was sent."""
        try:
            self.socket.sendall(data)
            return True
        except OSError:
            return False

    def close_sending(self):
        try:
            self.socket.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def fill(self):
        if self.ended:
            return False
        try:
            data = self.socket.recv(65536)
        except ConnectionError:
            self.ended = self.reset = True
            return False
        if not data:
            self.ended = True
            return False
        self.buffer += data
        return True

    def through(self, mark):
        while mark not in self.buffer:
            if not self.fill():
                raise EOFError(f"cut after {self.buffer!r}")
        end = self.buffer.index(mark) + len(mark)
        out, self.buffer = self.buffer[:end], self.buffer[end:]
        return out

    def take(self, count):
        while len(self.buffer) < count:
            if not self.fill():
                raise EOFError(f"cut after {self.buffer!r}")
        out, self.buffer = self.buffer[:count], self.buffer[count:]
        return out

    def reply(self, to_head=False):
        """(status, head, content) of the next answer."""
        head = self.through(b"\r\n\r\n")
        match = re.match(rb"HTTP/1\.[01] ([1-5]\d\d) ", head)
        if not match:
            raise ValueError(f"not an answer: {head[:200]!r}")
        status = int(match[1])
        if to_head or status < 200 or status in (204, 304):
            return status, head, b""
        if re.search(rb"\r\ntransfer-encoding:[ \t]*chunked", head, re.I):
            content = b""
            while size := int(self.through(b"\r\n").split(b";")[0], 16):
                content += self.take(size)
                self.take(2)
            while self.through(b"\r\n") != b"\r\n":
                pass
            return status, head, content
        length = re.search(rb"\r\ncontent-length:[ \t]*(\d+)", head, re.I)
        if length:
            return status, head, self.take(int(length[1]))
        return status, head, self.end()

    def end(self):
        """Everything up to the end of the stream."""
        while self.fill():
            pass
        out, self.buffer = self.buffer, b""
        return out

    def is_silent(self, seconds):
        """Whether nothing comes for a while."""
        if self.buffer:
            return False
        self.socket.settimeout(seconds)
        try:
            return not self.fill() and not self.ended
        except TimeoutError:
            return True


def units(text, inside=False):
    """Bytes and pauses of one line of a case, and what is left; see Cases.swift for the notation."""
    out, i = [], 0
    simple = {"r": 13, "n": 10, "t": 9, "0": 0, "s": 32, "~": PAUSE}
    while i < len(text):
        if inside and (count := re.match(r"\*(\d+)\}", text[i:])):
            return out * int(count[1]), text[i + count.end():]
        if text[i] != "\\" or i + 1 == len(text):
            out += text[i].encode()
            i += 1
        elif text[i + 1] == "x":
            out.append(int(text[i + 2:i + 4], 16))
            i += 4
        elif text[i + 1] == "{":
            piece, rest = units(text[i + 2:], inside=True)
            out += piece
            text, i = rest, 0
        else:
            out += [simple[text[i + 1]]] if text[i + 1] in simple else text[i + 1].encode()
            i += 2
    return out, ""


def steps(lines):
    """The bytes of a request's lines, cut where the client waits."""
    out = [bytearray()]
    for line in lines:
        whole = not line.endswith("\\-")
        for unit in units(line if whole else line[:-2])[0] + ([13, 10] if whole else []):
            if unit is PAUSE:
                out.append(bytearray())
            else:
                out[-1].append(unit)
    return [bytes(step) for step in out]


def table():
    """Every case for http-echo as a dictionary: subject, name, rule, steps, expected, end, has, hasnot."""
    cases = []
    for path in sorted((ROOT / "Tests/HTTP/Conformance/Cases").glob("*.swift")):
        if path.stem == "Files":  # http-echo has no folder of files; the test suite's server has.
            continue
        for block in re.findall(r'#"""\n(.*?)\n {4}"""#', path.read_text(encoding="utf-8"), re.S):
            text = re.sub(r"^ {4}", "", block, flags=re.M) + "\n"
            for part in re.split(r"^=== ", text, flags=re.M)[1:]:
                header, _, body = part.partition("\n")
                # The line's end before the next header belongs to the line, not to an empty one after it.
                lines = body.removesuffix("\n").split("\n") if body else []
                cases.append(case(path.stem, header, lines))
    return cases


def case(subject, header, lines):
    columns = header.split(" | ")
    *statuses, end = columns[0].split(" ")
    checks = columns[3:]
    return {
        "subject": subject, "name": columns[2], "rule": columns[1], "steps": steps(lines), "end": end,
        "expected": [([int(s) for s in word.rstrip("h").split("/")], word.endswith("h")) for word in statuses],
        "has": [bytes(units(c[4:])[0]) for c in checks if c.startswith("has ")],
        "hasnot": [bytes(units(c[4:])[0]) for c in checks if c.startswith("not ")],
    }


def faults(item, port):
    """What differs from the case's expectation; empty when all is right."""
    try:
        with Wire(port) as wire:
            return _faults(item, wire)
    except (EOFError, ValueError, OSError) as error:
        return [f"{type(error).__name__}: {error}"]


def _faults(item, wire):
    if item["end"] == "waits":
        wire.send(b"".join(item["steps"]))
        return [] if wire.is_silent(0.3) else ["answered or closed before the request was whole"]
    everything, got, expected = b"", [], list(item["expected"])

    def read_one():
        nonlocal everything
        allowed, to_head = expected.pop(0)
        status, head, content = wire.reply(to_head)
        everything += head + content
        got.append(status)
        return [] if status in allowed else [f"answered {got}, expected {allowed} last"]

    for index, step in enumerate(item["steps"]):
        if index and (wrong := read_one()):
            return wrong
        wire.send(step)
    if item["end"] == "half":
        wire.close_sending()
    while expected:
        if wrong := read_one():
            return wrong
    out = []
    if item["end"] == "kept":
        wire.send(PROBE)
        status, _, _ = wire.reply()
        if status != 200:
            out.append(f"the probe was answered {status}")
    elif item["end"] in ("closed", "half"):
        if rest := wire.end():
            out.append(f"more came: {rest[:200]!r}")
        elif wire.reset:
            out.append("ended with a reset")
    else:
        wire.send(PROBE)
        wire.close_sending()
        rest = wire.end()
        if rest and not rest.startswith(b"HTTP/1.1 200"):
            out.append(f"more came: {rest[:200]!r}")
    out += [f"lacks {text!r}" for text in item["has"] if text not in everything]
    out += [f"holds {text!r}" for text in item["hasnot"] if text in everything]
    return out
