"""Judges a server by gunicorn's request files: gunicorn.py FOLDER PORT.

Many of the invalid files lack Host and would be refused for that alone: it is inserted. Where gunicorn and the RFCs
differ, the label below says which section decides; everything else must be refused when in invalid/ (4xx or 5xx),
and taken when in valid/ (not 400, 431, 501, 505).
"""
import pathlib
import re
import socket
import sys

REFUSE, TAKE = "refuse", "take"

# Files where RFC 9110/9112 and our limits decide otherwise than the folder's name.
LABELS = {
    "invalid/006.http": (TAKE, "request line under our 8 KiB (RFC 9112, 3)"),
    "invalid/007.http": (TAKE, "field under our 32 KiB of head (RFC 9110, 5.4)"),
    "invalid/008.http": (TAKE, "fields under our 32 KiB of head (RFC 9110, 5.4)"),
    "invalid/010.http": (TAKE, "only gunicorn's setting of 10 bytes a field refuses it (RFC 9110, 5.4)"),
    "invalid/011.http": (TAKE, "only gunicorn's setting of 2 fields refuses it (RFC 9110, 5.4)"),
    "invalid/012.http": (TAKE, "only gunicorn's setting of 98 bytes a field refuses it (RFC 9110, 5.4)"),
    "invalid/017.http": (TAKE, "field under our 32 KiB of head (RFC 9110, 5.4)"),
    "invalid/limit_header_default_01.http": (TAKE, "field under our 32 KiB of head (RFC 9110, 5.4)"),
    "invalid/019.http": (TAKE, "forwarded fields of a stranger are not read at all (RFC 7239, 8.1)"),
    "valid/005.http": (REFUSE, "a target has no fragment (RFC 9112, 3.2)"),
    "valid/009.http": (REFUSE, "fragment; identity coding (RFC 9112, 3.2 and 7)"),
    "valid/012.http": (REFUSE, "Content-Type as trailer (RFC 9110, 6.5.1)"),
    "valid/014.http": (REFUSE, "quotes in a target (RFC 3986, 2)"),
    "valid/025.http": (REFUSE, "a coding besides chunked (RFC 9112, 6.1)"),
    "valid/025_line.http": (REFUSE, "a coding besides chunked (RFC 9112, 6.1)"),
    "valid/027.http": (REFUSE, "raw UTF-8 in a target (RFC 3986, 2)"),
    "valid/028.http": (REFUSE, "space before the colon (RFC 9112, 5.1)"),
    "valid/029.http": (REFUSE, "two codings (RFC 9112, 6.1)"),
    "valid/030.http": (REFUSE, "two codings (RFC 9112, 6.1)"),
    "valid/031.http": (REFUSE, "unknown method: 501 (RFC 9110, 9.1)"),
    "valid/031compat.http": (REFUSE, "unknown method: 501 (RFC 9110, 9.1)"),
    "valid/031compat2.http": (REFUSE, "unknown method: 501 (RFC 9110, 9.1)"),
    "valid/040.http": (REFUSE, "a name that others may read as framing (RFC 9112, 11.2)"),
    "valid/040_compat.http": (REFUSE, "a name that others may read as framing (RFC 9112, 11.2)"),
    "valid/099.http": (REFUSE, "17,914 bytes promised, 8,599 sent (RFC 9112, 8)"),
    "valid/compat_obs_fold.http": (REFUSE, "obs-fold (RFC 9112, 5.2)"),
    "valid/compat_obs_fold_huge.http": (REFUSE, "obs-fold (RFC 9112, 5.2)"),
    "valid/pp_01.http": (REFUSE, "the PROXY protocol is not spoken (RFC 9112, 3)"),
    "valid/pp_02.http": (REFUSE, "the PROXY protocol is not spoken (RFC 9112, 3)"),
    "valid/pp_04.http": (REFUSE, "the PROXY protocol is not spoken (RFC 9112, 3)"),
    "valid/pp_05.http": (REFUSE, "the PROXY protocol is not spoken (RFC 9112, 3)"),
    "valid/rfc9112_smuggle_gzip_chunked_01.http": (REFUSE, "a coding besides chunked (RFC 9112, 6.1)"),
    "valid/rfc9112_smuggle_te_identity_chunked_01.http": (REFUSE, "a coding besides chunked (RFC 9112, 6.1)"),
    "valid/rfc9112_target_absolute_userinfo_01.http": (REFUSE, "userinfo in a target (RFC 9110, 4.2.4)"),
    "valid/rfc9112_target_authority_connect_01.http": (REFUSE, "CONNECT: 501 (RFC 9110, 15.6.2)"),
    "valid/rfc9112_target_authority_ipv6_01.http": (REFUSE, "CONNECT: 501 (RFC 9110, 15.6.2)"),
}


def wire(path):
    """gunicorn's own format: line ends are spelled \\r\\n, real line ends do not count."""
    data = path.read_bytes().replace(b"\n", b"").replace(b"\\r\\n", b"\r\n")
    data = re.sub(rb"\\x([0-9a-fA-F]{2})", lambda found: bytes([int(found.group(1), 16)]), data)
    return data.replace(b"\\0", b"\0").replace(b"\\n", b"\n").replace(b"\\r", b"\r").replace(b"\\t", b"\t")


def with_host(data):
    """Inserts Host into every request of a pipeline whose head has none."""
    line = re.compile(rb"(^|(?<=\r\n\r\n))([!-~]+ [^\r\n]* HTTP/1\.[01]\r\n)(?=((?:(?!\r\n)[^\r\n]*\r\n)*))")

    def insert(found):
        if re.search(rb"(^|\r\n)host[^a-z]", found.group(3).lower()):
            return found.group(0)
        return found.group(1) + found.group(2) + b"Host: localhost\r\n"

    return line.sub(insert, data)


def statuses(data, port):
    client = socket.create_connection(("127.0.0.1", port))
    client.settimeout(5)
    try:
        client.sendall(data)
        client.shutdown(socket.SHUT_WR)
    except OSError:
        pass
    answer = b""
    try:
        while piece := client.recv(65536):
            answer += piece
    except OSError:
        pass
    client.close()
    found = [int(code) for code in re.findall(rb"(?:^|\r\n|\n)HTTP/1\.1 (\d{3})", answer)]
    return [code for code in found if code >= 200]


folder, port = pathlib.Path(sys.argv[1]), int(sys.argv[2])
count = wrong = 0
for kind in ("invalid", "valid"):
    for path in sorted((folder / kind).glob("*.http")):
        name = f"{kind}/{path.name}"
        wanted, why = LABELS.get(name, (REFUSE if kind == "invalid" else TAKE, ""))
        got = statuses(with_host(wire(path)), port)
        refused = bool(got) and got[-1] in (400, 413, 414, 417, 431, 501, 505)
        taken = bool(got) and not any(code in (400, 414, 431, 501, 505) for code in got)
        good = refused if wanted == REFUSE else taken
        count += 1
        wrong += not good
        print("right" if good else "WRONG", name, got, wanted, why)
print(f"{count} files, {count - wrong} right, {wrong} wrong")
