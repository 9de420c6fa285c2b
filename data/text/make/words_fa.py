#!/usr/bin/env python3
"""Makes words_fa.tsv and pairs_fa.tsv: how rare Persian words and pairs of neighbours are, and how they are spelled.

Rarity is -ln(share), in tenths; the share is 0.3 of Shekar's word counts and 0.7 of the Common Voice sentences,
because comments are nearer to speech than to the web pages that were counted."""
import math
import re
from collections import Counter, defaultdict

from common import key, lines, rows, spelled_words, write

web = Counter()
spellings = defaultdict(Counter)
for row in rows('lexicon/fa_frequency.tsv'):
    count = int(row['count'])
    web[key(row['word'])] += count
    spellings[key(row['word'])][row['word']] += count
spoken = Counter()
pairs = Counter()
sentences = [spelled_words(line) for line in lines('corpus/cv_fa.dev.txt')]
n_spoken = sum(map(len, sentences))
n_web = sum(web.values())
for words in sentences:
    keys = [key(word) for word in words]
    spoken.update(keys)
    pairs.update(zip(['^'] + keys, keys))
    for word in words:
        spellings[key(word)][word] += n_web // n_spoken
table = []
for word in sorted(set(web) | set(spoken)):
    share = 0.3 * web[word] / n_web + 0.7 * spoken[word] / n_spoken
    if not share or not word:
        continue
    spelled = re.sub('([او])ئی$', r'\1یی', max(sorted(spellings[word]), key=lambda s: spellings[word][s]))
    table.append((word, round(-10 * math.log(share)), '' if spelled == word else spelled))
write('words_fa.tsv', ''.join(f'{w}\t{r}\t{s}\n' for w, r, s in table))
kept = sorted((pair, n) for pair, n in pairs.items() if n >= 2)
write('pairs_fa.tsv', ''.join(f'{a} {b}\t{n}\n' for (a, b), n in kept))
