"""Compares our server with nginx and a bare epoll loop. usage: bench_http.py FOLDER_OF_PROGRAMS [measurement …]

Each measurement runs every subject in turn, in alternating order, ROUNDS times BENCH_SECONDS seconds; a ratio is that of
one round, and the table shows the median with the lowest and highest. Processor time a request is the server's own, so it
says most where other programs use the machine too. Standard library, wrk, nginx and openssl.
"""
import gzip
import os
import re
import resource
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

SECONDS = float(os.environ.get("BENCH_SECONDS", "2"))
ROUNDS = int(os.environ.get("ROUNDS", "5"))
WORKERS = os.cpu_count()
HERE = Path(__file__).resolve().parent
GZIP = ["Accept-Encoding: gzip"]
PIPELINED = HERE / "pipelined.lua"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def page(size):
    """A page of a table, as compressible as such pages are."""
    text, row = "<!doctype html><title>目标</title><table>", 0
    while len((text + "</table>").encode()) < size - 120:
        row += 1
        text += f"<tr><td>{row}</td><td>指标第{row * 7919 % 1000}项</td><td>{row * 104729 % 99991}</td></tr>\n"
    text += "</table>"
    return text.encode() + b" " * (size - len(text.encode()))


def prepare(folder):
    files = folder / "files"
    files.mkdir()
    for name, size in (("2k.html", 2048), ("12k.html", 12288)):
        (files / name).write_bytes(page(size))
        (files / (name + ".gz")).write_bytes(gzip.compress(page(size), 6))
    (files / "100k.bin").write_bytes(bytes(range(256)) * 400)
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")],
        check=True, capture_output=True)
    return files


class Subject:
    """A server under measurement."""

    def __init__(self, name, command, port, secure_port=None):
        self.name, self.port, self.secure_port = name, port, secure_port
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise SystemExit(f"{name} does not listen")

    def address(self, path, secure):
        scheme, port = ("https", self.secure_port) if secure else ("http", self.port)
        return f"{scheme}://127.0.0.1:{port}{path}"

    def processes(self):
        children = subprocess.run(["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True).stdout.split()
        return [self.process.pid, *map(int, children)]

    def resident(self):
        """KiB of anonymous and file memory, all processes together."""
        total = 0
        for pid in self.processes():
            total += int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1])
        return total

    def processor_seconds(self):
        """User and system time so far, all processes together: it hardly feels who else uses the machine."""
        ticks = 0
        for pid in self.processes():
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()


def exchange(subject, path, headers=(), connection="close"):
    """Status, head and content of one answer over plain HTTP."""
    with socket.create_connection(("127.0.0.1", subject.port), timeout=5) as wire:
        lines = "".join(f"{h}\r\n" for h in headers)
        wire.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: {connection}\r\n{lines}\r\n".encode())
        data = b""
        while part := wire.recv(65536):
            data += part
    head, _, content = data.partition(b"\r\n\r\n")
    return int(head.split()[1]), head.decode("latin-1"), content


UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60000.0}


def wrk(address, connections, headers=(), script=None, seconds=None):
    """Requests a second, the 99th percentile in milliseconds, errors, and the number of requests."""
    whole = max(1, round(seconds or SECONDS))
    command = ["wrk", "-t2", f"-c{connections}", f"-d{whole}s", "--latency", "--timeout", "10s"]
    for header in headers:
        command += ["-H", header]
    if script:
        command += ["-s", str(script)]
    out = subprocess.run([*command, address], capture_output=True, text=True).stdout
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1])
    value, unit = re.search(r"99%\s+([\d.]+)(us|ms|s|m)", out).groups()
    errors = re.search(r"Socket errors: (.*)", out)
    wrong = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
    note = "; ".join(([errors[0]] if errors else []) + ([wrong[0]] if wrong else []))
    count = int(re.search(r"(\d+) requests in", out)[1])
    return rate, float(value) * UNITS[unit], note, count


def h2load(address, connections, headers=(), script=None, seconds=None):
    """As wrk does, by another program's count; it tells no percentile."""
    command = ["h2load", "--h1", "-t2", f"-c{connections}", f"-D{max(1, round(seconds or SECONDS))}"]
    for header in headers:
        command += ["-H", header]
    out = subprocess.run([*command, address], capture_output=True, text=True).stdout
    done, wrong = map(int, re.search(r"(\d+) succeeded, (\d+) failed", out).groups())
    rate = float(re.search(r"([\d.]+) req/s", out)[1])
    return rate, float("nan"), f"{wrong} failed" if wrong else "", done


