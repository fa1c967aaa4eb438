"""Holds the published schema against files with an independent validator (python3-jsonschema), if there."""
import copy
import json
import sys

SKIPPED = 77
try:
    import jsonschema
except ImportError:
    print("SKIPPED: python3-jsonschema is not installed, so no second validator looked at the schema.")
    sys.exit(SKIPPED)

root = sys.argv[1]


def load(path):
    with open(f"{root}/{path}", encoding="utf-8") as file:
        return json.load(file)


schema = load("assets/schema/bothways-scheme.schema.json")
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)


def errors(document):
    return [error.message for error in validator.iter_errors(document)]


good = load("tests/golden/v1-every.json")
assert errors(good) == [], errors(good)
assert errors(load("tests/golden/v1-smallest.json")) == []
newer = errors(load("tests/golden/v1-newer.json"))
assert len(newer) == 1 and "triads" in newer[0], newer  # the choice that this version does not know


def refused(change):
    bad = copy.deepcopy(good)
    change(bad)
    assert errors(bad), "accepted what should be refused"


refused(lambda d: d.pop("seen"))
refused(lambda d: d.update(version=2))
refused(lambda d: d.update(format="other"))
refused(lambda d: d["people"][0].pop("made"))
refused(lambda d: d["people"][0].update(id="0"))
refused(lambda d: d["people"][0].update(side="c"))
refused(lambda d: d["people"][0].update(name=5))
refused(lambda d: d["people"][0].update(organisation="ILO"))
refused(lambda d: d["people"][3].update(name="erased, and yet here"))
refused(lambda d: d["schemes"][0].update(opens="3 June 2026"))
refused(lambda d: d["schemes"][0].update(months=2.5))
refused(lambda d: d["schemes"].append(d["schemes"][0]))
refused(lambda d: d["cohorts"][0].update(made="yesterday"))
print("The schema accepts and refuses what it should.")
