#!/usr/bin/env python3
"""Writes Sources/Typography/WidthTable.swift and the expected values of its test.

Needs Python's wcwidth 0.7.0 (Unicode 17.0.0). Run from the root of the repository:
    python3 Tests/Scripts/make-width-table.py
"""
import random
import wcwidth

SURROGATES = range(0xD800, 0xE000)
widths = [0 if c in SURROGATES else wcwidth.wcwidth(chr(c)) for c in range(0x110000)]


def ranges(width):
    found = []
    for code in range(0x300, 0x110000):
        if widths[code] != width or code in SURROGATES:
            continue
        if found and found[-1][1] == code - 1:
            found[-1][1] = code
        else:
            found.append([code, code])
    return found


def rows(numbers, per_row=12):
    words = [f"0x{n:04X}," for n in numbers]
    return "\n".join("    " + " ".join(words[i : i + per_row]) for i in range(0, len(words), per_row))


version = wcwidth.list_versions()[-1]
zero = [n for pair in ranges(0) for n in pair]
wide = [n for pair in ranges(2) for n in pair]
with open("Sources/Typography/WidthTable.swift", "w", encoding="utf-8") as out:
    out.write(f"""/// Which scalars take no column and which take two, in Unicode {version}.
///
/// Made by `Tests/Scripts/make-width-table.py` from Python's wcwidth; not to be edited by hand. Each list holds
/// first, last, first, last …, ascending; what is in neither takes one column.
enum WidthTable {{
  static let zero: [UInt32] = [
{rows(zero)}
  ]

  static let wide: [UInt32] = [
{rows(wide)}
  ]
}}
""")

random.seed(17)
sample = set(random.sample(range(0x20, 0x3000), 60) + random.sample(range(0x3000, 0x20000), 60))
for table in (zero, wide):
    for code in random.sample(table, 60):
        sample.update({code - 1, code, code + 1})
sample = sorted(c for c in sample if c not in SURROGATES and widths[c] >= 0 and c != 0xAD)
with open("Tests/TypographyTests/ExpectedWidths.swift", "w", encoding="utf-8") as out:
    out.write(f"""/// Widths of single scalars as Python's wcwidth 0.7.0 gives them (Unicode {version}).
///
/// Made by `Tests/Scripts/make-width-table.py`: scalars taking none, one and two columns.
enum ExpectedWidths {{
""")
    for name, width in (("none", 0), ("one", 1), ("two", 2)):
        out.write(f"  static let {name}: [UInt32] = [\n{rows([c for c in sample if widths[c] == width])}\n  ]\n")
    out.write("}\n")
