import { join, resolve } from "node:path";
import {
  choiceSetting,
  integerSetting,
  redactUrl,
  secretSetting,
  SettingInvalidError,
  textSetting,
  urlSetting,
} from "@headway/shared/node/env";
import type { Env } from "@headway/shared/node/env";
import type { LlmServer } from "./generate/llm/llm-server.ts";

/** Who writes the personas' text: the tables that come with Headway, or a language model. */
export type GeneratorConfig = { name: "offline" } | { name: "openai"; server: LlmServer };

/** The least time that the offline generator takes over each persona, so that its stages can be read. */
export interface OfflinePacing {
  /** 0: none. */
  ms: number;
  /** Paces this job alone; every job without it. */
  jobId?: string;
}

export interface PersonaSettings {
  generator: GeneratorConfig;
  offlinePacing: OfflinePacing;
  /** The folder that `persona-export` writes to, as an absolute path. */
  exportDir: string;
}

export function readPersonaSettings(env: Env): PersonaSettings {
  return {
    generator: readGenerator(env),
    exportDir: resolve(
      textSetting(env, "HEADWAY_EXPORT_DIR", join(textSetting(env, "HEADWAY_DATA_DIR", ".data"), "exports")),
    ),
    offlinePacing: readOfflinePacing(env),
  };
}

function readOfflinePacing(env: Env): OfflinePacing {
  const jobId = textSetting(env, "OFFLINE_PACE_JOB", "");
  const ms = integerSetting(env, "OFFLINE_PACE_MS", { default: 0, min: 0, max: 10_000 });
  return { ms, ...(jobId !== "" && { jobId }) };
}

function readGenerator(env: Env): GeneratorConfig {
  const name = choiceSetting(env, "GENERATOR", ["offline", "openai"]);
  if (name === "offline") return { name };
  const baseUrl = readBaseUrl(env);
  const model = textSetting(env, "OPENAI_MODEL", "");
  if (model === "")
    throw new SettingInvalidError("OPENAI_MODEL", "nothing", "a model's name, for GENERATOR=openai");
  return { name, server: { baseUrl, apiKey: readApiKey(env), model } };
}

/** An address with a user and a password is one that `fetch` refuses, of which a job would learn as of a lost connection. */
function readBaseUrl(env: Env): string {
  const baseUrl = urlSetting(env, "OPENAI_BASE_URL", ["http:", "https:"]) ?? "https://api.openai.com/v1";
  const { username, password } = new URL(baseUrl);
  if (username === "" && password === "") return baseUrl;
  throw new SettingInvalidError(
    "OPENAI_BASE_URL",
    JSON.stringify(redactUrl(baseUrl)),
    "an address without a user and a password; OPENAI_API_KEY is what the server is shown, as `Authorization: Bearer …`",
  );
}

/** Checked here, because what HTTP refuses in a header it quotes in its error. */
function readApiKey(env: Env): string {
  const key = secretSetting(env, "OPENAI_API_KEY", 1);
  if (key === undefined) {
    const expected =
      "the key of the language model's server, for GENERATOR=openai (any word, if it needs none)";
    throw new SettingInvalidError("OPENAI_API_KEY", "nothing", expected);
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    const got = "a value with a space, a line break or another character that no key has";
    throw new SettingInvalidError("OPENAI_API_KEY", got, "the key alone");
  }
  return key;
}
