"""pyld expands the document without fetching anything: no term is lost, and every id is absolute."""

import json

from api import BASE, done, equal, export, rows, true
from pyld import jsonld


def refuse(url, options):
    raise RuntimeError(f"{url} would have to be fetched")


jsonld.set_document_loader(refuse)
document = json.loads(export("format=jsonld"))
expanded = jsonld.expand(document)
equal(len(expanded), len(document["@graph"]), "nodes")

for before, after in zip(document["@graph"], expanded):
    # What has no meaning in the context would be dropped without a word.
    equal(len(after), len(before), f"terms of {before['@id']}")
    true(after["@id"].startswith(f"{BASE}/v1/"), f"id {after['@id']}")
    true(all(":" in type_ for type_ in after["@type"]), f"class of {after['@id']}")

stakes = [node for node in expanded if "urn:auto-alliance-graph:Stake" in node["@type"]]
equal(len(stakes), len(rows("stake")), "stakes")
quotes = [
    claim["https://schema.org/text"][0]["@value"]
    for node in stakes
    for claim in node.get("urn:auto-alliance-graph:claim", [])
]
true(quotes or not stakes, "stakes without quotes")
end = expanded[-1]
equal(end["urn:auto-alliance-graph:records"][0]["@value"], len(expanded) - 1, "records")
triples = len(jsonld.to_rdf(document).get("@default", []))
done(f"{len(expanded)} nodes of JSON-LD, {triples} triples")
