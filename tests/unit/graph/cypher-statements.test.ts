import { describe, expect, test } from 'vitest'
import { isSchemaStatement, schemaByName, statementsOf } from '#src/graph/cypher-statements.ts'

describe('statements', () => {
  test('end with a semicolon, the last one also without', () => {
    expect(statementsOf('RETURN 1;\n\nRETURN 2;RETURN 3')).toEqual([
      'RETURN 1',
      'RETURN 2',
      'RETURN 3',
    ])
  })

  test.each([
    ['a string', "RETURN 'a;b'"],
    ['a double-quoted string', 'RETURN "a;b"'],
    ['a string with an escaped quote', String.raw`RETURN 'a\';b'`],
    ['a string with an escaped backslash', String.raw`RETURN 'a\\' + ';'`],
    ['a quoted name', 'RETURN 1 AS `a;b`'],
    ['a quoted name with a doubled back-tick', 'RETURN 1 AS `a``;b`'],
    ['a string that looks like a comment', "RETURN 'http://example.org;'"],
  ])('do not end in %s', (_, statement) => {
    expect(statementsOf(`${statement};\nRETURN 2;`)).toEqual([statement, 'RETURN 2'])
  })

  test('do not end in a comment, and comments are left out', () => {
    const script = '// One; two.\nRETURN 1 /* three; */ AS one; // four;\n/* five;\n*/'

    expect(statementsOf(script)).toEqual(['RETURN 1   AS one'])
  })

  test('are none in an empty script', () => {
    expect(statementsOf(' ;\n// nothing\n;')).toEqual([])
  })

  test('keep what an unfinished string or comment holds', () => {
    expect(statementsOf("RETURN 'a;b")).toEqual(["RETURN 'a;b"])
    expect(statementsOf('RETURN 1 /* a;b')).toEqual(['RETURN 1'])
  })
})

test.each([
  ['CREATE CONSTRAINT a IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE', true],
  ['create index a for (n:A) on (n.id)', true],
  ['CREATE FULLTEXT INDEX a FOR (n:A) ON EACH [n.id]', true],
  ['DROP INDEX a IF EXISTS', true],
  ['CREATE (index:INDEX)', false],
  ['MERGE (n:A {id: 1})', false],
])('%s is of the schema: %s', (statement, isOfSchema) => {
  expect(isSchemaStatement(statement)).toBe(isOfSchema)
})

test('the schema has what is made and not dropped later', () => {
  const schema = schemaByName([
    'CREATE CONSTRAINT one IF NOT EXISTS FOR (n:A) REQUIRE n.id IS UNIQUE',
    'CREATE INDEX two FOR (n:A) ON (n.x)',
    'CREATE FULLTEXT INDEX three IF NOT EXISTS FOR (n:A) ON EACH [n.x]',
    'MERGE (:A)',
    'DROP INDEX two IF EXISTS',
  ])

  expect([...schema.keys()]).toEqual(['one', 'three'])
  expect(schema.get('three')).toContain('FULLTEXT')
})

test('an index without a name is refused', () => {
  expect(() => schemaByName(['CREATE INDEX IF NOT EXISTS FOR (n:A) ON (n.x)'])).toThrow('no name')
  expect(() => schemaByName(['CREATE INDEX FOR (n:A) ON (n.x)'])).toThrow('no name')
})
