#!/usr/bin/env python3
"""How do we stand beside plain Python for the questions about comments? The answers are checked before anything is timed.

    python3 bench/comments_rivals.py --cmd "build/release/ensejam comments batch" --shared ../shared/data/comments
                                     [--altcha FOLDER]

Processor time, on the same machine in the same run; rivals: `baseline/reference.py` of the shared data (the yardstick,
standard library), difflib, MinHash with bands in plain Python (64 rows, 16 bands, 3-letter pieces), word-list matching by
one regular expression, and `altcha-lib` of npm under Node where FOLDER holds its node_modules. Only the standard library
is used here."""
import argparse
import difflib
import json
import os
import random
import re
import subprocess
import sys
import time
import zlib

options = argparse.ArgumentParser()
options.add_argument('--cmd', required=True)
options.add_argument('--shared', required=True)
options.add_argument('--altcha', default='')
options.add_argument('--published', type=int, default=5000)
OPTIONS = options.parse_args()
CHANCE = random.Random(1404)


def require(holds, what):
    if not holds:
        sys.exit(f'wrong answer: {what}')


def lines(name):
    with open(os.path.join(OPTIONS.shared, name), encoding='utf-8') as file:
        return [line.strip() for line in file if line.strip()]


def asked(command, requests):
    """Answers to requests, and the seconds of processor time that the program took."""
    text = ''.join(json.dumps(request, ensure_ascii=False) + '\n' for request in requests).encode()
    before = os.times()
    done = subprocess.run(command, shell=True, input=text, stdout=subprocess.PIPE, check=True)
    after = os.times()
    answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
    require(len(answers) == len(requests), 'an answer for each request')
    return answers, after.children_user + after.children_system - before.children_user - before.children_system


def each(command, requests):
    """Answers, and seconds for one request, the program's start taken off."""
    _, start = asked(command, requests[:1])
    answers, all_seconds = asked(command, requests)
    return answers, max(1e-9, all_seconds - start) / (len(requests) - 1)


def row(what, who, seconds, ours, note=''):
    print(f'{what:<34} {who:<28} {seconds * 1e6:12.1f} us   {seconds / ours:10.1f} x   {note}', flush=True)


def timed(work, items):
    begun = time.process_time()
    for item in items:
        work(item)
    return (time.process_time() - begun) / len(items)


REFERENCE = f'{sys.executable} {os.path.join(OPTIONS.shared, "baseline/reference.py")}'


def checking():
    texts = [text for text in lines('corpus/cv_fa.dev.txt') if 60 <= len(text) <= 140][:2000]
    requests = [{'op': 'check', 'text': text, 'lang': 'fa'} for text in ['این چه کسکشی است'] + texts]
    answers, ours = each(OPTIONS.cmd, requests)
    require(answers[0]['outcome'] == 'refuse', 'an insult is refused')
    wrong = sum(answer['outcome'] == 'refuse' for answer in answers[1:])
    require(wrong <= 2, 'ordinary sentences are not refused')
    row('check of a sentence', 'ensejam', ours, ours, f'{wrong} of {len(texts)} refused')
    answers, theirs = each(REFERENCE, requests[:400])
    row('check of a sentence', 'reference.py', theirs, ours,
        f'{sum(answer["outcome"] == "refuse" for answer in answers[1:])} of 399 refused')
    words = [re.escape(word) for word in json.load(open(os.path.join(
        OPTIONS.shared, 'insult/lists/amirshnll.json'), encoding='utf-8'))['word']]
    matcher = re.compile('|'.join(sorted(words, key=len, reverse=True)))
    require(matcher.search('کسکش') is not None, 'the list finds what it holds')
    wrong = sum(matcher.search(text) is not None for text in texts)
    row('check of a sentence', 're, a public list as it is', timed(matcher.search, texts), ours,
        f'{wrong} of {len(texts)} refused')


def suggesting():
    with open(os.path.join(OPTIONS.shared, 'finglish/translit.dev.tsv'), encoding='utf-8') as file:
        texts = [line.split('\t')[0] for line in file][1:]
    requests = [{'op': 'transliterate', 'text': text} for text in ['salam khaste nabashid'] + texts]
    answers, ours = each(OPTIONS.cmd, requests)
    require(answers[0]['text'] == 'سلام خسته نباشید', 'a greeting is written in Persian')
    row('suggestion for a sentence', 'ensejam', ours, ours)
    answers, theirs = each(REFERENCE, requests[:300])
    row('suggestion for a sentence', 'reference.py', theirs, ours)


def pieces(text):
    plain = ' '.join(re.findall(r'\w+', text.translate(str.maketrans('كي', 'کی'))))
    return {plain[i:i + 3] for i in range(max(1, len(plain) - 2))}


