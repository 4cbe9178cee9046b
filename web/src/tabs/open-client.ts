import type { JobClient } from "@headway/shared/client/job-client-types";
import { toWorkerName, type HubTask, type TabMessage, type Port } from "./contract.ts";
import { holdLock, untilReleased } from "./locks.ts";
import { TabClient, type TabClientDeps } from "./tab-client.ts";
import workerUrl from "./worker.ts?worker&url";

/** How long a worker has to start before the tab goes on without it. */
const WELCOME_DUE_MS = 10_000;

/** Stands for the lock of a tab that is its own hub; nobody waits for its release. */
const OWN_HUB_LOCK = "headway.tab of its own hub";

export interface OpenClientOptions extends Omit<TabClientDeps, "network">, HubTask {}

/**
 * The job client of this tab. All tabs of a person share one connection, in a worker; where the browser has no such workers
 * (or no Web Locks, by which the two see each other live) or forbids them, each tab has its own.
 */
export function openClient({ identity, gatewayUrl, ...deps }: OpenClientOptions): JobClient {
  const task = { identity, gatewayUrl };
  const client = new TabClient({ ...deps, network: window });
  if (!("SharedWorker" in window) || !("locks" in navigator)) {
    joinOwnHub(client, task);
    return client;
  }
  void holdLock(navigator.locks, "headway.tab", client.closed).then(
    (lock) => {
      client.holds(lock);
      joinWorker(client, task);
    },
    () => {
      // Forbidden by the browser's settings, as storage is.
      joinOwnHub(client, task);
    },
  );
  return client;
}

function joinWorker(client: TabClient, task: HubTask): void {
  const worker = startWorker(task);
  if (!worker) {
    joinOwnHub(client, task);
    return;
  }
  const giveUp = (): void => {
    clearTimeout(welcomeDue);
    worker.removeEventListener("error", giveUp);
    joinOwnHub(client, task);
  };
  const welcomeDue = setTimeout(giveUp, WELCOME_DUE_MS);
  // Its file is not to be had, or the browser cannot read it.
  worker.addEventListener("error", giveUp);
  client.closed.addEventListener("abort", () => {
    clearTimeout(welcomeDue);
  });
  client.join(worker.port as Port<TabMessage>, (lock) => {
    clearTimeout(welcomeDue);
    void untilReleased(navigator.locks, lock).then(() => {
      if (client.closed.aborted) return;
      client.lose();
      joinWorker(client, task);
    });
  });
}

function startWorker(task: HubTask): SharedWorker | undefined {
  // Lets the worker live through the reload of its only tab, where the browser knows how to.
  const extended = { extendedLifetime: true };
  try {
    return new SharedWorker(workerUrl, { type: "module", name: toWorkerName(task), ...extended });
  } catch {
    // Forbidden by the browser's settings, as storage is.
    return undefined;
  }
}

function joinOwnHub(client: TabClient, task: HubTask): void {
  const { port1, port2 } = new MessageChannel();
  client.join(port1);
  // A hub gives up a tab that does not say that it lives. This one lives and ends with it.
  client.holds(OWN_HUB_LOCK);
  import("./own-hub.ts").then(
    ({ serveOwnHub }) => {
      serveOwnHub(task, port2);
    },
    () => {
      client.fail("The part of the dashboard that connects could not be loaded. Reload the page.");
    },
  );
}
