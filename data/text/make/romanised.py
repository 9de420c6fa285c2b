"""How Persian words are typed in Latin letters: sounds, skeletons and the cost of reading one as the other.

All costs are whole hundredths of a nat, so that the program's own reading (src/text/romanised.cpp) gives the same
numbers. A Latin text is first written with one letter a sound: kh -> x, gh -> q, sh -> S, ch -> C, zh -> Z, ph -> f,
and the long vowels aa -> A, oo, ou -> U, ee -> I."""
import re
from collections import defaultdict

from common import TABLES

SOUNDS = (('kh', 'x'), ('gh', 'q'), ('sh', 'S'), ('ch', 'C'), ('zh', 'Z'), ('ph', 'f'), ('aa', 'A'), ('oo', 'U'),
          ('ou', 'U'), ('ee', 'I'))
VOWELS = 'aeiouAUI'
SHORT_A = 'V'
CONSONANT = dict(zip('خقغشچژجبپتطثسصحهدذزضظرعفکگلمنویاء', ['x', 'q', 'q', 'S', 'C', 'j', 'j', 'b', 'p', 't', 't', 's',
                                                       's', 's', '', '', 'd', 'z', 'z', 'z', 'z', 'r', '', 'f', 'k',
                                                       'g', 'l', 'm', 'n', '', '', '', '']))
IMPOSSIBLE = 900


def sounds(word):
    """A Latin word with one letter a sound; letters typed three times and more count twice."""
    word = word.lower().replace('’', "'").replace("'", '')
    for typed, sound in SOUNDS:
        word = word.replace(typed, sound)
    return re.sub(r'(.)\1{2,}', r'\1\1', word)


def writes_long_a(text):
    """True when the writer types ا as aa somewhere: then a lone a is most often a short vowel."""
    return 'aa' in text.lower()


def in_style(typed, has_long_a):
    """The sounds with a lone a as its own sound where the writer parts it from aa."""
    return typed.replace('a', SHORT_A) if has_long_a else typed


def once(text):
    return re.sub(r'(.)\1+', r'\1', text)


def skeleton_fa(key):
    return once(''.join(CONSONANT.get(letter, '') for letter in key))


def skeleton_latin(word):
    folded = {'c': 'k', 'Z': 'j', 'w': '', 'v': '', 'h': '', 'y': ''}
    return once(''.join(folded.get(letter, letter) for letter in word if letter not in VOWELS))


def words():
    """key -> rarity, of words_fa.tsv."""
    with open(f'{TABLES}/words_fa.tsv', encoding='utf-8') as file:
        return {key: int(rarity) for key, rarity, _ in (line.rstrip('\n').split('\t') for line in file)}


def by_skeleton(rarity):
    """skeleton -> words, the commonest first. A word in ا may be an adverb that is spoken with -an."""
    index = defaultdict(list)
    for key in rarity:
        skeleton = skeleton_fa(key)
        index[skeleton].append(key)
        if key.endswith('ا') and len(key) > 3 and rarity[key] < 130 and not skeleton.endswith('n'):
            index[skeleton + 'n'].append(key)
    for found in index.values():
        found.sort(key=lambda key: (rarity[key], key))
    return index


def place_of(key, j):
    """0 = first letter, 1 = inside, 2 = last, 3 = the last ی behind ا or و, which joins to the next word."""
    if j == 0:
        return 0
    if j < len(key) - 1:
        return 1
    return 3 if key[j] == 'ی' and key[j - 1] in 'او' else 2


PLACES = (0, 1, 2, 3)


