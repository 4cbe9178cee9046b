import { persona } from "../../persona/schema.ts";
import { z } from "zod";

/** What a language model writes about one person; the limits are those of the persona itself. */
const written = persona
  .pick({ index: true, goals: true, frustrations: true, scenario: true, quote: true, summary: true })
  .strip();

type Written = z.output<typeof written>;

const answer = z.object({ personas: z.array(z.unknown()) });

/**
 * The schema that the server is asked to keep to. Lengths and counts are not in it, because servers that enforce a schema
 * know only part of JSON Schema and refuse the rest; the question names them and `readAnswer` checks them.
 */
export function answerSchema(): Record<string, unknown> {
  const { shape } = written;
  const schema = z.toJSONSchema(z.strictObject({ personas: z.array(z.strictObject(shape)) }), {
    override: ({ jsonSchema }) => {
      for (const key of ["minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum"] as const)
        Reflect.deleteProperty(jsonSchema, key);
    },
  });
  Reflect.deleteProperty(schema, "$schema");
  return schema;
}

/** The items of an answer: each good one, and for each bad one why it is refused. */
export interface ReadAnswer {
  good: Written[];
  refused: string[];
}

/** Reads an answer item by item, so that one bad item costs only itself. Undefined when there is no JSON to be found. */
export function readAnswer(text: string): ReadAnswer | undefined {
  const parsed = answer.safeParse(findJson(text));
  if (!parsed.success) return undefined;
  const read: ReadAnswer = { good: [], refused: [] };
  for (const item of parsed.data.personas) {
    const result = written.safeParse(item);
    if (result.success) read.good.push(result.data);
    else read.refused.push(describeIssue(result.error));
  }
  return read;
}

function describeIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue ? `${issue.path.join(".") || "item"}: ${issue.message}` : "not a persona";
}

/** Models that know no answer format put the JSON into a code block or between polite sentences, or leave out the frame. */
function findJson(text: string): unknown {
  const spans: [string, string][] = [
    ["{", "}"],
    ["[", "]"],
  ];
  for (const candidate of [text, ...spans.map(([open, close]) => span(text, open, close))]) {
    const value = parseJson(candidate);
    if (Array.isArray(value)) return { personas: value };
    if (value !== undefined) return value;
  }
  return undefined;
}

function span(text: string, open: string, close: string): string {
  return text.slice(Math.max(0, text.indexOf(open)), text.lastIndexOf(close) + 1);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
