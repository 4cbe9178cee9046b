import type { Component } from "svelte";
import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import type { WordsByKind } from "@headway/shared/words/kind-words";
import type { Api, EnqueueRequest } from "./api/api.ts";
import { nameView, toHash, type Route } from "./browser/router.ts";

/** An icon of `@lucide/svelte`. */
export type Icon = Component<{ size?: number; strokeWidth?: number; class?: string; "aria-hidden"?: "true" }>;

type ViewComponent = Component<{ query: Record<string, string> }>;

/** A view of a plugin, at `#/<name>`, with a place in the navigation. */
export interface PluginView {
  name: string;
  label: string;
  icon: Icon;
  /** The page opens here, at `#/`; of several such views the first one of the configuration. */
  isHome?: boolean;
  /** Built into the page; takes nothing from the address. */
  component?: Component<Record<string, never>>;
  /** Fetched when it is opened; for a view without a `component`. */
  load?: () => Promise<{ default: ViewComponent }>;
}

/** What may be done with a job beside what the engine offers: each a button on its card, row and page. */
export interface JobExtras {
  link?: { words: string; icon: Icon; hash: string };
  /** A further job for the part that a finished one lacks; undefined where the payload does not tell enough. */
  rest?: {
    words: string;
    toRequest: (payload: Readonly<Record<string, unknown>>) => EnqueueRequest | undefined;
  };
  /** Opens a dialog. `name`: of the button, for tests. */
  dialog?: JobDialog;
}

export interface JobDialog {
  name: string;
  words: string;
  icon: Icon;
  toTitle: (jobTitle: string) => string;
  text: string;
  component: Component<{ job: JobSnapshot }>;
}

/** The part `views` of a plugin. */
export interface PluginViews {
  views: readonly PluginView[];
  /** Fetches what its views need first; called once for each person who signs in, with the calls in that person's name. */
  start?: (api: Api) => void;
  /** By kind. */
  jobExtras?: Readonly<Record<string, (job: JobSnapshot) => JobExtras>>;
  /** On the empty list of jobs: how to come to one. */
  firstJob?: { text: string; action: string; hash: string };
}

/** What the plugins of this build bring to the page. */
export class PagePlugins {
  readonly views: readonly PluginView[];
  readonly words: WordsByKind;
  readonly firstJob: PluginViews["firstJob"];
  readonly #plugins: readonly PluginViews[];

  constructor(plugins: readonly PluginViews[] = [], words: readonly WordsByKind[] = []) {
    this.#plugins = plugins;
    this.views = plugins.flatMap(({ views }) => views);
    this.words = Object.assign({}, ...words) as WordsByKind;
    this.firstJob = plugins.find(({ firstJob }) => firstJob)?.firstJob;
  }

  get home(): PluginView | undefined {
    return this.views.find(({ isHome }) => isHome);
  }

  start(api: Api): void {
    for (const plugin of this.#plugins) plugin.start?.(api);
  }

  extrasOf(job: JobSnapshot): JobExtras {
    const known = this.#plugins.find(({ jobExtras }) => jobExtras && Object.hasOwn(jobExtras, job.kind));
    return known?.jobExtras?.[job.kind]?.(job) ?? {};
  }

  /** The plugin's view that an address names; undefined for a view of the engine. */
  viewOf(route: Route): PluginView | undefined {
    if (route.view === "home") return this.home;
    return route.view === "plugin" ? this.views.find(({ name }) => name === route.name) : undefined;
  }

  hashOf(view: PluginView): string {
    return toHash(view === this.home ? "home" : view.name);
  }

  nameOf(route: Route): string {
    return this.viewOf(route)?.label ?? nameView(route);
  }
}
