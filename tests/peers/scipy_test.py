"""The best total against scipy's linear_sum_assignment on 2,400 random problems up to 300 by 300: square and not,
dense and with up to 95 % ruled out, few values with many ties and many values, negative ones, and columns with
room for several (which scipy gets as copies). Usage: scipy_test.py ANSWERS_PROGRAM BOTHWAYS_PROGRAM"""
import json
import struct
import subprocess
import sys
import tempfile

import numpy as np
from scipy.optimize import linear_sum_assignment

RULED_OUT = -(2 ** 31)
CASES = 2400


def case(random, number):
    most = 300 if number % 20 == 0 else int(random.choice([6, 30, 100, 180]))
    rows, columns = random.integers(1, most + 1, 2)
    if number % 3 == 0:
        columns = rows
    if number % 40 == 6:
        rows, columns = random.integers(256, 301, 2)  # where few cells of each row are looked at
    width = int(random.choice([2, 5, 40, 1000, 100_000, 2_000_000, 1_000_000_000]))
    table = random.integers(-(width // 2), width // 2 + 1, (rows, columns), dtype=np.int64)
    out = random.random((rows, columns)) < random.choice([0, 0, 0.1, 0.5, 0.8, 0.9, 0.95])
    capacity = random.integers(0, 4, columns) if number % 4 == 1 else None
    return table, out, capacity


def scipys(table, out, capacity):
    """As many pairs as possible, then the most worth: what is ruled out costs more than all the rest."""
    if capacity is not None:
        table, out = np.repeat(table, capacity, axis=1), np.repeat(out, capacity, axis=1)
    if table.size == 0:
        return 0, 0
    least, most = int(table.min()), int(table.max())
    lost = (most - least) * (min(table.shape) + 1) + 1
    rows, columns = linear_sum_assignment(np.where(out, -lost, table - least).astype(np.float64), maximize=True)
    kept = ~out[rows, columns]
    return int(kept.sum()), int(table[rows, columns][kept].sum())


def ours(program, table, out, capacity):
    values = np.where(out, RULED_OUT, table).astype("<i4")
    head = np.array([0, *table.shape, 0 if capacity is None else 1], dtype="<i4")
    program.stdin.write(head.tobytes() + (b"" if capacity is None else capacity.astype("<i4").tobytes()) + values.tobytes())
    program.stdin.flush()
    faults, pairs, low, high = struct.unpack("<iiIi", program.stdout.read(16))
    chosen = np.frombuffer(program.stdout.read(8 * pairs), dtype="<i4").reshape(-1, 2)
    assert faults == 0, "refused"
    assert not out[chosen[:, 0], chosen[:, 1]].any(), "a pair that is ruled out"
    assert len(set(map(tuple, chosen))) == pairs, "a pair twice"
    assert np.bincount(chosen[:, 0], minlength=1).max(initial=0) <= 1, "a row twice"
    room = np.ones(table.shape[1], dtype=int) if capacity is None else capacity
    assert (np.bincount(chosen[:, 1], minlength=table.shape[1]) <= room).all(), "a column beyond its capacity"
    total = (high << 32) + low
    assert total == int(table[chosen[:, 0], chosen[:, 1]].sum()), "a total that is not the pairs'"
    return pairs, total


def check_shell(program, table, out, expected):
    """The same through CSV and JSON, in hundredths."""
    lines = [",".join("" if out[r, c] else f"{table[r, c] / 100:.2f}" for c in range(table.shape[1])) for r in range(table.shape[0])]
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        said = json.loads(subprocess.run([program, "match", "--matrix", file.name], check=True, capture_output=True).stdout)
    assert (len(said["pairs"]), round(said["total"] * 100)) == expected, said
    assert said["proven"] is True


def main():
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 20261122
    random = np.random.default_rng(seed)
    program = subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    for number in range(CASES):
        table, out, capacity = case(random, number)
        expected = scipys(table, out, capacity)
        found = ours(program, table, out, capacity)
        assert found == expected, f"seed {seed}, case {number}, {table.shape}: ours {found}, scipy's {expected}"
        if number % 100 == 7 and capacity is None and abs(table).max() < 10_000_000 and not out.all():
            check_shell(sys.argv[2], table, out, expected)
    program.stdin.close()
    assert program.wait() == 0
    print(f"{CASES} problems, all as scipy has it")


main()
