"""Rules of RFC 9110 and 9112 that any HTTP/1.1 server must keep, in two lists of 33: what a first look tests, and a
stricter one with half-closed connections, reuse and floods. usage: rules.py PORT"""
import sys

from wire import PROBE, Wire

GREETING = b"GET /greeting HTTP/1.1\r\nHost: localhost\r\n\r\n"
REFUSED = range(400, 500)
REFUSED_OR_UNABLE = range(400, 600)
FOUND = range(200, 300)


def head(*fields, line="GET / HTTP/1.1"):
    return "\r\n".join([line, *fields, "", ""]).encode("latin-1")


HOST = "Host: localhost"
POST = "POST / HTTP/1.1"
CHUNKED = "Transfer-Encoding: chunked"

# name, where the greeting is cut: the server must wait for the rest
CUTS = [
    ("first letter of the method", 1), ("method and space", 4), ("first letter of the target", 5), ("target", 13),
    ("target and space", 14), ("protocol name", 18), ("whole request line", 22), ("request line and CR", 23),
    ("request line and CRLF", 24), ("part of a field name", 27), ("field name and colon", 29), ("colon and space", 30),
    ("field value", 39), ("field and CR", 40), ("all but the last LF", 42),
]

# name, request, allowed first statuses, content that must come back
FIRST_LOOK = [
    ("GET", head(HOST), FOUND, None),
    ("odd but legal spelling", head("hOST:\tlocalhost", "X-Nothing:"), FOUND, None),
    ("empty value", head(HOST, "X-Nothing: "), FOUND, None),
    ("Expect", head(HOST, "Expect: 100-continue"), [100, *FOUND], None),
    ("POST with a length", head(HOST, "Content-Length: 7", line=POST) + b"content", FOUND, b"content"),
    ("POST in chunks", head(HOST, CHUNKED, line=POST) + b"7\r\ncontent\r\n0\r\n\r\n", FOUND, b"content"),
    ("no version", b"GET / \r\n\r\n", REFUSED_OR_UNABLE, None),
    ("unknown version", head(HOST, line="GET / HTTP/7.3"), REFUSED_OR_UNABLE, None),
    ("words before the method", b"some words" + head(HOST), REFUSED_OR_UNABLE, None),
    ("no Host", head(), REFUSED, None),
    ("two Hosts", head(HOST, "Host: other"), REFUSED, None),
    ("name that is no token", head(HOST, "X{}: 1"), REFUSED, None),
    ("control byte in a value", head(HOST, "X-Value: \x06"), REFUSED, None),
    ("CR without LF", head(HOST) [:-2] + b"\rX-Value: 1\r\n\r\n", REFUSED, None),
    ("negative length", head(HOST, "Content-Length: -7"), REFUSED, None),
    ("negative length beyond 64 bits", head(HOST, "Content-Length: -" + "7" * 30), REFUSED, None),
    ("length of letters", head(HOST, "Content-Length: seven"), REFUSED, None),
    ("both framings", head(HOST, "content-LENGTH: 7", CHUNKED, line=POST) + b"7\r\ncontent\r\n0\r\n\r\n", REFUSED, None),
]


def first_look(port):
    for name, at in CUTS:
        with Wire(port) as wire:
            wire.send(GREETING[:at])
            if not wire.is_silent(0.3):
                yield f"waits after {name}", "answered or closed"
                continue
            wire.send(GREETING[at:])
            status, _, _ = wire.reply()
            yield f"waits after {name}", None if status == 404 else f"then answered {status}"
    for name, request, allowed, content in FIRST_LOOK:
        with Wire(port) as wire:
            wire.send(request)
            status, _, got = wire.reply()
            wrong = None if status in allowed else f"answered {status}"
            if content is not None and got != content:
                wrong = f"gave back {got!r}"
            yield name, wrong


def statuses(port, request, half=True):
    """Every status that comes back, to the end of the stream."""
    with Wire(port) as wire:
        wire.send(request)
        if half:
            wire.close_sending()
        out = []
        try:
            while True:
                out.append(wire.reply()[0])
        except (EOFError, TimeoutError):
            return out


