#!/usr/bin/env python3
"""What a page costs: made, kept, at a hundred times the data, with five hundred at the door, while reports come in.

usage: bench_pages.py [made] [kept] [growth] [registers] [crowd] [readers]    all of them without a name
"""
import random
import re
import sys
import tempfile
import threading
import urllib.parse
from pathlib import Path
from statistics import median

import comparison
import load
import stores
from server import Server, free_port, stop_all
from settings import CORES, HERE, PEERS, REQUESTS, ROUNDS, SECONDS, SMOKE, liance
from tables import figure, head, heading, row, spread

READERS = 32
WORD = urllib.parse.quote("链主")


def serve(store, name="liance"):
    port = free_port()
    command = [liance(), "serve", "--port", str(port), "--database", store, "--log-level", "error"]
    return Server(name, command, port, ready="/healthz", environment={"LIANCE_HOME": stores.ENVIRONMENT["LIANCE_HOME"]})


def cookie(accounts):
    """A page for a session is made anew each time."""
    return [f"Cookie: liance={accounts['admin']['session']}"]


def base36(number):
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits or "0"


def list_keys(facts, seed):
    """Lists of fifty rows, ten more or fewer, each another legal address: no cache has met it."""
    top = max(2, facts["most"] - 70)
    keys = [(after, limit) for after in range(1, min(top, 3_000)) for limit in range(40, 61)]
    random.Random(seed).shuffle(keys)
    return keys


def api_lists(keys):
    return [f"/api/v1/targets?limit={limit}&after=k{base36(after)}" for after, limit in keys]


def peer_lists(path, keys):
    return [f"{path}?limit={limit}&after={after}" for after, limit in keys]


def fixed_pages(facts):
    """Pages by their names; all are asked for with a session."""
    return {
        "HTML list of 50": "/targets", "overview": "/", "target page": f"/targets/{facts['target']}",
        "agency page": f"/agencies/{facts['agency']}", "plan page": f"/documents/{facts['document']}"}


# Rows of pages that are made.


def made():
    heading("Made anew, small store")
    store = stores.small()
    facts = stores.facts(store)
    accounts = stores.accounts(store, 1)
    with tempfile.TemporaryDirectory() as folder:
        ours, peer = serve(store).settle(), None
        if PEERS:
            peer_store = Path(folder) / "peer.sqlite"
            comparison.fill(store, peer_store)
            peer = comparison.serve(peer_store)
        try:
            head("page", "ms of CPU, ours", "peer's", "CPU, peer ÷ ours", "requests/s at 32, ours ÷ peer",
                 "p50 / p99 ms, ours", "peer's", "KB, ours / peer")
            measure_lists(ours, peer, facts, accounts)
            ids = list(range(1, facts["most"] + 1))
            plain(ours, "item, JSON", [f"/api/v1/targets/{id}" for id in ids], [])
            for name, path in fixed_pages(facts).items():
                if name != "HTML list of 50":
                    plain(ours, name, path, cookie(accounts))
        finally:
            stop_all()


def measure_lists(ours, peer, facts, accounts):
    keys = list_keys(facts, 1)
    share = len(keys) // (ROUNDS * 2)
    parts = [keys[turn * share:(turn + 1) * share] for turn in range(ROUNDS * 2)]
    pairs = [
        ("JSON list of 50", api_lists, lambda keys: peer_lists("/api/targets", keys), []),
        ("HTML list of 50", lambda _: ["/targets"], lambda keys: peer_lists("/targets", keys), cookie(accounts))]
    for name, our_paths, peer_paths, headers in pairs:
        subjects = [server for server in (ours, peer) if server]
        one, many = {server: [] for server in subjects}, {server: [] for server in subjects}
        for turn in range(ROUNDS):
            for server in subjects if turn % 2 == 0 else subjects[::-1]:
                paths = our_paths if server is ours else peer_paths
                most = share if name.startswith("JSON") else 10**9
                asked = {"headers": headers if server is ours else []}
                one[server].append(load.pages(server, paths(parts[2 * turn]), most=min(most, REQUESTS), **asked))
                many[server].append(load.pages(
                    server, paths(parts[2 * turn + 1]), most=most, connections=READERS, **asked))
        write_lists(name, subjects, one, many)


