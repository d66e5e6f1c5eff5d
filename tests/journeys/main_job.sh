#!/usr/bin/env bash
# The main job through the command line: a sample year, one more invoice to its PDF, the estimate with its explanation,
# the forecast, the accountant's workbook. Usage: main_job.sh VIREO_CLI [FOLDER]. Used by `./dev run --headless` and the tests.
set -euo pipefail
cli=$(realpath "$1")
folder=${2:-build/main-job}
mkdir -p "$folder"
folder=$(realpath "$folder")
today=${VIREO_TODAY:-$(date +%F)}
book="$folder/sample.vireo"
rm -rf "$book" "$book-backups" "$folder/books"

step() { printf '\n== %s\n' "$*"; }
vireo() { "$cli" --book "$book" --today "$today" "$@"; }

step "The sample book: a year of work up to $today"
"$cli" --today "$today" book new "$book" --sample

step "An invoice, from draft to PDF"
vireo client add --name "Ateliers Noël" --address "5 place de l'Hôtel-de-Ville;31000;Toulouse;FR"
draft=$(vireo --json invoice draft --client "Ateliers Noël" --line "Gestion de boîte mail;12.5;h;38.00" |
  sed -n 's/.*"draft": *\([0-9]*\).*/\1/p')
vireo invoice issue "$draft" --pdf "$folder/invoice.pdf"

step "What is owed for contributions, and why"
vireo estimate show --explain

step "Twelve months of cash"
vireo forecast show --months 12

step "For the accountant"
vireo report export workbook -o "$folder/accountant.xlsx"
vireo ledger export --format fec -o "$folder/books"
vireo ledger export --format hledger -o "$folder/books"
vireo book check

step "Files"
find "$folder" -type f | sort
