"""What the checks share: how to ask the server, and how to fail."""

import json
import sys
import time
import urllib.error
import urllib.request

BASE = sys.argv[1].rstrip("/")
TYPES = [
    "stake",
    "joint-venture",
    "partnership",
    "company",
    "person",
    "brand",
    "figure",
    "claim",
    "document",
    "conflict",
]


def fetch(path: str, tries: int = 5) -> bytes:
    """The body of an answer; one that was cut off raises IncompleteRead. A busy server is asked again."""
    try:
        with urllib.request.urlopen(BASE + path) as answer:
            return answer.read()
    except urllib.error.HTTPError as error:
        if error.code not in (429, 503) or tries == 1:
            sys.exit(f"{path}: {error.code} {error.read().decode()}")
        time.sleep(float(error.headers.get("Retry-After", 1)))
    return fetch(path, tries - 1)


def export(query: str) -> bytes:
    return fetch(f"/v1/export?{query}")


def get_json(path: str):
    return json.loads(fetch(path))


def stats() -> dict:
    return get_json("/v1/stats")["data"]["counts"]


def rows(type_: str, query: str = "") -> list[dict]:
    """All rows of one kind by NDJSON, without the end mark, which has to be there."""
    lines = [json.loads(line) for line in export(f"format=ndjson&type={type_}{query}").splitlines()]
    end = lines.pop()
    equal(end["_end"], True, "end mark of NDJSON")
    equal(end["rows"], len(lines), f"rows of {type_}")
    return lines


def equal(found, expected, what: str) -> None:
    if found != expected:
        sys.exit(f"{what}: expected {expected!r}, found {found!r}")


def true(condition, what: str) -> None:
    if not condition:
        sys.exit(what)


def done(text: str) -> None:
    print(f"ok  {text}")
