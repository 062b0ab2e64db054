"""Makes the pictures of docs/REPORTING.md: the demonstration on a free port, looked at by a real Chromium.

usage: scripts/screenshots.py PATH/OF/liance FOLDER

Only the standard library: chromedriver is spoken to over HTTP (W3C WebDriver), pictures come as WebP from Chromium itself.
"""

import base64
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.request

LARGEST = 120_000
# name, account, address, width, height, what is opened or scrolled to
PICTURES = [
    ("form", "officer", "/reporting", 1200, 900, None),
    ("row", "officer", "/reporting", 1200, 620, "section.task"),
    ("sheet", "officer", "/reporting/sheet", 1200, 700, None),
    ("phone", "officer", "/reporting", 390, 780, "section.task"),
    ("round", "supervisor", "/admin/round", 1200, 900, None),
    ("review", "supervisor", "/admin/reports", 1200, 820, None),
    ("periods", "supervisor", "/admin/round/periods", 1200, 900, None),
]


class Driver:
    """One browser."""

    def __init__(self):
        self.process = subprocess.Popen(
            ["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        for line in self.process.stdout:
            if found := re.search(r"successfully on port (\d+)", line):
                self.base = f"http://127.0.0.1:{found[1]}"
                break
        options = {"args": ["--headless=new", "--no-sandbox", "--hide-scrollbars", "--lang=zh-CN"]}
        made = self.call("POST", "/session", {
            "capabilities": {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options}}})
        self.session = "/session/" + made["sessionId"]

    def call(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(
            self.base + path, data=data, method=method, headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=120) as answer:
            return json.load(answer)["value"]

    def open(self, address):
        self.call("POST", self.session + "/url", {"url": address})

    def element(self, selector):
        found = self.call("POST", self.session + "/element", {"using": "css selector", "value": selector})
        return self.session + "/element/" + next(iter(found.values()))

    def type(self, selector, text):
        self.call("POST", self.element(selector) + "/value", {"text": text})

    def run(self, script):
        return self.call("POST", self.session + "/execute/sync", {"script": script, "args": []})

    def tell(self, command, **parameters):
        return self.call("POST", self.session + "/goog/cdp/execute", {"cmd": command, "params": parameters})

    def picture(self, quality):
        shot = self.tell("Page.captureScreenshot", format="webp", quality=quality)
        return base64.b64decode(shot["data"])

    def close(self):
        try:
            self.call("DELETE", self.session)
        finally:
            self.process.kill()
            self.process.wait()


def accounts(told):
    """What `liance demo` says of its accounts."""
    names = {"officer": "填报单位账号", "supervisor": "督办账号"}
    found = {key: re.search(word + r"\s+(\S+)", told)[1] for key, word in names.items()}
    return found, re.search(r"密码（各账号相同）\s+(\S+)", told)[1]


def serve(liance, database):
    process = subprocess.Popen(
        [liance, "serve", "--port", "0", "--database", database], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        text=True)
    for line in process.stdout:
        if found := re.search(r"http://127\.0\.0\.1:\d+", line):
            return process, found[0]
    sys.exit("the server did not start")


def sign_in(driver, site, name, password):
    driver.call("DELETE", driver.session + "/cookie")
    driver.open(site + "/login")
    driver.type("#name", name)
    driver.type("#password", password)
    driver.run("document.querySelector('main form').requestSubmit()")
    for _ in range(200):
        if "/login" not in driver.call("GET", driver.session + "/url"):
            return
    sys.exit(f"{name} could not sign in")


def take(driver, site, picture, folder):
    name, _, path, width, height, place = picture
    driver.tell(
        "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
    driver.open(site + path)
    if place:
        driver.run(
            f"const e = document.querySelector('{place}'); if (e) {{ e.querySelectorAll('details').forEach("
            "(d, i) => { if (i === 0) d.open = true; }); "
            "document.documentElement.style.scrollBehavior = 'auto'; e.scrollIntoView(); scrollBy(0, -90); }")
    for quality in (70, 50, 35, 20):
        image = driver.picture(quality)
        if len(image) <= LARGEST:
            break
    (folder / f"{name}.webp").write_bytes(image)
    print(f"{name}.webp {len(image)} bytes at quality {quality}")
    return len(image) <= LARGEST


def main():
    liance, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as rest:
        database = rest + "/demo.sqlite"
        told = subprocess.run(
            [liance, "demo", "--database", database], check=True, capture_output=True, text=True).stdout
        names, password = accounts(told)
        server, site = serve(liance, database)
        driver = Driver()
        try:
            signed, good = None, True
            for picture in PICTURES:
                if picture[1] != signed:
                    signed = picture[1]
                    sign_in(driver, site, names[signed], password)
                good = take(driver, site, picture, folder) and good
        finally:
            driver.close()
            server.terminate()
            server.wait()
    if not good:
        sys.exit(f"a picture is larger than {LARGEST} bytes")


main()
