#!/usr/bin/env python3
"""Times the matcher beside other matchers on the same lines in the same run: compare.py BENCH [ENGINE …].

BENCH is the built askfirst-bench. The others are fetched with pip into .build/peers; one that cannot be had is named
and left out. Samples and lines are this project's own, and larger sets put together from its own words; nothing is
asserted. PEERS_LIMIT: seconds that one engine may take for one set (180).
"""
import os
import pathlib
import re
import statistics
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
FOLDER = TOP / ".build/peers"
LIMIT = float(os.environ.get("PEERS_LIMIT", "180"))
ROUNDS = 3
# Engine, what it is called, and the packages of which the first that installs is taken.
PEERS = [
    ("fasttext", "fastText", ["fasttext", "fasttext-wheel"]),
    ("svm", "scikit-learn: character SVM", ["scikit-learn"]),
    ("regression", "scikit-learn: words and characters, regression", ["scikit-learn"]),
    ("aiml", "python-aiml (exact match)", ["python-aiml"]),
    ("rivescript", "rivescript", ["rivescript"]),
]


# --- Sets ------------------------------------------------------------------------------------------------------------

class Draw:
    """Numbers that are the same in every run and every version of Python."""

    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit

    def of(self, list_):
        return list_[self.below(len(list_))]


def rows(path):
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.count("\t") == 1]


def write(name, list_):
    path = FOLDER / f"{name}.tsv"
    path.write_text("".join(f"{topic}\t{text}\n" for topic, text in list_), encoding="utf-8")
    return path


def own(binary, locale):
    """The flagship's samples, and the lines that were written without sight of them."""
    done = subprocess.run([binary, "samples", locale], cwd=TOP, capture_output=True, text=True, encoding="utf-8")
    samples = FOLDER / f"{locale}-samples.tsv"
    samples.write_text(done.stdout, encoding="utf-8")
    folder = TOP / "Tests/CallTests/BlindLines"
    lines = [row for path in sorted(folder.glob(f"{locale}*.tsv")) for row in rows(path) if row[0] != "off-script"]
    return samples, write(f"{locale}-lines", lines)