def write_lists(name, subjects, one, many):
    pairs = list(zip(*(many[server] for server in subjects))) if len(subjects) == 2 else []
    columns = [[spread([turn.cpu for turn in many[server]]) for server in subjects]]
    columns.append([spread([theirs.cpu / mine.cpu for mine, theirs in pairs if mine.cpu])])
    columns.append([spread([mine.rate / theirs.rate for mine, theirs in pairs])])
    columns.append([f"{figure(median(t.p50 for t in one[s]))} / {figure(median(t.p99 for t in one[s]))}" for s in subjects])
    columns.append([" / ".join(figure(one[server][0].bytes / 1000) for server in subjects)])
    for both in (0, 3):
        columns[both] += ["—"] * (2 - len(subjects))
    row(name, *(cell for cells in columns for cell in cells))


def plain(server, name, paths, headers):
    turns = []
    for turn in range(ROUNDS):
        # Each round starts elsewhere in the list: what an earlier one left in the cache is not asked for again.
        part = paths if isinstance(paths, str) else paths[turn * len(paths) // ROUNDS:(turn + 1) * len(paths) // ROUNDS]
        most = REQUESTS if isinstance(paths, str) else min(REQUESTS, len(part))
        turns.append(load.pages(server, part, most=most, headers=headers))
    row(name, spread([t.cpu for t in turns]), "", "", "",
        f"{figure(median(t.p50 for t in turns))} / {figure(median(t.p99 for t in turns))}", "",
        figure(turns[0].bytes / 1000))


# Rows of pages that are kept.


def kept():
    heading("Kept pages beside nginx with the same bytes, small store")
    store = stores.small()
    facts = stores.facts(store)
    pages = {"overview": "/", "list": "/targets", "target": f"/targets/{facts['target']}",
             "plan": f"/documents/{facts['document']}", "JSON list": "/api/v1/targets?limit=50"}
    ours = serve(store).settle()
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "files").mkdir()
        # The page for a browser that takes gzip is kept beside the plain one, as the server keeps both.
        for number, path in enumerate(pages.values()):
            for headers, suffix in (({}, ""), ({"Accept-Encoding": "gzip"}, ".gz")):
                status, _, content = ours.get(path, headers)
                assert status == 200, f"{path}: {status}"
                (folder / f"files/{number}.html{suffix}").write_bytes(content)
        port = free_port()
        (folder / "nginx.conf").write_text(nginx_settings(folder, port))
        command = ["nginx", "-c", folder / "nginx.conf", "-p", folder, "-e", folder / "nginx-error.log"]
        nginx = Server("nginx", command, port, ready="/0.html")
        try:
            head("page", "KB", "requests/s, ours ÷ nginx", "µs of CPU, ours", "nginx's", "CPU, nginx ÷ ours", "p99 ms, ours / nginx")
            for number, (title, path) in enumerate(pages.items()):
                for headers in ([], ["Accept-Encoding: gzip"]):
                    compare(ours, nginx, title + (", gzip" if headers else ""), path, f"/{number}.html", headers)
        finally:
            ours.stop()
            nginx.stop()


def nginx_settings(folder, port):
    """The settings of make bench-http without TLS."""
    text = (HERE.parent / "nginx.conf").read_text()
    text = "\n".join(line for line in text.splitlines() if "ssl" not in line)
    values = {"WORKERS": CORES, "FOLDER": folder, "PORT": port}
    return re.sub(r"@(\w+)@", lambda match: str(values[match[1]]), text)


