"""followthemoney loads every entity, and neither a property nor a value of it is lost."""

import json

from api import done, equal, export, rows, true
from followthemoney import model

entities = [json.loads(line) for line in export("format=ftm").splitlines()]
ids = {entity["id"] for entity in entities}
equal(len(ids), len(entities), "ids that are one of a kind")

for entity in entities:
    # With cleaning, values that do not fit their type are dropped.
    proxy = model.get_proxy(entity, cleaned=False)
    equal(proxy.schema.name, entity["schema"], entity["id"])
    for name, values in entity["properties"].items():
        equal(sorted(proxy.get(name)), sorted(values), f"{entity['id']}: {name}")
    for prop, value in proxy.itervalues():
        if prop.type.name == "entity":
            true(value in ids, f"{entity['id']}: {prop.name} is no entity: {value}")
    for name in proxy.schema.required:
        true(proxy.has(name), f"{entity['id']}: {name} is missing")

stated = [row for row in rows("stake") if not row["derived"]]
owned = [entity for entity in entities if entity["schema"] == "Ownership"]
equal(len(owned), len(stated), "ownerships")
true(all(o["properties"].get("proof") and o["properties"].get("summary") for o in owned), "no proof")
schemas = sorted({entity["schema"] for entity in entities})
done(f"{len(entities)} entities of FollowTheMoney: {', '.join(schemas)}")
