"""Servers under measurement: started on a free loopback port, watched through /proc, stopped in every way out."""
import atexit
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

RUNNING = []


def stop_all():
    for server in list(RUNNING):
        server.stop()


atexit.register(stop_all)
for number in (signal.SIGTERM, signal.SIGHUP):
    signal.signal(number, lambda *_: sys.exit(1))


def free_port():
    with socket.socket() as wire:
        wire.bind(("127.0.0.1", 0))
        return wire.getsockname()[1]


class Server:
    """One program that listens; `start_seconds` is the time until it answered its first request."""

    def __init__(self, name, command, port, ready="/", patience=240, environment=None):
        self.name, self.port = name, port
        begin = time.perf_counter()
        self.process = subprocess.Popen(
            [str(part) for part in command], stdout=subprocess.DEVNULL, env={**os.environ, **(environment or {})})
        RUNNING.append(self)
        while True:
            try:
                self.get(ready)
                break
            except OSError:
                if self.process.poll() is not None:
                    raise SystemExit(f"{name} ended with {self.process.returncode}")
                if time.perf_counter() - begin > patience:
                    raise SystemExit(f"{name} does not answer")
                time.sleep(0.005)
        self.start_seconds = time.perf_counter() - begin

    def address(self, path):
        return f"http://127.0.0.1:{self.port}{path}"

    def get(self, path, headers=None, timeout=60):
        """Status, headers and content of one answer."""
        wire = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            wire.request("GET", path, headers=headers or {})
            answer = wire.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            wire.close()

    def post(self, path, body, headers, timeout=60):
        wire = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            wire.request("POST", path, body=body, headers=headers)
            answer = wire.getresponse()
            return answer.status, answer.read()
        finally:
            wire.close()

    def processes(self):
        """The process and its children: nginx answers in workers."""
        task = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [self.process.pid, *map(int, task.read_text().split())]

    def processor_seconds(self):
        """User and system time so far."""
        ticks = 0
        for pid in self.processes():
            fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")

    def settle(self, patience=120):
        """Waits until it has done what a start leaves to do, such as judging statuses of another quarter."""
        begin, before = time.perf_counter(), self.processor_seconds()
        while time.perf_counter() - begin < patience:
            time.sleep(0.4)
            now = self.processor_seconds()
            if now - before < 0.02:
                return self
            before = now
        raise SystemExit(f"{self.name} does not come to rest")

    def resident(self, kind="VmRSS"):
        """Megabytes; `VmHWM` is the most so far."""
        return sum(
            int(re.search(kind + r":\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[1])
            for pid in self.processes()) / 1024

    def stop(self):
        if self in RUNNING:
            RUNNING.remove(self)
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()


def run(command, **options):
    """Runs a program to its end: seconds of wall and of processor time, and the most megabytes it held."""
    begin = time.perf_counter()
    process = subprocess.Popen([str(part) for part in command], **options)
    try:
        _, status, usage = os.wait4(process.pid, 0)
    except BaseException:
        process.kill()
        process.wait()
        raise
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
