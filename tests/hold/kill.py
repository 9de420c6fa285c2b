#!/usr/bin/env python3
"""Kills the program with SIGKILL in the middle of an intake, again and again.

usage: kill.py ROOT PROGRAM KILLS

After every kill the register is one of those an undisturbed intake goes through, `store verify` finds nothing, and
the same intake, run again, ends where the undisturbed one ended. Prints one line with its figures.
"""
import pathlib
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT, PROGRAM, KILLS = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
DEMO = ROOT / "data" / "demo"
SHEETS = sorted(str(path) for path in (DEMO / "sheets").iterdir())


def command(store, *words):
    return [PROGRAM, *words, "--data", str(store), "--quiet"]


def intake(store):
    return command(store, "intake", "--no-input", "--as-of", "1405-06-31", *SHEETS)


def run(words):
    return subprocess.run(words, capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=120)


def copy(source, target):
    """A copy of a store as one file."""
    target.unlink(missing_ok=True)
    for ending in ("-wal", "-shm"):
        pathlib.Path(str(target) + ending).unlink(missing_ok=True)
    with sqlite3.connect(source) as here, sqlite3.connect(target) as there:
        here.backup(there)


def changes(store):
    """The digest of each change, in order: equal digests are equal registers."""
    with sqlite3.connect(store) as database:
        return [row[0] for row in database.execute("SELECT change_sha256 FROM store_audit WHERE change_sha256 <> '' ORDER BY n")]


def kill_once(base, store, expected, seconds):
    """Faults of one kill, how many changes were left, and whether the intake was really cut short."""
    copy(base, store)
    process = subprocess.Popen(intake(store), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    cut = process.wait() == -signal.SIGKILL
    faults = []
    verified = run(command(store, "store", "verify"))
    if verified.returncode != 0:
        faults.append(f"verify: {verified.stdout}{verified.stderr}")
    left = changes(store)
    if left != expected[: len(left)]:
        faults.append("the register is neither the old nor a new one")
    run(intake(store))
    if changes(store) != expected:
        faults.append("run again, the intake ends elsewhere")
    return faults, len(left), cut


def main():
    chance = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        base, whole, store = (pathlib.Path(folder) / name for name in ("base.db", "whole.db", "store.db"))
        tables = sorted(str(path) for path in (DEMO / "registry").glob("*.csv"))
        loaded = run(command(base, "registry", "load", *tables))
        if loaded.returncode not in (0, 1) or not base.exists():
            sys.exit(f"the register could not be loaded: {loaded.stderr}")
        copy(base, whole)
        begun = time.monotonic()
        run(intake(whole))
        duration = time.monotonic() - begun
        expected = changes(whole)
        if len(expected) < 3:
            sys.exit("the undisturbed intake changed too little to be killed")
        n_cut, ends, failed = 0, set(), 0
        for number in range(KILLS):
            faults, left, cut = kill_once(base, store, expected, chance.uniform(0, duration))
            n_cut += cut
            ends.add(left)
            failed += bool(faults)
            for fault in faults:
                print(f"kill {number + 1}: {fault}")
        print(f"kill -9 during intake: {KILLS} kills, {n_cut} cut it short, after {sorted(ends)} of {len(expected)} changes; {failed} faults")
        sys.exit(1 if failed or n_cut == 0 else 0)


main()
