#!/usr/bin/env python3
"""Makes finglish_model.tsv: how much each piece of a Latin word speaks for Persian (positive) or against it.

Logistic regression, one example a word: pieces of 2 to 4 letters with ^ and $ at the ends, the whole word, and how
well the word reads as a common Persian word (`fit`). Persian: odd lines of the Finglish sentences and cuttings.
Against: odd lines of the English and the twelve other languages, and english_own.txt, what people write alone (for this
project, CC0). Weights are hundredths; small ones are left out. A row !word is an English word that the model would take
for Persian, or nearly, or one of world_own.txt: alone it stays undecided.

With --report the model is judged on the even lines, which it has not seen."""
import math
import os
import re
import sys
from collections import Counter

from common import HERE, lines, rows, training, write
from romanised import by_skeleton, cost_of, skeleton_latin, sounds, words

WORD = re.compile("[A-Za-zÀ-ɏʻʼ'’]+")
REPORT = '--report' in sys.argv


def words_in(text):
    return [word for word in (found.strip("'’").lower() for found in WORD.findall(text)) if word]


costs = {}
with open(__file__.replace('make/finglish.py', 'sounds_fa.tsv'), encoding='utf-8') as file:
    for line in file:
        letter, typed, place, cost = line.rstrip('\n').split('\t')
        costs[letter.replace('-', ''), typed.replace('-', ''), int(place)] = int(cost)
rarity = words()
index = by_skeleton(rarity)
fits = {}


def fit(word):
    """Pieces that say how well the word reads as a Persian one."""
    if word not in fits:
        typed = sounds(word)
        best, best_cost = 9999, 9999
        for found in index.get(skeleton_latin(typed), [])[:60] if len(typed) <= 18 else []:
            if 10 * rarity[found] >= best:
                break
            cost = cost_of(costs, typed, found)
            if cost + 10 * rarity[found] < best:
                best, best_cost = cost + 10 * rarity[found], cost
        n = max(2, len(typed))
        fits[word] = [f'~{min(12, 2 * best // (100 * n))}', f'~~{min(10, best // 250)}.{min(len(typed), 8)}',
                      f'~c{min(10, 4 * best_cost // (100 * n))}']
    return fits[word]


def pieces(word):
    whole = '^' + word.replace('’', "'") + '$'
    found = [whole[i:i + n] for n in (2, 3, 4) for i in range(len(whole) - n + 1)]
    return found + ['=' + whole[1:-1]] + fit(word)


def examples(persian, english, other):
    made = []
    for texts, answer, share in ((persian, 1, 1.0), (english, 0, 0.8), (other, 0, 0.08)):
        counts = Counter(word for text in texts for word in words_in(text) if word.isascii() or '’' in word)
        weights = {word: min(n, 60) ** 0.8 for word, n in counts.items()}
        total = sum(weights.values())
        made += [(word, answer, share * weights[word] / total) for word in sorted(counts)]
    mean = sum(weight for _, _, weight in made) / len(made)
    return [(pieces(word), answer, min(8.0, weight / mean)) for word, answer, weight in made]


def shuffled(items, seed):
    """A fixed order that is the same in every version of Python."""
    state = seed
    items = list(items)
    for i in range(len(items) - 1, 0, -1):
        state = (state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        j = (state >> 33) % (i + 1)
        items[i], items[j] = items[j], items[i]
    return items


def learn(data):
    weight, seen, bias = {}, {}, 0.0
    for round_ in range(8):
        for found, answer, importance in shuffled(data, round_ + 1):
            z = bias + sum(weight.get(piece, 0.0) for piece in found)
            error = (1 / (1 + math.exp(-max(-30.0, min(30.0, z)))) - answer) * importance
            for piece in found:
                seen[piece] = seen.get(piece, 1.0) + error * error
                weight[piece] = weight.get(piece, 0.0) - 0.15 * error / math.sqrt(seen[piece])
            bias -= 0.01 * error
    return {piece: round(100 * w) for piece, w in weight.items() if abs(w) >= 0.035}, round(100 * bias)


def score(model, bias, word):
    if not word.replace('’', "'").isascii():
        return -250
    return max(-250, min(250, (bias + sum(model.get(piece, 0) for piece in pieces(word))) // 2))


def report(model, bias):
    texts = {'F': [r['finglish'] for r in rows('finglish/sentences.dev.tsv')][1::2], 'N': lines('finglish/english.dev.txt')[1::2]}
    for n in (1, 2, 3):
        cut = {}
        for label, chosen in texts.items():
            cut[label] = []
            for i, text in enumerate(chosen * (2 if label == 'F' else 1)):
                found = words_in(text)
                if len(found) >= n:
                    at = (i * 7919) % (len(found) - n + 1)
                    cut[label].append(sum(score(model, bias, w) for w in found[at:at + n]) / n)
        for limit in range(-20, 60, 5):
            hit = sum(s > limit for s in cut['F'])
            wrong = sum(s > limit for s in cut['N'])
            print(n, limit, f'{2 * hit / (hit + wrong + len(cut["F"])):.4f}', hit, wrong)


persian = training([row['finglish'] for row in rows('finglish/sentences.dev.tsv')])
english = training(lines('finglish/english.dev.txt'))
other = training([row['input'] for row in rows('finglish/other_latin.dev.tsv')])
if not REPORT:
    cuttings = training(rows('finglish/windows.dev.tsv'))
    persian += [row['input'] for row in cuttings if row['label'] == 'F']
    english += [row['input'] for row in cuttings if row['label'] == 'N']
own = [line for line in lines(os.path.join(HERE, 'english_own.txt')) if line[0] != '#']
english += own * 2
model, bias = learn(examples(persian, english, other))
if REPORT:
    print(len(model), bias)
    report(model, bias)
else:
    seen = Counter(word for text in english for word in words_in(text))
    both = [word for word in seen if seen[word] >= 2 and word.isascii() and word.isalpha() and score(model, bias, word) > -60]
    world = [line for line in lines(os.path.join(HERE, 'world_own.txt')) if line[0] != '#']
    for word in dict.fromkeys(both + world):
        model['!' + word] = 0
    write('finglish_model.tsv', f'\t{bias}\n' + ''.join(f'{piece}\t{model[piece]}\n' for piece in sorted(model)))