class MinHash:
    """64 rows in 16 bands; a text is near when pieces in common are at least 0.7 of all."""
    ROWS, BANDS, PRIME = 64, 16, (1 << 61) - 1

    def __init__(self):
        self.turns = [(CHANCE.randrange(1, self.PRIME), CHANCE.randrange(self.PRIME)) for _ in range(self.ROWS)]
        self.bands = [{} for _ in range(self.BANDS)]
        self.sets = []

    def signature(self, own):
        hashes = [zlib.crc32(piece.encode()) for piece in own]
        return [min((a * x + b) % self.PRIME for x in hashes) for a, b in self.turns]

    def keys(self, own):
        signed = self.signature(own)
        wide = self.ROWS // self.BANDS
        return [tuple(signed[band * wide:(band + 1) * wide]) for band in range(self.BANDS)]

    def add(self, text):
        own = pieces(text)
        for band, found in zip(self.bands, self.keys(own)):
            band.setdefault(found, []).append(len(self.sets))
        self.sets.append(own)

    def nearest(self, text):
        own = pieces(text)
        near = {rank for band, found in zip(self.bands, self.keys(own)) for rank in band.get(found, ())}
        scored = [(len(own & self.sets[rank]) / len(own | self.sets[rank]), -rank) for rank in near]
        score, rank = max(scored, default=(0, 0))
        return -rank if score >= 0.7 else None


def rewritten(text):
    letters = list(text.translate(str.maketrans('کی', 'كي')).replace('\u200c', ' '))
    place = CHANCE.randrange(1, len(letters) - 1)
    if letters[place].isalpha():
        letters[place] = CHANCE.choice('ابپتسرکمنوهی')
    return 'سلام، ' + ''.join(letters)


def searching():
    texts = sorted({text for text in lines('corpus/cv_fa.dev.txt') if 40 <= len(text) <= 200 and len(text.split()) > 6})
    CHANCE.shuffle(texts)
    texts = texts[:OPTIONS.published]
    ranks = CHANCE.sample(range(len(texts)), 200)
    questions = [rewritten(texts[rank]) for rank in ranks]
    publish = [{'op': 'publish', 'page': 'p', 'id': rank, 'text': text} for rank, text in enumerate(texts)]
    find = [{'op': 'find', 'page': 'p', 'text': question} for question in questions]

    def search(command, count, times):
        _, adding = asked(command, publish)
        answers, together = asked(command, publish + find[:count] * times)
        right = sum(answer.get('decision') in ('vote', 'ask') and answer.get('id') == rank
                    for answer, rank in zip(answers[len(texts):], ranks))
        return right, max(1e-9, together - adding) / (count * times), adding / len(texts)

    what = f'the like one of {len(texts)}'
    right, ours, our_adding = search(OPTIONS.cmd, 200, 50)
    require(right >= 190, 'rewritten comments are found')
    row(what, 'ensejam', ours, ours, f'{right} of 200 found; published in {our_adding * 1e6:.0f} us each')
    right, theirs, adding = search(REFERENCE, 20, 1)
    row(what, 'reference.py', theirs, ours, f'{right} of 20 found; {adding * 1e6:.0f} us each')
    page = MinHash()
    adding = timed(page.add, texts)
    right = sum(page.nearest(question) == rank for question, rank in zip(questions, ranks))
    row(what, 'MinHash, plain Python', timed(page.nearest, questions), ours,
        f'{right} of 200 found; {adding * 1e6:.0f} us each')

    def by_difflib(question):
        return difflib.get_close_matches(question, texts, n=1, cutoff=0.7)

    right = sum(by_difflib(question)[:1] == [texts[rank]] for question, rank in list(zip(questions, ranks))[:3])
    row(what, 'difflib, all compared', timed(by_difflib, questions[:3]), ours, f'{right} of 3 found')


ALTCHA = '''
import { createChallenge, solveChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
const secrets = { hmacSignatureSecret: 'a-secret-of-the-challenge', hmacKeySignatureSecret: 'a-secret-of-the-key' };
const challenge = await createChallenge({ algorithm: 'PBKDF2/SHA-256', cost: 1000, counter: 200, deriveKey,
                                          expiresAt: Math.floor(Date.now() / 1000) + 600, ...secrets });
const solution = await solveChallenge({ challenge, deriveKey });
const right = await verifySolution({ challenge, solution, deriveKey, ...secrets });
const wrong = await verifySolution({ challenge, solution: { ...solution, derivedKey: '00'.repeat(32) }, deriveKey,
                                     ...secrets });
const begun = performance.now();
for (let i = 0; i < 2000; ++i) await verifySolution({ challenge, solution, deriveKey, ...secrets });
console.log(JSON.stringify({ right: right.verified, wrong: wrong.verified, us: (performance.now() - begun) / 2 }));
'''


def captcha():
    if not OPTIONS.altcha:
        print('captcha: altcha-lib was not given')
        return
    program = os.path.join(OPTIONS.altcha, 'verify.mjs')
    with open(program, 'w', encoding='utf-8') as file:
        file.write(ALTCHA)
    answer = json.loads(subprocess.run(['node', program], stdout=subprocess.PIPE, check=True).stdout)
    require(answer['right'] and not answer['wrong'], 'altcha-lib tells a right solution from a wrong one')
    print(f'captcha verified by altcha-lib under Node: {answer["us"]:.1f} us (ours: bench_comments_check)')


checking()
suggesting()
searching()
captcha()
