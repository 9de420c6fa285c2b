#!/usr/bin/env python3
"""Makes sounds_fa.tsv (what each Persian letter is typed as, with its cost) and typed_fa.tsv (Latin words and the
Persian word they stood for). Learned from the odd lines of translit by four rounds of best alignment."""
import difflib
import math
import os
import re
from collections import Counter, defaultdict

from common import BACKWARD, HALF_SPACE, HERE, key, lines, rows, spelled_words, training, write
from romanised import CONSONANT, IMPOSSIBLE, PLACES, SHORT_A, TYPED, VOWELS, first_guess, first_vowel_guess, \
    guess_costs, in_style, read, skeleton_fa, skeleton_latin, sounds, writes_long_a

costs = guess_costs()


def as_typed(typed, word):
    """The word that was told, without a joined ending that was typed apart: chaalesh haa is چالش and ها."""
    for ending in ('ها', 'های', 'هایی', *sorted(BACKWARD)):
        stem = word.removesuffix(ending).rstrip(HALF_SPACE)
        is_joined = word.endswith(HALF_SPACE + ending) or (ending.startswith('ها') and word.endswith(ending))
        if stem and is_joined and read(costs, typed, key(stem))[0] + 100 < read(costs, typed, key(word))[0]:
            return stem
    return word


pairs = []
spellings = defaultdict(Counter)
for row in training(rows('finglish/translit.dev.tsv')):
    typed = [sounds(word) for word in re.findall("[A-Za-z'’]+", row['finglish'])]
    told = spelled_words(row['persian'])
    has_long_a = writes_long_a(row['finglish'])
    matcher = difflib.SequenceMatcher(None, [skeleton_latin(t) for t in typed], [skeleton_fa(key(t)) for t in told],
                                      autojunk=False)
    for a, b, size in matcher.get_matching_blocks():
        for i in range(size):
            if typed[a + i]:
                word = as_typed(typed[a + i], told[b + i])
                pairs.append((typed[a + i], has_long_a, key(word)))
                spellings[key(word)][word] += 1



def writers_of(part):
    """Which writers can type the part: those who part aa from a, those who do not, or all (None)."""
    if 'A' in part or SHORT_A in part:
        return True
    return False if 'a' in part else None


def learn(costs):
    """The costs that the best alignments of all pairs speak for."""
    count = Counter()
    total = Counter()
    slots = Counter()
    for typed, has_long_a, word in pairs:
        cost, steps = read(costs, in_style(typed, has_long_a), word)
        for style in (None, has_long_a):
            slots.update({(style, 0): 1, (style, 1): max(0, len(word) - 1), (style, 2): 1})
        if cost <= 220 * len(word) + 100:
            count.update(steps)
            for letter, _, place in steps:
                total.update({(letter, place, None): 1, (letter, place, has_long_a): 1})
    learned = {(letter, part, place): min(IMPOSSIBLE, round(-100 * math.log(
                   n / (total[letter, place, writers_of(part)] + 1))))
               for (letter, part, place), n in count.items() if letter}
    for letter in CONSONANT:
        own = CONSONANT[letter]
        for part in sorted({*TYPED, own, own * 2}):
            for place in PLACES if letter == 'ی' else PLACES[:3]:
                guess = first_guess(letter, part, place)
                if guess < 800:
                    share = (count[letter, part, place] + 8 * math.exp(-guess / 100)) / \
                        (total[letter, place, writers_of(part)] + 10)
                    learned[letter, part, place] = min(IMPOSSIBLE, round(-100 * math.log(share)))
    for vowel in VOWELS + SHORT_A:
        for place in (0, 1, 2):
            prior = 20 * math.exp(-first_vowel_guess(vowel) / 100) * (0.3 if place == 0 else 1)
            learned['', vowel, place] = round(-100 * math.log(
                (count['', vowel, place] + prior) / (slots[writers_of(vowel), place] + 40)))
    return learned


for _ in range(4):
    costs = learn(costs)
write('sounds_fa.tsv', ''.join(f'{letter or "-"}\t{part or "-"}\t{place}\t{cost}\n'
                               for (letter, part, place), cost in sorted(costs.items())))

typed_as = defaultdict(Counter)
for typed, _, word in pairs:
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
