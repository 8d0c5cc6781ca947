#!/usr/bin/env bash
# Runs a command with DATABASE_URL naming a PostgreSQL of its own, which goes when the command ends.
set -euo pipefail

find_server() { command -v pg_ctl || ls -d /usr/lib/postgresql/*/bin/pg_ctl 2>/dev/null | sort -V | tail -1; }

if [ -z "$(find_server)" ]; then
  sudo=$([ "$(id -u)" = 0 ] || echo "sudo -n")
  { $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq postgresql; } >/dev/null 2>&1 || true
fi
pg_ctl=$(find_server)
if [ -z "$pg_ctl" ]; then
  echo "PostgreSQL is not here and could not be installed. Install it from the system's packages and run this again." >&2
  exit 1
fi

bin=$(dirname "$(readlink -f "$pg_ctl")")
home=$(mktemp -d)
port=$((20000 + RANDOM % 20000))
# The server refuses to run as root.
as_server() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
if [ "$(id -u)" = 0 ]; then chown postgres "$home"; fi
stop() { as_server "$bin/pg_ctl" -D "$home/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$home"; }
trap stop EXIT
cd /
as_server "$bin/initdb" -D "$home/data" -A trust -U postgres >/dev/null
as_server "$bin/pg_ctl" -D "$home/data" -w -l "$home/log" -o "-p $port -k $home -c listen_addresses=127.0.0.1 -c max_connections=300" start >/dev/null
cd "$OLDPWD"
DATABASE_URL="postgres://postgres@127.0.0.1:$port/postgres" "$@"
