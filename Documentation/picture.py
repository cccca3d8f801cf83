"""Takes the pictures of a real call: `make picture`, or `python3 Documentation/picture.py PROGRAM`.

Plays the scripted lines below in a terminal of 80 by 32 (tmux), with a fixed seed and a store of its own, and writes
what stands there then to call.<locale>.svg beside this file. Text stays text, every character in its column, whatever
font the reader has. The same program gives the same pictures, byte for byte.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
import unicodedata
from html import escape

COLUMNS, ROWS = 80, 32
CALLS = {
    "en": {
        "prompt": "You ›",
        "title": "A call with Mr Cheng in a terminal",
        "lines": [
            "Good afternoon, I'm Anna. May I ask you a few questions first?",
            "What's the occasion for this trip?",
            "Who would you like to take along?",
            "So just you and your boy. What does an ordinary week look like?",
            "That sounds hard, being on the road so much and hardly seeing him.",
        ],
    },
    "zh-Hans": {
        "prompt": "你 ›",
        "title": "在终端里和程先生的一次对话",
        "lines": [
            "下午好，我是小安。先问您几个问题，可以吗？",
            "这次怎么想到要出去走走呢？",
            "您想带谁一起去？",
            "那就是您和儿子两个人。平时一个星期，你们父子俩是怎么过的？",
            "老不在家，心里挺惦记孩子的吧。",
        ],
    },
}

# Colours of the picture: light on dark. A terminal's sixteen, softened.
PAPER, INK, QUIET = "#1b1f27", "#d8dee9", "#8a93a3"
PALETTE = ["#3b4252", "#e0808a", "#a3be8c", "#ebcb8b", "#81a1c1", "#c39ac9", "#88c0d0", "#e5e9f0"]
SIZE, CELL, LINE, MARGIN = 14, 8.4, 19, 18
FONTS = (
    "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', 'PingFang SC',"
    " 'Microsoft YaHei', monospace"
)


class Terminal:
    """A tmux server of its own with one window, in which the program runs."""

    def __init__(self, program, locale, folder):
        self.server = ["tmux", "-u", "-L", f"askfirst-picture-{os.getpid()}-{locale}"]
        path = os.environ.get("PATH", "/usr/bin:/bin")
        environment = {"PATH": path, "HOME": folder, "LANG": "C.UTF-8", "TERM": "xterm-256color"}
        command = [program, "play", "travel-family-trip", "--locale", locale, "--seed", "1", "--store", folder + "/s"]
        size = ["-x", str(COLUMNS), "-y", str(ROWS)]
        start = ["-f", "/dev/null", "new-session", "-d", *size, *command]
        subprocess.run(self.server + start, check=True, env=environment)

    def tmux(self, *arguments):
        return subprocess.run(self.server + list(arguments), check=True, capture_output=True, text=True).stdout

    def close(self):
        subprocess.run(self.server + ["kill-server"], check=False)

    def wait(self, fits):
        """Waits until what is shown, without empty lines at the end, is as it should be."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            shown = self.tmux("capture-pane", "-p", "-J").rstrip()
            if fits(shown):
                return
            time.sleep(0.02)
        sys.exit(f"the call did not go on; the terminal shows:\n{shown}")

    def play(self, call):
        def is_asked(shown):
            return shown.split("\n")[-1] == call["prompt"]

        self.wait(is_asked)
        self.tmux("send-keys", "C-l")
        self.wait(lambda shown: shown == call["prompt"])
        for line in call["lines"]:
            self.tmux("send-keys", "-l", "--", line)
            self.wait(lambda shown, end=line[-4:]: shown.endswith(end))
            self.tmux("send-keys", "Enter")
            self.wait(is_asked)
        return self.tmux("capture-pane", "-e", "-p").rstrip("\n").split("\n")


