#!/usr/bin/env bash
# Sets up what the tests need, builds, holds the house style, runs every test, and prints "N passed, N failed" last.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

finish() { # passed failed
  echo "$1 passed, $2 failed"
  [ "$2" -eq 0 ] && [ "$1" -gt 0 ] && exit 0
  exit 1
}

# The browser that reads and prints the reports, and the reader of what it prints.
missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v pdfinfo >/dev/null || missing+=(poppler-utils)
# The office programs that read documents and workbooks.
[ -e /usr/lib/libreoffice/program/libswlo.so ] || missing+=(libreoffice-writer)
[ -e /usr/lib/libreoffice/program/libsclo.so ] || missing+=(libreoffice-calc)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]} ..."
  as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  "${as_root[@]}" apt-get update -qq && DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-liberation >/dev/null \
    || { echo "Could not install ${missing[*]}: install it by hand and run the tests again."; finish 0 1; }
fi

echo "Building ..."
dotnet build Almoner.slnx -c Release -v quiet || finish 0 1

echo "Holding the house style ..."
style=0
dotnet format Almoner.slnx --verify-no-changes --no-restore -v quiet || { echo "dotnet format found changes to make."; style=1; }

echo "Testing ..."
log=$(mktemp)
trap 'rm -f "$log"' EXIT
dotnet test --solution Almoner.slnx -c Release --no-build 2>&1 | tee "$log"
ended=${PIPESTATUS[0]}
number() { grep -E "^ *$1: *[0-9]+" "$log" | tail -n 1 | grep -oE '[0-9]+' | head -n 1; }
passed=$(number succeeded)
failed=$(number failed)
failed=$(( ${failed:-0} + style ))
[ "$ended" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
finish "${passed:-0}" "$failed"
