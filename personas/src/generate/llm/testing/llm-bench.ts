import { inspect } from "node:util";
import { JobError } from "@headway/shared/jobs/job-error";
import { createLogger } from "@headway/shared/node/logger";
import { toPersonaRequest } from "../../../persona/presets.ts";
import type { Persona } from "../../../persona/schema.ts";
import { createPersonaStore, type PersonaStore } from "../../../store/personas.ts";
import { openTestMongo } from "@headway/shared/testing/mongo-for-tests";
import type { personaGeneration } from "../../../kinds/generation.ts";
import type { JobContext } from "@headway/worker/job-context";
import { createPersonaGeneration } from "../../handle.ts";
import { createOfflineGenerator } from "../../offline/generator.ts";
import { createLlmGenerator } from "../generator.ts";
import type { LlmPatience } from "../llm-server.ts";
import { startLlmServer, type Asked, type Reaction } from "./start-llm-server.ts";

export const KEY = "sk-test-4f9c-nobody-may-see-this";
const LEVELS = ["debug", "info", "log", "warn", "error"] as const;

export interface JobOutcome {
  result?: { created: number; fromFallback: number };
  error?: unknown;
  /** Lines for the admin. */
  lines: string[];
  saved: Persona[];
}

interface JobOptions {
  jobId?: string;
  /** 5 by default, which makes one question. */
  count?: number;
  patience?: Partial<LlmPatience>;
  signal?: AbortSignal;
  onLine?: (line: string) => void;
}

export interface LlmBench extends AsyncDisposable {
  /** Every question so far, in order. */
  asked: Asked[];
  /** Calls that were given up by the asker. */
  abandoned: number[];
  personas: PersonaStore;
  /** Runs one attempt of a job, prints a line of what came of it, and fails if the key can be read anywhere. */
  run(name: string, options?: JobOptions): Promise<JobOutcome>;
  /** What could be read afterwards: logs, lines for the admin, results, errors, what the client prints. */
  outputs: string[];
}

/** A misbehaving server, a database of its own, and the real handler between them. */
export async function openBench(react: (asked: Asked) => Reaction): Promise<LlmBench> {
  const llm = await startLlmServer(react);
  const mongo = await openTestMongo();
  const personas = createPersonaStore(mongo.mongo);
  await personas.ensureIndexes();
  const outputs: string[] = [];
  const restore = overhear(outputs);

  async function attempt({ jobId = "j1", count = 5, patience, signal, onLine }: JobOptions) {
    const log = createLogger("test", { LOG_LEVEL: "trace" }, { write: (line) => outputs.push(line) });
    const generator = createLlmGenerator({
      server: { baseUrl: llm.baseUrl, apiKey: KEY, model: "test-model" },
      offline: createOfflineGenerator(),
      log,
      patience: { backoffMs: 20, ...patience },
    });
    const outcome: JobOutcome = { lines: [], saved: [] };
    const tell = (line: string): void => {
      outcome.lines.push(line);
      onLine?.(line);
    };
    const context = toContext(jobId, count, tell, signal);
    try {
      outcome.result = await createPersonaGeneration({ personas, generator })(context);
    } catch (error) {
      outcome.error = error;
    }
    const kept = mongo.mongo.collection<Persona>("personas").find({ jobId }).sort({ index: 1 });
    outcome.saved = await kept.toArray();
    return outcome;
  }

  return {
    asked: llm.asked,
    abandoned: llm.abandoned,
    personas,
    outputs,
    async run(name, options = {}) {
      const before = llm.asked.length;
      const outcome = await attempt(options);
      outputs.push(inspect(outcome, { depth: 20, showHidden: true }));
      print(name, llm.asked.length - before, outcome);
      const leak = outputs.find((output) => output.includes(KEY));
      if (leak !== undefined) throw new Error(`the key can be read in: ${leak}`);
      return outcome;
    },
    [Symbol.asyncDispose]: async () => {
      restore();
      await llm[Symbol.asyncDispose]();
      await mongo[Symbol.asyncDispose]();
    },
  };
}

function toContext(
  jobId: string,
  count: number,
  tell: (line: string) => void,
  signal = new AbortController().signal,
): JobContext<typeof personaGeneration> {
  return {
    jobId,
    org: "acme",
    attempt: 1,
    fence: "1",
    payload: toPersonaRequest({ template: "support-desk", count, seed: "s" }, () => ""),
    signal,
    log: tell,
    keepReport: () => Promise.resolve(),
    report: () => undefined,
    stage: () => undefined,
    told: () => Promise.resolve(),
  };
}

/** Listens to the console, where the client would write if somebody asked it to. Answers with the undo. */
function overhear(outputs: string[]): () => void {
  const spoken = { ...console };
  const asked = process.env["OPENAI_LOG"];
  process.env["OPENAI_LOG"] = "debug";
  for (const level of LEVELS)
    console[level] = (...given: unknown[]) => outputs.push(inspect(given, { depth: 10 }));
  return () => {
    Object.assign(console, spoken);
    if (asked === undefined) delete process.env["OPENAI_LOG"];
    else process.env["OPENAI_LOG"] = asked;
  };
}

/** One line of a table: the case, calls made, personas saved, those that fell back, what the admin is told. */
function print(name: string, calls: number, { error, lines, saved }: JobOutcome): void {
  const fallback = saved.filter(({ generator }) => generator === "offline").length;
  const failure = error instanceof JobError ? `${error.code}: ${error.message}` : error ? "(stopped)" : "";
  const figures = `${calls} calls, ${saved.length} saved, ${fallback} from fallback`;
  process.stdout.write(`  ${name.padEnd(40)} | ${figures.padEnd(39)} | ${failure || lines.join(" / ")}\n`);
}
