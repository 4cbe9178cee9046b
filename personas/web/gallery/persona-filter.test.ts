import { describe, expect, it } from "@jest/globals";
import { EVERYONE, isNarrow, toPersonaFilter, toPersonaQuery } from "./persona-filter.ts";

describe("the filter of the personas", () => {
  it("is read from the address and asked of the server by text, category, preset and job", () => {
    const filter = toPersonaFilter({ q: " nurse ", category: "saas", preset: "saas-trial", job: "a1" });
    expect(toPersonaQuery(filter)).toEqual({
      q: "nurse",
      category: "saas",
      preset: "saas-trial",
      jobId: "a1",
    });
    expect(toPersonaFilter({ unknown: "x" })).toEqual(EVERYONE);
  });

  it("is narrow when anything is asked for", () => {
    expect(isNarrow(EVERYONE)).toBe(false);
    expect(isNarrow({ ...EVERYONE, preset: "saas-trial" })).toBe(true);
  });
});
