"""Mixed load on a server that a sanitizer watches, then a drain. usage: load.py PROGRAM FOLDER

Kept connections, pipelined requests, slow clients, uploads that break off, files and ranges, streams that are left, events,
TLS with and without its end, certificates that are read again, all at once; then SIGTERM while some of it still runs. Fails when the server dies early or does not end cleanly.
"""
import collections
import os
import random
import re
import signal
import socket
import ssl
import subprocess
import sys
import threading
import time
from pathlib import Path

SECONDS = float(os.environ.get("SANITIZE_SECONDS", "20"))
HERE = Path(__file__).resolve().parent
GET = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


def start(program, *options):
    process = subprocess.Popen([program, "--host", "127.0.0.1", "--port", "0", *options], stdout=subprocess.PIPE)
    line = process.stdout.readline().decode()
    found = re.search(r"127\.0\.0\.1:(\d+)", line)
    if not found:
        raise SystemExit(f"{program} did not say where it listens: {line!r}")
    return process, int(found[1])


def connect(port):
    return socket.create_connection(("127.0.0.1", port), timeout=5)


def pipelined(port):
    with connect(port) as wire:
        wire.sendall(GET * 16)
        while wire.recv(65536).count(b"HTTP/1.1") and random.random() < 0.9:
            wire.sendall(GET * random.randint(1, 16))


def slow(port):
    with connect(port) as wire:
        for byte in b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n123456789":
            wire.sendall(bytes([byte]))
            time.sleep(0.005)
        wire.recv(65536)


def broken_upload(port):
    with connect(port) as wire:
        wire.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5000000\r\n\r\n" + b"x" * random.randint(0, 300_000))
        if random.random() < 0.5:
            wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


def upload(port):
    with connect(port) as wire:
        size = random.randint(1, 600_000)
        if random.random() < 0.5:
            wire.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n" % size + b"x" * size)
        else:
            chunks = b"".join(b"%x\r\n%s\r\n" % (n, b"y" * n) for n in [random.randint(1, 9000)] * 20)
            wire.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\nX-Sum: 1\r\n\r\n")
        wire.recv(65536)


def slow_reader(port):
    with connect(port) as wire:
        wire.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        wire.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 400000\r\n\r\n" + b"z" * 400_000)
        for _ in range(20):
            wire.recv(1024)
            time.sleep(0.01)


def nonsense(port):
    with connect(port) as wire:
        wire.sendall(random.choice([b"\0" * 50, b"GET / HTTP/1.1\r\n", b"GET  /", b"POST / HTTP/1.1\r\nHost: a\r\nExpect: x\r\n\r\n",
                                    b"HEAD / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", b"\x16\x03\x01"]))
        if random.random() < 0.5:
            wire.shutdown(socket.SHUT_WR)
            wire.recv(65536)


def secure(port):
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with connect(port) as wire:
        with context.wrap_socket(wire, server_hostname="localhost") as tls:
            for _ in range(random.randint(1, 20)):
                tls.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 40000\r\n\r\n" + b"t" * 40_000)
                left = 40_000
                while left > 0:
                    left -= len(tls.recv(65536))
            if random.random() < 0.5:
                tls.unwrap()


def broken_handshake(port):
    with connect(port) as wire:
        wire.sendall(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + random.randbytes(random.randint(0, 600)))


def files(port):
    with connect(port) as wire:
        fields = random.choice(["", "Range: bytes=10-99\r\n", "Range: bytes=0-9,50-59,-5\r\n", "Range: bytes=9999999-\r\n",
                                "Accept-Encoding: gzip\r\n", "If-None-Match: *\r\n"])
        path = random.choice(["large.bin", "page.html", "../key.pem", "none"])
        for _ in range(random.randint(1, 5)):
            wire.sendall(f"GET /files/{path} HTTP/1.1\r\nHost: a\r\n{fields}\r\n".encode())
            wire.recv(65536)


def change_file(folder):
    (folder / "page.html").write_text("<p>" + "changed " * random.randint(1, 4000))
    time.sleep(0.2)


def stream(port):
    with connect(port) as wire:
        wire.sendall(b"GET /stream HTTP/1.1\r\nHost: a\r\n\r\n")
        left = random.choice([1, 100_000, 1_048_576])
        while left > 0 and (part := wire.recv(65536)):
            left -= len(part)


def streamed_upload(port):
    with connect(port) as wire:
        size = random.randint(1, 900_000)
        wire.sendall(b"POST /count HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n" % size)
        wire.sendall(b"u" * random.choice([size, size // 2]))
        wire.settimeout(0.5)
        wire.recv(65536)


def events(port):
    with connect(port) as wire:
        wire.sendall(b"GET /events HTTP/1.1\r\nHost: a\r\n\r\n")
        with connect(port) as other:
            for _ in range(random.randint(1, 9)):
                other.sendall(b"POST /events HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n")
                other.recv(4096)
        wire.recv(65536)


def reload(process):
    process.send_signal(signal.SIGHUP)
    time.sleep(0.1)


DONE = collections.Counter()


def repeat(action, port, until):
    while time.time() < until:
        DONE[action.__name__] += 1
        try:
            action(port)
        except OSError:
            pass
        # So that no kind of client crowds out the others.
        time.sleep(0.01)


def hammer(address, until):
    out = subprocess.run(["wrk", "-t1", "-c16", f"-d{max(1, int(until - time.time()))}s", address],
                         capture_output=True, text=True).stdout
    count = re.search(r"(\d+) requests in", out)[1]
    print(f"  {address}: {count} requests on kept connections")


def load(port, secure_port, secure_server, folder, until):
    actions = [(a, port) for a in (
        pipelined, slow, broken_upload, upload, slow_reader, nonsense, files, stream, streamed_upload, events)]
    actions += [(a, secure_port) for a in (secure, secure, broken_handshake, nonsense)]
    actions = actions * 2 + [(reload, secure_server), (change_file, folder)]
    threads = [threading.Thread(target=repeat, args=(a, p, until), daemon=True) for a, p in actions]
    for thread in threads:
        thread.start()
    for scheme, target in (("http", port), ("https", secure_port)):
        threads.append(threading.Thread(target=hammer, args=(f"{scheme}://127.0.0.1:{target}/", until), daemon=True))
        threads[-1].start()
    return threads


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
         "-subj", "/CN=localhost", "-keyout", folder / "key.pem", "-out", folder / "certificate.pem"],
        check=True, capture_output=True)
    public = folder / "public"
    public.mkdir()
    (public / "page.html").write_text("<p>" + "page " * 1000)
    (public / "large.bin").write_bytes(bytes(range(256)) * 4000)
    servers = [start(program, "--files", str(public)), start(
        program, "--tls-certificate", str(folder / "certificate.pem"), "--tls-key", str(folder / "key.pem"))]
    until = time.time() + SECONDS
    threads = load(servers[0][1], servers[1][1], servers[1][0], public, until)
    time.sleep(max(0, until - time.time() - 1))
    wrong = [p.poll() for p, _ in servers if p.poll() is not None]
    # The last second of load meets a server that is asked to stop.
    for process, _ in servers:
        process.send_signal(signal.SIGTERM)
    for process, _ in servers:
        try:
            if process.wait(60) != 0:
                wrong.append(process.returncode)
        except subprocess.TimeoutExpired:
            wrong.append("did not end")
            process.kill()
    for thread in threads:
        thread.join(10)
    print("  " + ", ".join(f"{name} {count}" for name, count in DONE.items()))
    if wrong:
        print("a server ended badly:", *wrong)
    sys.exit(bool(wrong))


main()