def compare(ours, nginx, title, path, file, headers):
    turns = {ours: [], nginx: []}
    for turn in range(ROUNDS):
        for server in (ours, nginx) if turn % 2 == 0 else (nginx, ours):
            turns[server].append(load.pages(
                server, path if server is ours else file, connections=READERS, headers=headers))
    pairs = list(zip(turns[ours], turns[nginx]))
    tails = " / ".join(figure(median(t.p99 for t in turns[server])) for server in (ours, nginx))
    row(title, figure(turns[ours][0].bytes / 1000), spread([a.rate / b.rate for a, b in pairs]),
        *(spread([t.cpu * 1000 for t in turns[server]]) for server in (ours, nginx)),
        spread([b.cpu / a.cpu for a, b in pairs if a.cpu]), tails)


# The same pages on both stores.


def growth_pages(facts, accounts):
    """Name, addresses, headers."""
    signed = cookie(accounts)
    keys = list_keys(facts, 2)
    ids = range(1, min(facts["most"], 5_000) + 1)
    pages = [(path, path, signed) for path in (
        "/", "/targets", "/targets?city=1&status=behind", "/targets?city=1", "/targets?status=behind")]
    pages += [("/targets?q=链主", f"/targets?q={WORD}", signed)]
    pages += [(name, path, signed) for name, path in fixed_pages(facts).items() if name.endswith(" page")]
    pages += [(path, path, signed) for path in ("/documents", "/agencies", "/measures", "/findings")]
    api = api_lists(keys)
    # With a filter few rows follow a late place: these lists start early.
    early = api_lists([key for key in keys if key[0] <= 60])
    pages += [
        ("API list", api, []), ("API list, city=1", [path + "&city=1" for path in early], []),
        ("API list, q=链主", [path + f"&q={WORD}" for path in early], []),
        ("API item", [f"/api/v1/targets/{id}" for id in ids], []),
        ("API reports", [f"/api/v1/reports?limit={limit}&after=k{base36(after)}" for after, limit in keys], []),
        ("/healthz", "/healthz", [])]
    return pages


def warm_up(server, paths, headers):
    """Once, with an address that is not measured: what the first of all asks for is read from the disk."""
    fields = dict(header.split(": ", 1) for header in headers)
    server.get(paths if isinstance(paths, str) else paths[-1], fields)


def growth():
    heading("The same pages at a hundred times the data, one client")
    measured = {}
    titles = []
    for name, store in (("small", stores.small()), ("large", stores.large())):
        facts, accounts = stores.facts(store), stores.accounts(store, 1)
        titles.append(f"{name}: {facts['targets']:,} targets and goals, {facts['reports']:,} reports, {facts['cities']} cities")
        compare_sizes(measured, name, store, growth_pages(facts, accounts))
    print("; ".join(titles) + "\n")
    write_sizes("small", "large", measured)


def compare_sizes(measured, name, store, pages):
    server = serve(store, name).settle()
    try:
        for page, paths, headers in pages:
            warm_up(server, paths, headers)
            most = REQUESTS if isinstance(paths, str) else min(REQUESTS, len(paths))
            measured.setdefault(page, []).append(load.pages(server, paths, most=most, headers=headers))
    finally:
        server.stop()


def write_sizes(small, large, measured):
    head("page", f"{small} p50 / p99 ms", "CPU ms", "KB", f"{large} p50 / p99 ms", "CPU ms", "KB", "p50 ×", "p99 ×", "CPU ×")
    for page, (few, many) in measured.items():
        cells = [cell for t in (few, many)
                 for cell in (f"{figure(t.p50)} / {figure(t.p99)}", figure(t.cpu), figure(t.bytes / 1000))]
        times = [figure(b / a if a else None) for a, b in ((few.p50, many.p50), (few.p99, many.p99), (few.cpu, many.cpu))]
        row(page, *cells, *times)


# Lists of projects, matters and orders at a hundred and at thousands.


