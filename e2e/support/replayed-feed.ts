import type { Page } from "playwright-core";

/** The page's side of a replay: `window.replay`. */
export interface Replay {
  /** Sends one `rows:update` in which each of the jobs has moved on. */
  step(): void;
  /** Sends so many to the list of jobs, each once the one before is on the page, draws now and then, and answers with the ms that they took. */
  run(frames: number): Promise<number>;
  /** Sends four a second, as a gateway does, and answers with the ms between the frames that were drawn meanwhile. */
  pace(ms: number): Promise<number[]>;
}

/**
 * Gives the page a gateway of its own that speaks Socket.IO's protocol and has `jobs` running jobs: so that what is measured
 * is the page alone, and an hour of updates can be replayed in a minute. To be called before the page is opened.
 */
export async function replayFeed(page: Page, jobs: number): Promise<void> {
  await page.addInitScript(installReplay, jobs);
}

/** Runs in the page, where nothing of this module is known. */
function installReplay(jobCount: number): void {
  const STAGES = ["queued", "starting", "generating", "saving", "done"];
  const startedAt = Date.now();
  let seq = 0;
  let shownRows = 0;
  let tell: (data: string) => void = () => undefined;

  const snapshots = Array.from({ length: jobCount }, (_, index) => ({
    jobId: `replayed-${String(index).padStart(16, "0")}`,
    kind: "persona-generation",
    org: "acme",
    title: `${500 + index} support-desk customers`,
    state: "active",
    progress: 10,
    stage: { key: "generating", label: "Generating personas… 10%", index: 2, count: 5 },
    stages: STAGES.map((key, at) => ({
      key,
      label: `${key}…`,
      ...(at < 3 && { startedAt: startedAt + at }),
      ...(at < 2 && { endedAt: startedAt + at + 1 }),
    })),
    counts: { done: 0, total: 500 + index, unit: "personas" },
    attempt: 1,
    maxAttempts: 3,
    etaMs: 90_000,
    seq: 0,
    at: startedAt,
    enqueuedAt: startedAt - index,
    startedAt,
  }));

  function moveOn(): void {
    seq += 1;
    for (const [index, job] of snapshots.entries()) {
      // Begun at different moments, and over and over: a thousand runs of each job in an hour.
      const done = (seq * 3 + index * 7) % job.counts.total;
      job.counts.done = done;
      job.progress = Math.max(job.progress, 10 + Math.floor((done / job.counts.total) * 70));
      job.stage.label = `Generating personas… ${job.progress}%`;
      job.seq = seq;
      job.at = Date.now();
    }
  }

  /** The window that was asked for, as a gateway sends it. */
  const toRows = (): object => {
    const rows = snapshots.slice(0, shownRows).map(({ stages: _stages, ...row }) => row);
    return { rows, total: jobCount, counts: { active: jobCount }, ends: 0 };
  };

  class ReplayedSocket {
    readonly binaryType = "arraybuffer";
    readonly bufferedAmount = 0;
    readyState = 0;
    onopen?: () => void;
    onclose?: () => void;
    onerror?: () => void;
    onmessage?: (event: { data: string }) => void;

    constructor() {
      tell = (data) => this.onmessage?.({ data });
      setTimeout(() => {
        this.readyState = 1;
        this.onopen?.();
        const hello = { sid: "replay", upgrades: [], pingInterval: 3e7, pingTimeout: 3e7, maxPayload: 1e6 };
        tell(`0${JSON.stringify(hello)}`);
      });
    }

    send(frame: string): void {
      const [, id, event] = /^42(\d+)\["([a-z:]+)"/.exec(frame) ?? [];
      setTimeout(() => {
        if (frame.startsWith("40")) {
          tell('40{"sid":"replay"}');
          tell('42["server:status",{"live":true}]');
        } else if (id !== undefined) {
          shownRows = Number(/"count":(\d+)/.exec(frame)?.[1] ?? shownRows);
          const answer = event === "rows:watch" ? { ok: true, ...toRows() } : { ok: true };
          tell(`43${id}${JSON.stringify([answer])}`);
        }
      });
    }

    close(): void {
      this.readyState = 3;
    }
  }

  const step = (): void => {
    moveOn();
    tell(`42${JSON.stringify(["rows:update", toRows()])}`);
  };
  const drawn = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  /** Once the page has taken in what it was last sent: on its way through ports, that takes some turns of the event loop. */
  const shown = async (): Promise<void> => {
    const [first] = snapshots;
    const row = document.querySelector(`[data-job-id="${first?.jobId}"] [data-testid="row-words"]`);
    const wanted = ` ${first?.counts.done} of ${first?.counts.total}`;
    while (row?.textContent.includes(wanted) === false) await new Promise((resolve) => setTimeout(resolve));
  };
  const replay: Replay = {
    step,
    async run(frames) {
      const begin = performance.now();
      for (let frame = 0; frame < frames; frame += 1) {
        step();
        await shown();
        if (frame % 8 === 0) await drawn();
      }
      return performance.now() - begin;
    },
    async pace(ms) {
      const gaps: number[] = [];
      const timer = setInterval(step, 250);
      let before = await drawn();
      for (const end = before + ms; before < end;) {
        const now = await drawn();
        gaps.push(now - before);
        before = now;
      }
      clearInterval(timer);
      return gaps;
    },
  };
  Reflect.deleteProperty(window, "SharedWorker");
  Object.assign(window, { WebSocket: ReplayedSocket, replay });
}
