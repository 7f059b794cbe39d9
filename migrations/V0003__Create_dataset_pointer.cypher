// Which load readers see. A publish moves it in the transaction that changes the facts.
MERGE (dataset:Dataset {id: 'current'})
ON CREATE SET dataset.version = '0-empty', dataset.loadNumber = 0;
