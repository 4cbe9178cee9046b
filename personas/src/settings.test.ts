import { describe, expect, it } from "@jest/globals";
import { SettingInvalidError } from "@headway/shared/node/env";
import { readPersonaSettings } from "./settings.ts";

const KEY = "sk-a-key-that-nobody-may-see";
const ADDRESSES = { REDIS_URL: "redis://127.0.0.1:6379", MONGO_URL: "mongodb://127.0.0.1:27017/headway" };
const OPENAI = { ...ADDRESSES, GENERATOR: "openai", OPENAI_API_KEY: KEY, OPENAI_MODEL: "some-model" };

function refusal(env: Record<string, string>): Error {
  try {
    readPersonaSettings(env);
  } catch (error) {
    if (error instanceof SettingInvalidError) return error;
    throw error;
  }
  throw new Error("expected the settings to be refused, but they were taken");
}

describe("the generator's settings", () => {
  it("choose the offline one by default, whatever is set for a language model", () => {
    expect(readPersonaSettings({ ...OPENAI, GENERATOR: "" }).generator).toEqual({ name: "offline" });
  });

  it("name the server, the key and the model of a language model", () => {
    const server = { baseUrl: "http://127.0.0.1:8000/v1", apiKey: KEY, model: "some-model" };
    const env = { ...OPENAI, OPENAI_BASE_URL: server.baseUrl };
    expect(readPersonaSettings(env).generator).toEqual({ name: "openai", server });
  });

  it.each(["OPENAI_API_KEY", "OPENAI_MODEL"])("are refused without %s", (variable) => {
    const { message } = refusal({ ...OPENAI, [variable]: "" });
    expect(message).toContain(`${variable}: expected`);
    expect(message).toContain("got nothing");
    expect(message).not.toContain(KEY);
  });

  it.each(["ftp://somewhere", "nonsense"])("are refused with the address %s", (address) => {
    expect(refusal({ ...OPENAI, OPENAI_BASE_URL: address }).message).toContain("OPENAI_BASE_URL: expected");
  });

  it.each([
    `http://ann:${KEY}@127.0.0.1:8000/v1`,
    `https://${KEY}@llm.example.org`,
    `https://:${KEY}@llm.example.org/v1`,
  ])("are refused with an address that carries a user or a password, without quoting them", (address) => {
    const { message } = refusal({ ...OPENAI, OPENAI_BASE_URL: address });
    expect(message).toContain("OPENAI_BASE_URL: expected an address without a user and a password");
    expect(message).toContain("//***@");
    expect(message).not.toContain(KEY);
  });

  it.each([`${KEY}\n`, `Bearer ${KEY}`, `${KEY}\u200b`])(
    "are refused with a key that cannot be sent, without quoting it",
    (key) => {
      const { message } = refusal({ ...OPENAI, OPENAI_API_KEY: key });
      expect(message).toContain("OPENAI_API_KEY: expected");
      expect(message).not.toContain(KEY);
    },
  );

  it("are refused for a generator that nobody knows", () => {
    expect(refusal({ ...ADDRESSES, GENERATOR: "magic" }).message).toContain("one of offline, openai");
  });
});
