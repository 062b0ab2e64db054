"""Tables in Markdown, as docs/BENCHMARKS.md takes them."""
import os
from statistics import median


def heading(text):
    print(f"\n### {text}\nload {os.getloadavg()[0]:.1f} before\n", flush=True)


def head(*titles):
    print("| " + " | ".join(titles) + " |\n|" + "---|" * len(titles), flush=True)


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def figure(value):
    """Three digits that count."""
    if value is None or value != value:
        return "—"
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}" if value >= 0.1 else f"{value:.3f}"


def spread(values):
    """Median with the lowest and the highest."""
    values = sorted(values)
    if not values:
        return "—"
    if len(values) == 1:
        return figure(values[0])
    return f"{figure(median(values))} ({figure(values[0])}–{figure(values[-1])})"
