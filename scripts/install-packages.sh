#!/bin/sh
# Installs the Debian packages named as arguments when one is missing; says plainly why when it cannot.
# usage: scripts/install-packages.sh libsqlite3-dev libssl-dev zlib1g-dev
set -eu

missing=""
for package in "$@"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "缺少系统软件包：$missing。本机没有 apt-get，请用本机的软件包工具安装后重试。" >&2
  exit 1
fi
if [ "$(id -u)" = 0 ]; then as_root=""
elif command -v sudo >/dev/null 2>&1; then as_root="sudo"
else
  echo "缺少系统软件包：$missing。当前用户不是 root，也没有 sudo，请管理员执行：apt-get install$missing" >&2
  exit 1
fi

echo "正在安装系统软件包：$missing"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
# shellcheck disable=SC2086  # a list of words
if ! { DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends $missing ||
       { $as_root apt-get update && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y --no-install-recommends $missing; }
     } >"$log" 2>&1; then
  tail -n 15 "$log" >&2
  echo "无法安装：$missing。请检查网络和软件源后重试，或请管理员执行：apt-get install$missing" >&2
  exit 1
fi
