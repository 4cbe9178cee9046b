import { type ApiError, toApiError } from "./api.ts";
import { Observable } from "../observable.ts";

/** Something fetched: on its way, here (perhaps being refreshed), or not to be had. */
export type Loaded<T> =
  { status: "loading" } | { status: "ready"; value: T } | { status: "failed"; error: ApiError };

/** Fetches something when told to; of overlapping answers the latest asked for wins. What is shown stays while it is refreshed. */
export class Loader<T> {
  readonly state = new Observable<Loaded<T>>({ status: "loading" });
  readonly #fetch: () => Promise<T>;
  #asked = 0;

  constructor(fetch: () => Promise<T>) {
    this.#fetch = fetch;
  }

  async load(): Promise<void> {
    const asked = ++this.#asked;
    if (this.state.value.status === "failed") this.state.set({ status: "loading" });
    const outcome = await this.#fetch().then(
      (value): Loaded<T> => ({ status: "ready", value }),
      (thrown: unknown): Loaded<T> => ({ status: "failed", error: toApiError(thrown) }),
    );
    if (asked !== this.#asked) return;
    // A refresh that fails leaves what is on the screen: the connection banner says what is wrong.
    if (outcome.status === "failed" && this.state.value.status === "ready") return;
    this.state.set(outcome);
  }
}
