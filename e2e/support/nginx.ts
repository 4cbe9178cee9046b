import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join, resolve } from "node:path";
import { eventually } from "@headway/shared/testing/eventually";
import { ownPort } from "@headway/shared/testing/own-port";

const DEPLOY = resolve(import.meta.dirname, "../../deploy");

/** An nginx with deploy/nginx.conf, followed by deploy/follow-gateways.sh. */
export interface Nginx extends AsyncDisposable {
  readonly url: string;
  /** Where the names gateway-1 and gateway-2 lead to from now on: "127.0.0.1:3001". */
  name(addresses: Record<string, string>): void;
}

/**
 * @param addresses where the names of the gateways lead to
 * @param edit changes the configuration for this test
 */
export async function startNginx(
  addresses: Record<string, string>,
  edit = (config: string): string => config,
): Promise<Nginx> {
  const dir = mkdtempSync(join(tmpdir(), "headway-nginx-"));
  const listen = `127.0.0.1:${await ownPort()}`;
  const config = readFileSync(join(DEPLOY, "nginx.conf"), "utf8").replace("listen 8080", `listen ${listen}`);
  writeFileSync(join(dir, "headway.template"), edit(config));
  writeFileSync(join(dir, "nginx.conf"), mainConfig(dir));
  const name = (given: Record<string, string>): void => {
    writeFileSync(
      join(dir, "hosts"),
      Object.entries(given)
        .map((entry) => `${entry.join(" ")}\n`)
        .join(""),
    );
  };
  name(addresses);
  const bin = standIns(dir);

  const nginx = spawn(join(bin, "nginx"), ["-g", "daemon off;"], { stdio: ["ignore", "ignore", "inherit"] });
  const ended = once(nginx, "exit");
  // A group of its own: the script leaves its loop running.
  const follower = spawn("sh", [join(DEPLOY, "follow-gateways.sh")], {
    env: { PATH: `${bin}:${process.env["PATH"] ?? ""}` },
    detached: true,
    stdio: "ignore",
  });
  const url = `http://${listen}`;
  await eventually("nginx listens", async () => (await fetch(url)).status > 0);
  return {
    url,
    name,
    [Symbol.asyncDispose]: async () => {
      if (follower.pid !== undefined) process.kill(-follower.pid);
      nginx.kill();
      await ended;
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** What /etc/nginx/nginx.conf is otherwise, with everything it writes in one folder. */
function mainConfig(dir: string): string {
  const isRoot = process.getuid?.() === 0;
  const kept = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return [
    ...(isRoot ? [`user ${userInfo().username};`] : []),
    "worker_processes 2;",
    `pid ${dir}/nginx.pid;`,
    `error_log ${dir}/error.log;`,
    "events { worker_connections 1024; }",
    "http {",
    "access_log off;",
    ...kept.map((what) => `${what}_temp_path ${dir}/${what};`),
    `include ${dir}/headway.conf;`,
    "}",
  ].join("\n");
}

/**
 * `nginx` and `getent` for a machine whose hosts file is `hosts` in this folder: as nginx does by itself, the names are looked
 * up when it reads its settings.
 */
function standIns(dir: string): string {
  const path = process.env["NGINX_PROGRAM"];
  if (!path)
    throw new Error("NGINX_PROGRAM is not set: run the tests with `npm test`, which finds or installs one");
  const bin = join(dir, "bin");
  mkdirSync(bin);
  const lookUp = `awk 'NR == FNR { at[$1] = $2; next } { for (name in at) gsub(name ":3000", at[name]) } 1'`;
  writeFileSync(
    join(bin, "nginx"),
    `#!/bin/sh\n${lookUp} ${dir}/hosts ${dir}/headway.template > ${dir}/headway.conf\nexec ${path} -p ${dir} -e ${dir}/error.log -c ${dir}/nginx.conf "$@"\n`,
    { mode: 0o755 },
  );
  writeFileSync(join(bin, "getent"), `#!/bin/sh\ngrep "^$2 " ${dir}/hosts\n`, { mode: 0o755 });
  return bin;
}
