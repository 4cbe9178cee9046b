import type { Category, Persona } from "../../../persona/schema.ts";
import { EDUCATION_LEVELS, INCOME_BANDS } from "../../../persona/vocabulary.ts";
import type { Place } from "../plan.ts";
import type { Random } from "../random.ts";
import { OCCUPATIONS, SUBJECTS, type Occupation } from "../tables/occupations.ts";
import { PLACES } from "../tables/places/cities.ts";
import { languagesOf } from "./languages.ts";
import { canWorkAs } from "./work-with-needs.ts";

type Demographics = Persona["demographics"];
type Education = Demographics["education"];
type Employment = Demographics["employment"];

/** Who somebody is, and what the rest of the skeleton needs to know of the work behind it. */
export interface Life {
  demographics: Demographics;
  /** What the person does or did for a living; what a student studies. */
  calling: string;
  /** How far the work trains one to use computers, -1..1. */
  techAtWork: number;
}

/** Standard normal quantiles of education at the age of 40: 8% compulsory, 20% secondary, 27, 25, 16 and 4%. */
const EDUCATION_STEPS = [-1.405, -0.583, 0.126, 0.842, 1.751];
/** Years before which nobody has the degree. */
export const YOUNGEST: Record<Education, number> = {
  compulsory: 18,
  secondary: 19,
  vocational: 20,
  bachelor: 22,
  master: 24,
  doctorate: 30,
};
const WORKING_ONLY: readonly Category[] = ["saas"];

/** The chain age → education → employment → occupation → income; each link leans on those before it. */
export function drawLife(place: Place, random: Random): Life {
  const age = drawAge(place.ageBand, random);
  const schooling = drawEducation(age, random);
  const employment = drawEmployment(age, WORKING_ONLY.includes(place.category), random);
  const education = employment === "student" ? studentEducation(schooling, age) : schooling;
  const jobs = jobsFor(place, age, education, employment);
  const job = jobs[Math.floor(place.spin * jobs.length)] ?? random.pick(jobs);
  const subject = SUBJECTS[Math.floor(place.spin * SUBJECTS.length)] ?? random.pick(SUBJECTS);
  const calling = employment === "student" ? subject : job.title;
  const incomeBand = drawIncome(age, employment, job.pay, random);
  const places = PLACES[place.locale];
  const home = places[Math.floor(((place.spin * 5) % 1) * places.length)] ?? random.pick(places);
  const demographics: Demographics = {
    age,
    locale: place.locale,
    country: home.country,
    city: home.city,
    languages: languagesOf(place, home.country, EDUCATION_LEVELS.indexOf(education), random),
    education,
    employment,
    occupation: describeOccupation(employment, calling),
    incomeBand,
  };
  return { demographics, calling, techAtWork: employment === "student" ? 0.5 : job.tech };
}

function drawAge([youngest, oldest]: Place["ageBand"], random: Random): number {
  // Past 75, each further year is less likely than the one before it.
  if (oldest > 75 && youngest >= 75) return Math.round(youngest + (oldest - youngest) * random.next() ** 2);
  return random.between(youngest, oldest);
}

function drawEducation(age: number, random: Random): Education {
  // Degrees have become more common, so older people have fewer of them.
  const position = random.normal() - (age - 40) * 0.012;
  const reached = EDUCATION_STEPS.filter((step) => position >= step).length;
  const possible = EDUCATION_LEVELS.filter((level, index) => index <= reached && age >= YOUNGEST[level]);
  return possible.at(-1) ?? "compulsory";
}

/** One needs a school-leaving certificate to study, and is no doctor yet while studying for a degree. */
export function studentEducation(education: Education, age: number): Education {
  if (education === "doctorate" || education === "master") return "bachelor";
  return education === "compulsory" || age < 20 ? "secondary" : education;
}

function drawEmployment(age: number, workingOnly: boolean, random: Random): Employment {
  const point = random.next();
  if (workingOnly) return point < 0.78 ? "full-time" : point < 0.9 ? "part-time" : "self-employed";
  const retired = age < 60 ? 0 : age >= 72 ? 1 : Math.min(0.97, 0.1 + (age - 60) * 0.12);
  if (point < retired) return "retired";
  return random.weighted<Employment>(age < 23 ? YOUNG : age < 28 ? STARTING : age < 60 ? SETTLED : LATE);
}

const YOUNG = { student: 50, "full-time": 20, "part-time": 20, "job-seeking": 10 };
const STARTING = {
  student: 20,
  "full-time": 50,
  "part-time": 12,
  "self-employed": 6,
  "job-seeking": 8,
  caring: 4,
};
const SETTLED = {
  student: 1,
  "full-time": 58,
  "part-time": 15,
  "self-employed": 13,
  "job-seeking": 6,
  caring: 7,
};
const LATE = { "full-time": 45, "part-time": 30, "self-employed": 20, caring: 5 };

/** Found once for each kind of person: some hundred. */
const jobsFound = new Map<string, readonly Occupation[]>();

function jobsFor(
  { category, needs }: Pick<Place, "category" | "needs">,
  age: number,
  education: Education,
  employment: Employment,
): readonly Occupation[] {
  const stage = age < 27 ? 0 : age < 42 ? 1 : age < 60 ? 2 : 3;
  const isOwnBoss = employment === "self-employed";
  const kind = `${category} ${stage} ${education} ${isOwnBoss} ${needs.join(" ")}`;
  const known = jobsFound.get(kind);
  if (known !== undefined) return known;
  const level = EDUCATION_LEVELS.indexOf(education);
  const atLevel = OCCUPATIONS.filter(
    (job) => EDUCATION_LEVELS.indexOf(job.from) <= level && level <= EDUCATION_LEVELS.indexOf(job.to),
  );
  const fitting = atLevel.filter(
    (job) =>
      (category !== "saas" || (job.tech >= 0.3 && !/pilot|photographer|chemist|teacher/.test(job.title))) &&
      (category !== "low-confidence" || job.tech <= 0.3) &&
      (!isOwnBoss || job.selfEmployed) &&
      (stage < 3 || job.late) &&
      (stage > 0 || !/manager|consultant|adviser|pilot/.test(job.title)) &&
      (stage > 1 || !/head of|surgeon|curator/.test(job.title)),
  );
  const suited = fitting.filter((job) => canWorkAs(job.title, needs));
  const atAnyAge = atLevel.filter((job) => canWorkAs(job.title, needs));
  const found = [suited, atAnyAge, fitting, atLevel].find((jobs) => jobs.length > 0) ?? atLevel;
  jobsFound.set(kind, found);
  return found;
}

const INCOME_SHIFT: Record<Employment, number> = {
  "full-time": 0,
  "self-employed": 0.1,
  "part-time": -0.8,
  student: -2.5,
  "job-seeking": -1.4,
  caring: -0.6,
  retired: -0.5,
};

export function drawIncome(
  age: number,
  employment: Employment,
  pay: number,
  random: Random,
): Demographics["incomeBand"] {
  const experience = age < 27 ? -0.5 : age < 40 ? 0 : 0.25;
  const points = pay + INCOME_SHIFT[employment] + experience + random.normal() * 0.5;
  const band = Math.max(0, Math.min(INCOME_BANDS.length - 1, Math.round(points)));
  return INCOME_BANDS[band] ?? "middle";
}

export function describeOccupation(employment: Employment, calling: string): string {
  if (employment === "student") return `${calling} student`;
  if (employment === "retired") return `retired ${calling}`;
  if (employment === "job-seeking") return `${calling} (looking for work)`;
  if (employment === "caring") return "full-time carer";
  return calling;
}
