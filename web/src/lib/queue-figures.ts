import type { QueueStatus } from "./api/api-types.ts";

/** What all queues hold together. */
export interface QueueFigures {
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
  workersOnline: number;
  /** Whether any of them is paused. */
  isPaused: boolean;
}

export function toFigures(queues: readonly QueueStatus[]): QueueFigures {
  const sum = (read: (queue: QueueStatus) => number | undefined): number =>
    queues.reduce((total, queue) => total + (read(queue) ?? 0), 0);
  return {
    waiting: sum(({ counts }) => counts.waiting),
    active: sum(({ counts }) => counts.active),
    delayed: sum(({ counts }) => counts.delayed),
    failed: sum(({ counts }) => counts.failed),
    workersOnline: sum(({ workersOnline }) => workersOnline),
    isPaused: queues.some(({ paused }) => paused === true),
  };
}
