/** The worker that all tabs of one person share. It ends by itself, some seconds after the last of them. */
import { createJobClient } from "@headway/shared/client/job-client";
import { readWorkerName, type HubMessage, type Port } from "./contract.ts";
import { Hub } from "./hub.ts";
import { holdLock, untilReleased } from "./locks.ts";

/** The part of a shared worker's global scope that is used; the compiler knows the page's scope only. */
interface WorkerScope extends Pick<EventTarget, "dispatchEvent"> {
  readonly name: string;
  addEventListener(type: "connect", listener: (event: { ports: readonly Port<HubMessage>[] }) => void): void;
}

/** Longer than a reload takes, and no longer than a browser keeps a worker without tabs. */
const LINGER_MS = 5_000;

const scope = globalThis as unknown as WorkerScope;
const hub = new Hub({
  ...readWorkerName(scope.name),
  createClient: createJobClient,
  untilReleased: (lock) => untilReleased(navigator.locks, lock),
  // As if the browser had told the worker itself, which is where the job client listens.
  onNetwork: (change) => {
    scope.dispatchEvent(new Event(change));
  },
  lingerMs: LINGER_MS,
});
const lock = holdLock(navigator.locks, "headway.hub");

scope.addEventListener("connect", ({ ports }) => {
  for (const port of ports) {
    hub.connect(port);
    void lock.then((name) => {
      port.postMessage({ is: "welcome", lock: name });
    });
  }
});
