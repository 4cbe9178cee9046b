import { Observable } from "./observable.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

const KEY = "headway.theme";

/** Light, dark, or as the system has it; remembered in this browser. Before this runs, `static/theme.js` has set what was chosen. */
export class ThemeChoice {
  readonly theme: Observable<Theme>;
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.theme = new Observable<Theme>(readTheme());
    this.#apply();
  }

  choose(theme: Theme): void {
    this.theme.set(theme);
    this.#apply();
    try {
      localStorage.setItem(KEY, theme);
    } catch {
      // Not kept where storage is forbidden; it holds for this page.
    }
  }

  #apply(): void {
    if (this.theme.value === "system") delete this.#root.dataset["theme"];
    else this.#root.dataset["theme"] = this.theme.value;
  }
}

function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(KEY);
    return THEMES.find((theme) => theme === kept) ?? "system";
  } catch {
    // Storage is forbidden: as the system has it.
    return "system";
  }
}
