import type { JobFailure, JobSnapshot, StageTiming } from "@headway/shared/protocol/job-snapshot";

/** What the HTTP calls answer, as far as the dashboard shows it. */

export interface Preset {
  key: string;
  title: string;
  description: string;
  /** What its personas are called in a job's title. */
  noun: { one: string; many: string };
  count: number;
  intensityLevel: number;
  categories: string[];
}

export interface PresetCatalogue {
  presets: Preset[];
  categories: { key: string; label: string }[];
  locales: string[];
}

export interface Persona {
  jobId: string;
  index: number;
  archetype: string;
  displayName: string;
  email: string;
  avatarSeed: string;
  pronouns: string;
  categories: string[];
  intensityLevel: number;
  generator: string;
  demographics: {
    age: number;
    locale: string;
    country: string;
    city: string;
    languages: { tag: string; cefr: string }[];
    education: string;
    employment: string;
    occupation: string;
    incomeBand: string;
  };
  ocean: Record<string, number>;
  /** Each 0..1. */
  traits: Record<string, number>;
  behaviour: {
    disclosure: string;
    abandonAfterSec: number;
    typosPer100Words: number;
    messageWords: { min: number; max: number };
    tone: string;
    channel: string;
    device: string;
    escalation: string;
  };
  accessibility: { need: string; permanence: string }[];
  goals: string[];
  frustrations: string[];
  scenario: string;
  quote: string;
  summary: string;
  facts: { key: string; value: string }[];
  hiddenFact: string | null;
  firstMessage: string | null;
  successWhen: string | null;
}

export interface PersonaPage {
  personas: Persona[];
  nextCursor: string | null;
}

export interface JobPage {
  jobs: JobSnapshot[];
  nextCursor: string | null;
}

export interface Attempt {
  attempt: number;
  run?: number;
  startedAt: number;
  endedAt?: number;
  outcome?: string;
  error?: JobFailure;
  stages?: StageTiming[];
}

export interface LogLine {
  /** ms since epoch; absent where the queue keeps none. */
  at?: number;
  attempt?: number;
  message: string;
}

export interface JobDetail {
  job: JobSnapshot;
  attempts: Attempt[];
  log: LogLine[];
  payload?: Record<string, unknown>;
  /** What the handler had to tell beside the result; each kind has its own fields. */
  report?: Record<string, unknown>;
}

/** A queue as the server counts it: for an operator all jobs, for others those of their organisation. */
export interface QueueStatus {
  name: string;
  counts: { waiting?: number; active?: number; delayed?: number; completed?: number; failed?: number };
  workersOnline: number;
  paused?: boolean;
  /** Of any BullMQ queue: its prefix, and how many of its jobs have ended in the last minute. */
  prefix?: string;
  perMinute?: number;
}

export interface QueuesAnswer {
  queues: QueueStatus[];
}
