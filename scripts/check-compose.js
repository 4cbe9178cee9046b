// Checks docker-compose.yml without an engine: that it is YAML, that what it refers to exists, and that it sets nothing the
// programs do not know. Where Docker's compose is installed, its own validation is run as well (it needs no engine).
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { ROOT } from "./lib/prepare.js";

const problems = [];
const compose = parse(readFileSync(join(ROOT, "docker-compose.yml"), "utf8"), { merge: true });
const services = Object.entries(compose.services);
const knownSettings = new Set(
  [...readFileSync(join(ROOT, ".env.example"), "utf8").matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map(
    ([, name]) => name,
  ),
);

for (const [name, service] of services) {
  if (!service.image && !service.build) problems.push(`${name}: has neither an image nor a build`);
  for (const dependency of Object.keys(service.depends_on ?? {})) {
    if (!compose.services[dependency])
      problems.push(`${name}: depends on ${dependency}, which is no service`);
  }
  for (const volume of service.volumes ?? []) {
    const [source] = volume.split(":");
    if (source.startsWith(".") && !existsSync(join(ROOT, source)))
      problems.push(`${name}: mounts ${source}, which is not there`);
    if (!source.startsWith(".") && !(source in (compose.volumes ?? {})))
      problems.push(`${name}: mounts the undeclared volume ${source}`);
  }
  if (service.build) {
    const dockerfile = join(ROOT, service.build.context, service.build.dockerfile ?? "Dockerfile");
    if (!existsSync(dockerfile)) problems.push(`${name}: is built from ${dockerfile}, which is not there`);
    for (const setting of Object.keys(service.environment ?? {})) {
      if (!knownSettings.has(setting))
        problems.push(`${name}: sets ${setting}, which .env.example does not list`);
    }
    const program = service.command?.at(-1);
    const source = program?.replace("/dist/", "/src/").replace(/\.js$/, ".ts");
    if (!source || !existsSync(join(ROOT, source)))
      problems.push(`${name}: runs ${program}, which has no source`);
  }
}

const docker = spawnSync("docker", ["compose", "-f", join(ROOT, "docker-compose.yml"), "config", "--quiet"], {
  encoding: "utf8",
  env: { ...process.env, AUTH_SECRET: "a value of the check, 32 bytes or more" },
});
const hasCompose =
  docker.status !== null &&
  !/is not a docker command|unknown (shorthand )?(command|flag)/i.test(docker.stderr);
if (hasCompose && docker.status !== 0) problems.push(docker.stderr.trim());

for (const problem of problems) process.stdout.write(`docker-compose.yml: ${problem}\n`);
const validated = hasCompose
  ? "and validated by docker compose"
  : "docker compose is not installed: its own validation was not run";
process.stdout.write(`docker-compose.yml: ${services.length} services, ${validated}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
