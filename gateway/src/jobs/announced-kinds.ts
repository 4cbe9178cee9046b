import type { JobKind } from "@headway/shared/jobs/define-job-kind";
import type { KindLookup, KindRegistry } from "@headway/shared/jobs/kinds";
import type { RedisConnection } from "@headway/shared/node/connect-redis";
import type { Logger } from "@headway/shared/node/logger";
import {
  AnnouncementRefusedError,
  listAnnounced,
  MOST_KINDS,
  readAnnounced,
  toAnnouncement,
} from "@headway/shared/progress/kind-announcements";
import type { ProgressKeys } from "@headway/shared/progress/keys";

/** How often all announcements are looked through for what is wrong with them, in ms. */
const LOOK_EVERY_MS = 30_000;

export interface AnnouncedKindsDeps {
  redis: RedisConnection;
  keys: ProgressKeys;
  log: Logger;
}

/** The kinds that this gateway's plugins declare, and those that workers announce. What is declared here wins. */
export class AnnouncedKinds implements KindLookup {
  readonly #registry: KindRegistry;
  readonly #deps: AnnouncedKindsDeps;
  /** What has been warned of already; as many as there can be kinds. */
  readonly #warned = new Map<string, string>();

  constructor(registry: KindRegistry, deps: AnnouncedKindsDeps) {
    this.#registry = registry;
    this.#deps = deps;
  }

  async find(name: string): Promise<JobKind | undefined> {
    return this.#registry.declared.get(name) ?? (await this.#read(name));
  }

  async names(): Promise<string[]> {
    const { redis, keys } = this.#deps;
    const declared = await this.#registry.names();
    return [...new Set([...declared, ...(await listAnnounced(redis, keys))])].slice(0, MOST_KINDS);
  }

  /** Looks through all announcements now and every half minute, for what an operator should know of. Returns the undo. */
  start(): () => void {
    const look = (): void => {
      this.look().catch((cause: unknown) => {
        this.#deps.log.debug({ cause }, "the announced kinds could not be read");
      });
    };
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }

  async look(): Promise<void> {
    const { redis, keys } = this.#deps;
    for (const name of await listAnnounced(redis, keys)) {
      const announced = await this.#read(name);
      const declared = this.#registry.declared.get(name);
      if (announced === undefined || declared === undefined) continue;
      if (toAnnouncement(announced) !== toAnnouncement(normal(declared)))
        this.#warn(
          name,
          "a worker announces a job kind otherwise than this gateway declares it; this gateway's stays",
        );
    }
  }

  async #read(name: string): Promise<JobKind | undefined> {
    const { redis, keys } = this.#deps;
    try {
      return await readAnnounced(redis, keys, name);
    } catch (thrown) {
      if (!(thrown instanceof AnnouncementRefusedError)) throw thrown;
      this.#warn(name, thrown.message);
      return undefined;
    }
  }

  #warn(name: string, message: string): void {
    if (this.#warned.get(name) === message) return;
    if (this.#warned.size >= MOST_KINDS) this.#warned.clear();
    this.#warned.set(name, message);
    this.#deps.log.warn({ kind: name }, message);
  }
}

/** As an announcement comes back: what was left out is said. */
function normal(kind: JobKind): JobKind {
  return {
    ...kind,
    stages: kind.stages.map(({ showsPercent = false, ...stage }) => ({ ...stage, showsPercent })),
  };
}
