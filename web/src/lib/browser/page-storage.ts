import type { StorageEvents, StorageLike } from "@headway/shared/client/remembered-jobs";

/** The part of a browser's storage that the dashboard uses. */
export interface KeyValueStorage extends StorageLike {
  removeItem(key: string): void;
}

/**
 * A browser's storage that never throws. What the browser does not keep (storage is forbidden, full, or was cleared while the
 * page was open) this page keeps in its memory, for as long as it lives. Only another tab that removes or changes one key
 * changes that.
 */
export class PageStorage implements KeyValueStorage {
  readonly #open: () => KeyValueStorage;
  /** The last value of each key that this page has read or written; null: removed. */
  readonly #known = new Map<string, string | null>();
  /** Keys whose value the browser did not take: what it holds is older. */
  readonly #untaken = new Set<string>();

  /**
   * @param open gives the browser's storage. Called at each use, because already this throws where storage is forbidden.
   * @param events tells what other tabs write. To be followed before anybody else does, so that they read the new value.
   */
  constructor(open: () => KeyValueStorage, events?: StorageEvents) {
    this.#open = open;
    events?.addEventListener("storage", ({ key }) => {
      // null: everything was cleared, which says nothing about what this page knows.
      if (key === null) return;
      this.#known.delete(key);
      this.#untaken.delete(key);
    });
  }

  getItem(key: string): string | null {
    const known = this.#known.get(key) ?? null;
    if (this.#untaken.has(key)) return known;
    try {
      const kept = this.#open().getItem(key) ?? known;
      this.#known.set(key, kept);
      return kept;
    } catch {
      // Forbidden.
      return known;
    }
  }

  setItem(key: string, value: string): void {
    this.#change(key, value, (storage) => {
      storage.setItem(key, value);
    });
  }

  removeItem(key: string): void {
    this.#change(key, null, (storage) => {
      storage.removeItem(key);
    });
  }

  #change(key: string, value: string | null, write: (storage: KeyValueStorage) => void): void {
    this.#known.set(key, value);
    try {
      write(this.#open());
      this.#untaken.delete(key);
    } catch {
      // Full or forbidden.
      this.#untaken.add(key);
    }
  }
}
