#!/usr/bin/env python3
"""Prints how well `askfirst understand` hears: on outside data beside other methods, and on this project's own lists.

    python3 Tests/Peers/evaluate.py ASKFIRST OUTSIDE

OUTSIDE holds score.py and its sets; where it is not there, only the own lists are measured. Standard library only.
"""
import collections
import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
DAMAGES = ["plain", "typos", "nopunct", "lower", "fullwidth"]
FIGURES = {
    "accuracy": r"\bacc +([\d.]+)", "kept": r"right and kept +([\d.]+)", "auroc": r"AUROC +([\d.]+)",
    "caught": r"caught at 10 % +([\d.]+)", "own": r"its own rule +([\d.]+)",
}


def table(path):
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def figure(value, form="{:.1f}"):
    return "-" if value is None else form.format(value)


# --- Outside data --------------------------------------------------------------------------------------------------

def scored(binary, folder, damage):
    more = [] if damage == "plain" else ["--perturb", damage]
    done = subprocess.run([sys.executable, str(folder / "score.py"), binary, *more], cwd=TOP, capture_output=True,
                          text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"score.py {' '.join(more)} ended with {done.returncode}:\n{done.stderr[-800:]}")
    return done.stdout.splitlines()


def outside(binary, folder):
    topics, asks, forms = collections.defaultdict(dict), collections.defaultdict(dict), collections.defaultdict(dict)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        for damage, lines in zip(DAMAGES, pool.map(lambda d: scored(binary, folder, d), DAMAGES)):
            last = ""
            for line in lines:
                if found := re.match(r"(\S+) +(\d+)shot ", line):
                    values = {name: re.search(pattern, line) for name, pattern in FIGURES.items()}
                    topics[found[1], int(found[2])][damage] = {n: float(v[1]) if v else None for n, v in values.items()}
                elif found := re.match(r"(\S+) +is there a question.*kappa (-?[\d.]+)", line):
                    last = found[1]
                    asks[last][damage] = float(found[2])
                elif found := re.search(r"form of a question.*accuracy +([\d.]+)", line):
                    forms[last][damage] = float(found[1])
                else:
                    print(f"({damage}) {line}")
    beside(topics, asks, forms)


def best(rows, place):
    values = [float(row[place]) for row in rows if len(row) > place and row[place].strip()]
    return max(values) if values else None


def beside(topics, asks, forms):
    known = list(table(TOP / "Tests/Peers/baselines.tsv"))
    print("Topics: accuracy in %; last two columns: the best other method without a sentence encoder, and MiniLM")
    print(f"{'set':13}{'samples':>8}" + "".join(f"{d:>10}" for d in DAMAGES) + f" |{'others':>8}{'MiniLM':>8}")
    for (name, samples), cells in sorted(topics.items()):
        rows = [r for r in known if r[:3] == ["topics", name, str(samples)]]
        plain, neural = ([r for r in rows if r[4] == kind] for kind in ("no", "yes"))
        print(f"{name:13}{samples:8}" + "".join(f"{figure(cells.get(d, {}).get('accuracy')):>10}" for d in DAMAGES)
              + f" |{figure(best(plain, 5)):>8}{figure(best(neural, 5)):>8}")
    print("\nOff script: AUROC, % caught where 10 % of the rest is lost, % rejected by its own bar; % right and kept")
    print(f"{'set':13}{'samples':>8}{'AUROC':>10}{'caught':>8}{'own bar':>9}{'kept':>8} |{'others':>8}{'':>6}{'MiniLM':>8}")
    for (name, samples), cells in sorted(topics.items()):
        rows = [r for r in known if r[:3] == ["topics", name, str(samples)]]
        plain, neural = ([r for r in rows if r[4] == kind] for kind in ("no", "yes"))
        cell = cells.get("plain", {})
        print(f"{name:13}{samples:8}{figure(cell.get('auroc'), '{:.3f}'):>10}{figure(cell.get('caught')):>8}"
              f"{figure(cell.get('own')):>9}{figure(cell.get('kept')):>8} |{figure(best(plain, 6), '{:.3f}'):>8}"
              f"{figure(best(plain, 7), '{:.0f}'):>6}{figure(best(neural, 6), '{:.3f}'):>8}"
              f"{figure(best(neural, 7), '{:.0f}'):>6}")
    print("\nIs there a question: kappa")
    print(f"{'set':21}" + "".join(f"{d:>10}" for d in DAMAGES))
    for name, cells in sorted(asks.items()):
        print(f"{name:21}" + "".join(f"{figure(cells.get(d), '{:.3f}'):>10}" for d in DAMAGES))
        for what in dict.fromkeys(r[3] for r in known if r[:2] == ["asks", name]):
            row = {r[2]: float(r[4]) for r in known if r[0] == "asks" and r[1] == name and r[3] == what}
            print(f"{'':21}" + "".join(f"{figure(row.get(d), '{:.2f}'):>10}" for d in DAMAGES) + f"  {what}")
        if name in forms:
            print(f"{'  form right, %':21}" + "".join(f"{figure(forms[name].get(d)):>10}" for d in DAMAGES))


