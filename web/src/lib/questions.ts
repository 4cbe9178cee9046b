import type { JobSnapshot } from "@headway/shared/protocol/job-snapshot";
import { Observable } from "./observable.ts";
import type { JobDialog } from "./plugin-views.ts";

/** Something that is asked in a dialog before it is done. */
export type Question =
  | { about: "sign-out" }
  | { about: "cancel"; job: JobSnapshot; onyes: () => void }
  | { about: "plugin"; job: JobSnapshot; dialog: JobDialog };

/** The one question that is open, whichever row or card it came from: two hundred rows need no dialog each. */
export class Questions {
  readonly open = new Observable<Question | undefined>(undefined);

  ask(question: Question): void {
    this.open.set(question);
  }

  close(): void {
    this.open.set(undefined);
  }
}
