#!/usr/bin/env python3
"""Makes sounds_fa.tsv (what each Persian letter is typed as, with its cost) and typed_fa.tsv (Latin words and the
Persian word they stood for). Learned from the odd lines of translit by four rounds of best alignment."""
import difflib
import math
import os
import re
from collections import Counter, defaultdict

from common import HERE, key, lines, rows, spelled_words, training, write
from romanised import TYPED, CONSONANT, VOWELS, first_guess, first_vowel_guess, guess_costs, read, skeleton_fa, \
    skeleton_latin, sounds, IMPOSSIBLE

pairs = []
spellings = defaultdict(Counter)
for row in training(rows('finglish/translit.dev.tsv')):
    typed = [sounds(word) for word in re.findall("[A-Za-z'’]+", row['finglish'])]
    told = spelled_words(row['persian'])
    matcher = difflib.SequenceMatcher(None, [skeleton_latin(t) for t in typed], [skeleton_fa(key(t)) for t in told],
                                      autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        for i in range(size):
            if typed[a + i]:
                pairs.append((typed[a + i], key(told[b + i])))
                spellings[key(told[b + i])][told[b + i]] += 1

costs = guess_costs()
for _ in range(4):
    count = Counter()
    for typed, word in pairs:
        cost, steps = read(costs, typed, word)
        if cost <= 220 * len(word) + 100:
            count.update(steps)
    total = Counter()
    for (letter, _, place), n in count.items():
        total[letter, place] += n
    slots = {0: len(pairs), 1: sum(max(0, len(word) - 1) for _, word in pairs), 2: len(pairs)}
    learned = {step: min(IMPOSSIBLE, round(-100 * math.log(n / (total[step[0], step[2]] + 1))))
               for step, n in count.items() if step[0]}
    for letter in CONSONANT:
        own = CONSONANT[letter]
        for part in sorted({*TYPED, own, own * 2}):
            for place in (0, 1, 2):
                guess = first_guess(letter, part, place)
                if guess < 800:
                    share = (count[letter, part, place] + 8 * math.exp(-guess / 100)) / (total[letter, place] + 10)
                    learned[letter, part, place] = min(IMPOSSIBLE, round(-100 * math.log(share)))
    for vowel in VOWELS:
        for place in (0, 1, 2):
            prior = 20 * math.exp(-first_vowel_guess(vowel) / 100) * (0.3 if place == 0 else 1)
            learned['', vowel, place] = round(-100 * math.log((count['', vowel, place] + prior) / (slots[place] + 40)))
    costs = learned
write('sounds_fa.tsv', ''.join(f'{letter or "-"}\t{part or "-"}\t{place}\t{cost}\n'
                               for (letter, part, place), cost in sorted(costs.items())))

typed_as = defaultdict(Counter)
for typed, word in pairs:
    typed_as[typed][max(sorted(spellings[word]), key=lambda s: spellings[word][s])] += 1
for row in rows('lexicon/finglish_dict_elektito.tsv'):
    typed = sounds(row['finglish'])
    if ' ' not in row['finglish'] and ' ' not in row['persian'] and typed not in typed_as:
        typed_as[typed][row['persian']] += 1
for line in lines(os.path.join(HERE, 'typed_own.tsv')):
    if not line.startswith('#'):
        typed, word = line.split('\t')
        typed_as[sounds(typed)] = Counter({word: 20})
write('typed_fa.tsv', ''.join(f'{typed}\t{word}\t{n}\n' for typed in sorted(typed_as)
                              for word, n in sorted(typed_as[typed].items())))
