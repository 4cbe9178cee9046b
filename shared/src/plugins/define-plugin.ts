import type { JobKind } from "../jobs/define-job-kind.ts";
import type { WordsByKind } from "../words/kind-words.ts";

/**
 * What a plugin may bring, part by part. Gateway, worker and terminal add their parts to this interface (declaration merging),
 * so that `shared` knows none of their types.
 */
export interface PluginParts {
  kinds: readonly JobKind[];
  /** For page and terminal. */
  words: WordsByKind;
  /** Of the page: a `PluginViews` of `web`. */
  views: object;
}

/** Each part is imported by the program that uses it, and by no other: Node loads no component, the page no database driver. */
export type Plugin = { name: string } & {
  [Part in keyof PluginParts]?: () => Promise<{ default: PluginParts[Part] }>;
};

/** What `headway.config.js` exports. */
export interface HeadwayConfig {
  plugins: readonly Plugin[];
}

/** Gives a plugin its type. The build of the page drops all its parts but `views` and `words`, so it takes an object literal. */
export function definePlugin(plugin: Plugin): Plugin {
  return plugin;
}

/** One part of each plugin that has it, in the order of the configuration. */
export function loadParts<Part extends keyof PluginParts>(
  { plugins }: HeadwayConfig,
  part: Part,
): Promise<PluginParts[Part][]> {
  // The mapped type of a part that is not known yet has to be told what it maps to.
  const loaders = plugins.flatMap(
    (plugin) => (plugin[part] as (() => Promise<{ default: PluginParts[Part] }>) | undefined) ?? [],
  );
  return Promise.all(loaders.map(async (load) => (await load()).default));
}
