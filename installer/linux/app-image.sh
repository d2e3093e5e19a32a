#!/usr/bin/env bash
# Makes target/installer/Mulu: the program with a runtime of its own, to be copied to a computer without Java.
# Needs a JDK 25 (JAVA_HOME, or the newest below /usr/lib/jvm).
set -euo pipefail
cd "$(dirname "$0")/../.."
jdk="${JAVA_HOME:-}"
if [ ! -x "$jdk/bin/jpackage" ] || ! grep -qs '^JAVA_VERSION="2[5-9]' "$jdk/release"; then
  jdk="$(grep -l '^JAVA_VERSION="2[5-9]' /usr/lib/jvm/*/release | tail -n 1 | xargs -r dirname)"
fi
if [ ! -x "$jdk/bin/jpackage" ]; then
  echo "没有找到带 jpackage 的 JDK 25。没有生成任何文件。请安装后设置 JAVA_HOME。" >&2
  exit 1
fi
./mvnw -q -DskipTests package
out=target/installer
rm -rf "$out"
mkdir -p "$out/input"
cp -r target/mulu.jar target/lib "$out/input/"
# No compiler, no attach, no servers: what a stranger's database file could misuse is not there.
"$jdk/bin/jlink" --output "$out/runtime" --strip-debug --no-header-files --no-man-pages --include-locales=zh-CN,en \
  --add-modules java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.prefs,java.sql,java.xml,java.xml.crypto,jdk.charsets,jdk.crypto.ec,jdk.localedata,jdk.unsupported,jdk.zipfs
"$jdk/bin/jpackage" --type app-image --name Mulu --dest "$out" --input "$out/input" --runtime-image "$out/runtime" \
  --main-jar mulu.jar --main-class mulu.Start \
  --java-options "--enable-native-access=ALL-UNNAMED" --java-options "-Dh2.allowedClasses=none"
rm -rf "$out/input" "$out/runtime"
echo "$out/Mulu/bin/Mulu"
