"""nginx in front of our server: for every payload both must see the same number of requests. usage: differential.py PORT

nginx marks each request that it passes on; a relay between the two counts the marks and our server's answers. Run twice:
with nginx reading bodies whole first, and with bodies passed on as they come.
"""
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import gunicorn
from wire import table

MARK = re.compile(rb"\r\nX-Seen: [0-9a-f]{32} (\S+)\r\n")

CONFIG = """
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log crit;
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  client_max_body_size 0;
  large_client_header_buffers 4 128k;
  merge_slashes off;
  underscores_in_headers on;
  proxy_http_version 1.1;
  proxy_set_header Connection "";
  proxy_set_header Host $http_host;
  proxy_set_header X-Seen "$request_id $request_method";
  proxy_read_timeout 2s;
  {lanes}
}}
"""

# One payload at a time goes through a lane: a relay of its own, and a port for each way of passing bodies on.
LANES = 8
LANE = """
  upstream lane{relay} {{ server 127.0.0.1:{relay}; keepalive 1; }}
  server {{ listen 127.0.0.1:{whole}; location / {{ proxy_pass http://lane{relay}; }} }}
  server {{
    listen 127.0.0.1:{flowing};
    location / {{ proxy_pass http://lane{relay}; proxy_request_buffering off; }}
  }}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Relay:
    """Passes bytes both ways and keeps them."""

    def __init__(self, port):
        self.target, self.up, self.down = port, b"", b""
        self.lock = threading.Lock()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            near, _ = self.listener.accept()
            far = socket.create_connection(("127.0.0.1", self.target))
            threading.Thread(target=self.pump, args=(near, far, "up"), daemon=True).start()
            threading.Thread(target=self.pump, args=(far, near, "down"), daemon=True).start()

    def pump(self, source, sink, way):
        try:
            while data := source.recv(65536):
                with self.lock:
                    setattr(self, way, getattr(self, way) + data)
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def take(self):
        """What passed since the last call, and how many answers it holds, once each request that nginx marked has one.

        A refusal of content that broke off comes only when nginx has closed; two seconds are enough for that.
        """
        until, before = time.time() + 2, None
        while True:
            time.sleep(0.03)
            now = (self.up, self.down)
            methods = MARK.findall(now[0])
            answers = count_answers(now[1], methods)
            if now == before and (answers == len(methods) or time.time() > until):
                break
            before = now
        with self.lock:
            self.up, self.down = b"", b""
        return methods, answers


def count_answers(data, methods):
    """Final answers in a stream; None when the stream is no sequence of answers."""
    count = 0
    while data:
        head, mark, rest = data.partition(b"\r\n\r\n")
        match = re.match(rb"HTTP/1\.1 (\d{3}) ", head)
        if not mark or not match:
            return None
        status = int(match[1])
        if status < 200:
            data = rest
            continue
        method = methods[count] if count < len(methods) else b"GET"
        count += 1
        length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
        if method == b"HEAD" or status in (204, 304):
            data = rest
        elif length:
            data = rest[int(length[1]):]
        else:
            ending = rest.find(b"0\r\n\r\n")
            data = rest[ending + 5:] if ending >= 0 else b""
    return count


def send(port, payload):
    with socket.create_connection(("127.0.0.1", port), timeout=2) as wire:
        try:
            wire.sendall(payload)
            wire.settimeout(0.15)
            while wire.recv(65536):
                pass
        except OSError:
            pass


class Lane:
    """A relay and nginx's two entrances to it."""

    def __init__(self, port):
        self.relay, self.entrances = Relay(port), {"whole": free_port(), "flowing": free_port()}

    def config(self):
        return LANE.format(relay=self.relay.port, **self.entrances)

    def judge(self, item):
        """Requests that nginx passed on and a fault or None, for both ways."""
        label, payload = item
        out = []
        for mode, entrance in self.entrances.items():
            send(entrance, payload)
            methods, answers = self.relay.take()
            agree = answers == len(methods)
            out.append((len(methods), None if agree else f"{label} ({mode}): nginx {len(methods)}, ours {answers}"))
        return out


def run(port, payloads):
    """(agreed, total, faults, refused by nginx already)"""
    lanes = [Lane(port) for _ in range(LANES)]
    found, waiting = [], list(payloads.items())
    lock = threading.Lock()

    def work(lane):
        while True:
            with lock:
                if not waiting:
                    return
                item = waiting.pop()
            result = lane.judge(item)
            with lock:
                found.extend(result)

    with tempfile.TemporaryDirectory() as name:
        config = Path(name) / "nginx.conf"
        Path(name).chmod(0o755)
        config.write_text(CONFIG.format(folder=name, lanes="".join(lane.config() for lane in lanes)))
        nginx = subprocess.Popen(["nginx", "-c", config, "-p", name, "-e", f"{name}/error.log"])
        try:
            for _ in range(100):
                try:
                    socket.create_connection(("127.0.0.1", lanes[-1].entrances["flowing"]), timeout=1).close()
                    break
                except OSError:
                    time.sleep(0.05)
            threads = [threading.Thread(target=work, args=(lane,)) for lane in lanes]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        finally:
            nginx.terminate()
            nginx.wait(10)
    wrong = sorted(fault for _, fault in found if fault)
    return len(found) - len(wrong), len(found), wrong, sum(seen == 0 for seen, _ in found)


def everything():
    """Our own cases and gunicorn's files, as they go over the wire."""
    out = {f"{c['subject']}: {c['name']}": b"".join(c["steps"]) for c in table() if c["end"] != "waits"}
    out.update(gunicorn.payloads())
    return out


if __name__ == "__main__":
    agreed, total, wrong, stopped = run(int(sys.argv[1]), everything())
    print(f"agreed {agreed}/{total}; nginx itself refused {stopped}", *wrong, sep="\n  ")
