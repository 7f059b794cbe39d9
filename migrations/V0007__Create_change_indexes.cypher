// Serves graph/publish/write-changes.ts: a publication that is tried again records nothing twice.
CREATE CONSTRAINT change_id IF NOT EXISTS
FOR (change:Change) REQUIRE change.id IS UNIQUE;

// Serves the list of changes, in order and from a place on.
CREATE INDEX change_seq IF NOT EXISTS
FOR (change:Change) ON (change.seq);

// Serves the changes of one thing, and the reason why it was withdrawn.
CREATE INDEX change_entity IF NOT EXISTS
FOR (change:Change) ON (change.entityId);

// Serves the versions of the dataset, and changes since one of them.
CREATE INDEX load_version IF NOT EXISTS
FOR (load:Load) ON (load.version);

// Serves a claim by the id of one that is gone.
CREATE CONSTRAINT withdrawn_claim_id IF NOT EXISTS
FOR (claim:WithdrawnClaim) REQUIRE claim.id IS UNIQUE;

// Serves loads: which documents a person has withdrawn, so that they are not loaded again.
CREATE CONSTRAINT withheld_document_id IF NOT EXISTS
FOR (withheld:Withheld) REQUIRE withheld.documentId IS UNIQUE;