def grown(samples, topics):
    """`topics` topics of ten samples: openings and fillings of real samples around three of the topic's own words."""
    texts = [text for _, text in rows(samples)]
    prose = "".join(path.read_text(encoding="utf-8") for path in sorted((TOP / "scenarios").rglob("*.yaml"))
                    if "zh-Hans" not in str(path))
    vocabulary = sorted(set(re.findall(r"\b[a-z]{4,12}\b", prose)))
    draw = Draw(13)

    def line(core):
        first, second = draw.of(texts).split(), draw.of(texts).split()
        chosen = [core[(draw.below(6) + step) % 6] for step in (0, 2, 4)]
        inner = [chosen[0], *second[-3:-1], chosen[1], chosen[2]]
        return " ".join(first[:3] + inner)

    learnt, lines = [], []
    for topic in range(topics):
        core = [draw.of(vocabulary) for _ in range(6)]
        learnt += [(f"t{topic}", line(core)) for _ in range(10)]
        # About a hundred lines of any set.
        lines += [(f"t{topic}", line(core)) for _ in range(100 // topics + (topic % max(1, topics // 100) == 0))]
    return write(f"grown-{topics}-samples", learnt), write(f"grown-{topics}-lines", lines)


# --- Peers -----------------------------------------------------------------------------------------------------------

def fetch(wanted):
    """A virtual environment with the packages that can be had; those that cannot are named."""
    python = FOLDER / "venv/bin/python"
    if not python.exists():
        done = subprocess.run([sys.executable, "-m", "venv", str(FOLDER / "venv")], capture_output=True, text=True)
        if done.returncode:
            print("left out: all other matchers, for python3 cannot make a virtual environment here (python3-venv?)")
            return {}
    have = {}
    for engine, _, packages in PEERS:
        if engine not in wanted:
            continue
        for package in packages:
            show = [str(python), "-m", "pip", "show", package]
            shown = subprocess.run(show, capture_output=True, text=True)
            if shown.returncode:
                subprocess.run([str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", "--retries", "1",
                                "--timeout", "15", package], capture_output=True, text=True, timeout=600)
                shown = subprocess.run(show, capture_output=True, text=True)
            if shown.returncode == 0:
                have[engine] = f"{package} {re.search(r'Version: (.*)', shown.stdout)[1]}"
                break
        else:
            print(f"left out: {engine}, for pip cannot install {' or '.join(packages)} here")
    return have


# --- Runs ------------------------------------------------------------------------------------------------------------

def run(command):
    """The figures of one run, or why there are none."""
    try:
        done = subprocess.run(command, cwd=TOP, capture_output=True, text=True, encoding="utf-8", timeout=LIMIT)
    except subprocess.TimeoutExpired:
        return f"not within {LIMIT:.0f} s"
    if done.returncode:
        return f"ended with {done.returncode}: {(done.stderr.strip().splitlines() or [''])[-1][:60]}"
    return {name: float(value) for name, value in
            (line.split("\t") for line in done.stdout.splitlines() if line.count("\t") == 1)}


def compare(title, samples, lines, commands):
    count = len(rows(samples))
    print(f"\n{title}: {count} samples, {len({t for t, _ in rows(samples)})} topics, {len(rows(lines))} lines")
    print(f"{'median µs':>10}{'99 %':>10}{'to ours':>9}{'build ms':>10}{'memory MB':>11}{'right %':>9}  engine")
    found = {name: [] for name, _ in commands}
    for round_ in range(ROUNDS):
        for name, command in commands:
            before = found[name]
            # What cannot be run, or takes long to learn, is not asked again.
            if before and (isinstance(before[0], str) or before[0]["build"] > 10_000):
                continue
            before.append(run(command))
    ours = None
    for name, _ in commands:
        results = [result for result in found[name] if not isinstance(result, str)]
        if not results:
            print(f"{'-':>10}{'':49}  {name}: {found[name][0]}")
            continue
        middle = {key: statistics.median(result[key] for result in results) for key in results[0]}
        ours = ours or middle["median"]
        print(f"{middle['median']:10.1f}{middle['worst']:10.1f}{middle['median'] / ours:9.2f}{middle['build']:10.0f}"
              f"{middle['memory']:11.0f}{middle['right']:9.1f}  {name}", flush=True)


def main():
    binary = str(pathlib.Path(sys.argv[1]).resolve())
    FOLDER.mkdir(parents=True, exist_ok=True)
    have = fetch(sys.argv[2:] or [engine for engine, _, _ in PEERS])
    if have:
        print("Other matchers: " + ", ".join(dict.fromkeys(have.values())) + f"; Python {sys.version.split()[0]}")
    print(f"One thread; medians of {ROUNDS} rounds; ratios to the matcher alone; memory is the process at its highest; every engine answers its best topic.")

    def commands(samples, lines, chinese=False):
        yield from ((f"askfirst, {what}", [binary, part, str(samples), str(lines)])
                    for part, what in (("matcher", "matcher alone"), ("line", "whole line")))
        for engine, name, _ in PEERS:
            if engine in have:
                yield name, [str(FOLDER / "venv/bin/python"), str(TOP / "Tests/Peers/peer.py"), engine, str(samples),
                             str(lines), *(["zh"] if chinese else [])]

    english, chinese = own(binary, "en"), own(binary, "zh-Hans")
    sets = [("Flagship, English", *english), ("Flagship, Chinese", *chinese)]
    sets += [(f"Put together, {topics} topics", *grown(english[0], topics)) for topics in (15, 150, 1000)]
    for title, samples, lines in sets:
        compare(title, samples, lines, list(commands(samples, lines, "Chinese" in title)))


if __name__ == "__main__":
    main()
