import type { Logger } from "@headway/shared/node/logger";
import OpenAI from "openai";
import { z } from "zod";
import { answerSchema } from "./answer.ts";
import type { LlmPatience, LlmServer } from "./llm-server.ts";
import { INSTRUCTIONS } from "./question.ts";
import { withTries } from "./tries.ts";
import { describeTrouble, LlmAnswerInvalidError, loggedWords, refusesFormat, toJobError } from "./trouble.ts";

type ResponseFormat = NonNullable<OpenAI.ChatCompletionCreateParams["response_format"]>;

/** From the one that binds the model most to the one that every server knows. */
const FORMATS: readonly ResponseFormat[] = [
  { type: "json_schema", json_schema: { name: "personas", strict: true, schema: answerSchema() } },
  { type: "json_object" },
  { type: "text" },
];

interface ChatAnswer {
  text: string;
  /** The model came to the end of what it may write, not to the end of what it had to say. */
  cutOff: boolean;
}

export interface Chat {
  /**
   * Asks one question. Rejects with the signal's reason, or with a `JobError` when there is no answer to be had. `tell`
   * takes lines for the people who look at the job.
   */
  ask(question: string, signal: AbortSignal, tell: (line: string) => void): Promise<ChatAnswer>;
}

/** The one part of an answer that is used. The client's types promise it, and not every server keeps to them. */
const completion = z.object({
  choices: z.tuple(
    [
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish() }),
      }),
    ],
    z.unknown(),
  ),
});

/** Asks the server through its official client, in the strictest answer format that the server knows. */
export function createChat(server: LlmServer, patience: LlmPatience, log: Logger): Chat {
  // The tries are counted in withTries, and the client's own log writes to the console, past ours.
  const client = new OpenAI({
    baseURL: server.baseUrl,
    apiKey: server.apiKey,
    timeout: patience.timeoutMs,
    maxRetries: 0,
    logLevel: "off",
  });
  let known = 0;

  async function send(question: string, format: number, signal: AbortSignal): Promise<ChatAnswer> {
    const given: unknown = await client.chat.completions.create(
      {
        model: server.model,
        messages: [
          { role: "system", content: INSTRUCTIONS },
          { role: "user", content: question },
        ],
        // A server that knows no formats may not know the setting either.
        ...(format < FORMATS.length - 1 && { response_format: FORMATS[format] }),
      },
      { signal },
    );
    const parsed = completion.safeParse(given);
    if (!parsed.success) throw new LlmAnswerInvalidError("the answer is no chat completion");
    const [{ finish_reason, message }] = parsed.data.choices;
    return { text: message.content ?? "", cutOff: finish_reason === "length" };
  }

  return {
    async ask(question, signal, tell) {
      for (;;) {
        const format = known;
        try {
          return await withTries(
            patience,
            signal,
            (own) => send(question, format, own),
            (error, waitMs) => {
              const cause = describeTrouble(error);
              log.info({ cause, waitMs }, "the language model's server is asked again");
              tell(
                `The language model's server: ${cause}. Trying again in ${Math.ceil(waitMs / 100) / 10} s.`,
              );
            },
          );
        } catch (error) {
          signal.throwIfAborted();
          log.warn({ said: loggedWords(error, server.apiKey) }, "the language model's server did not answer");
          if (!refusesFormat(error) || format + 1 >= FORMATS.length) throw toJobError(error, patience);
          // Somebody else may have found out at the same time.
          if (known === format) {
            known++;
            tell(`The language model's server knows no ${FORMATS[format]?.type}; asking in a plainer way.`);
          }
        }
      }
    },
  };
}
