"""What the scripts of this folder share: reading the sources, and the comparison key of Persian words.

The sources lie outside the repository, in the folder named by the first argument of a script; the README beside the
tables names the origin and licence of each. Only the standard library is used, and no table depends on the order of
a set or dictionary, so that every run gives the same bytes."""
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TABLES = os.path.dirname(HERE)


def sources():
    """The folder of the sources."""
    if len(sys.argv) < 2:
        sys.exit(f'usage: {os.path.basename(sys.argv[0])} FOLDER-OF-SOURCES')
    return sys.argv[1]


def unescaped(cell):
    return re.sub(r'\\(.)', lambda m: {'n': '\n', 't': '\t', 'r': '\r'}.get(m[1], m[1]), cell)


def rows(name):
    """Rows of a tab-separated source with a heading, as dictionaries."""
    with open(os.path.join(sources(), name), encoding='utf-8') as file:
        heading = file.readline().rstrip('\n').split('\t')
        return [dict(zip(heading, map(unescaped, line.rstrip('\n').split('\t')))) for line in file if line.strip()]


def lines(name):
    with open(os.path.join(sources(), name), encoding='utf-8') as file:
        return [line.strip() for line in file if line.strip()]


def training(items):
    """The odd lines of labelled data (the first is line 1); the even ones are kept for reporting."""
    return items[::2]


def write(name, text):
    with open(os.path.join(TABLES, name), 'w', encoding='utf-8', newline='\n') as file:
        file.write(text)


INVISIBLE = re.compile('[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad\u0640\u064b-\u065f\u0670\u0610-\u061a]')
ONE_LETTER = str.maketrans({**dict.fromkeys('يىئ', 'ی'), 'ك': 'ک', **dict.fromkeys('ةۀ', 'ه'),
                            **dict.fromkeys('أإٱآ', 'ا'), 'ؤ': 'و',
                            **{chr(0x6F0 + i): str(i) for i in range(10)}, **{chr(0x660 + i): str(i) for i in range(10)}})


def key(word):
    """The comparison key of a Persian word, as ensejam::text::key makes it."""
    return re.sub(r'(.)\1{2,}', r'\1\1', INVISIBLE.sub('', word).translate(ONE_LETTER).lower())


HALF_SPACE = '\u200c'
FORWARD = {'می', 'نمی'}
BACKWARD = {'ها', 'های', 'هایی', 'ای', 'ام', 'اش', 'تر', 'ترین', 'اند', 'ایم', 'اید'}


def spelled_words(sentence):
    """Words of a Persian sentence as written, می and ها joined to their word by the half-space."""
    plain = re.sub('[\u064b-\u0653\u0655-\u065f\u0670\u0640]', '', sentence).translate(
        str.maketrans({'ي': 'ی', 'ى': 'ی', 'ك': 'ک', 'ۀ': 'ه'}))
    tokens = [t.strip(HALF_SPACE) for t in re.findall('[\u0621-\u063a\u0641-\u064a\u0654\u066e-\u06d3\u200c]+', plain)]
    words = []
    at = 0
    tokens = [t for t in tokens if t]
    while at < len(tokens):
        word = tokens[at]
        if word in FORWARD and at + 1 < len(tokens):
            at += 1
            word += HALF_SPACE + tokens[at]
        if word in BACKWARD and words:
            words[-1] += HALF_SPACE + word
        else:
            words.append(word)
        at += 1
    return words
