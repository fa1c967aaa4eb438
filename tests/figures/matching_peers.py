"""Writes the problems that the solvers are compared on into a folder, and times scipy on them: for each its name,
what was timed, and the median milliseconds. Usage: matching_peers.py FOLDER"""
import statistics
import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

RULED_OUT = -(2 ** 31)
random = np.random.default_rng(5)


def median(work):
    times = []
    begun = time.perf_counter()
    while len(times) < 5 or (time.perf_counter() - begun < 0.33 and len(times) < 501):
        before = time.perf_counter()
        work()
        times.append((time.perf_counter() - before) * 1000)
    return statistics.median(times)


def keep(name, table, capacity=None):
    head = np.array([*table.shape, 0 if capacity is None else 1], dtype="<i4").tobytes()
    with open(f"{sys.argv[1]}/{name}", "wb") as file:
        file.write(head + (b"" if capacity is None else capacity.astype("<i4").tobytes()) + table.astype("<i4").tobytes())


def tell(name, what, value):
    print(f"{name}\t{what}\t{value}", flush=True)


def compare_dense(name, table, capacity=None):
    keep(name, table, capacity)
    copies = (table if capacity is None else np.repeat(table, capacity, axis=1)).astype(np.float64)
    rows, columns = linear_sum_assignment(copies, maximize=True)
    tell(name, "total_is", int(copies[rows, columns].sum()))
    tell(name, "scipy", median(lambda: linear_sum_assignment(copies, maximize=True)))


def rule_scores(n):
    """What rules give: wants met by offers in both directions, another sector, the same place."""
    def met():
        return (random.random((n, 20)) < 0.25).astype(int) @ (random.random((20, n)) < 0.2).astype(int)

    def of_each(kinds):
        return random.integers(0, kinds, n)[:, None], random.integers(0, kinds, n)[None, :]

    sector, place = of_each(9), of_each(12)
    return 4 * np.minimum(met(), 3) + 4 * np.minimum(met(), 3) + 5 * (sector[0] != sector[1]) + 3 * (place[0] == place[1])


def compare_sparse(name, n):
    table = random.integers(0, 1_000_000 // n, (n, n))
    out = random.random((n, n)) < 0.9
    out[np.arange(n), random.permutation(n)] = False  # all can be paired, or scipy's solver gives up
    keep(name, np.where(out, RULED_OUT, table))
    kept = csr_matrix(np.where(out, 0, table + 1).astype(np.float64))  # a 0 would not be stored
    rows, columns = min_weight_full_bipartite_matching(kept, maximize=True)
    tell(name, "total_is", int(table[rows, columns].sum()))
    tell(name, "scipy", median(lambda: min_weight_full_bipartite_matching(kept, maximize=True)))


for n in (10, 100, 500, 1000, 2000):
    compare_dense(f"dense-{n}", random.integers(0, 1_000_000, (n, n)))
    compare_dense(f"ties-{n}", rule_scores(n))
    compare_sparse(f"sparse-{n}", n)
    compare_dense(f"capacities-{n}", random.integers(0, 1_000, (n, max(2, n // 5))), np.full(max(2, n // 5), 5))
