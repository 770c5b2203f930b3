# Finds a JDK 25 or newer: sets and exports JAVA_HOME, or sets JDK_MISSING to one sentence and returns 1. Sourced.

jdk_version() {
  [[ -x $1/bin/javac && -f $1/release ]] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  local home version
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/*jdk*25* /opt/java/* \
    "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
    [[ -n $home && -d $home ]] || continue
    version=$(jdk_version "$home" || true)
    if [[ -n $version && $version -ge 25 ]]; then
      export JAVA_HOME=$home
      return 0
    fi
  done
  JDK_MISSING="no JDK 25 found: install one (Eclipse Temurin 25, Debian package temurin-25-jdk or openjdk-25-jdk) or set JAVA_HOME to it"
  return 1
}
