import { makeKey } from '../http/api-keys.ts'
import type { Command } from './command.ts'
import { parseOptions } from './options.ts'

const HELP = `auto-alliance-graph key

Makes a key for a client of the API. The server keeps only its hash: the entry goes into API_KEYS,
with commas between several. As long as API_KEYS is not set, nobody needs a key.

Examples:
  npm run --silent key
  API_KEYS=<entry> npm start
  curl -H 'Authorization: Bearer <key>' http://127.0.0.1:8080/v1/companies
`

/** Prints a new key and its entry for `API_KEYS`. */
export const keyCommand: Command = {
  help: HELP,

  async run(args, { stdout, stderr }) {
    parseOptions(args, {})
    const { key, entry } = makeKey()
    stdout.write(`key    ${key}\nentry  ${entry}\n`)
    stderr.write('The key is for the client and is not kept; the entry is for API_KEYS.\n')
    return 0
  },
}
