import { describe, expect, it } from "@jest/globals";
import { redact } from "../redaction.ts";
import { keepHidden } from "./keep-hidden.ts";

const data = {
  order: 77,
  user: { password: "s3cret", name: "Ada" },
  cards: [
    { token: "one", last: 1 },
    { token: "two", last: 2 },
  ],
  url: "https://ada:s3cret@host/path",
  body: '{"cookie":"s3cret"}',
};
/** What an operator sees of it, changed. */
const change = (edit: (shown: typeof data) => void): unknown => {
  const shown = structuredClone(redact(data)) as typeof data;
  edit(shown);
  return keepHidden(data, shown);
};

describe("data that an operator changes", () => {
  it("keeps each hidden value that was left as it is", () => {
    expect(change(() => undefined)).toEqual(data);
    expect(
      change((shown) => {
        shown.order = 78;
        shown.user.name = "Bob";
        shown.cards.reverse();
      }),
    ).toEqual({
      ...data,
      order: 78,
      user: { password: "s3cret", name: "Bob" },
      cards: data.cards.toReversed(),
    });
  });

  it("takes a new value in the place of a hidden one, and one that has gone for gone", () => {
    const changed = change((shown) => {
      shown.user.password = "new";
      shown.cards.splice(0, 1);
      shown.url = "https://host/other";
    });
    expect(changed).toMatchObject({
      user: { password: "new" },
      cards: [{ token: "two", last: 2 }],
      url: "https://host/other",
    });
  });

  it.each([
    ["a new place", (shown: typeof data) => Object.assign(shown, { apiKey: "hidden" }), /data\.apiKey/],
    [
      "another item of a shorter list",
      (shown: typeof data) => (shown.cards = [{ token: "hidden", last: 9 }]),
      /cards/,
    ],
    ["a changed text", (shown: typeof data) => (shown.url = "https://ada:hidden@evil/"), /data\.url/],
  ])("is refused where something hidden would stand in %s", (_, edit, where) => {
    expect(() => change(edit)).toThrow(where);
  });
});
