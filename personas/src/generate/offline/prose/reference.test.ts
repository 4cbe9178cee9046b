import { describe, expect, it } from "@jest/globals";
import type { Tag } from "../tables/situations/situation.ts";
import { referenceFor } from "./reference.ts";

describe("a reference", () => {
  it.each<[tags: Tag[], written: string]>([
    [["order", "parcel", "app"], "K48213"],
    [["booking", "paid"], "KM8213"],
    [["document", "bill"], "482/13K"],
    [["bill", "money"], "48213-K"],
    [["login", "app"], "KW-48213"],
    [["fault"], "K48213"],
  ])("of %j is written %s", (tags, written) => {
    expect(referenceFor(new Set(tags), "K48213")).toBe(written);
  });
});