# What a letter may be typed as before anything is learned, by place.
def first_guess(letter, typed, place):
    last = place >= 2
    if SHORT_A in typed:
        guess = first_guess(letter, typed.replace(SHORT_A, 'a'), place)
        return guess + 200 if letter == 'ا' and place > 0 and typed == SHORT_A else guess
    if place == 3:
        return {'y': 60, 'ye': 80, 'e': 150, 'i': 150, 'I': 200, 'ei': 250}.get(typed, IMPOSSIBLE if typed else 400)
    options = {
        'ا': {'a': 70, 'A': 50, '': 150 if place == 0 else 300, 'e': 200 if place == 0 else 500,
              'o': 200 if place == 0 else 400, 'i': 300 if place == 0 else 600, 'U': 400, 'u': 400,
              **({'an': 60} if last else {})},
        'و': {'o': 100, 'u': 120, 'U': 100, 'v': 100, 'w': 200, 'ow': 200, 'vv': 300, '': 300},
        'ی': {'i': 60, 'y': 100, 'I': 150, 'ei': 200, 'ey': 200, 'e': 300, 'a': 400, 'A': 400, 'ie': 300, 'iy': 200,
              'yi': 200, 'yy': 300, 'ii': 200, '': 400},
        'ه': {'h': 70, '': 150 if last else 200, 'e': 100 if last else 600, 'eh': 100 if last else 500,
              'a': 250 if last else 600, 'ah': 200 if last else 500},
        'ح': {'h': 30, '': 400},
        'ع': {'': 70, 'a': 150, 'e': 200, 'A': 200, 'o': 300},
        'ء': {'': 50},
        'ق': {'q': 50, 'g': 250, 'k': 500}, 'غ': {'q': 50, 'g': 250, 'k': 500},
        'ک': {'k': 30, 'c': 200, 'kk': 300, 'q': 600},
        'ژ': {'Z': 50, 'j': 150},
    }
    sound = CONSONANT.get(letter, '')
    return options.get(letter, {sound: 30, sound * 2: 30} if sound else {}).get(typed, IMPOSSIBLE if typed else 600)


def first_vowel_guess(vowel):
    return {'a': 120, SHORT_A: 80, 'e': 100, 'o': 160, 'i': 500, 'u': 500, 'A': 700, 'U': 700, 'I': 700}[vowel]


TYPED = ('', 'a', 'A', 'an', 'e', 'i', 'o', 'u', 'U', 'I', 'vv', 'ii', 'yy', 'y', 'ye', 'v', 'w', 'h', 'eh', 'ah', 'ey', 'ei',
         'iy', 'yi', 'ie', 'ow', 'q', 'g', 'k', 'kk', 'c', 'Z', 'j', SHORT_A, SHORT_A + 'n', SHORT_A + 'h')


def guess_costs():
    costs = {}
    for letter in CONSONANT:
        own = CONSONANT[letter]
        for typed in sorted({*TYPED, own, own * 2}):
            for place in PLACES:
                cost = first_guess(letter, typed, place)
                if cost < IMPOSSIBLE:
                    costs[letter, typed, place] = cost
    for vowel in VOWELS + SHORT_A:
        for place in (0, 1, 2):
            costs['', vowel, place] = first_vowel_guess(vowel)
    return costs


def read(costs, typed, key):
    """The cheapest way in which `typed` (sounds) is the word, as (cost, [(letter, typed, place)…])."""
    n, m = len(typed), len(key)
    best = {(0, 0): (0, None)}

    def reach(to, cost, step):
        if to not in best or cost < best[to][0]:
            best[to] = (cost, step)

    for j in range(m + 1):
        for i in range(n + 1):
            if (i, j) not in best:
                continue
            cost = best[i, j][0]
            if i < n:
                place = 0 if j == 0 else 2 if j == m else 1
                reach((i + 1, j), cost + costs.get(('', typed[i], place), IMPOSSIBLE), (i, j, '', typed[i], place))
            if j < m:
                place = place_of(key, j)
                for size in (0, 1, 2):
                    if i + size <= n:
                        part = typed[i:i + size]
                        unknown = IMPOSSIBLE + (200 if size == 2 else 0)
                        reach((i + size, j + 1), cost + costs.get((key[j], part, place), unknown),
                              (i, j, key[j], part, place))
    steps = []
    at = (n, m)
    while at != (0, 0):
        i, j, *step = best[at][1]
        steps.append(tuple(step))
        at = (i, j)
    return best[n, m][0], steps[::-1]


def cost_of(costs, typed, key):
    """Only the cost of `read`, faster."""
    n, m = len(typed), len(key)
    far = 10 ** 9
    row = [0] + [far] * n
    for j in range(m + 1):
        place = 0 if j == 0 else 2 if j == m else 1
        for i in range(n):
            cost = row[i] + costs.get(('', typed[i], place), IMPOSSIBLE)
            if cost < row[i + 1]:
                row[i + 1] = cost
        if j == m:
            return row[n]
        place = place_of(key, j)
        letter = key[j]
        nothing = costs.get((letter, '', place), IMPOSSIBLE)
        following = [cost + nothing for cost in row]
        for i in range(n):
            cost = row[i] + costs.get((letter, typed[i], place), IMPOSSIBLE)
            if cost < following[i + 1]:
                following[i + 1] = cost
            if i + 2 <= n:
                cost = row[i] + costs.get((letter, typed[i:i + 2], place), IMPOSSIBLE + 200)
                if cost < following[i + 2]:
                    following[i + 2] = cost
        row = following
