import { describe, expect, it } from "@jest/globals";
import { isSecretKey, redact } from "./redaction.ts";

const PLANTED = "hunter2-planted";

describe("what is hidden of a job's data", () => {
  it.each([
    ["at the top", { password: PLANTED }],
    ["deep in objects and lists", { a: [{ b: { c: [{ apiKey: PLANTED }] } }] }],
    ["whole, where it is an object", { credentials: { user: "ada", word: PLANTED } }],
    [
      "in other spellings",
      { "X-API-Key": PLANTED, dbPassword: PLANTED, ACCESS_TOKEN: PLANTED, "set-cookie": [PLANTED] },
    ],
    ["in JSON within a text", { body: JSON.stringify({ user: { secret: PLANTED } }) }],
    ["in JSON within JSON", { body: JSON.stringify({ inner: JSON.stringify({ pwd: PLANTED }) }) }],
    [
      "in pairs",
      {
        headers: [
          ["Authorization", PLANTED],
          ["accept", "*/*"],
        ],
      },
    ],
    ["in named values", { headers: [{ name: "Cookie", value: PLANTED }] }],
    ["after Bearer in a text", { note: `sent Bearer ${PLANTED}` }],
    ["in an address", { url: `https://ada:${PLANTED}@example.org/?a=1` }],
    ["in a query", { url: `https://example.org/?a=1&token=${PLANTED}` }],
    ["in a number", { pin: 4711_2 }],
  ])("is a secret %s", (_where, data) => {
    const shown = JSON.stringify(redact(data));
    expect(shown).not.toContain(PLANTED);
    expect(shown).not.toContain("47112");
    expect(shown).toContain("hidden");
  });

  it.each([
    { title: "Order 77", amount: 12.5, tags: ["a", "b"], nested: { ok: true, none: null } },
    { maxTokens: 4_096, usage: { total_tokens: 77 }, passenger: "Ada", author: "Ada", compass: "north" },
    { text: "{ not json", url: "https://example.org/?page=2", empty: { token: "", secret: null } },
    [1, "two", null],
    "plain",
    7,
  ])("is nothing of %j", (data) => {
    expect(redact(data)).toEqual(data);
  });

  it("is everything below the depth that is looked at", () => {
    let data: unknown = { word: PLANTED };
    for (let depth = 0; depth < 100; depth += 1) data = { inner: data };
    expect(JSON.stringify(redact(data))).not.toContain(PLANTED);
  });

  it("goes by names, whatever separates their words", () => {
    expect(["api_key", "Api-Key", "apiKey", "API KEY"].every(isSecretKey)).toBe(true);
    expect(["key", "passport", "tokyo", "secretary"].map(isSecretKey)).toEqual([false, false, false, true]);
  });
});
