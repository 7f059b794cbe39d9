#!/usr/bin/env bash
# Prints the Python of a virtual environment with the packages of requirements.txt: the one that
# INTEROP_VENV names, else data/interop. Makes it where it is not there or not current.
set -euo pipefail
cd "$(dirname "$0")/../.."

venv=${INTEROP_VENV:-$PWD/data/interop}
wanted=$(sha256sum tests/interop/requirements.txt)
if [ "$(cat "$venv/.wanted" 2>/dev/null)" != "$wanted" ]; then
  python3 -m venv "$venv" >&2
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r tests/interop/requirements.txt >&2
  echo "$wanted" > "$venv/.wanted"
fi
echo "$venv/bin/python"
