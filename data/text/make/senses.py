#!/usr/bin/env python3
"""Makes senses_fa.tsv: what the comparison of comments knows of Persian words. Rows: kind, word, value.

  formal    the formal word of a colloquial one (Shekar's pairs, MIT; verbs made here from stems)
  negated   a negated verb, and the verb
  filler    greetings, thanks and politeness, which say nothing of the matter;  phrase  the same, of several words
  stop      words without weight
  number    number words, and their digits;  ordinal  the same for ordinals
  negator   words that negate;  question  words that ask, and one name for those that ask the same
  limiter   words that change what is claimed when they are added (only, always, some)
  opposite  two words of opposite sense
  plural    a broken plural, and the word;  movable  words of time, that stand anywhere;  marker  prepositions
Word lists and stems: senses_own.txt, written for this project (CC0)."""
import os

from common import HERE, key, lines, rows, write
from romanised import words as known_words

table = set()
denied = {}  # a negated verb has one verb: the first that is told here
formal = {}  # a colloquial word has one formal form: the first that is told here
sections = {}
for line in lines(os.path.join(HERE, 'senses_own.txt')):
    if line.startswith('#'):
        continue
    name, _, rest = line.partition(':')
    sections.setdefault(name.strip(), []).extend(rest.split())

rarity = known_words()
COMMON = 75  # a word as common as this is itself


def deny(word, verb):
    denied.setdefault(key(word), key(verb))


for pair in sections['negated']:
    deny(*pair.split('='))


def tell(word, written, is_made=False):
    word, written = key(word), key(written)
    if word == written or word in formal:
        return
    plain = {w for kind in ('stop', 'filler', 'limiter', 'negator') for w in map(key, sections[kind])}
    if is_made and (word in plain or rarity.get(word, 999) < COMMON):
        return
    formal[word] = written


for pair in sections['formal']:
    tell(*pair.split('='))
for row in rows('lexicon/informal.tsv'):
    if ' ' not in row['informal'] and ' ' not in row['formal']:
        tell(row['informal'], row['formal'])

PRESENT = {'م': 'م', 'ی': 'ی', 'ه': 'د', 'یم': 'یم', 'ین': 'ید', 'ن': 'ند'}
for pair in sections['spoken-stem']:
    spoken, full = pair.split('=')
    for end, written in PRESENT.items():
        for before in ('می', 'نمی', 'ب', 'ن'):
            tell(before + spoken + end, before + full + written, True)
for stem in sections['past-stem']:
    for end in ('', 'م', 'ی', 'یم', 'ید', 'ند', 'ه', 'هاند', 'هام', 'هایم', 'ن', 'ین'):
        deny('ن' + stem + end, stem + end)
        deny('نمی' + stem + end, 'می' + stem + end)
        deny('مین' + stem + end, 'می' + stem + end)
    for before in ('می', 'نمی'):
        tell(before + stem + 'ن', before + stem + 'ند', True)
for stem in sections['present-stem']:
    for end in ('م', 'ی', 'د', 'یم', 'ید', 'ند'):
        deny('نمی' + stem + end, 'می' + stem + end)
        deny('مین' + stem + end, 'می' + stem + end)
        deny('ن' + stem + end, stem + end)
    for spoken, written in (('ه', 'د'), ('ن', 'ند'), ('ین', 'ید')):
        for before in ('می', 'نمی', 'ب', 'ن', ''):
            tell(before + stem + spoken, before + stem + written, True)
    deny('ن' + stem, stem)
for word, written in formal.items():
    table.add(('formal', word, written))
for phrase in lines(os.path.join(HERE, 'senses_phrases.txt')):
    if not phrase.startswith('#'):
        table.add(('phrase', ' '.join(map(key, phrase.split())), ''))
for kind in ('filler', 'stop', 'negator', 'limiter', 'movable', 'marker'):
    for word in sections[kind]:
        table.add((kind, key(word), ''))
for word, verb in denied.items():
    table.add(('negated', word, verb))
for kind in ('number', 'ordinal', 'question'):
    for pair in sections[kind]:
        word, value = pair.split('=')
        table.add((kind, key(word), key(value)))
for pair in sections['plural']:
    word, one = pair.split('=')
    table.add(('plural', key(word), key(one)))
for pair in sections['opposite']:
    a, b = pair.split('/')
    table.add(('opposite', key(a), key(b)))

write('senses_fa.tsv', ''.join(f'{kind}\t{word}\t{value}\n' for kind, word, value in sorted(table)))
