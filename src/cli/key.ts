import { makeKey } from '../http/api-keys.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

/** Makes an API key. The key itself is kept nowhere. */
export const keyCommand: Command = {
  usage: 'key',
  help: `Makes an API key: prints the key, once, and the entry for API_KEYS that the server needs.
The entry holds only a hash, so the key cannot be read back from it. While API_KEYS is empty, the
API asks for no key.

Examples
  npm run --silent key
  API_KEYS=3f9a0c12:5e88… npm start
  curl -H 'Authorization: Bearer aag_3f9a0c12_…' http://127.0.0.1:8080/v1/stakes
`,

  async run(args, { stdout, stderr }) {
    readOptions(args, {})
    const { key, entry } = makeKey()
    stdout.write(`key       ${key}\nAPI_KEYS  ${entry}\n`)
    stderr.write(
      'Give the key to its user: it is shown only now. Set API_KEYS to the entry, or add the entry ' +
        'to it after a comma, and start the server again.\n',
    )
    return 0
  },
}
