"""networkx reads GraphML and GEXF: the same nodes and edges, as many as the server counts."""

import io
import sys

import networkx as nx
from api import done, equal, export, rows, stats, true

counts = stats()
ventures = rows("joint-venture")
companies = {row["id"] for row in rows("company")}
partnerships = rows("partnership")
brands = rows("brand")
parties = [row["partyIds"].split("; ") for row in ventures + partnerships]
nodes_expected = (
    len(companies | {row["id"] for row in ventures})
    + counts["partnerships"]
    + counts["people"]
    + counts["brands"]
)
edges_expected = (
    counts["stakes"]
    + counts["positions"]
    + sum(len(ids) for ids in parties)
    + sum(len([id for id in row["ownerIds"].split("; ") if id]) for row in brands)
    + sum(len([id for id in row["partnershipIds"].split("; ") if id]) for row in brands)
)

graphml = nx.read_graphml(io.BytesIO(export("format=graphml")), force_multigraph=True)
gexf = nx.read_gexf(io.BytesIO(export("format=gexf")))
for name, graph in {"GraphML": graphml, "GEXF": gexf}.items():
    true(graph.is_directed(), f"{name} is directed")
    equal(graph.number_of_nodes(), nodes_expected, f"nodes of {name}")
    equal(graph.number_of_edges(), edges_expected, f"edges of {name}")
    for node, data in graph.nodes(data=True):
        true(data.get("label") and data.get("type"), f"{name}: {node} has no label or type")
    for start, end, data in graph.edges(data=True):
        true(0.01 <= data["weight"] <= 1, f"{name}: weight of {start} to {end}")
    done(f"{name}: {graph}")
equal(set(gexf.nodes), set(graphml.nodes), "nodes of both")

for stake in rows("stake"):
    found = graphml.get_edge_data(stake["holderId"], stake["subjectId"])
    true(found is not None and stake["id"] in found, f"no edge for {stake['id']}")
    equal(found[stake["id"]].get("share"), stake["shareExact"], f"share of {stake['id']}")
done("every stake is an edge from its holder to its subject, with its share")

if companies:
    hub = max(sorted(companies), key=graphml.degree)
    ego = nx.read_graphml(
        io.BytesIO(export(f"format=graphml&entityId={hub}&depth=1")), force_multigraph=True
    )
    true(hub in ego and set(ego.nodes) <= set(graphml.nodes), f"the graph around {hub}")
    true(all("label" in data for _, data in ego.nodes(data=True)), "an edge to a node outside")
    done(f"around {hub}: {ego}")
sys.exit(0)
