import { Observable } from "../observable.ts";
import type { KeyValueStorage } from "./page-storage.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "headway.theme";

/** Light, dark, or as the system has it; remembered in this browser. Before this runs, `static/theme.js` has set what was chosen. */
export class ThemeChoice {
  readonly theme: Observable<Theme>;
  readonly #root: HTMLElement;
  readonly #storage: KeyValueStorage;

  constructor(root: HTMLElement, storage: KeyValueStorage) {
    this.#root = root;
    this.#storage = storage;
    const kept = storage.getItem(KEY);
    this.theme = new Observable<Theme>(THEMES.find((theme) => theme === kept) ?? "system");
    this.#apply();
  }

  choose(theme: Theme): void {
    this.theme.set(theme);
    this.#apply();
    this.#storage.setItem(KEY, theme);
  }

  #apply(): void {
    if (this.theme.value === "system") delete this.#root.dataset["theme"];
    else this.#root.dataset["theme"] = this.theme.value;
  }
}
