import type { z } from "zod";
import type { FrameStage, JobKind } from "./define-job-kind.ts";

export type PayloadOf<Kind extends JobKind> = z.output<Kind["payload"]>;
export type ResultOf<Kind extends JobKind> = z.output<Kind["result"]>;
/** The stages a handler may enter: all but the frame that the worker itself goes through. */
export type StageOf<Kind extends JobKind> = Exclude<Kind["stages"][number]["key"], FrameStage>;

/** Finds the kind that a job's name stands for, also one that was not known when the program started. */
export interface KindLookup {
  find(name: string): Promise<JobKind | undefined>;
  /** The names of all kinds that are known now. */
  names(): Promise<string[]>;
}

/** The kinds that a program's plugins declare. Made once at start and handed down. */
export class KindRegistry implements KindLookup {
  readonly declared: ReadonlyMap<string, JobKind>;

  /** @throws TypeError for two kinds of one name */
  constructor(kinds: readonly JobKind[]) {
    const declared = new Map<string, JobKind>();
    for (const kind of kinds) {
      if (declared.has(kind.kind))
        throw new TypeError(`job kind ${kind.kind}: expected one declaration, got two`);
      declared.set(kind.kind, kind);
    }
    this.declared = declared;
  }

  find(name: string): Promise<JobKind | undefined> {
    return Promise.resolve(this.declared.get(name));
  }

  names(): Promise<string[]> {
    return Promise.resolve([...this.declared.keys()]);
  }
}
