// Serves the filters of the claims list.
CREATE INDEX claim_lookup IF NOT EXISTS
FOR (claim:Claim) ON (claim.predicate, claim.assertionMode);

// Serves knownAt, and the list of changes.
CREATE INDEX claim_recorded IF NOT EXISTS
FOR (claim:Claim) ON (claim.recordedAt);

// Serves the claims of a document, in the order of its text.
CREATE INDEX claim_document IF NOT EXISTS
FOR (claim:Claim) ON (claim.documentId, claim.start);

// Serves graph/merge-document.ts: one text is one document. It is no constraint, since a file with a
// new name and its old document are both there until the load is published.
CREATE INDEX ledger_sha256 IF NOT EXISTS
FOR (ledger:Ledger) ON (ledger.sha256);

// Serves graph/merge-document.ts.
CREATE INDEX pending_document IF NOT EXISTS
FOR (pending:Pending) ON (pending.documentId);

// Serves the filters of the figures list.
CREATE INDEX figure_lookup IF NOT EXISTS
FOR (figure:Figure) ON (figure.metric, figure.periodEarliest);

// Serves minShare and maxShare of the stakes list.
CREATE INDEX stake_share IF NOT EXISTS
FOR (stake:Stake) ON (stake.shareExact);

// Serves the country filter of the companies list.
CREATE INDEX company_country IF NOT EXISTS
FOR (company:Company) ON (company.country);

// Serves searches by a whole name, and by how a name begins.
CREATE INDEX name_normalized IF NOT EXISTS
FOR (name:Name) ON (name.normalized);

// Serves searches by words.
CREATE FULLTEXT INDEX names_text IF NOT EXISTS
FOR (name:Name) ON EACH [name.value]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-folding'}};

// The same for Chinese, Japanese and Korean, by pairs of characters. It has a property of its own:
// two full-text indexes on one property would be one, whatever their analyzers.
CREATE FULLTEXT INDEX names_cjk IF NOT EXISTS
FOR (name:Name) ON EACH [name.valueCjk]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}};
