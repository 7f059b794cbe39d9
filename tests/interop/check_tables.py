"""pandas and pyarrow read CSV, Parquet and NDJSON alike, with as many rows as the server counts."""

import io

import pandas as pd
import pyarrow.parquet as pq
from api import TYPES, done, equal, export, rows, stats, true

COUNTS = {
    "stake": "stakes",
    "joint-venture": "jointVentures",
    "partnership": "partnerships",
    "company": "companies",
    "person": "people",
    "brand": "brands",
    "figure": "figures",
    "claim": "claims",
    "document": "documents",
}

counts = stats()
total = 0
for kind in TYPES:
    facts = rows(kind)
    total += len(facts)
    if kind in COUNTS:
        equal(len(facts), counts[COUNTS[kind]], f"{kind} rows of NDJSON")

    csv = export(f"format=csv&type={kind}")
    frame = pd.read_csv(io.BytesIO(csv), keep_default_na=False, dtype=str)
    equal(len(frame), len(facts), f"{kind} rows of CSV")
    equal(list(frame["id"]), [fact["id"] for fact in facts], f"{kind} ids of CSV")

    table = pq.read_table(io.BytesIO(export(f"format=parquet&type={kind}")))
    equal(table.num_rows, len(facts), f"{kind} rows of Parquet")
    equal(table.column_names, list(frame.columns), f"{kind} columns of Parquet")
    equal(table.column("id").to_pylist(), list(frame["id"]), f"{kind} ids of Parquet")
    # Text of Parquet is that of CSV, but that a text which begins like a formula is marked in CSV.
    for field in table.schema:
        if str(field.type) != "string":
            continue
        for plain, marked in zip(table.column(field.name).to_pylist(), frame[field.name]):
            true(marked in (plain or "", f"'{plain}"), f"{kind}.{field.name}: {plain!r} {marked!r}")
    done(f"{kind}: {len(facts)} rows by NDJSON, CSV and Parquet")

equal(len(export("format=ndjson").splitlines()), total + 1, "lines of the whole NDJSON")
bom = export("format=csv&bom=true")
true(bom.startswith(b"\xef\xbb\xbf"), "CSV with a byte order mark")
equal(bom[3:], export("format=csv"), "CSV after the byte order mark")

schema = pq.read_schema(io.BytesIO(export("format=parquet&type=stake")))
for name, kind in {
    "shareExact": "double",
    "derived": "bool",
    "sources": "int32",
    "acquired": "string",
}.items():
    equal(str(schema.field(name).type), kind, f"type of {name}")
true(not schema.field("sources").nullable, "a count may be null")
done("types of Parquet columns, byte order mark of CSV")