class Measurement:
    """One row: what is asked, of whom, how."""

    def __init__(self, name, path, connections=64, headers=(), secure=False, script=None, bare=False, conditional=False,
                 by=wrk):
        self.name, self.path, self.connections, self.headers = name, path, connections, list(headers)
        self.secure, self.script, self.bare, self.conditional, self.by = secure, script, bare, conditional, by


MEASUREMENTS = [
    Measurement("2 KB cached, 64 connections", "/2k.html", bare=True),
    Measurement("2 KB cached, 64, by h2load", "/2k.html", bare=True, by=h2load),
    Measurement("2 KB cached, 1,000 connections", "/2k.html", connections=1000, bare=True),
    Measurement("2 KB cached, pipelined 16 deep", "/2k.html", script=PIPELINED, bare=True),
    Measurement("12 KB page, plain", "/12k.html"),
    Measurement("12 KB page, gzip", "/12k.html", headers=GZIP),
    Measurement("304", "/12k.html", conditional=True),
    Measurement("static file of 100 KB", "/static/100k.bin"),
    Measurement("12 KB page over TLS", "/12k.html", secure=True),
    Measurement("TLS 1.3 handshakes", "/2k.html", connections=16, headers=["Connection: close"], secure=True),
]


def headers_for(measurement, subject):
    headers = list(measurement.headers)
    if measurement.conditional:
        _, head, _ = exchange(subject, measurement.path)
        headers.append("If-None-Match: " + re.search(r"(?im)^etag: (.*?)\r?$", head)[1])
        status, _, content = exchange(subject, measurement.path, headers)
        assert status == 304 and not content, f"{subject.name} answers {status} to a conditional request"
    return headers


def measure(measurement, subjects):
    subjects = [s for s in subjects if measurement.bare or s.name != "bare loop"]
    asked = {s.name: headers_for(measurement, s) for s in subjects}
    rates = {s.name: [] for s in subjects}
    tails = {s.name: [] for s in subjects}
    costs = {s.name: [] for s in subjects}
    notes = set()
    for turn in range(ROUNDS):
        for subject in subjects if turn % 2 == 0 else subjects[::-1]:
            before = subject.processor_seconds()
            rate, tail, note, count = measurement.by(
                subject.address(measurement.path, measurement.secure), measurement.connections, asked[subject.name],
                measurement.script)
            rates[subject.name].append(rate)
            tails[subject.name].append(tail)
            costs[subject.name].append((subject.processor_seconds() - before) / max(count, 1) * 1e6)
            if note:
                notes.add(f"{subject.name}: {note}")
    ratios = sorted(a / b for a, b in zip(rates["ours"], rates["nginx"]))
    bare = f"{median(rates['bare loop']):>9,.0f}" if measurement.bare else " " * 9
    print(f"{measurement.name:31} {median(rates['ours']):>9,.0f} {median(rates['nginx']):>9,.0f} {bare}  "
          f"{median(ratios):5.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f})   "
          f"{median(tails['ours']):>7.2f} {median(tails['nginx']):>7.2f}   "
          f"{median(costs['ours']):>7.1f} {median(costs['nginx']):>7.1f}", *sorted(notes), flush=True)


def same_bytes(subjects):
    """All that are compared must answer the same content."""
    for path, headers in (("/2k.html", []), ("/12k.html", []), ("/static/100k.bin", []), ("/12k.html", GZIP)):
        answers = {s.name: exchange(s, path, headers) for s in subjects if s.name != "bare loop"}
        contents = {n: gzip.decompress(a[2]) if headers else a[2] for n, a in answers.items()}
        assert len(set(contents.values())) == 1, f"{path}: contents differ"
        sizes = ", ".join(f"{n} {len(a[1]) + 4} + {len(a[2])}" for n, a in answers.items())
        print(f"  {path}{' gzip' if headers else ''}: bytes of head + content: {sizes}")


def hold(subject, count, secure=False):
    """Opens kept-alive connections that have been answered once and then say nothing."""
    held = []
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    request = b"GET /2k.html HTTP/1.1\r\nHost: localhost\r\n\r\n"
    for _ in range(count):
        wire = socket.create_connection(("127.0.0.1", subject.secure_port if secure else subject.port), timeout=10)
        if secure:
            wire = context.wrap_socket(wire)
        wire.sendall(request)
        received = b""
        while len(received) < 2048 or b"\r\n\r\n" not in received or len(received) < received.index(b"\r\n\r\n") + 2052:
            part = wire.recv(65536)
            assert part, f"{subject.name} closed a connection that was to be kept"
            received += part
        held.append(wire)
    return held


