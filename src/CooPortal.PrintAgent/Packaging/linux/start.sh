#!/bin/sh
# Starts the 打印控件 unless it runs, and opens its status page; --quiet leaves the page out (autostart).
folder=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}/CooPortal/PrintAgent
mkdir -p "$data"
cd "$folder" || exit 1
nohup flock -n "$data/agent.lock" ./CooPortal.PrintAgent >"$data/agent.log" 2>&1 &
[ "${1:-}" = --quiet ] && exit 0
sleep 2
exec xdg-open http://127.0.0.1:17080/
