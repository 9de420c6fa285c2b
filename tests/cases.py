#!/usr/bin/env python3
"""Runs the cases: files, a command line, and what must be printed.

usage: cases.py ROOT PROGRAM [NAME...]      UPDATE=1 rewrites what is expected.

A case is a text file, tests/cases/<module>/<sentence>.case:

    # what is true, as a sentence
    given  FILE                 the indented lines below are the file
    given  FILE  from  PATH     a copy of a file or folder of the tree
    sql    FILE  STATEMENT      runs a statement on a store, as somebody from outside might
    lock   FILE                 another program holds the store until the case ends
    full                        the disk is full from here on (skipped where it cannot be acted)
    feed                        the indented lines are the standard input of the next run
    run    ensejam ...          may stand several times, each with its own prints and exit
    prints                      the indented lines below must be the whole standard output
    shows                       each indented line below must stand somewhere in standard output
    says                        each indented line below must stand somewhere in standard error
    exit   0
"""
import os
import pathlib
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tempfile


def read_case(path):
    """The steps of a case: lists of [word, argument, indented lines]."""
    steps = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith((" ", "\t")) or (not line.strip() and steps and steps[-1][2]):
            steps[-1][2].append(line[2:] if line.startswith("  ") else line.lstrip("\t"))
        elif line.strip() and not line.startswith("#"):
            word, _, argument = line.partition(" ")
            steps.append([word, argument.strip(), []])
    for step in steps:
        while step[2] and not step[2][-1].strip():
            step[2].pop()
    return steps


def seen(text):
    """The text without signs of direction, which nobody sees."""
    return text.translate({0x2068: None, 0x2069: None})


class World:
    """Where a case runs, and what is wrong with it."""

    def __init__(self, root, program, folder):
        self.root, self.program, self.folder = root, program, folder
        self.feed, self.locks = "", []
        kept = {name: value for name, value in os.environ.items() if not name.startswith("ENSEJAM_")}
        self.environment = kept | {"LC_ALL": "C.UTF-8", "USER": "tester", "TERM": "dumb"}

    def run(self, argument):
        words = shlex.split(argument)
        assert words[0] == "ensejam", f"a case runs ensejam, not {words[0]}"
        feed, self.feed = self.feed, ""
        return subprocess.run([self.program] + words[1:], cwd=self.folder, capture_output=True, text=True,
                              input=feed, timeout=60, env=self.environment)

    def give(self, argument, lines):
        name, _, source = argument.partition(" from ")
        target = self.folder / name.strip()
        target.parent.mkdir(parents=True, exist_ok=True)
        source = self.root / source.strip() if source else None
        if source is None:
            target.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        elif source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)

    def sql(self, argument):
        name, _, statement = argument.partition(" ")
        with sqlite3.connect(self.folder / name) as store:
            store.execute(statement.strip())
        store.close()

    def lock(self, name):
        store = sqlite3.connect(self.folder / name, isolation_level=None)
        store.execute("BEGIN EXCLUSIVE")
        self.locks.append(store)

    def fill_disk(self):
        library = os.environ.get("ENSEJAM_FULL_DISK", "")
        if not os.path.exists(library):
            return False
        self.environment["LD_PRELOAD"] = library
        return True

    def close(self):
        for store in self.locks:
            store.close()


def faults_of(world, steps):
    """Sentences about what did not hold; with UPDATE, expectations are replaced in `steps`."""
    faults, done, update = [], None, os.environ.get("UPDATE")
    for step in steps:
        word, argument, lines = step
        if word == "given":
            world.give(argument, lines)
        elif word == "sql":
            world.sql(argument)
        elif word == "lock":
            world.lock(argument)
        elif word == "full":
            if not world.fill_disk():
                print("skipped: the full disk cannot be acted here")
                return faults
        elif word == "feed":
            world.feed = "".join(line + "\n" for line in lines)
        elif word == "run":
            done = world.run(argument)
        elif word == "prints":
            printed = [line.rstrip() for line in seen(done.stdout).rstrip("\n").split("\n")]
            if update:
                step[2] = [line for line in printed if printed != [""]]
            elif printed != ([line.rstrip() for line in lines] or [""]):
                faults.append("prints:\n  " + "\n  ".join(printed) + "\ninstead of:\n  " + "\n  ".join(lines))
        elif word == "shows":
            shown = seen(done.stdout)
            faults += [f"does not show: {line}\nbut:\n{shown}" for line in lines if line.strip() not in shown]
        elif word == "says":
            said = seen(done.stderr)
            faults += [f"does not say: {line}\nbut:\n{said}" for line in lines if line.strip() not in said]
        elif word == "exit":
            if done.returncode != int(argument):
                faults.append(f"exit {done.returncode} instead of {argument}\n{done.stderr}")
        else:
            faults.append(f"unknown word: {word}")
    return faults


def rewrite(path, steps):
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    body = [line for word, argument, lines in steps
            for line in [f"{word:<6} {argument}".rstrip()] + [f"  {each}".rstrip() for each in lines]]
    path.write_text("\n".join(head + body) + "\n", encoding="utf-8")


def main():
    root, program, names = pathlib.Path(sys.argv[1]), str(pathlib.Path(sys.argv[2]).resolve()), sys.argv[3:]
    cases = [path for path in sorted((root / "tests" / "cases").rglob("*.case")) if not names or path.stem in names]
    failed = 0
    for path in cases:
        steps = read_case(path)
        with tempfile.TemporaryDirectory() as folder:
            world = World(root, program, pathlib.Path(folder))
            faults = faults_of(world, steps)
            world.close()
        if os.environ.get("UPDATE"):
            rewrite(path, steps)
        failed += bool(faults)
        for fault in faults:
            print(f"{path.relative_to(root)}: {fault}\n")
    print(f"{len(cases) - failed} passed, {failed} failed")
    sys.exit(1 if failed or not cases else 0)


main()
