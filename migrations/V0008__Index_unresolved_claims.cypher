// Serves the claims that wait for a person: only documents that have some carry the property.
CREATE INDEX document_unresolved IF NOT EXISTS
FOR (document:Document) ON (document.unresolvedCount);
