import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { z } from "zod";

const body = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.enum(["system", "user"]), content: z.string() })).length(2),
  response_format: z
    .discriminatedUnion("type", [
      z.object({
        type: z.literal("json_schema"),
        json_schema: z.object({ name: z.string(), strict: z.literal(true), schema: z.looseObject({}) }),
      }),
      z.object({ type: z.literal("json_object") }),
    ])
    .optional(),
});

const question = z.object({
  people: z.array(
    z.looseObject({
      index: z.int(),
      name: z.string(),
      pronouns: z.string(),
      age: z.int(),
      city: z.string(),
      occupation: z.string(),
    }),
  ),
});

export type AskedPerson = z.output<typeof question>["people"][number];

/** A question as it came in. */
export interface Asked {
  /** 1-based, over all questions of this server. */
  call: number;
  people: AskedPerson[];
  indexes: number[];
  format: "json_schema" | "json_object" | "text";
  authorization: string;
  at: number;
}

export interface Item {
  index: number;
  summary: string;
  scenario: string;
  goals: string[];
  frustrations: string[];
  quote: string;
}

/** What to do with a question. */
export type Reaction =
  | { kind: "items"; items: unknown[]; finish?: "stop" | "length" }
  | { kind: "text"; text: string; finish?: "stop" | "length" }
  | { kind: "status"; status: number; error?: unknown; headers?: Record<string, string> }
  | { kind: "raw"; type: string; body: string }
  | { kind: "reset" }
  /** No answer at all; or its headers, and then a body that never ends. */
  | { kind: "hang"; afterHeaders?: boolean };

export interface TestLlmServer extends AsyncDisposable {
  baseUrl: string;
  /** Every question so far, in order. */
  asked: Asked[];
  /** Questions that were given up by whoever asked, before an answer. */
  abandoned: number[];
}

/** A server on a free port of this machine that speaks OpenAI's chat completions, as `react` wants it to. */
export async function startLlmServer(react: (asked: Asked) => Reaction): Promise<TestLlmServer> {
  const asked: Asked[] = [];
  const abandoned: number[] = [];
  const server = createServer((request, response) => {
    void receive(request).then(
      (given) => {
        if (given === undefined) {
          send(response, 404, { error: { message: "unknown address" } });
          return;
        }
        const one = { ...given, call: asked.length + 1, at: performance.now() };
        asked.push(one);
        response.on("close", () => {
          if (!response.writableFinished) abandoned.push(one.call);
        });
        answer(react(one), request, response);
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    asked,
    abandoned,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function receive(request: IncomingMessage): Promise<Omit<Asked, "call" | "at"> | undefined> {
  if (request.method !== "POST" || request.url !== "/v1/chat/completions") return undefined;
  const given = body.parse(JSON.parse(await text(request)));
  const { people } = question.parse(JSON.parse(given.messages[1]?.content ?? ""));
  return {
    people,
    indexes: people.map(({ index }) => index),
    format: given.response_format?.type ?? "text",
    authorization: request.headers.authorization ?? "",
  };
}

function answer(reaction: Reaction, request: IncomingMessage, response: ServerResponse): void {
  switch (reaction.kind) {
    case "reset":
      request.socket.resetAndDestroy();
      return;
    case "hang":
      if (reaction.afterHeaders) response.writeHead(200, { "content-type": "application/json" }).write("{");
      return;
    case "raw":
      response.writeHead(200, { "content-type": reaction.type }).end(reaction.body);
      return;
    case "status":
      send(response, reaction.status, { error: reaction.error ?? { message: "no" } }, reaction.headers);
      return;
    case "items":
      send(response, 200, completion(JSON.stringify({ personas: reaction.items }), reaction.finish));
      return;
    case "text":
      send(response, 200, completion(reaction.text, reaction.finish));
  }
}

function send(response: ServerResponse, status: number, content: unknown, headers = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(content));
}

function completion(content: string, finish_reason = "stop") {
  return {
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 0,
    model: "test-model",
    choices: [{ index: 0, finish_reason, message: { role: "assistant", content, refusal: null } }],
  };
}

type Matter = readonly [what: string, goal: string, frustration: string];

/** What the people of the stub have on their minds: as different as a model's texts are. */
const MATTERS: readonly [Matter, ...Matter[]] = [
  ["An invoice came twice", "Have the invoice corrected", "Being asked for the number twice"],
  ["A parcel lies at the wrong shop", "Get the parcel sent on", "Counters that close at noon"],
  ["The lamp flickers since the weekend", "Find out whether it is safe", "Experts who guess"],
  ["The tariff changed without notice", "Go back to the former tariff", "Letters in legal language"],
  ["A voucher was not accepted", "Use the voucher before it ends", "Conditions on page nine"],
  ["The router blinks red at night", "Sleep without a blinking light", "Waiting music with a jingle"],
  ["A seat was booked for the wrong day", "Travel on Sunday instead", "Fees for one small change"],
  [
    "The contract names a former address",
    "Get the new street into the contract",
    "Departments that know nothing",
  ],
];
const WAYS = [
  "compares three offers and sleeps on it",
  "skips the manual and presses on",
  "writes each step into a notebook",
  "asks a cousin who knows such things",
  "wants a name and a date from everybody",
] as const;

const at = <T>(items: readonly [T, ...T[]], index: number): T => items[index % items.length] ?? items[0];

/** What a model that does as it is told writes about a person. */
export function goodItem({ index, name, age, city, occupation, pronouns }: AskedPerson): Item {
  const they = pronouns.split("/")[0] ?? "they";
  const [matter, goal, frustration] = at(MATTERS, index);
  const way = at(WAYS, index + Math.floor(index / MATTERS.length));
  return {
    index,
    summary: `${name}, ${age}, lives in ${city}. Occupation: ${occupation}. Before a choice, ${they} ${way}.`,
    scenario: `${matter}, and ${they} can prove it with paper ${1000 + index}.`,
    goals: [goal],
    frustrations: [frustration],
    quote: `The number is ${1000 + index}. ${goal}, that is all I want.`,
  };
}

/** The reaction of a model that does as it is told. */
export const asTold = (asked: Asked): Reaction => ({ kind: "items", items: asked.people.map(goodItem) });

/** As told, but with the item of the person at this index spoilt in the first `calls` calls. */
export function spoiltAt(
  index: number,
  spoil: (item: Item, person: AskedPerson) => unknown,
  calls = Infinity,
): (asked: Asked) => Reaction {
  return ({ people, call }) => ({
    kind: "items",
    items: people.map((person) =>
      person.index === index && call <= calls ? spoil(goodItem(person), person) : goodItem(person),
    ),
  });
}
