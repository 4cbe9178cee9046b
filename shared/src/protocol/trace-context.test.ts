import { describe, expect, it } from "@jest/globals";
import { findTemplateFault, readTraceContext, toTraceUrl, traceIdOf } from "./trace-context.ts";

const ID = "0af7651916cd43dd8448eb211c80319c";
const PARENT = `00-${ID}-b7ad6b7169203331-01`;

describe("the trace of a job", () => {
  it("is that of the context which BullMQ's telemetry writes into the record", () => {
    expect(traceIdOf({ attempts: 3, tm: JSON.stringify({ traceparent: PARENT, tracestate: "a=b" }) })).toBe(
      ID,
    );
  });

  it.each([
    ["no telemetry", {}],
    ["a context that is no JSON", { tm: "b3: 80f198ee" }],
    ["JSON without a traceparent", { tm: '{"b3":"80f198ee"}' }],
    ["null", { tm: "null" }],
    ["an object", { tm: { traceparent: PARENT } }],
    ["an id in capital letters", { tm: JSON.stringify({ traceparent: PARENT.toUpperCase() }) }],
    [
      "an id that is too short",
      { tm: JSON.stringify({ traceparent: `00-${ID.slice(1)}-b7ad6b7169203331-01` }) },
    ],
    ["an id of noughts", { tm: JSON.stringify({ traceparent: `00-${"0".repeat(32)}-b7ad6b7169203331-01` }) }],
    ["an address in its place", { tm: JSON.stringify({ traceparent: "javascript:alert(1)" }) }],
  ])("is unknown with %s", (_, opts) => {
    expect(traceIdOf(opts)).toBeUndefined();
  });

  it("has an address by the template, in all places of the id", () => {
    expect(toTraceUrl("https://t.example/{traceId}?id={traceId}", ID)).toBe(
      `https://t.example/${ID}?id=${ID}`,
    );
    expect(toTraceUrl(undefined, ID)).toBeUndefined();
    expect(toTraceUrl("https://t.example/{traceId}", undefined)).toBeUndefined();
  });

  it("is taken from a request's headers, a state that is too long left out", () => {
    const read = (headers: Record<string, string>) => readTraceContext((name) => headers[name]);
    expect(read({ traceparent: PARENT, tracestate: "a=b" })).toEqual({
      traceparent: PARENT,
      tracestate: "a=b",
    });
    expect(read({ traceparent: PARENT, tracestate: "a".repeat(600) })).toEqual({ traceparent: PARENT });
    expect(read({ traceparent: "00-1-2-01" })).toBeUndefined();
    expect(read({})).toBeUndefined();
  });
});

describe("the template of a trace's address", () => {
  it.each(["https://traces.example/trace/{traceId}", "http://localhost:16686/trace/{traceId}?uiEmbed=v0"])(
    "may be %s",
    (template) => {
      expect(findTemplateFault(template)).toBeUndefined();
    },
  );

  it.each([
    "https://traces.example/trace",
    "traces.example/{traceId}",
    "javascript:alert('{traceId}')",
    "ftp://traces.example/{traceId}",
    "https://{traceId}.example/",
    "https://user:pass@traces.example/{traceId}",
    "",
  ])("may not be %p", (template) => {
    expect(findTemplateFault(template)).toMatch(/^an http or https address with \{traceId\} in it/);
  });
});
