"""Seeded chance that gives the same numbers in every version of Python."""


class Chance:
    def __init__(self, seed):
        self.state = seed

    def below(self, n):
        """A whole number in 0..n-1 (the high bits of Knuth's MMIX generator)."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 33) * n >> 31

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def one_of(self, items):
        return items[self.below(len(items))]

    def shuffled(self, items):
        items = list(items)
        for i in range(len(items) - 1, 0, -1):
            j = self.below(i + 1)
            items[i], items[j] = items[j], items[i]
        return items
