import type { HeadwayConfig } from "../plugins/define-plugin.ts";
import type { Env } from "./env.ts";
import { pathToFileURL } from "node:url";
import { resolve } from "node:path";
import { SettingInvalidError, textSetting } from "./env.ts";

/**
 * The plugins that a program has: those of the file that HEADWAY_CONFIG names, by default of `byDefault`. For programs; a
 * library takes plugins as an option.
 */
export async function readPlugins(env: Env, byDefault: URL): Promise<HeadwayConfig> {
  const path = textSetting(env, "HEADWAY_CONFIG", "");
  const url = path === "" ? byDefault : pathToFileURL(resolve(path));
  const { default: config } = (await import(url.href)) as { default?: Partial<HeadwayConfig> };
  if (Array.isArray(config?.plugins)) return config as HeadwayConfig;
  throw new SettingInvalidError(
    "HEADWAY_CONFIG",
    url.pathname,
    "a module whose default export is {plugins: […]}",
  );
}