# name, request, allowed first status, how many answers at most
STRICT = [
    ("GET", head(HOST), FOUND, 1),
    ("POST with a length", head(HOST, "Content-Length: 2", line=POST) + b"ab", FOUND, 1),
    ("OPTIONS of the server", head(HOST, line="OPTIONS * HTTP/1.1"), [200, 204], 1),
    ("absolute-form", head(HOST, line="GET http://localhost/ HTTP/1.1"), FOUND, 1),
    ("CONNECT is answered", head(HOST, line="CONNECT localhost:443 HTTP/1.1"), [405, 501], 1),
    ("HTTP/2.0 in words", head(HOST, line="GET / HTTP/2.0"), [400, 505], 1),
    ("a line without a version", head(HOST, line="GET /"), [400], 1),
    ("no Host", head(), [400], 1),
    ("two Hosts", head(HOST, "Host: other"), [400], 1),
    ("space in Host", head("Host: local host"), [400], 1),
    ("space in a name", head(HOST, "Two Words: 1"), [400], 1),
    ("folded Host", head(HOST, "\tmore"), [400], 1),
    ("space before the colon", head("Host : localhost"), [400], 1),
    ("NUL in Host", head("Host: local\0"), [400], 1),
    ("chunks", head(HOST, CHUNKED, line=POST) + b"2\r\nab\r\n0\r\n\r\n", FOUND, 1),
    ("chunks on HTTP/1.0", head(HOST, CHUNKED, line="POST / HTTP/1.0") + b"2\r\nab\r\n0\r\n\r\n", [400], 1),
    ("both framings", head(HOST, CHUNKED, "Content-Length: 2", line=POST) + b"2\r\nab\r\n0\r\n\r\n", [400], 1),
    ("both framings end the connection",
     head(HOST, CHUNKED, "Content-Length: 2", line=POST) + b"2\r\nab\r\n0\r\n\r\n" + PROBE, [400], 1),
    ("unknown coding", head(HOST, "Transfer-Encoding: rot13", line=POST) + b"ab", [400, 501], 1),
    ("chunked is not last", head(HOST, "Transfer-Encoding: chunked, deflate", line=POST) + b"0\r\n\r\n" + PROBE, [400], 1),
    ("length of letters", head(HOST, "Content-Length: two", line=POST) + b"ab", [400], 1),
    ("two lengths", head(HOST, "Content-Length: 2", "Content-Length: 3", line=POST) + b"abc", [400], 1),
    ("chunk size of letters", head(HOST, CHUNKED, line=POST) + b"two\r\nab\r\n0\r\n\r\n" + PROBE, [400], 1),
    ("chunk without its end", head(HOST, CHUNKED, line=POST) + b"2\r\nab0\r\n\r\n" + PROBE, [400], 1),
]


def expectation(port):
    with Wire(port) as wire:
        wire.send(head(HOST, "Content-Length: 2", "Expect: 100-continue", line=POST))
        status, _, _ = wire.reply()
        if status == 100:
            wire.send(b"ab")
            status, _, content = wire.reply()
            return None if (status, content) == (200, b"ab") else f"then {status}"
        return None if status in REFUSED else f"answered {status}"


def head_has_no_content(port):
    with Wire(port) as wire:
        wire.send(head(HOST, "Connection: close", line="HEAD / HTTP/1.1"))
        status, _, _ = wire.reply(to_head=True)
        rest = wire.end()
        return None if status == 200 and not rest else f"{status} and {len(rest)} bytes"


def refusals_are_delimited(port):
    with Wire(port) as wire:
        wire.send(head(HOST, line="got / HTTP/1.1"))
        status, text, _ = wire.reply()
        lower = text.lower()
        delimited = any(mark in lower for mark in (b"\r\ncontent-length:", b"chunked", b"connection: close"))
        return None if status in REFUSED_OR_UNABLE and delimited else f"{status}, not delimited"


def kept_by_default(port):
    with Wire(port) as wire:
        wire.send(PROBE)
        first, _, _ = wire.reply()
        wire.send(PROBE)
        return None if (first, wire.reply()[0]) == (200, 200) else "not kept"


def closes(request):
    def check(port):
        with Wire(port, patience=5) as wire:
            wire.send(request)
            status, _, _ = wire.reply()
            return None if status == 200 and not wire.end() and not wire.reset else f"{status}, not closed cleanly"
    return check


def survives(request):
    def check(port):
        first = statuses(port, request)
        if not first or first[0] not in range(400, 500):
            return f"answered {first}"
        return None if statuses(port, PROBE) == [200] else "did not answer afterwards"
    return check


STRICT_CHECKS = [
    ("Expect", expectation),
    ("HEAD has no content", head_has_no_content),
    ("refusals are delimited", refusals_are_delimited),
    ("kept by default", kept_by_default),
    ("close is honoured", closes(head(HOST, "Connection: close"))),
    ("HTTP/1.0 closes", closes(head(HOST, line="GET / HTTP/1.0"))),
    ("a request line of nine thousand bytes", survives(head(HOST, line=f"GET /{'p' * 9000} HTTP/1.1"))),
    ("a hundred and twenty fields", survives(head(HOST, *[f"X-{n}: 1" for n in range(120)]))),
    ("a field of fifty thousand bytes", survives(head(HOST, "X-Long: " + "v" * 50_000))),
]


def strict(port):
    for name, request, allowed, most in STRICT:
        got = statuses(port, request, half=not request.endswith(PROBE))
        wrong = None if got and got[0] in allowed and len(got) <= most else f"answered {got}"
        yield name, wrong
    for name, check in STRICT_CHECKS:
        yield name, check(port)


def run(checks, port):
    """(passed, total, faults)"""
    total, wrong = 0, []
    for name, fault in checks(port):
        total += 1
        if fault:
            wrong.append(f"{name}: {fault}")
    return total - len(wrong), total, wrong


if __name__ == "__main__":
    for title, checks in (("first look", first_look), ("strict", strict)):
        passed, total, wrong = run(checks, int(sys.argv[1]))
        print(f"{title}: {passed}/{total}", *wrong, sep="\n  ")
