#!/usr/bin/env python3
"""Makes insults.tsv: the word entries that the comments begin with, from four open lists and our own edits.

The lists: PersianTextGuard (MIT; Persian and Latin), Shekar (MIT) and LDNOOBW fa (CC BY 4.0). Words that only
PersianTextGuard calls mild are held, not refused. insult_edits.tsv (written for this project, CC0) has the last word:
what is clinical or ordinary is held or left out, idioms are exceptions, and English words are added."""
import os

from common import HERE, key, lines, write

entries = {}  # key with spaces -> [entry, mode, category, action, source, exceptions]


def put(entry, mode, category, action, source):
    name = key(entry)
    if name not in entries:
        entries[name] = [entry, mode, category, action, source, '']


def guard(name, source):
    category = ''
    for line in lines(name):
        if line[0] == '#':
            continue
        if line[0] == '[':
            category = line[1:-1]
            continue
        entry = line.lstrip('~')
        mode = 'any' if line[0] == '~' else 'phrase' if ' ' in entry else 'word'
        put(entry, mode, category, 'hold' if category == 'mild' else 'refuse', source)


guard('insult/lists/ptg_persian.txt', 'PersianTextGuard')
guard('insult/lists/ptg_finglish.txt', 'PersianTextGuard')
for line in lines('insult/lists/shekar_offensive.csv'):
    entry = line.replace('\u200c', ' ')
    put(entry, 'phrase' if ' ' in entry else 'word', 'insult', 'refuse', 'Shekar')
for line in lines('insult/lists/ldnoobw_fa.txt'):
    put(line, 'phrase' if ' ' in line else 'word', 'sexual', 'refuse', 'LDNOOBW')
for row in lines(os.path.join(HERE, 'insult_edits.tsv')):
    if row.startswith('#'):
        continue
    verb, entry, *rest = row.split('\t')
    name = key(entry)
    if verb == 'drop':
        entries.pop(name, None)
    elif verb == 'hold':
        entries[name][3] = 'hold'
    elif verb == 'refuse':
        entries[name][3] = 'refuse'
    elif verb == 'except':
        entries[name][5] = '|'.join(rest)
    elif verb == 'add':
        mode, category, action = rest[:3]
        entries[name] = [entry, mode, category, action, 'Ensejam', '|'.join(rest[3:])]
    else:
        raise SystemExit(f'insult_edits.tsv: unknown verb {verb}')
write('insults.tsv', ''.join('\t'.join(entries[name]) + '\n' for name in sorted(entries)))
