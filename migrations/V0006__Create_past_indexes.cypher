// Serves knownAt: a claim as it was once, by its id.
CREATE INDEX past_claim_id IF NOT EXISTS
FOR (claim:PastClaim) ON (claim.id);

// Serves graph/publish/keep-past.ts: a removed document is removed from the past, too.
CREATE INDEX past_claim_document IF NOT EXISTS
FOR (claim:PastClaim) ON (claim.documentId);
