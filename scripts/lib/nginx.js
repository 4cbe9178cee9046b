import { existsSync } from "node:fs";
import { installPackage, isCommand, pathOf } from "./debian.js";
import { StepFailedError } from "./prepare.js";

/** The path of an nginx: NGINX_PROGRAM in the environment, the system's, or Debian's package, which root may install. */
export async function findNginx(log) {
  const chosen = process.env.NGINX_PROGRAM;
  if (chosen) {
    if (!existsSync(chosen))
      throw new StepFailedError(
        `NGINX_PROGRAM: expected the path of an nginx, got ${JSON.stringify(chosen)}`,
      );
    return chosen;
  }
  if (!onSystem()) await installPackage("nginx", log);
  const path = onSystem();
  if (path) return path;
  throw new StepFailedError(
    "The tests of deploy/nginx.conf need nginx 1.22 or later. Install it (Debian, Ubuntu: apt-get install nginx; " +
      "macOS: brew install nginx), or set NGINX_PROGRAM to the path of one.",
  );
}

/** Debian's place for it is on root's PATH only. */
function onSystem() {
  if (isCommand("nginx")) return pathOf("nginx");
  return existsSync("/usr/sbin/nginx") ? "/usr/sbin/nginx" : undefined;
}
