"""The product itself over plain HTTP and TLS: response lint (httplint) and Mozilla's intermediate TLS profile (sslyze).

usage: product.py LIANCE FOLDER_OF_TOOLS     both tools come from PyPI; conformance.sh installs them
"""
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
REQUESTS = [
    ("GET", "/", []), ("HEAD", "/", []), ("GET", "/", ["Accept-Encoding: gzip"]), ("OPTIONS", "/", []),
    ("GET", "/targets", []), ("GET", "/targets?status=overdue", ["Accept-Encoding: gzip"]), ("GET", "/agencies", []),
    ("GET", "/healthz", []), ("GET", "/no-such-page", []), ("DELETE", "/targets", []), ("GET", "/admin", []),
    ("GET", "/login", []), ("GET", "/api/v1/targets", []), ("GET", "/api/v1/targets?limit=x", []),
    ("GET", "/api/v1/openapi.json", ["Accept-Encoding: gzip"]), ("GET", "/targets.csv", []),
]
CERTIFICATE_ALONE = "certificate_path_validation"


def start(liance, folder, *options):
    process = subprocess.Popen(
        [liance, "serve", "--database", folder / "site.sqlite", "--port", "0", *options], cwd=ROOT, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL)
    line = process.stdout.readline().decode()
    found = re.search(r"127\.0\.0\.1:(\d+)", line)
    if not found:
        raise SystemExit(f"liance did not say where it listens: {line!r}")
    return process, int(found[1])


def ask(port, method, path, fields):
    lines = "".join(f"{field}\r\n" for field in fields)
    with socket.create_connection(("127.0.0.1", port), timeout=20) as wire:
        wire.sendall(f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{lines}\r\n".encode())
        data = b""
        while part := wire.recv(65536):
            data += part
    return data


def style(port):
    """The page's style sheet, under its fingerprinted address, with what a cache may ask for later."""
    page = ask(port, "GET", "/", []).decode("utf-8", "replace")
    path = re.search(r'href="(/[^"]+\.css)"', page)[1]
    tag = re.search(rb"(?im)^etag: (.*?)\r?$", ask(port, "GET", path, []))[1].decode()
    return [("GET", path, []), ("GET", path, ["Accept-Encoding: gzip"]), ("GET", path, ["Range: bytes=0-9"]),
            ("GET", path, ["Range: bytes=99999999-"]), ("GET", path, [f"If-None-Match: {tag}"])]


def lint(tools, port):
    wrong, total = [], 0
    for method, path, fields in REQUESTS + style(port):
        if method == "HEAD":
            continue  # httplint takes no answer without its request, and a HEAD's length would look wrong
        total += 1
        found = subprocess.run([tools / "httplint", "-n"], input=ask(port, method, path, fields), capture_output=True)
        text = found.stdout.decode("utf-8", "replace")
        bad = re.findall(r"\[BAD\] (.*)", text)
        if bad or found.returncode:
            wrong.append(f"{method} {path} {' '.join(fields)}: {'; '.join(bad) or found.stderr.decode()[-200:]}")
    return total - len(wrong), total, wrong


def certificate(folder):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "90",
         "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
         "-keyout", folder / "key.pem", "-out", folder / "certificate.pem"], check=True, capture_output=True)
    return ["--tls-certificate", folder / "certificate.pem", "--tls-key", folder / "key.pem"]


def profile(tools, port):
    """Mozilla's profile; that no public authority signed a certificate made a second ago is not held against us."""
    out = subprocess.run(
        [tools / "sslyze", "--mozilla_config=intermediate", f"127.0.0.1:{port}"], capture_output=True, text=True).stdout
    verdict = out[out.find("COMPLIANCE AGAINST"):]
    wrong = [w for w in re.findall(r"\* (\w+: .*)", verdict) if not w.startswith(CERTIFICATE_ALONE)]
    isJudged = "Compliant" in verdict or "Not compliant" in verdict
    return int(isJudged and not wrong), 1, wrong if isJudged else [out[-300:]]


def run(liance, tools):
    """Rows of (name, passed, total, what was wrong)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        seeds = sorted((ROOT / "seeds").glob("*.txt"))
        subprocess.run([liance, "migrate", "--database", folder / "site.sqlite"], cwd=ROOT, check=True, capture_output=True)
        subprocess.run([liance, "ingest", "--publish", "--database", folder / "site.sqlite", *seeds], cwd=ROOT, check=True,
                       capture_output=True)
        servers = []
        try:
            servers.append(start(liance, folder))
            yield "httplint on the site's answers: nothing BAD", *lint(tools, servers[0][1])
            servers.append(start(liance, folder, *certificate(folder)))
            yield "sslyze, Mozilla's intermediate profile", *profile(tools, servers[1][1])
        finally:
            for process, _ in servers:
                process.terminate()
                process.wait(30)


if __name__ == "__main__":
    for row in run(Path(sys.argv[1]).resolve(), Path(sys.argv[2])):
        print(row)
