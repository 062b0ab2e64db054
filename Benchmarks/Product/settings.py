"""Where things are and how long things last; environment variables change the sizes."""
import os
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# Where the programs find their migrations and what is served as it is.
HOME = Path(os.environ.get("LIANCE_HOME") or ROOT)
PROGRAMS = Path(os.environ.get("BENCH_PROGRAMS", ROOT / ".build/release"))
# None: ourselves alone, where there is no time to build the peers.
PEERS = None if os.environ.get("BENCH_PEERS") == "no" else Path(
    os.environ.get("BENCH_PEERS") or ROOT / ".build-comparison/release")
# Stores take long to fill: they stay until `make clean`, by size and by what fills them.
KEPT = Path(os.environ.get("BENCH_STORES") or ROOT / ".build-bench")
SMOKE = os.environ.get("BENCH_SMOKE", "") not in ("", "0", "no")

FILES = int(os.environ.get("BENCH_FILES", 10 if SMOKE else 1_500))
# Of so many that are tried about six in ten are asked for, and written.
REPORTS = int(os.environ.get("BENCH_REPORTS", 2_000 if SMOKE else 1_750_000))
ROUNDS = int(os.environ.get("ROUNDS", 1 if SMOKE else 3))
SECONDS = int(os.environ.get("BENCH_SECONDS", 1 if SMOKE else 3))
REQUESTS = int(os.environ.get("BENCH_REQUESTS", 20 if SMOKE else 300))
CORES = os.cpu_count() or 1


def liance():
    return PROGRAMS / "liance"
