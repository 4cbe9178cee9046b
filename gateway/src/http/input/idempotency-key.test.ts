import { expect, it } from "@jest/globals";
import { toFingerprint } from "./idempotency-key.ts";

const of = (text: string, route = "POST /admin/jobs"): string => toFingerprint(route, JSON.parse(text));

it("is the same for the same body, however it is written", () => {
  const written = of('{"count":5,"seed":"a","nested":{"x":[1,{"p":1,"q":2}],"y":null}}');
  for (const text of [
    ' { "seed" : "a", "count" : 5.0, "nested":{"y":null,"x":[1,{"q":2,"p":1}]} } ',
    '{"nested":{"y":null,"x":[1,{"q":2,"p":1}]},"count":5e0,"s\\u0065ed":"\\u0061"}',
  ]) {
    expect(of(text)).toBe(written);
  }
});

it("differs for another body, however like it is, and for another route", () => {
  const fingerprints = [
    '{"count":5}',
    '{"count":"5"}',
    '{"count":5,"seed":""}',
    '{"count":6}',
    '{"count":[5]}',
    '{"count":{"0":5}}',
    '{"count":[1,2]}',
    '{"count":[2,1]}',
    '{"count":null}',
    "{}",
    "[]",
  ].map((text) => of(text));
  expect(new Set([...fingerprints, of("{}", "POST /admin/dev/personas/preset")]).size).toBe(12);
});
