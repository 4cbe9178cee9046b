import { type ApiError, toApiError } from "./api.ts";
import { Observable } from "../observable.ts";

export interface PagesState<Item> {
  status: "loading" | "ready" | "failed";
  items: readonly Item[];
  /** Whether there are more to fetch, and whether they are on their way. */
  hasMore: boolean;
  isFetchingMore: boolean;
  error: ApiError | undefined;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Empty pages that are fetched one after another, before a person is asked whether to go on. */
const PAGES_AT_ONCE = 20;

/** A long list, fetched page by page. Refreshing keeps what is on the screen until the answer is here. */
export class Pages<Item, Query> {
  readonly state = new Observable<PagesState<Item>>({
    status: "loading",
    items: [],
    hasMore: false,
    isFetchingMore: false,
    error: undefined,
  });
  readonly #fetch: (query: Query, cursor: string | undefined) => Promise<Page<Item>>;
  readonly #keyOf: (item: Item) => string;
  #query: Query;
  #cursor: string | null = null;
  #asked = 0;

  constructor(
    query: Query,
    fetch: (query: Query, cursor: string | undefined) => Promise<Page<Item>>,
    keyOf: (item: Item) => string,
  ) {
    this.#query = query;
    this.#fetch = fetch;
    this.#keyOf = keyOf;
  }

  /** Asks for another selection. */
  async search(query: Query): Promise<void> {
    this.#query = query;
    await this.refresh();
  }

  /** Fetches again, the first page and on until there are `atLeast` items; what is shown stays until all are here. */
  async refresh(atLeast = 0): Promise<void> {
    const asked = ++this.#asked;
    if (this.state.value.status === "failed") this.#update({ status: "loading" });
    try {
      const items = new Map<string, Item>();
      let cursor: string | undefined;
      do {
        const page = await this.#fetchSome(cursor);
        if (asked !== this.#asked) return;
        for (const item of page.items) items.set(this.#keyOf(item), item);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined && items.size < atLeast);
      this.#cursor = cursor ?? null;
      this.state.set({
        status: "ready",
        items: [...items.values()],
        hasMore: cursor !== undefined,
        isFetchingMore: false,
        error: undefined,
      });
    } catch (thrown) {
      if (asked === this.#asked)
        this.#update({ status: "failed", error: toApiError(thrown), isFetchingMore: false });
    }
  }

  /**
   * Takes in what has come on top since the first page was fetched, and leaves the rest where it is: somebody may be reading
   * far below. Where that fails, what is shown stays; the connection's banner says what is wrong.
   */
  async renew(): Promise<void> {
    if (this.state.value.status !== "ready" || this.state.value.items.length === 0) return this.refresh();
    const asked = this.#asked;
    const page = await this.#fetchSome(undefined).catch(() => undefined);
    if (page === undefined || asked !== this.#asked) return;
    const fresh = new Set(page.items.map(this.#keyOf));
    const { items } = this.state.value;
    const isJoined = items.some((item) => fresh.has(this.#keyOf(item)));
    if (isJoined) {
      const older = items.filter((item) => !fresh.has(this.#keyOf(item)));
      this.#update({ items: [...page.items, ...older] });
    } else {
      // More has come than fits a page: what lies between is fetched on demand, from the new first page on.
      this.#asked++;
      this.#cursor = page.nextCursor;
      this.#update({ items: page.items, hasMore: page.nextCursor !== null, isFetchingMore: false });
    }
  }

  async more(): Promise<void> {
    if (this.#cursor === null || this.state.value.isFetchingMore) return;
    const asked = this.#asked;
    this.#update({ isFetchingMore: true });
    try {
      const page = await this.#fetchSome(this.#cursor);
      if (asked !== this.#asked) return;
      this.#cursor = page.nextCursor;
      const known = new Set(this.state.value.items.map(this.#keyOf));
      const items = [
        ...this.state.value.items,
        ...page.items.filter((item) => !known.has(this.#keyOf(item))),
      ];
      this.#update({ items, hasMore: page.nextCursor !== null, isFetchingMore: false, error: undefined });
    } catch (thrown) {
      if (asked === this.#asked) this.#update({ isFetchingMore: false, error: toApiError(thrown) });
    }
  }

  /** A call looks at a bounded number of items, so that a page may be empty while there are more: then the next one is asked for. */
  async #fetchSome(cursor: string | undefined): Promise<Page<Item>> {
    const [query, asked] = [this.#query, this.#asked];
    let page = await this.#fetch(query, cursor);
    for (let fetched = 1; fetched < PAGES_AT_ONCE; fetched += 1) {
      if (page.items.length > 0 || page.nextCursor === null || asked !== this.#asked) break;
      page = await this.#fetch(query, page.nextCursor);
    }
    return page;
  }

  #update(change: Partial<PagesState<Item>>): void {
    this.state.set({ ...this.state.value, ...change });
  }
}
