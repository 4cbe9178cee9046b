import { createJobClient } from "@headway/shared/client/job-client";
import type { HubMessage, HubTask, Port } from "./contract.ts";
import { Hub } from "./hub.ts";

/** The hub of a tab that shares with no other, in the tab itself. */
export function serveOwnHub(task: HubTask, port: Port<HubMessage>): void {
  const hub = new Hub({
    ...task,
    createClient: createJobClient,
    // It cannot outlive its tab.
    untilReleased: () => new Promise(() => {}),
    // The job client listens on the same window.
    onNetwork: () => {},
    lingerMs: 0,
  });
  hub.connect(port);
}
