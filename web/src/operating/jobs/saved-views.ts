import { Observable } from "../../lib/observable.ts";
import type { KeyValueStorage } from "../../lib/browser/page-storage.ts";

/** A list of jobs under a name: its address. */
export interface SavedView {
  name: string;
  hash: string;
}

export const GIVEN_VIEWS: readonly SavedView[] = [
  { name: "Failing", hash: "#/jobs?state=failed&range=24h" },
  { name: "Stuck", hash: "#/jobs?state=stuck" },
  { name: "Slowest today", hash: "#/jobs?range=24h&sort=slowest" },
  { name: "Running", hash: "#/jobs?state=active" },
  { name: "Waiting", hash: "#/jobs?state=queued" },
];

const MOST_SAVED = 30;
const LONGEST_NAME = 60;

/** Views that somebody saved in this browser. */
export class SavedViews {
  readonly state: Observable<readonly SavedView[]>;
  readonly #storage: Pick<KeyValueStorage, "getItem" | "setItem">;
  readonly #key: string;

  constructor(storage: Pick<KeyValueStorage, "getItem" | "setItem">, owner: string) {
    this.#storage = storage;
    this.#key = `headway.views.${owner}`;
    this.state = new Observable<readonly SavedView[]>(parseViews(storage.getItem(this.#key)));
  }

  /** One of the same name is replaced; of too many the oldest goes. */
  save(given: SavedView): void {
    const view = { ...given, name: given.name.trim().slice(0, LONGEST_NAME) };
    if (view.name === "") return;
    const others = this.state.value.filter(({ name }) => name !== view.name);
    this.#keep([...others, view].slice(-MOST_SAVED));
  }

  remove(name: string): void {
    this.#keep(this.state.value.filter((view) => view.name !== name));
  }

  #keep(views: readonly SavedView[]): void {
    this.state.set(views);
    this.#storage.setItem(this.#key, JSON.stringify(views));
  }
}

/** What is no list of addresses of this page is left out: other pages write to the same storage. */
function parseViews(json: string | null): SavedView[] {
  try {
    const views: unknown = JSON.parse(json ?? "[]");
    return Array.isArray(views) ? views.filter(isView) : [];
  } catch {
    return [];
  }
}

function isView(value: unknown): value is SavedView {
  const { name, hash } = (value ?? {}) as { name?: unknown; hash?: unknown };
  return typeof name === "string" && typeof hash === "string" && hash.startsWith("#/jobs");
}
