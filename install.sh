#!/bin/sh
# Installs AskFirst under a prefix, or takes it away again: `make install`, `make uninstall`.
#
# What was installed is listed with its checksums in share/askfirst/installed.sha256. So an update takes away what no
# longer belongs to it, and neither an update nor an uninstall destroys a file that was changed since: a trainer's
# samples in a scenario are his work.
#
#   install.sh install FOLDER PREFIX [DESTDIR]    FOLDER holds the built askfirst and generate-manual
#   install.sh uninstall PREFIX [DESTDIR]
set -eu
umask 022
cd "$(dirname "$0")"
export LC_ALL=C.UTF-8
manifest=share/askfirst/installed.sha256
share=share/askfirst

say() { printf '%s\n' "$*"; }
fail() { printf 'askfirst: %s\n' "$*" >&2; exit 1; }

# The files of the last installation that are still as they were installed; `changed` lists those that are not.
unchanged() { # ROOT
  [ -f "$1/$manifest" ] || return 0
  (cd "$1" && while read -r sum file; do
    if [ -f "$file" ] && printf '%s  %s\n' "$sum" "$file" | sha256sum --check --status; then say "$file"; fi
  done <"$manifest")
}
changed() { # ROOT
  [ -f "$1/$manifest" ] || return 0
  (cd "$1" && while read -r sum file; do
    if [ -f "$file" ] && ! printf '%s  %s\n' "$sum" "$file" | sha256sum --check --status; then say "$file"; fi
  done <"$manifest")
}

# Takes away files named on standard input, and the folders of ours that become empty.
remove() { # ROOT
  while read -r file; do [ -z "$file" ] || rm -f "$1/$file"; done
  for folder in "$share" share/doc/askfirst; do
    [ ! -d "$1/$folder" ] || find "$1/$folder" -depth -type d -empty -delete
  done
}

# Everything that is to be installed, laid out below a folder of its own.
stage() { # FOLDER STAGE
  mkdir -p "$2/bin" "$2/$share" "$2/share/man/man1" "$2/share/doc/askfirst/scoring" \
    "$2/share/bash-completion/completions" "$2/share/zsh/site-functions" "$2/share/fish/vendor_completions.d"
  cp "$1/askfirst" "$2/bin/askfirst"
  cp -R scenarios scoring schema templates "$2/$share/"
  cp -R README.md CHANGELOG.md CONTRIBUTING.md DECISIONS.md LICENSE Documentation "$2/share/doc/askfirst/"
  cp scoring/README.md "$2/share/doc/askfirst/scoring/"
  "$1/generate-manual" "$1/askfirst" --date "$(date -r "$1/askfirst" +%F)" --output-directory "$2/share/man/man1" \
    >/dev/null
  "$1/askfirst" --generate-completion-script bash >"$2/share/bash-completion/completions/askfirst"
  "$1/askfirst" --generate-completion-script zsh >"$2/share/zsh/site-functions/_askfirst"
  "$1/askfirst" --generate-completion-script fish >"$2/share/fish/vendor_completions.d/askfirst.fish"
  find "$2" -type f -exec chmod 644 {} + -o -type d -exec chmod 755 {} +
  chmod 755 "$2/bin/askfirst"
}

# The nearest folder above a path that is there.
nearest() { path=$1; while [ ! -d "$path" ]; do path=$(dirname "$path"); done; say "$path"; }

case ${1:-} in
install)
  built=$2 prefix=$3 root=${4:-}$3
  case $prefix in /*) ;; *) fail "PREFIX is a path from the root, not \`$prefix\`" ;; esac
  for program in askfirst generate-manual; do
    [ -x "$built/$program" ] || fail "there is no $built/$program: run \`swift build -c release --product $program\`"
  done
  [ -w "$(nearest "$root")" ] ||
    fail "you may not write to $root: run \`sudo make install BUILT=$built\`, or choose \`PREFIX=\$HOME/.local\`"
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  stage=$work/tree
  stage "$built" "$stage"
  changed "$root" | while read -r file; do
    [ -f "$stage/$file" ] || continue
    cmp -s "$stage/$file" "$root/$file" && continue
    kept=$root/$file.changed-$(date +%Y%m%d%H%M%S)
    cp -p "$root/$file" "$kept"
    say "kept what was changed since it was installed: $kept"
  done
  (cd "$stage" && find . -type f | sed 's,^\./,,' | LC_ALL=C sort | xargs -d '\n' sha256sum) >"$work/sums"
  unchanged "$root" >"$work/old"
  cut -c 67- "$work/sums" | LC_ALL=C sort >"$work/new"
  LC_ALL=C sort "$work/old" | LC_ALL=C comm -23 - "$work/new" | remove "$root"
  while read -r file; do
    mkdir -p "$(dirname "$root/$file")"
    # Beside it first: a program that runs is replaced, not written into.
    cp -p "$stage/$file" "$root/$file.new"
    mv -f "$root/$file.new" "$root/$file"
  done <"$work/new"
  cp "$work/sums" "$root/$manifest"
  say "installed in $root: bin/askfirst, $share, share/man/man1/askfirst.1, share/doc/askfirst, completions"
  case :$PATH: in
  *":$prefix/bin:"*) ;;
  *) say "$prefix/bin is not on your PATH: add it, or type $prefix/bin/askfirst" ;;
  esac
  ;;
uninstall)
  prefix=$2 root=${3:-}$2
  [ -f "$root/$manifest" ] || fail "there is no installation of askfirst in $root: name its PREFIX"
  [ -w "$root/$share" ] || fail "you may not write to $root: run \`sudo make uninstall\`"
  changed "$root" | while read -r file; do say "left, for it was changed since it was installed: $root/$file"; done
  list=$(unchanged "$root")
  rm -f "$root/$manifest"
  printf '%s\n' "$list" | remove "$root"
  say "uninstalled from $root; your sessions are left where they are"
  ;;
*) fail "usage: install.sh install FOLDER PREFIX [DESTDIR] | uninstall PREFIX [DESTDIR]" ;;
esac
