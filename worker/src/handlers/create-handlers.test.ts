import { describe, expect, it } from "@jest/globals";
import { CATALOG } from "@headway/shared/jobs/catalog";
import type { PersonaStore } from "@headway/shared/store/personas";
import type { Handlers } from "../job-context.ts";
import { createHandlers } from "./create-handlers.ts";

describe("the handlers", () => {
  it("are one for each kind of job", () => {
    const handlers = createHandlers({
      personas: {} as PersonaStore,
      offlinePacing: { ms: 0 },
      exportDir: "unused",
    });
    expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(CATALOG).toSorted());
  });

  it("do not compile where a kind has none", () => {
    const { "persona-export": _left, ...some } = {} as Handlers;
    // @ts-expect-error a kind of the catalogue is missing
    const incomplete: Handlers = some;
    expect(incomplete).toBeDefined();
  });
});
