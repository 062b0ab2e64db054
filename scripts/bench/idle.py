"""Holds idle kept-alive connections and says what each costs and what others feel: idle.py PORT PID [COUNT]."""
import resource
import socket
import sys
import time

port, pid = int(sys.argv[1]), sys.argv[2]
count = int(sys.argv[3]) if len(sys.argv) > 3 else 10_000
_, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
count = min(count, hard - 100)


def memory():
    for line in open(f"/proc/{pid}/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1])


def ask(client):
    client.sendall(b"GET /2k HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
    got = b""
    while b"\r\n\r\n" not in got:
        got += client.recv(65536)
    head, body = got.split(b"\r\n\r\n", 1)
    length = int([line for line in head.split(b"\r\n") if line.lower().startswith(b"content-length")][0].split(b":")[1])
    while len(body) < length:
        body += client.recv(65536)


def p99(rounds=3000):
    client = socket.create_connection(("127.0.0.1", port))
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        ask(client)
        times.append(time.perf_counter() - start)
    client.close()
    return sorted(times)[int(rounds * 0.99)] * 1e6


quiet = p99()
before = memory()
held = []
for index in range(count):
    # Several source addresses, since one has only so many ports.
    client = socket.socket()
    client.bind((f"127.0.0.{1 + index % 8}", 0))
    client.connect(("127.0.0.1", port))
    ask(client)
    held.append(client)
after = memory()
busy = p99()
print(f"{count} idle kept-alive connections: {(after - before) / count:.2f} KiB each, {after} KiB in all; "
      f"p99 of another client {quiet:.0f} us before, {busy:.0f} us while they are held ({busy / quiet:.2f} x)")
