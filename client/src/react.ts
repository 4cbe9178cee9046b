"use client";
import { createContext, createElement, useContext, useMemo, useSyncExternalStore } from "react";
import type { ReactElement, ReactNode } from "react";
import { toText } from "./core/addresses.ts";
import { jobStore, listStore } from "./core/stores.ts";
import type { Address, Client, JobView, ListView, Store } from "./core/types.ts";
import { describeJob, type Translate } from "./words.ts";

export type * from "./core/types.ts";
export { describeJob, ENGLISH } from "./words.ts";
export type { Description, Translate, WordKey } from "./words.ts";

const ClientContext = createContext<Client | undefined>(undefined);

/** What a server renders, and a page until it has been hydrated. */
const UNKNOWN_JOB: JobView = { job: undefined, status: "connecting", connection: "connecting" };
const UNKNOWN_LIST: ListView = { jobs: [], status: "connecting", connection: "connecting" };

/** Gives the hooks below it the client, which stays the caller's to close. */
export function HeadwayProvider({
  client,
  children,
}: {
  client: Client;
  children?: ReactNode;
}): ReactElement {
  return createElement(ClientContext.Provider, { value: client }, children);
}

/** The client of the provider above, as for `cancel`. @throws Error outside of a HeadwayProvider */
export function useHeadway(): Client {
  const client = useContext(ClientContext);
  if (client === undefined)
    throw new Error(
      "Headway: expected a <HeadwayProvider client={createClient(…)}> around this component, got none",
    );
  return client;
}

function useStore<View>(store: Store<View>, unknown: View): View {
  return useSyncExternalStore(store.subscribe, store.get, () => unknown);
}

/** Watches a job while the component is mounted. Renders at each change of that job or of the connection, and at no other. */
export function useJob(address: Address): JobView {
  const client = useHeadway();
  const text = toText(address);
  return useStore(
    useMemo(() => jobStore(client, text), [client, text]),
    UNKNOWN_JOB,
  );
}

/** Watches the person's own jobs. */
export function useJobs(): ListView {
  const client = useHeadway();
  return useStore(
    useMemo(() => listStore(client), [client]),
    UNKNOWN_LIST,
  );
}

export interface JobProgressProps {
  address: Address;
  /** Other words; see `ENGLISH` for the keys. */
  translate?: Translate;
  className?: string;
}

/** A job's title, bar and words, without any style of its own. */
export function JobProgress({ address, translate, className }: JobProgressProps): ReactElement {
  const view = useJob(address);
  const { title, words, measure, percent, note } = describeJob(view, translate);
  const bar = {
    role: "progressbar",
    // Nothing to wait for.
    hidden: percent === undefined && (view.status === "refused" || view.status === "gone"),
    max: 100,
    "aria-label": title,
    "aria-valuemin": 0,
    "aria-valuemax": 100,
    ...(percent !== undefined && { value: percent, "aria-valuenow": percent, "aria-valuetext": measure }),
  };
  return createElement(
    "div",
    {
      className: ["headway-job", className].filter(Boolean).join(" "),
      "data-status": view.status,
      "data-state": view.job?.state,
      "data-connection": view.connection,
    },
    createElement("span", { className: "headway-title" }, title),
    // With a key, so that a bar that has a length does not become one that has none.
    createElement("progress", { key: percent === undefined ? "waiting" : "measured", ...bar }),
    createElement("span", { className: "headway-measure", "aria-hidden": true }, measure),
    createElement("span", { className: "headway-words", role: "status" }, words),
    createElement("span", { className: "headway-note" }, note),
  );
}
