/** How many personas one job may make; PROTOCOL.md publishes it. */
export const PERSONAS_PER_JOB = 10_000;
