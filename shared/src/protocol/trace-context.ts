/** W3C's `traceparent` (version 00): version, trace id, span id, flags. */
const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;
const NONE = /^0+$/;
/** W3C's bound of a `tracestate`, in characters. */
const LONGEST_STATE = 512;

/** Where a template's address has the id of a trace. */
const PLACE = "{traceId}";

/** What a job carries of the trace that it was added in; its parts are W3C's headers of these names. */
export interface TraceContext {
  traceparent: string;
  tracestate?: string;
}

/** Of the headers of a request; undefined where they name no trace. */
export function readTraceContext(header: (name: string) => string | undefined): TraceContext | undefined {
  const traceparent = header("traceparent")?.trim() ?? "";
  if (toTraceId(traceparent) === undefined) return undefined;
  const tracestate = header("tracestate")?.trim() ?? "";
  const isFit = tracestate !== "" && tracestate.length <= LONGEST_STATE;
  return { traceparent, ...(isFit && { tracestate }) };
}

/** 32 hexadecimal digits; undefined of what is no `traceparent`. */
export function toTraceId(traceparent: unknown): string | undefined {
  const [, traceId = "", spanId = ""] =
    TRACEPARENT.exec(typeof traceparent === "string" ? traceparent : "") ?? [];
  return traceId === "" || NONE.test(traceId) || NONE.test(spanId) ? undefined : traceId;
}

/**
 * The trace of a job by the options in its record. BullMQ's telemetry (5 and 6) writes its context there under `tm`, as a text:
 * with bullmq-otel that is JSON with a `traceparent`.
 */
export function traceIdOf(opts: Readonly<Record<string, unknown>>): string | undefined {
  const { tm } = opts;
  if (typeof tm !== "string") return undefined;
  try {
    return toTraceId((JSON.parse(tm) as { traceparent?: unknown } | null)?.traceparent);
  } catch {
    return undefined;
  }
}

/** What BullMQ's telemetry reads a context from, for the option `telemetry.metadata` of a new job. */
export function toTelemetryMetadata(context: TraceContext): string {
  return JSON.stringify(context);
}

/** What a template of a trace's address has to be; undefined where it is that. */
export function findTemplateFault(template: string): string | undefined {
  const expected = `an http or https address with ${PLACE} in it, such as https://traces.example/trace/${PLACE}`;
  const [before] = template.split(PLACE);
  const address = template.replaceAll(PLACE, "0".repeat(32));
  if (address === template || !URL.canParse(address)) return expected;
  const { protocol, username, password } = new URL(address);
  const isWeb = protocol === "https:" || protocol === "http:";
  // An id in the place of the host would send people elsewhere with each job.
  if (!isWeb || !/^https?:\/\/[^/?#]+[/?#]/i.test(before ?? "")) return expected;
  return username === "" && password === "" ? undefined : `${expected}, without user and password`;
}

/** Undefined without a template or a trace. */
export function toTraceUrl(template: string | undefined, traceId: string | undefined): string | undefined {
  return template === undefined || traceId === undefined ? undefined : template.replaceAll(PLACE, traceId);
}
