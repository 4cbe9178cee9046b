import type { Persona } from "../../../persona/schema.ts";

type Education = Persona["demographics"]["education"];

export interface Occupation {
  title: string;
  /** The least education it is usually entered with, and the most that people in it usually have. */
  from: Education;
  to: Education;
  /** 0 (least paid) to 4, among those who work full time. */
  pay: number;
  /** How far the work itself trains one to use computers, -1..1. */
  tech: number;
  /** Whether people commonly do it on their own account. */
  selfEmployed: boolean;
  /** Whether people still do it at 60: heavy and very new trades are not. */
  late: boolean;
}

const EDUCATION: Record<string, Education> = {
  C: "compulsory",
  S: "secondary",
  V: "vocational",
  B: "bachelor",
  M: "master",
  D: "doctorate",
};

/** Each line: title, least and most education, pay, tech, then marks: s (often self-employed), y (rarely past 60). */
const LINES = `
cleaner CS 0 -0.5 s
kitchen assistant CS 0 -0.4
warehouse worker CV 0 -0.1 y
farm worker CS 0 -0.6
security guard CV 1 -0.1
bus driver CV 1 -0.2
taxi driver CV 1 0.0 s
courier CS 0 0.2 sy
shop assistant CV 0 0.0
market trader CV 1 -0.3 s
office assistant CV 0 0.3
telephone interviewer CV 0 0.3 s
massage therapist CV 1 -0.2 s
proofreader SB 1 0.4 s
care assistant SV 1 -0.2
childminder SV 0 -0.2 s
call-centre agent SV 1 0.4 y
receptionist SV 1 0.2
postal worker CV 1 -0.1
factory worker CV 1 -0.3
tailor CV 0 -0.4 s
fitness trainer SV 1 0.1 sy
restaurant server CV 0 0.0 y
hairdresser VV 1 -0.1 s
baker VV 1 -0.4
cook CV 1 -0.3
butcher VV 1 -0.4
carpenter VV 2 -0.3 s
plumber VV 2 -0.3 s
electrician VV 2 0.1 s
roofer VV 2 -0.4 sy
house painter VV 1 -0.4 s
car mechanic VV 2 0.1
gardener CV 1 -0.4 s
train driver VV 2 0.1
truck driver CV 1 -0.1
dental nurse VV 1 0.2
nurse VB 2 0.2
paramedic VB 2 0.2 y
midwife VB 2 0.1
optician VB 2 0.3
bank clerk VB 2 0.4
office manager VB 2 0.4
bookkeeper VB 2 0.4 s
travel agent VB 1 0.4
estate agent VB 2 0.3 s
insurance adviser VB 2 0.3 s
police officer VB 2 0.2 y
firefighter VB 2 0.0 y
hotel manager VB 3 0.3
photographer SB 1 0.4 s
musician SB 1 0.1 s
graphic designer VB 2 0.8 s
web developer VM 3 1.0 s
IT support technician VB 2 0.9
network administrator VB 3 1.0
laboratory technician VB 2 0.4
drafting technician VB 2 0.5
social worker BM 1 0.1
primary school teacher BM 2 0.2
journalist BM 2 0.5 s
translator BM 2 0.5 s
librarian BM 2 0.4
accountant BM 3 0.5 s
HR manager BM 3 0.4
marketing manager BM 3 0.6
sales manager VM 3 0.4
buyer for a retail chain BM 3 0.5
project manager BM 3 0.6
software developer BM 3 1.0
data analyst BM 3 1.0
UX designer BM 3 0.9 y
civil engineer BM 3 0.5
mechanical engineer BM 3 0.6
physiotherapist VM 2 0.1 s
occupational therapist BM 2 0.1
speech therapist BM 2 0.1
secondary school teacher MM 3 0.3
architect MM 3 0.6 s
lawyer MM 4 0.4 s
pharmacist MM 3 0.3
psychologist MD 3 0.2 s
vet MD 3 0.2 s
tax adviser BM 4 0.4 s
management consultant MM 4 0.6 s
family doctor DD 4 0.2 s
surgeon DD 4 0.2
university lecturer DD 3 0.5
research chemist DD 3 0.5
head of department at a hospital DD 4 0.2
economist MD 4 0.6
museum curator MD 2 0.3
airline pilot VM 4 0.5
actuary MM 4 0.7
`;

export const OCCUPATIONS: readonly Occupation[] = LINES.trim().split("\n").map(parseLine);

/** Of those that only portraits have, in the same form. */
const OTHER_LINES = `
bookseller SB 1 0.2 s
builder CV 1 -0.3 s
café owner SV 1 0.0 s
dairy farmer CV 1 -0.2 s
delivery driver CS 0 0.2 s
dressmaker CV 0 -0.4 s
farmer CV 1 -0.2 s
florist SV 1 0.0 s
fruit grower CV 1 -0.2 s
greengrocer CV 1 -0.2 s
hotel cleaner CS 0 -0.4
hotel receptionist SV 1 0.3
kindergarten assistant SV 0 -0.1
make-up artist SV 1 0.2 s
night porter CV 0 0.1
office cleaner CS 0 -0.4 s
pastry cook VV 1 -0.3 s
potter VB 1 -0.3 s
restaurant owner CV 2 0.0 s
school caretaker CV 1 -0.2
school secretary SV 1 0.3
snack-bar owner CV 1 -0.1 s
taxi owner CV 2 0.0 s
tram driver CV 1 -0.1
vet assistant SV 1 0.1
waiter CV 0 0.0 y
watchmaker VV 2 -0.2 s
wedding planner SB 2 0.4 s
`;

const BY_TITLE = new Map(
  [...OCCUPATIONS, ...OTHER_LINES.trim().split("\n").map(parseLine)].map((one) => [one.title, one]),
);
/** What is known of an occupation that stands in no table. */
const UNKNOWN: Omit<Occupation, "title"> = {
  from: "secondary",
  to: "bachelor",
  pay: 1,
  tech: 0,
  selfEmployed: true,
  late: true,
};

/** An occupation by its title, whether people are given it by chance or by a portrait. */
export const occupationOf = (title: string): Occupation => BY_TITLE.get(title) ?? { title, ...UNKNOWN };

function parseLine(line: string): Occupation {
  const [, title, from, to, pay, tech, marks = ""] =
    /^(.+) ([A-Z])([A-Z]) (\d) (-?[\d.]+)(?: ([sy]+))?$/.exec(line.trim()) ?? [];
  const least = EDUCATION[from ?? ""];
  const most = EDUCATION[to ?? ""];
  if (title === undefined || !least || !most) throw new TypeError(`occupation table: cannot read "${line}"`);
  return {
    title,
    from: least,
    to: most,
    pay: Number(pay),
    tech: Number(tech),
    selfEmployed: marks.includes("s"),
    late: !marks.includes("y"),
  };
}

/** What students study: the name of the student goes before it. */
export const SUBJECTS = [
  "nursing",
  "law",
  "economics",
  "computer science",
  "history",
  "biology",
  "design",
  "mechanical engineering",
  "education",
  "psychology",
  "chemistry",
  "media studies",
] as const;
