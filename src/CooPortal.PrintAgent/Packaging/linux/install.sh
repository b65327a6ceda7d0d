#!/bin/sh
# Installs the 打印控件 for the present user: program, settings, menu entry, autostart. Options in the environment or asked for:
# AGENT_FOLDER, AGENT_PRINTER; AGENT_YES=1 takes every default.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
folder=${AGENT_FOLDER:-$HOME/.local/share/cooportal-print-agent}
data=${XDG_DATA_HOME:-$HOME/.local/share}/CooPortal/PrintAgent
config=${XDG_CONFIG_HOME:-$HOME/.config}
printer=${AGENT_PRINTER:-}

ask() { # question, default
  if [ "${AGENT_YES:-}" = 1 ]; then answer=$2; return; fi
  printf '%s [%s]: ' "$1" "$2"
  read -r answer || answer=
  answer=${answer:-$2}
}

echo "打印控件安装"
echo "门户：$(sed -n 's/.*\["\(.*\)"\].*/\1/p' "$here/program/appsettings.json")"
ask "安装文件夹" "$folder"; folder=$answer
if [ -z "$printer" ] && command -v lpstat >/dev/null 2>&1; then
  first=$(lpstat -e 2>/dev/null | head -n 1 || true)
  [ -z "$first" ] || printer="ipp://localhost:631/printers/$first"
fi
ask "打印机地址（ipp://… 或 ipps://…）" "$printer"; printer=$answer
ask "创建应用菜单快捷方式 (y/n)" y; shortcut=$answer
ask "开机自动启动 (y/n)" y; autostart=$answer

mkdir -p "$folder" "$data"
chmod 700 "$data"
cp -f "$here/program/"* "$here/start.sh" "$folder/"
chmod +x "$folder/CooPortal.PrintAgent" "$folder/start.sh"
if [ -n "$printer" ] && [ ! -e "$data/settings.json" ]; then
  printf '{"Printer": "%s"}\n' "$printer" >"$data/settings.json"
fi

entry() { # file, arguments
  mkdir -p "$(dirname "$1")"
  sed -e "s|@FOLDER@|$folder|g" -e "s|@ARGUMENTS@|$2|" "$here/cooportal-print-agent.desktop" >"$1"
}
[ "$shortcut" != y ] || entry "${XDG_DATA_HOME:-$HOME/.local/share}/applications/cooportal-print-agent.desktop" ""
[ "$autostart" != y ] || entry "$config/autostart/cooportal-print-agent.desktop" " --quiet"

echo "已安装到 $folder"
if [ "${AGENT_START:-1}" = 1 ]; then
  "$folder/start.sh" --quiet
  echo "打印控件已启动，运行状态：http://127.0.0.1:17080/"
fi
echo "请回到门户刷新页面或重新登录，点击“配对打印控件”。"