# --- This project's own lists --------------------------------------------------------------------------------------

def heard(binary, arguments, lines):
    done = subprocess.run([binary, "understand", *arguments, "--format", "jsonl"], input="\n".join(lines) + "\n", cwd=TOP,
                          capture_output=True, text=True, encoding="utf-8")
    if done.returncode:
        sys.exit(f"askfirst understand {' '.join(arguments)}: {done.stderr[-800:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def kappa(gold, said):
    count = len(gold)
    agree = sum(g == s for g, s in zip(gold, said)) / count
    one, other = collections.Counter(gold), collections.Counter(said)
    chance = sum(one[k] * other[k] for k in one) / count / count
    return (agree - chance) / (1 - chance) if chance < 1 else 1.0


def kind(record):
    return {"choice": "closed"}.get(record["question"]["kind"], record["question"]["kind"])


def six(record):
    """The class of a line in the coding of counselling talk, by its acts; the first that applies."""
    acts = set(record["acts"])
    if kind(record) != "none":
        return kind(record)
    for name, which in (("complex", ("restate-feeling", "empathy", "summary")), ("simple", ("restate-fact",)),
                        ("input", ("advice", "information", "pitch", "claim", "proposal", "answer"))):
        if acts & set(which):
            return name
    return "other"


def coded(binary):
    """Coded lists: a row of column names, then a line a row; `kind` and `class` are judged, `half` parts them."""
    found = sorted((TOP / "Tests/DialogueTests/Fixtures/coded").glob("*.tsv"))
    for path in found:
        rows = list(table(path))
        head = {name: place for place, name in enumerate(rows[0])}
        if not {"kind", "class"} <= set(head):
            print(f"{path.name}: no columns `kind` and `class` in its first row; left out")
            continue
        text = next(n for n in ("line", "text", "seller") if n in head)
        before = next((n for n in ("before", "buyer", "context") if n in head), None)
        groups = collections.defaultdict(list)
        for row in rows[1:]:
            groups[row[head["half"]] if "half" in head else ""].append(row + [""] * (len(head) - len(row)))
        for half, group in sorted(groups.items()):
            said = heard(binary, [], [json.dumps({"buyer": row[head[before]].strip("-") if before else "",
                                                  "text": row[head[text]]}, ensure_ascii=False) for row in group])
            kinds = [{"choice": "closed"}.get(row[head["kind"]], row[head["kind"]]) for row in group]
            print(f"{(path.stem + ' ' + half).strip():24}{len(group):6} lines  none/open/closed kappa "
                  f"{kappa(kinds, [kind(s) for s in said]):.3f}  six classes kappa "
                  f"{kappa([row[head['class']] for row in group], [six(s) for s in said]):.3f}")
    return bool(found)


def scenarios(binary):
    """Lists of a scenario: topic TAB line, `off-script` where it must be rejected."""
    found = sorted((TOP / "Tests/CallTests/Fixtures/lines").glob("*/*.tsv"))
    for path in found:
        rows = [row for row in table(path) if len(row) > 1]
        said = heard(binary, [path.parent.name, "--locale", path.stem], [row[1] for row in rows])
        inside = [(r[0], s) for r, s in zip(rows, said) if r[0] != "off-script"]
        strays = [s for r, s in zip(rows, said) if r[0] == "off-script"]
        first = [(want, s["topics"][0]["id"] if s["topics"] else "", s["rejected"]) for want, s in inside]
        share = lambda hits, all_: 100 * sum(hits) / len(all_) if all_ else 0
        print(f"{path.parent.name + ' ' + path.stem:36} right topic {share([w == t for w, t, _ in first], first):5.1f} %"
              f"  and kept {share([w == t and not r for w, t, r in first], first):5.1f} % of {len(first)}"
              f"  off script rejected {share([s['rejected'] for s in strays], strays):5.1f} % of {len(strays)}")
    return bool(found)


def main():
    binary, folder = str(pathlib.Path(sys.argv[1]).resolve()), pathlib.Path(sys.argv[2])
    print("This project's own lists")
    lists = [coded(binary), scenarios(binary)]
    if not any(lists):
        print("none are there yet")
    print()
    if (folder / "score.py").exists():
        outside(binary, folder.resolve())
    else:
        print(f"The outside data is not at {folder}: give its folder, `make eval EVAL=FOLDER`.")


if __name__ == "__main__":
    main()
