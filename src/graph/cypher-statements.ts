/**
 * The statements of a Cypher script, without the `;` between them and without comments at their
 * ends.
 *
 * A `;` in a string, a quoted name or a comment ends no statement. Sources: openCypher grammar for
 * comments and strings; a doubled back-tick is a back-tick.
 */
export function statementsOf(script: string): string[] {
  const statements: string[] = []
  let statement = ''
  for (const [token] of script.matchAll(TOKEN)) {
    if (token === ';') {
      statements.push(statement)
      statement = ''
    } else {
      statement += isComment(token) ? ' ' : token
    }
  }
  return [...statements, statement].map((text) => text.trim()).filter((text) => text !== '')
}

/** Strings, quoted names and comments as a whole; an unfinished one reaches to the end. */
const TOKEN =
  /'(?:[^'\\]|\\.)*'?|"(?:[^"\\]|\\.)*"?|`[^`]*`?|\/\/[^\n]*|\/\*.*?(?:\*\/|$)|[^'"`/;]+|./gs

const isComment = (token: string) => token.startsWith('//') || token.startsWith('/*')

/** Whether a statement changes the schema, which Neo4j refuses in a transaction with data. */
export function isSchemaStatement(statement: string): boolean {
  return /^(CREATE|DROP)\s+((RANGE|TEXT|POINT|FULLTEXT|VECTOR|LOOKUP)\s+)?(CONSTRAINT|INDEX)\b/i.test(
    statement,
  )
}

/** The statements that make what is there after all of them, by the name of what they make. */
export function schemaByName(statements: string[]): Map<string, string> {
  const schema = new Map<string, string>()
  for (const statement of statements.filter(isSchemaStatement)) {
    const [, verb, name] = NAMED.exec(statement) ?? []
    if (name === undefined) throw new Error(`A constraint or index has no name: ${statement}`)
    if (verb?.toUpperCase() === 'CREATE') schema.set(name, statement)
    else schema.delete(name)
  }
  return schema
}

const NAMED = /^(CREATE|DROP)\s+(?:\w+\s+)?(?:CONSTRAINT|INDEX)\s+(?!IF\b|FOR\b)(\w+)/i