class Ink:
    """How the terminal writes just now, as its escape sequences say."""

    def __init__(self):
        self.colour, self.bold, self.dim, self.italic = None, False, False, False

    def obey(self, codes):
        for code in (int(code or 0) for code in codes.split(";")):
            if code == 0:
                self.__init__()
            elif code == 1:
                self.bold = True
            elif code == 2:
                self.dim = True
            elif code == 3:
                self.italic = True
            elif code == 22:
                self.bold = self.dim = False
            elif code == 23:
                self.italic = False
            elif 30 <= code <= 37 or 90 <= code <= 97:
                self.colour = PALETTE[code % 10]
            elif code == 39:
                self.colour = None

    def attributes(self):
        parts = [f' fill="{self.colour or QUIET}"'] if self.colour or self.dim else []
        parts += [' font-weight="bold"'] if self.bold else []
        parts += [' font-style="italic"'] if self.italic else []
        return "".join(parts)


def is_wide(character):
    return unicodedata.east_asian_width(character) in "WF"


def number(value):
    return f"{value:.1f}".removesuffix(".0")


def runs(line, ink):
    """The line in pieces of one look and one width: column, text, attributes, whether its characters are wide."""
    column = 0
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        escape_sequence = re.fullmatch(r"\x1b\[([0-9;]*)m", part)
        if escape_sequence:
            ink.obey(escape_sequence.group(1))
            continue
        for piece in re.findall(r" +|[^ ]+", part):
            start, wide = 0, [is_wide(character) for character in piece]
            for end in range(1, len(piece) + 1):
                if end < len(piece) and wide[end] == wide[start]:
                    continue
                text = piece[start:end]
                if not text.isspace():
                    yield column, text, ink.attributes(), wide[start]
                column += len(text) * (2 if wide[start] else 1)
                start = end


def svg(lines, call, locale):
    while lines and not lines[-1].strip():
        lines.pop()
    width, height = MARGIN * 2 + COLUMNS * CELL, MARGIN * 2 + len(lines) * LINE
    plain = "\n".join(re.sub(r"\x1b\[[0-9;]*m", "", line).rstrip() for line in lines)
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {number(width)} {number(height)}"'
        f' width="{number(width)}" height="{number(height)}" role="img" xml:lang="{locale}"'
        ' aria-labelledby="title words">',
        f'<title id="title">{escape(call["title"])}</title>',
        f'<desc id="words">{escape(plain)}</desc>',
        f'<rect width="100%" height="100%" rx="8" fill="{PAPER}"/>',
        f'<g font-family="{escape(FONTS)}" font-size="{SIZE}" fill="{INK}" aria-hidden="true">',
    ]
    ink = Ink()
    for row, line in enumerate(lines):
        y = number(MARGIN + row * LINE + SIZE)
        for column, text, attributes, wide in runs(line, ink):
            x = MARGIN + column * CELL
            if wide:
                # Each in the middle of its two columns.
                places = " ".join(number(x + index * 2 * CELL + CELL - SIZE / 2) for index in range(len(text)))
                out.append(f'<text y="{y}" x="{places}"{attributes}>{escape(text)}</text>')
            else:
                length = f' textLength="{number(len(text) * CELL)}"' if len(text) > 1 else ""
                out.append(f'<text y="{y}" x="{number(x)}"{length}{attributes}>{escape(text, quote=False)}</text>')
    return "\n".join(out + ["</g>", "</svg>", ""])


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program, here = os.path.abspath(sys.argv[1]), os.path.dirname(os.path.abspath(__file__))
    for locale, call in CALLS.items():
        with tempfile.TemporaryDirectory(prefix="askfirst-picture-") as folder:
            terminal = Terminal(program, locale, folder)
            try:
                lines = terminal.play(call)
            finally:
                terminal.close()
        path = os.path.join(here, f"call.{locale}.svg")
        with open(path, "w", encoding="utf-8") as file:
            file.write(svg(lines, call, locale))
        print(path)


main()
