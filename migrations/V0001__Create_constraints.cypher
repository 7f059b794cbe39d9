// Ids are unique, so MERGE on an id is safe under concurrent loads.
// Community Edition has no existence constraints: required properties are held by src/domain.

CREATE CONSTRAINT entity_id IF NOT EXISTS
FOR (entity:Entity) REQUIRE entity.id IS UNIQUE;

CREATE CONSTRAINT claim_id IF NOT EXISTS
FOR (claim:Claim) REQUIRE claim.id IS UNIQUE;

CREATE CONSTRAINT document_id IF NOT EXISTS
FOR (document:Document) REQUIRE document.id IS UNIQUE;

CREATE CONSTRAINT name_key IF NOT EXISTS
FOR (name:Name) REQUIRE name.key IS UNIQUE;

CREATE CONSTRAINT load_id IF NOT EXISTS
FOR (load:Load) REQUIRE load.id IS UNIQUE;

CREATE CONSTRAINT ledger_key IF NOT EXISTS
FOR (ledger:Ledger) REQUIRE ledger.key IS UNIQUE;

// What a load changes of published documents and claims, until it is published itself.
CREATE CONSTRAINT pending_key IF NOT EXISTS
FOR (pending:Pending) REQUIRE pending.key IS UNIQUE;

CREATE CONSTRAINT dataset_id IF NOT EXISTS
FOR (dataset:Dataset) REQUIRE dataset.id IS UNIQUE;