def register_pages(accounts):
    """Name, addresses, headers."""
    paths = [
        "/projects", "/projects?colour=yellow", "/projects?county=高新区", "/projects?agency=3", "/projects?kind=new",
        "/projects?sort=investment", "/projects?q=专用汽车", "/projects/37", "/matters", "/matters?open=1",
        "/matters?state=recorded", "/matters?agency=3", "/matters?sort=urgent&open=1", "/matters?q=环评", "/matters/37",
        "/orders", "/orders?open=1", "/orders?grade=behind", "/orders?sort=urgent", "/supervision",
        "/api/v1/projects?limit=50", "/api/v1/matters?limit=50", "/api/v1/orders?limit=50"]
    signed, program = cookie(accounts), [f"Authorization: Bearer {accounts['admin']['token']}"]
    return [(path, urllib.parse.quote(path, safe="/?=&"), program if "/api/" in path else signed) for path in paths]


def registers():
    few, many = (100, 100), (200, 400) if SMOKE else (5_000, 20_000)
    names = [f"{projects:,} projects, {matters:,} matters:" for projects, matters in (few, many)]
    heading("Registers, one client, uncached")
    measured = {}
    for name, counts in zip(names, (few, many)):
        store = stores.registers(*counts)
        compare_sizes(measured, name, store, register_pages(stores.accounts(store, 1)))
    write_sizes(*names, measured)


# Many at once, and readers beside a writer.


def crowd(clients=100 if SMOKE else 500):
    heading(f"{clients} clients at once on a page that a report has just made stale, small store")
    with tempfile.TemporaryDirectory() as folder:
        store = stores.copy(stores.small(), folder)
        accounts = stores.accounts(store, 3)
        server = serve(store).settle()
        reporter = load.Reporter(server, accounts)
        try:
            head("page", "s until all have it", "s of CPU", "ms of CPU of one made anew", "made so often, at most", "answered")
            keys = api_lists(list_keys(stores.facts(store), 3))
            for path, others, headers in (
                    ("/", "/", cookie(accounts)), ("/targets", "/targets", cookie(accounts)),
                    ("/api/v1/targets?limit=50", keys, [])):
                one = [load.pages(server, others, most=50, headers=headers).cpu / 1000]
                times, costs, right = [], [], 0
                for _ in range(ROUNDS):
                    reporter.report()
                    elapsed, processor, answered = load.burst(server, path, clients)
                    times.append(elapsed)
                    costs.append(processor)
                    right += answered
                single = max(median(one), 0.001)
                row(path, spread(times), spread(costs), figure(single * 1000), figure(median(costs) / single),
                    f"{right} of {clients * ROUNDS}")
        finally:
            server.stop()


def readers(each=5):
    heading(f"{READERS} readers of / while {each} reports a second come in, small store")
    with tempfile.TemporaryDirectory() as folder:
        store = stores.copy(stores.small(), folder)
        accounts = stores.accounts(store, 10)
        server = serve(store).settle()
        reporter = load.Reporter(server, accounts)
        alone, beside = [], []
        try:
            for _ in range(ROUNDS):
                alone.append(load.pages(server, "/", connections=READERS, seconds=2 * SECONDS))
                stop = threading.Event()
                writer = threading.Thread(target=reporter.keep_reporting, args=(each, stop))
                writer.start()
                try:
                    beside.append(load.pages(server, "/", connections=READERS, seconds=2 * SECONDS))
                finally:
                    stop.set()
                    writer.join()
        finally:
            server.stop()
        head("readers/s alone", "while reports come in", "share", "p50 / p99 ms", "reports/s made", "ms a report, median")
        tails = f"{figure(median(t.p50 for t in beside))} / {figure(median(t.p99 for t in beside))}"
        row(spread([t.rate for t in alone]), spread([t.rate for t in beside]),
            spread([b.rate / a.rate for a, b in zip(alone, beside)]), tails,
            figure(len(reporter.times) / (2 * SECONDS * ROUNDS)), figure(median(reporter.times)))


if __name__ == "__main__":
    sections = {"made": made, "kept": kept, "growth": growth, "registers": registers, "crowd": crowd, "readers": readers}
    for wanted in sys.argv[1:] or sections:
        sections[wanted]()
