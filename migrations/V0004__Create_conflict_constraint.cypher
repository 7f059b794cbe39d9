// Serves graph/publish/write-conflicts.ts, and a conflict by its id.
CREATE CONSTRAINT conflict_id IF NOT EXISTS
FOR (conflict:ConflictSet) REQUIRE conflict.id IS UNIQUE;
