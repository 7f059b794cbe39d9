#!/bin/sh
# Reads every export of a running server with the tools that analysts use.
#
#   python3 -m venv interop && interop/bin/pip install -r tests/interop/requirements.txt
#   PYTHON=interop/bin/python tests/interop/run.sh http://127.0.0.1:8080
set -eu
base=${1:?'Say which server: run.sh http://127.0.0.1:8080'}
here=$(dirname "$0")
for check in tables graphs bods ftm jsonld; do
  "${PYTHON:-python3}" "$here/check_$check.py" "$base"
done
