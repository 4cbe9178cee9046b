/** A server that speaks OpenAI's chat completions, and the model to ask there. */
export interface LlmServer {
  baseUrl: string;
  /** Secret: goes into the request's header and nowhere else. */
  apiKey: string;
  model: string;
}

/** How patient a job is with the server. */
export interface LlmPatience {
  /** Longest wait for one answer, headers and body together, in ms. */
  timeoutMs: number;
  /** How often one question is sent in all when the server is busy or out of reach. */
  tries: number;
  /** Wait before the second try where the server names none, in ms; doubles with each further one. */
  backoffMs: number;
  /** Longest wait that the server may ask for, in ms; asked for more, the attempt fails and leaves it to a later one. */
  longestWaitMs: number;
}

export const PATIENCE: LlmPatience = {
  timeoutMs: 60_000,
  tries: 3,
  backoffMs: 500,
  longestWaitMs: 60_000,
};
