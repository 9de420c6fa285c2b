#!/usr/bin/env python3
"""Runs the cases: files, a command line, and what must be printed.

usage: cases.py ROOT PROGRAM [NAME...]      UPDATE=1 rewrites what is expected.

A case is a text file, tests/cases/<module>/<sentence>.case:

    # what is true, as a sentence
    given  FILE                 the indented lines below are the file
    given  FILE  from  PATH     a copy of a file of the tree
    run    ensejam ...          may stand several times, each with its own prints and exit
    prints                      the indented lines below must be the whole standard output
    says                        each indented line below must stand somewhere in standard error
    exit   0
"""
import os
import pathlib
import shlex
import shutil
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


def run_command(program, argument, folder):
    words = shlex.split(argument)
    assert words[0] == "ensejam", f"a case runs ensejam, not {words[0]}"
    return subprocess.run([program] + words[1:], cwd=folder, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)


def faults_of(root, program, steps, folder):
    """Sentences about what did not hold; with UPDATE, expectations are replaced in `steps`."""
    faults, done, update = [], None, os.environ.get("UPDATE")
    for step in steps:
        word, argument, lines = step
        if word == "given":
            name, _, source = argument.partition(" from ")
            target = folder / name.strip()
            target.parent.mkdir(parents=True, exist_ok=True)
            if source:
                shutil.copy(root / source.strip(), target)
            else:
                target.write_text("\n".join(lines) + "\n", encoding="utf-8")
        elif word == "run":
            done = run_command(program, argument, folder)
        elif word == "prints":
            printed = [line.rstrip() for line in done.stdout.rstrip("\n").split("\n")]
            if update:
                step[2] = printed
            elif printed != [line.rstrip() for line in lines]:
                faults.append("prints:\n  " + "\n  ".join(printed) + "\ninstead of:\n  " + "\n  ".join(lines))
        elif word == "says":
            faults += [f"does not say: {line}\nbut:\n{done.stderr}" for line in lines if line.strip() not in done.stderr]
        elif word == "exit":
            if done.returncode != int(argument):
                faults.append(f"exit {done.returncode} instead of {argument}\n{done.stderr}")
        else:
            faults.append(f"unknown word: {word}")
    return faults


def rewrite(path, steps):
    head = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("#")]
    body = [line for word, argument, lines in steps for line in [f"{word:<6} {argument}".rstrip()] + [f"  {each}".rstrip() for each in lines]]
    path.write_text("\n".join(head + body) + "\n", encoding="utf-8")


def main():
    root, program, names = pathlib.Path(sys.argv[1]), str(pathlib.Path(sys.argv[2]).resolve()), sys.argv[3:]
    cases = [path for path in sorted((root / "tests" / "cases").rglob("*.case")) if not names or path.stem in names]
    failed = 0
    for path in cases:
        steps = read_case(path)
        with tempfile.TemporaryDirectory() as folder:
            faults = faults_of(root, program, steps, pathlib.Path(folder))
        if os.environ.get("UPDATE"):
            rewrite(path, steps)
        failed += bool(faults)
        for fault in faults:
            print(f"{path.relative_to(root)}: {fault}\n")
    print(f"{len(cases) - failed} passed, {failed} failed")
    sys.exit(1 if failed or not cases else 0)


main()
