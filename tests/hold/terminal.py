#!/usr/bin/env python3
"""What a person at a terminal is asked and told; the program runs on a pseudo-terminal.

usage: terminal.py ROOT PROGRAM
"""
import os
import pathlib
import pty
import re
import select
import signal
import subprocess
import sys
import tempfile
import time

ROOT, PROGRAM = pathlib.Path(sys.argv[1]), sys.argv[2]
PATIENCE = 120  # seconds; only a program that hangs needs them
SHEET = "محله,مجری,برنامه,عنوان طرح,اعتبار\nمارلیک,بهزیستی استان البرز,مشاوره و درمان اعتیاد,{0} یک,{1}\n" \
        "مارلیک,بهزیستی استان البرز,مشاوره و درمان اعتیاد,{0} دو,250\n"


class Terminal:
    """A program on a terminal of its own."""

    def __init__(self, *words, term="xterm"):
        self.pid, self.port = pty.fork()
        if self.pid == 0:
            os.execve(PROGRAM, [PROGRAM, *map(str, words)], {**os.environ, "TERM": term, "ENSEJAM_LANG": "en"})
        self.said = ""

    def hears(self, pattern):
        """Waits until the program said it; what was said before it counts too."""
        end = time.time() + PATIENCE
        while not re.search(pattern, self.said) and time.time() < end:
            if not self.listen(end - time.time()):
                break
        assert re.search(pattern, self.said), f"not said: {pattern}\n{self.said}"

    def listen(self, seconds):
        if not select.select([self.port], [], [], max(0, seconds))[0]:
            return False
        try:
            piece = os.read(self.port, 65536)
        except OSError:  # the other end is closed
            return False
        self.said += piece.decode(errors="replace")
        return bool(piece)

    def types(self, text):
        os.write(self.port, text.encode())

    def ends(self):
        """The exit code."""
        end = time.time() + PATIENCE
        while time.time() < end and self.listen(end - time.time()):
            pass
        _, status = os.waitpid(self.pid, 0)
        os.close(self.port)
        return os.waitstatus_to_exitcode(status)


def quietly(*words):
    done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
    return done.stdout


def sheet(folder, name, title, amount):
    path = folder / name
    path.write_text(SHEET.format(title, amount), encoding="utf-8")
    return path


def asks_once(folder, store):
    """A unit that nobody told is asked for; the answer holds for the sender's next sheet, which asks nothing."""
    first = Terminal("intake", "--brief", "--data", store, "--sender", "behzisti", sheet(folder, "a.csv", "طرح", 120))
    first.hears(r"In which unit is .{1,2}اعتبار.{1,2}\?")
    first.types("million rial\n")
    assert first.ends() in (0, 1), first.said
    told = quietly("publish", "activities", "--data", store)
    assert ",120000000," in told and "IRR" in told, told
    second = Terminal("intake", "--brief", "--data", store, "--sender", "behzisti", sheet(folder, "b.csv", "کار", 330))
    assert second.ends() in (0, 1), second.said
    assert "In which unit" not in second.said, second.said
    assert ",330000000," in quietly("publish", "activities", "--data", store)


def stops(folder, store):
    """Ctrl-C at a question ends it with 130 and changes nothing; so does a second one."""
    before = quietly("registry", "list", "--plain", "--data", store)
    for presses in (1, 2):
        asked = Terminal("intake", "--brief", "--data", store, "--sender", "governorate",
                         sheet(folder, "c.csv", "بنا", 90))
        asked.hears("In which unit")
        for _ in range(presses):
            os.kill(asked.pid, signal.SIGINT)
            time.sleep(0.05)
        assert asked.ends() == 130, asked.said
        assert quietly("registry", "list", "--plain", "--data", store) == before
    quietly("store", "verify", "--data", store)


def shows_progress(folder, store):
    """On a terminal it says which file it reads, and rubs it out; on a dumb one, or a pipe, it does not."""
    files = [sheet(folder, "d.csv", "سرا", "10 میلیون ریال"), sheet(folder, "e.csv", "باغ", "20 میلیون ریال")]
    words = ["intake", "--brief", "--dry-run", "--no-input", "--no-color", "--data", store, *files]
    shown = Terminal(*words)
    shown.ends()
    assert re.search(r"\r\x1b\[K[^\r\n]*d\.csv", shown.said) and re.search(r"\r\x1b\[K[^\r\n]*e\.csv", shown.said), shown.said
    dumb = Terminal(*words, term="dumb")
    dumb.ends()
    assert "\x1b" not in dumb.said, dumb.said
    piped = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert "\x1b" not in piped.stdout + piped.stderr


def main():
    with tempfile.TemporaryDirectory(prefix="ensejam-terminal-") as name:
        folder = pathlib.Path(name)
        store = folder / "ensejam.db"
        quietly("registry", "load", "--data", store, ROOT / "data/demo/registry")
        for part in (asks_once, stops, shows_progress):
            part(folder, store)
    print("terminal: asked once, stopped with nothing changed, progress shown where it can be: holds")


main()
