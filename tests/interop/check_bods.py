"""Every statement fits the JSON Schema of BODS 0.4, and refers only to records that came before it."""

import json
from pathlib import Path

from api import done, equal, export, rows, true
from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource

schemas = [json.loads(file.read_text()) for file in Path(__file__).with_name("bods-schema").glob("*.json")]
registry = Registry().with_resources(
    (schema["$id"], Resource.from_contents(schema)) for schema in schemas
)
validator = Draft202012Validator(
    next(schema for schema in schemas if schema["$id"] == "urn:statement"),
    registry=registry,
    format_checker=FormatChecker(),
)

# The validator tells right from wrong.
true(not validator.is_valid([{"statementId": "short"}]), "the schema accepts anything")

statements = json.loads(export("format=bods"))
for error in validator.iter_errors(statements):
    true(False, f"{list(error.absolute_path)}: {error.message}")

ids = [statement["statementId"] for statement in statements]
equal(len(set(ids)), len(ids), "statement ids that are one of a kind")
known = set()
for statement in statements:
    details = statement["recordDetails"]
    if statement["recordType"] == "relationship":
        for end in ("subject", "interestedParty"):
            true(details[end] in known, f"{statement['recordId']}: no record {details[end]} before it")
        true(statement["declarationSubject"] in known, f"{statement['recordId']}: no declaration subject")
    else:
        known.add(statement["recordId"])

stated = {row["id"] for row in rows("stake") if not row["derived"]}
found = {s["recordId"] for s in statements if s["recordId"].startswith("st_")}
equal(found, stated, "stated stakes")
quoted = [s for s in statements if s["recordId"] in stated]
true(all("“" in s["source"]["description"] for s in quoted), "a stake without its quote")
true(
    all(any(a["motivation"] == "linking" for a in s["annotations"]) for s in quoted),
    "a stake without a link to its claim",
)
equal(json.loads(export("format=bods")), statements, "the same export twice")
done(f"{len(statements)} statements of BODS 0.4, {len(stated)} of them stated stakes")
