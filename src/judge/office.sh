# shellcheck shell=bash
# An office that publishes, for the judges that need one: a repository, an editor's folder, releases.
# Sourced with work, jar and here set.

passed=0
failed=0
readonly key=$work/office.key
export LC_ALL=C.UTF-8 GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=甲 GIT_AUTHOR_EMAIL=a@example.invalid GIT_COMMITTER_NAME=甲 GIT_COMMITTER_EMAIL=a@example.invalid
export PATH=$PATH:/usr/sbin:/sbin

good() {
  passed=$((passed + 1))
}

bad() {
  failed=$((failed + 1))
  printf 'FAIL %s\n' "$1"
}

# check WHAT COMMAND…
check() {
  local what=$1
  shift
  if "$@"; then good; else bad "$what"; fi
}

finish() {
  printf '%s passed, %s failed\n' "$passed" "$failed"
  [ "$failed" -eq 0 ]
}

gongkai() {
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$jar" "$@"
}

# The site's sources with a number on every page.
content() {
  local number=$1 i
  mkdir -p "$work/editor/content/news"
  cat >"$work/editor/content/site.yaml" <<YAML
name: 示例县第${number}版人民政府
description: 示例县人民政府信息公开平台
keywords: [示例县]
domain: www.example.gov.cn
url: https://www.example.gov.cn/
siteCode: "4116000001"
language: zh
owner: 示例县人民政府办公室
contact: {phone: 0394-8000000}
columns:
  news:
    label: 政务动态
    kind: article
    class: dynamic
    type: [工作动态]
    description: 发布县政府的重要工作动态
    keywords: [政务动态]
YAML
  for i in $(seq 1 60); do
    printf -- '---\ntitle: 第%s号通知\npublishedOn: 2021-03-12\n---\n\n内容第%s号，%s。\n' "$i" "$i" \
      "$(printf '平台今天开通，欢迎提出意见。%.0s' $(seq 1 40))" >"$work/editor/content/news/$i.md"
  done
}

commit() {
  git -C "$work/editor" add -A
  git -C "$work/editor" commit -q -m "$1"
}

push() {
  git -C "$work/editor" push publish main
}

# set_up WWW
set_up() {
  gongkai publish key "$key" --lang en >/dev/null
  gongkai publish init --repo "$work/site.git" --www "$1" --key "$key" --lang en >"$work/init"
  git init -q -b main "$work/editor"
  git -C "$work/editor" remote add publish "$work/site.git"
}

# start_nginx WWW PORT: serves with the site file that init wrote, as it is but for the port.
start_nginx() {
  local prefix=$work/nginx
  mkdir -p "$prefix"
  chmod 755 "$work" "$prefix"
  sed -e "s/listen 80;/listen 127.0.0.1:$2;/" -e '/listen \[::\]:80;/d' "$work/site.git/gongkai-nginx.conf" >"$prefix/site.conf"
  cat >"$prefix/nginx.conf" <<NGINX
pid $prefix/pid;
error_log $prefix/error.log;
$([ "$(id -u)" -eq 0 ] && echo "user root;")
events { }
http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    client_body_temp_path $prefix/body;
    proxy_temp_path $prefix/proxy;
    fastcgi_temp_path $prefix/fastcgi;
    uwsgi_temp_path $prefix/uwsgi;
    scgi_temp_path $prefix/scgi;
    include $prefix/site.conf;
}
NGINX
  nginx -q -p "$prefix" -c "$prefix/nginx.conf"
}

stop_nginx() {
  [ ! -f "$work/nginx/pid" ] || kill "$(cat "$work/nginx/pid")" 2>/dev/null || true
}

free_port() {
  node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'
}
