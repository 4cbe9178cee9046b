import { createConsoleLogger } from "@headway/shared/node/console-logger";
import { LIMITS } from "@headway/shared/protocol/limits";
import { createBook, createMemoryBook } from "../observing/observation-book.ts";
import { Observer } from "../observing/observer.ts";
import { QueueDirectory } from "../observing/queue-directory.ts";
import { createOperating } from "../operating/create-operating.ts";
import { createWebhook } from "../operating/alerts/webhook.ts";
import { openConnections } from "./connections.ts";
import { HistoryKeeper } from "./history/history-keeper.ts";
import { Actions } from "./jobs/actions.ts";
import { Feed } from "./lists/feed.ts";
import { Lists } from "./lists/lists.ts";
import type { HeadwayOptions } from "./options.ts";
import { Plugins } from "./plugins.ts";
import { Callers } from "./rules/callers.ts";
import { Identities } from "./rules/identities.ts";
import { JobRules } from "./rules/job-rules.ts";
import { safeMapProgress } from "./rules/safe-map-progress.ts";

const DEFAULT_PREFIX = "headway";

/** What `openEngine` opens. */
export type Engine<User> = ReturnType<typeof openEngine<User>>;

/** Opens the connections, and makes everything that stands on them. */
export function openEngine<User>(options: HeadwayOptions<User>) {
  const log = options.log ?? createConsoleLogger("headway");
  const { prefix = DEFAULT_PREFIX, queues, queuePrefix, history } = options;
  const mapProgress = safeMapProgress(options.mapProgress, log);
  const limits = { ...LIMITS, ...options.limits };
  const identities = new Identities(limits.socketsPerIdentity);
  const callers = new Callers(options, log);
  const plugins = new Plugins(options.plugins ?? [], log);
  // Before anything is open that would have to be closed.
  const webhook = createWebhook(options.alerts, log);
  const connections = openConnections(options.connection, log);
  const { requests: redis, blocking, subscriber } = connections;
  const directory = new QueueDirectory({ redis, queues, prefix: queuePrefix, log });
  const book = options.readOnly ? createMemoryBook() : createBook(redis, prefix, log);
  const observer = new Observer({ redis, blocking, subscriber, directory, book, prefix, mapProgress, log });
  const rules = new JobRules(options, { redis, kinds: plugins.kinds, log });
  const lists = new Lists({ redis, directory, mapProgress, prefix, history, rules });
  const feed = new Feed({ observer, directory, lists, log });
  const actions = new Actions(redis, prefix);
  const operating = createOperating(options, { redis, observer, lists, actions, webhook, prefix, log });
  const deps = {
    ...operating,
    actions,
    origins: options.origins ?? [],
    traceUrlTemplate: options.traceUrlTemplate,
    observer,
    directory,
    rules,
    history,
    lists,
    feed,
    identities,
    callers,
    limits,
    connections,
    redis,
    log,
  };
  const keeper = history && new HistoryKeeper({ ...deps, history });
  const close = async (): Promise<void> => {
    feed.close();
    await keeper?.close();
    await observer.close();
    await operating.alerts.close();
    await operating.bulks.close();
    await actions.close();
    connections.close();
  };
  return { ...deps, prefix, plugins, close };
}
