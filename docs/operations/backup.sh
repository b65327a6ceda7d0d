#!/bin/sh
# Backs up a portal that goes on working, or puts a backup into new places. Settings come from the environment:
#   PROVIDER      Sqlite or PostgreSql
#   DATABASE      Sqlite: the file; PostgreSql: a connection string of libpq, "host=… dbname=…"
#   DOCUMENTS     Documents:Folder
#   CHECKPOINTS   Transparency:Folder
# backup.sh save DIR      into a new folder
# backup.sh restore DIR   into an empty database (PostgreSql: existing) and new folders
set -eu
verb=$1 dir=$2
absent() { [ ! -e "$1" ] || { echo "$1 is there already" >&2; exit 1; }; }
case $verb in
  save)
    umask 077
    mkdir "$dir"
    # the order matters: heads of the logs before the rows that they cover, documents after the rows that name them
    cp -R "$CHECKPOINTS" "$dir/checkpoints"
    case $PROVIDER in
      Sqlite) sqlite3 -cmd ".timeout 60000" "$DATABASE" "VACUUM INTO '$dir/portal.db'" ;;
      PostgreSql) pg_dump --format=custom --no-owner --no-privileges --file "$dir/portal.dump" "$DATABASE" ;;
    esac
    cp -R "$DOCUMENTS" "$dir/documents"
    (cd "$dir" && find . -type f ! -name SHA256SUMS ! -name .sums -exec sha256sum {} +) >"$dir/.sums" && mv "$dir/.sums" "$dir/SHA256SUMS"
    ;;
  restore)
    (cd "$dir" && sha256sum --quiet --check SHA256SUMS)
    case $PROVIDER in
      Sqlite) absent "$DATABASE"; cp "$dir/portal.db" "$DATABASE" ;;
      PostgreSql) pg_restore --exit-on-error --single-transaction --no-owner --no-privileges --dbname "$DATABASE" "$dir/portal.dump" ;;
    esac
    absent "$DOCUMENTS"
    cp -R "$dir/documents" "$DOCUMENTS"
    absent "$CHECKPOINTS"
    cp -R "$dir/checkpoints" "$CHECKPOINTS"
    ;;
esac