def paced(subject, seconds=4):
    """The 99th percentile in milliseconds of a client that asks every 2 ms: what a person sees, where wrk fills the cores."""
    times = []
    with socket.create_connection(("127.0.0.1", subject.port), timeout=10) as wire:
        wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for _ in range(seconds * 500):
            begin = time.perf_counter()
            wire.sendall(b"GET /2k.html HTTP/1.1\r\nHost: localhost\r\n\r\n")
            received = wire.recv(65536)
            while len(received) < 2048 or len(received) < received.index(b"\r\n\r\n") + 2052:
                received += wire.recv(65536)
            times.append((time.perf_counter() - begin) * 1000)
            time.sleep(0.002)
    return sorted(times)[int(len(times) * 0.99)]


def idle_memory(subjects, count=10_000):
    print(f"\nmemory and {count:,} idle kept-alive connections")
    for subject in subjects:
        before = subject.resident()
        alone = median(paced(subject) for _ in range(3))
        calm = [wrk(subject.address("/2k.html", False), 16, seconds=SECONDS)[1] for _ in range(3)]
        start = subject.resident()
        held = hold(subject, count)
        full = subject.resident()
        beside = median(paced(subject) for _ in range(3))
        crowded = [wrk(subject.address("/2k.html", False), 16, seconds=SECONDS)[1] for _ in range(3)]
        alive = sum(1 for wire in held if is_open(wire))
        for wire in held:
            wire.close()
        print(f"  {subject.name:6} resident {before / 1024:6.1f} MB, {start / 1024:6.1f} MB after load, "
              f"{full / 1024:6.1f} MB holding {alive:,} = {(full - start) / count:5.2f} KB each; p99 of others "
              f"{median(calm):.2f} ms without, {median(crowded):.2f} ms with = × {median(crowded) / median(calm):.2f} "
              f"under full load, {alone:.2f} and {beside:.2f} ms = × {beside / alone:.2f} asking every 2 ms", flush=True)


def idle_memory_over_tls(subjects, count=2_000):
    for subject in subjects:
        start = subject.resident()
        held = hold(subject, count, secure=True)
        full = subject.resident()
        for wire in held:
            wire.close()
        print(f"  {subject.name:6} over TLS: {start / 1024:6.1f} MB, {full / 1024:6.1f} MB holding {count:,} "
              f"= {(full - start) / count:5.2f} KB each", flush=True)


def is_open(wire):
    wire.setblocking(False)
    try:
        return bool(wire.recv(1))
    except BlockingIOError:
        return True
    except OSError:
        return False


def main():
    programs, wanted = Path(sys.argv[1]), sys.argv[2:]
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    base = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=base) as name:
        folder = Path(name)
        folder.chmod(0o755)
        files = prepare(folder)
        ports = [free_port() for _ in range(5)]
        settings = {"WORKERS": WORKERS, "FOLDER": folder, "PORT": ports[2], "TLS_PORT": ports[3]}
        config = re.sub(r"@(\w+)@", lambda m: str(settings[m[1]]), (HERE / "nginx.conf").read_text())
        (folder / "nginx.conf").write_text(config)
        subjects = []
        try:
            subjects.append(Subject(
                "ours", [programs / "BenchServer", files, str(ports[0]), str(ports[1]), folder / "certificate.pem",
                         folder / "key.pem"], ports[0], ports[1]))
            subjects.append(Subject(
                "nginx", ["nginx", "-c", folder / "nginx.conf", "-p", folder, "-e", folder / "nginx-error.log"],
                ports[2], ports[3]))
            subjects.append(Subject("bare loop", [programs / "BareLoop", str(ports[4]), "2048", str(WORKERS)], ports[4]))
            print(f"{WORKERS} cores; {ROUNDS} rounds of {SECONDS:g} s each, in alternating order; "
                  f"load {os.getloadavg()[0]:.2f} before")
            print(f"  resident at start: " + ", ".join(f"{s.name} {s.resident() / 1024:.1f} MB" for s in subjects))
            same_bytes(subjects)
            print(f"\n{'requests a second':31} {'ours':>9} {'nginx':>9} {'bare loop':>9}  ours/nginx (spread)   "
                  f"p99 ms: ours   nginx   CPU µs a request: ours   nginx")
            for measurement in MEASUREMENTS:
                if not wanted or any(w in measurement.name for w in wanted):
                    measure(measurement, subjects)
            if not wanted or "idle" in wanted:
                idle_memory(subjects[:2])
                idle_memory_over_tls(subjects[:2])
            print(f"load {os.getloadavg()[0]:.2f} after")
        finally:
            for subject in subjects:
                subject.stop()


main()
