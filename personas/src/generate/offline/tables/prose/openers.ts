import type { Persona } from "../../../../persona/schema.ts";

type Employment = Persona["demographics"]["employment"];

/** Who it is: `{work}` is one of the phrases below, `{day}` a line of a working day or of a day without work. */
export const OPENERS = {
  others: ["{Name}, {age}, {work} in {city} and {day}.", "{Name}, {age}, lives in {city}, {work} and {day}."],
  caring: ["{Name}, {age}, lives in {city}, {work} and now {day}."],
} as const;

/** What follows a name. `{a:calling}` puts the right article before it; a student's calling is the subject. */
export const WORK: Readonly<Record<Employment, readonly string[]>> = {
  "full-time": ["is {a:calling}", "works as {a:calling}"],
  "part-time": ["works part-time as {a:calling}", "is a part-time {calling}"],
  "self-employed": ["is a self-employed {calling}", "works as a self-employed {calling}"],
  student: ["studies {calling}", "is {a:calling} student"],
  "job-seeking": ["is {a:calling} looking for work", "looks for work as {a:calling}"],
  caring: ["has given up work as {a:calling}", "used to work as {a:calling}"],
  retired: ["is a retired {calling}", "worked as {a:calling} until {their} retirement"],
};
