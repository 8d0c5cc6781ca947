"""The model of bench/voyage.ts in vectorised NumPy: the same gates, spreads and sales, all lives at once."""

import json
import sys
import time

import numpy as np


def simulate(lives, seed):
    random = np.random.default_rng(seed)
    gates = [
        ((1.8, 2.3, 3.0), (20.0, 25.3, 35.0), 0.52),
        ((2.8, 3.6, 4.8), (45.0, 58.6, 80.0), 0.289),
        ((2.5, 3.3, 4.5), (200.0, 255.4, 340.0), 0.578),
        ((1.0, 1.3, 2.0), (3.0, 4.0, 6.0), 0.906),
    ]
    force = np.log(1.11)
    worth = np.zeros(lives)
    clock = np.zeros(lives)
    alive = np.arange(lives)
    for years, cost, chance in gates:
        worth[alive] -= random.triangular(*cost, alive.size) * np.exp(-force * clock[alive])
        clock[alive] += random.triangular(*years, alive.size)
        alive = alive[random.random(alive.size) < chance]
    launch = clock[alive] + random.triangular(0.1, 0.4, 1.0, alive.size)
    sigma = np.sqrt(2 * np.log(1132 / 462))
    peak = 462 * np.exp(sigma * random.standard_normal(alive.size))
    margin = random.triangular(0.55, 0.7, 0.8, alive.size)
    year = np.arange(1, 11)
    ramp = np.minimum(year / 5, 1.0)
    discounts = np.exp(-force * (launch[:, None] + year[None, :]))
    worth[alive] += (peak[:, None] * ramp[None, :] * discounts).sum(axis=1) * margin
    quantiles = np.quantile(worth, [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95])
    return worth.mean(), worth.std(ddof=1), (worth < 0).mean(), quantiles, alive.size / lives


def simulate_whole(lives, seed):
    """As such models are mostly written: every quantity of every life is drawn, and failures are multiplied by nought."""
    random = np.random.default_rng(seed)
    years = np.array([(1.8, 2.3, 3.0), (2.8, 3.6, 4.8), (2.5, 3.3, 4.5), (1.0, 1.3, 2.0)])
    costs = np.array([(20.0, 25.3, 35.0), (45.0, 58.6, 80.0), (200.0, 255.4, 340.0), (3.0, 4.0, 6.0)])
    chances = np.array([0.52, 0.289, 0.578, 0.906])
    force = np.log(1.11)
    took = random.triangular(years[:, 0], years[:, 1], years[:, 2], (lives, 4))
    spent = random.triangular(costs[:, 0], costs[:, 1], costs[:, 2], (lives, 4))
    passed = np.cumprod(random.random((lives, 4)) < chances, axis=1)
    ends = np.cumsum(took, axis=1)
    starts = ends - took
    begun = np.concatenate([np.ones((lives, 1)), passed[:, :3]], axis=1)
    worth = -(spent * begun * np.exp(-force * starts)).sum(axis=1)
    launch = ends[:, 3] + random.triangular(0.1, 0.4, 1.0, lives)
    peak = 462 * np.exp(np.sqrt(2 * np.log(1132 / 462)) * random.standard_normal(lives))
    margin = random.triangular(0.55, 0.7, 0.8, lives)
    year = np.arange(1, 11)
    sales = (peak[:, None] * np.minimum(year / 5, 1.0) * np.exp(-force * (launch[:, None] + year))).sum(axis=1)
    worth += sales * margin * passed[:, 3]
    quantiles = np.quantile(worth, [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95])
    return worth.mean(), worth.std(ddof=1), (worth < 0).mean(), quantiles, passed[:, 3].mean()


def main(lives, runs):
    answer = {}
    for name, model in (("survivors", simulate), ("whole", simulate_whole)):
        model(lives, 0)
        times = []
        for seed in range(1, runs + 1):
            began = time.perf_counter()
            found = model(lives, seed)
            times.append((time.perf_counter() - began) * 1000)
        answer[name] = {"milliseconds": times, "mean": found[0], "approved": found[4]}
    print(json.dumps(answer))


main(int(sys.argv[1]), int(sys.argv[2]))
