#!/bin/sh
# nginx looks up the names of the gateways once. This looks again every two seconds, and reloads nginx when they lead somewhere
# else, which cuts no connection. The image runs it before nginx; elsewhere run it beside nginx, as a user who may reload it.
set -eu

addresses() {
  for name in ${GATEWAYS:-gateway-1 gateway-2}; do
    # One that has no address at the moment, because it is being replaced, is waited for: nginx would not load its settings.
    getent hosts "$name" || return 1
  done
}

follow() {
  known=$(addresses) || known=""
  while sleep 2; do
    found=$(addresses) || continue
    [ "$found" = "$known" ] && continue
    nginx -s reload && known=$found
  done
}

follow &
