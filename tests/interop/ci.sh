#!/usr/bin/env bash
# Starts the program as a user does, on an empty data folder, and holds what it serves against the
# tools that its users have: the formats' own readers, the notebook, and the snippets of the docs.
# Needs python3 with venv; see packages.sh.
#
#     tests/interop/ci.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
export PATH="$PWD/node_modules/.bin:$PATH" LANG=C.UTF-8

python=$(tests/interop/packages.sh)
folder=$(mktemp -d)
port=$(node -e 'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
base=http://127.0.0.1:$port
# The packages of the database are not fetched again where they are.
if [ -d data/neo4j/lib ]; then mkdir -p "$folder/neo4j" && cp -r data/neo4j/lib "$folder/neo4j/"; fi
PORT=$port DATA_DIR=$folder LOG_LEVEL=error node src/cli/main.ts start > "$folder/start.log" 2>&1 &
server=$!
stop() {
  kill "$server" 2>/dev/null || true
  wait "$server" 2>/dev/null || true
  rm -rf "$folder"
}
trap stop EXIT

for _ in $(seq 180); do
  if curl --silent --fail --output /dev/null "$base/health/ready"; then break; fi
  if ! kill -0 "$server" 2>/dev/null; then cat "$folder/start.log"; exit 1; fi
  sleep 1
done
until grep -q "$base/docs" "$folder/start.log"; do sleep 0.2; done

echo '== Files, as the formats’ own tools read them'
PYTHON=$python tests/interop/run.sh "$base"

echo '== The notebook'
BASE=$base "$python" -m nbconvert --log-level ERROR --to notebook --execute \
  --output "$folder/first-look.ipynb" docs/notebooks/first-look.ipynb
echo 'executed'

echo '== The snippets of the docs'
export NEO4J_URI NEO4J_PASSWORD
NEO4J_URI=$(node -p 'JSON.parse(require("node:fs").readFileSync(process.argv[1])).uri' "$folder/running.json")
NEO4J_PASSWORD=$(node -p 'JSON.parse(require("node:fs").readFileSync(process.argv[1])).password' "$folder/running.json")
node tests/docs/snippets.ts "$base" "$python"

echo '== The typed client'
npm run --silent client
node clients/typescript/example.ts "$base" > "$folder/client.log"
grep -c '%' "$folder/client.log"
