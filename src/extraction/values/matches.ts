/**
 * All matches of a global expression in a text. `matchAll` makes a new expression for each call,
 * which costs more than most searches do here.
 */
export function matchesOf(text: string, expression: RegExp): RegExpExecArray[] {
  expression.lastIndex = 0
  const found: RegExpExecArray[] = []
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push(match)
    if (match[0] === '') expression.lastIndex++
  }
  return found
}
