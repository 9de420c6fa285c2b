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


def forms(past, present):
    """The forms of a verb as they are written and spoken, but for the first person of the present."""
    by_past = ['', 'م', 'ی', 'ید', 'ین', 'ند', 'ن', 'ه', 'ه اند']
    by_present = ['ی', 'ه', 'د', 'ید', 'ین', 'ند', 'ن']
    made = [past + end for end in by_past] + ['می' + past + end for end in by_past[:-2]]
    made += ['می' + present + end for end in by_present] + ['نمی' + present + end for end in by_present]
    return made + [begin + present + end for begin in ('ب', 'ن') for end in ['', *by_present]]


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
    elif verb == 'as':
        entries[name][2] = rest[0]
    elif verb == 'verb':
        for form in forms(rest[0], rest[1]):
            entries[key(f'{entry} {form}')] = [f'{entry} {form}', 'phrase', rest[2], rest[3], 'Ensejam', '']
    elif verb == 'group':
        for people in rest:
            for named in (people, people + 'ها', people + 'های', people + 'ای', people + 'ا'):
                entries[key(f'{named} {entry}')] = [f'{named} {entry}', 'phrase', 'slur', 'refuse', 'Ensejam',
                                                    f'جوک {named} {entry}']
    else:
        raise SystemExit(f'insult_edits.tsv: unknown verb {verb}')
write('insults.tsv', ''.join('\t'.join(entries[name]) + '\n' for name in sorted(entries)))
