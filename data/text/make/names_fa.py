#!/usr/bin/env python3
"""Makes names_fa.tsv: places and given names of Iran, so that a name alone in Latin letters is told from Finglish.

Provinces, counties and towns (iran-cities, `releases/v3.0/csv/`) and given names (persian-names,
`persian_names/data/`), both MIT, as files in the folder `names` of the sources. A name of several words gives its words,
each as a part. Neighbouring cities (PLACES) and words that stand in names (PARTS) are our own (CC0-1.0)."""
import re

from common import key, lines, write

PLACES = 'کابل هرات قندهار مزار قندوز بدخشان بامیان غزنی دوشنبه خجند بخارا سمرقند بغداد نجف کربلا بصره اربیل سلیمانیه استانبول ' \
         'آنکارا باکو نخجوان دمشق بیروت تهرانپارس مهرشهر گلشهر حصارک چابهار'
PARTS = 'بلوچستان بندر گنبد شهر شهید حاج سید میرزا ولی عصر امام کوی خیابان میدان روستای بهزیستی امداد کمیته هلال احمر'
RANK = {'place': 0, 'town': 1, 'given': 2, 'part': 3}
kinds = {}


def put(word, kind):
    if len(word) >= 2 and (word not in kinds or RANK[kind] < RANK[kinds[word]]):
        kinds[word] = kind


for name, kind in (('ostan', 'place'), ('shahrestan', 'place'), ('shahr', 'town')):
    for row in lines(f'names/{name}.csv')[1:]:
        words = [key(word) for word in re.split('[ \u200c()0-9-]+', row.split(',')[1]) if word]
        for word in words:
            put(word, kind if len(words) == 1 else 'part')
        if len(words) > 1:
            put(''.join(words), kind)
for name in ('female_fa', 'male_fa'):
    for line in lines(f'names/{name}.txt'):
        for word in re.split('[ \u200c]+', line):
            put(key(word), 'given')
for word in PLACES.split():
    put(key(word), 'place')
for word in PARTS.split():
    put(key(word), 'part')
write('names_fa.tsv', ''.join(f'{word}\t{kinds[word]}\n' for word in sorted(kinds)))
