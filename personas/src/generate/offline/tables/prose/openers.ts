import type { Persona } from "../../../../schema.ts";

type Employment = Persona["demographics"]["employment"];

/** Who it is. `{work}` is one of the phrases below. */
export const OPENERS = [
  "{Name}, {age}, lives in {city} and {work}.",
  "{Name} ({age}) {work} and has a home in {city}.",
  "{Name} from {city} is {age} and {work}.",
  "At {age}, {name} {work} and calls {city} home.",
  "{Name} ({age}, {city}) {work}.",
  "{Name} {work}, has turned {age} and would not leave {city}.",
  "Aged {age} and settled in {city}, {name} {work}.",
  "{Name}, who {work}, is {age} and lives behind the station in {city}.",
  "Neighbours in {city} know {name}, {age}, as somebody who {work}.",
  "{Name} {work}. {They} [is|are] {age} and at home in {city}.",
  "{Age} years old and at home near {city}, {name} {work}.",
  "A resident of {city}, {name} ({age}) {work}.",
  "{Name} moved to {city} some time ago, is {age} by now and {work}.",
  "{Name} gives {their} age as {age}, {their} town as {city}, and {work}.",
  "{Name} ({age}) knows every bus line of {city} and {work}.",
  "{Name} has family in {city}, is {age}, and {work}.",
  "{Name} is {age}. Home is {city}, and the short version of a working life: {first} {work}.",
  "Friends in {city} would say that {name}, {age}, {work} and seldom talks about it.",
  "{First} {work}. The full name is {name}, the age {age}, the town {city}.",
  "{City} has been home to {name} for a while; {first} is {age} and {work}.",
  "{Name}, born and raised elsewhere, came to {city} for good, is {age} and {work}.",
  "{Name}, a {age}-year-old from {city}, {work}.",
  "{Name} {work}; {age} years old, with a short walk to the centre of {city}.",
  "For {name}, {age}, the day begins early in {city}: {first} {work}.",
] as const;

/** What follows a name. `{a:calling}` puts the right article before it; a student's calling is the subject. */
export const WORK: Readonly<Record<Employment, readonly string[]>> = {
  "full-time": [
    "works as {a:calling}",
    "is {a:calling}",
    "earns a living as {a:calling}",
    "has a full-time job as {a:calling}",
    "has worked as {a:calling} for {years}",
    "is employed as {a:calling}",
  ],
  "part-time": [
    "works part-time as {a:calling}",
    "is {a:calling} three days a week",
    "works mornings as {a:calling}",
    "has a part-time job as {a:calling}",
    "works as {a:calling}, twenty hours a week",
    "is {a:calling} with reduced hours",
  ],
  "self-employed": [
    "is a self-employed {calling}",
    "works as {a:calling} with a business of {their} own",
    "is {a:calling} and {their} own boss",
    "runs a one-person business as {a:calling}",
    "is {a:calling} and does the books alone",
    "went self-employed as {a:calling}",
  ],
  student: [
    "studies {calling}",
    "is taking a degree in {calling}",
    "is a student of {calling}",
    "is halfway through a degree in {calling}",
    "studies {calling} and has a job at weekends",
    "is writing term papers in {calling}",
  ],
  "job-seeking": [
    "is looking for work as {a:calling}",
    "is {a:calling} between two jobs",
    "last worked as {a:calling} and is applying for jobs",
    "is {a:calling} in search of a new post",
    "used to work as {a:calling} and is looking for something new",
    "is {a:calling} whose last contract has run out",
  ],
  caring: [
    "looks after the family full time and was {a:calling} before that",
    "cares for a relative and has given up a job as {a:calling}",
    "is at home with the family after some years as {a:calling}",
    "has put a job as {a:calling} on hold to care for the family",
    "is a full-time carer and means to return to work as {a:calling}",
    "manages a household of five and used to be {a:calling}",
  ],
  retired: [
    "is a retired {calling}",
    "has retired after many years as {a:calling}",
    "was {a:calling} until retiring",
    "worked as {a:calling} until {their} retirement",
    "is retired and was {a:calling}",
    "spent a working life as {a:calling} and is retired now",
  ],
};
