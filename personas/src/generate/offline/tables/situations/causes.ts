import type { Need } from "./needs.ts";

/** What is behind a need. */
export interface Cause {
  permanence: "permanent" | "temporary" | "situational";
  /** From which age to which it is likely. */
  from: number;
  to: number;
  /** What somebody has and uses: a sentence with the placeholders of the archetypes. */
  text: string;
}

/** Each line: need, permanence, youngest and oldest age, sentence. Several of a need take turns, those next to each other in life apart. */
const LINES = `
screen-reader permanent 18 90 {First} has been blind since birth and uses {reader}.
screen-reader permanent 30 90 {First} lost {their} sight two years ago and is still learning to use {reader}.
screen-reader permanent 18 70 {First} is blind, reads with {reader} and a braille display, and [is|are] quick at it.
low-vision permanent 60 90 {First} has macular degeneration: the middle of everything is a blur, so {they} [enlarges|enlarge] pages three times.
low-vision permanent 18 60 {First} has albinism, sees about a tenth of what others see and enlarges everything.
low-vision permanent 25 75 {First} has glaucoma and enlarges pages until a few words fill the screen.
low-vision temporary 40 90 After an eye operation, {first} sees everything blurred for some weeks and magnifies the screen.
colour-vision permanent 18 90 {First} has been red-green colour-blind since birth and goes by words and shapes.
colour-vision permanent 18 90 {First} cannot tell red, green and brown apart, which the family found out over a box of crayons.
colour-vision permanent 18 90 {First} sees green as beige, and always has, so colours have to come with a word.
deaf permanent 18 90 {First} has been deaf since childhood; sign language comes first and written language second.
deaf permanent 40 90 {First} went deaf at thirty, speaks well and hears nothing, so {they} [needs|need] everything in writing.
deaf permanent 18 60 {First} was born deaf, signs at home and writes short, plain sentences.
hard-of-hearing permanent 50 90 {First} wears hearing aids in both ears and loses every second word on the phone.
hard-of-hearing permanent 18 65 {First} has been deaf in one ear since mumps and avoids calls in noisy rooms.
hard-of-hearing permanent 25 75 {First} has tinnitus, which covers high voices, and turns on captions everywhere.
hard-of-hearing temporary 18 70 {First} has an ear infection and hears little on either side this month.
keyboard-only permanent 18 90 {First} lost the right arm in an accident and does everything with one hand and the keyboard.
keyboard-only permanent 20 60 {First} has muscular dystrophy and works the keyboard with two switches.
keyboard-only permanent 24 64 {First} has a repetitive strain injury, uses the keyboard alone and knows every shortcut.
keyboard-only temporary 18 80 {First} has the mouse arm in plaster for six weeks and gets around with the Tab key.
tremor permanent 58 90 {First} has Parkinson's disease, and {their} hands shake most in the morning.
tremor permanent 22 60 {First} has multiple sclerosis: {their} hands tremble and {they} [tires|tire] quickly.
tremor permanent 55 90 {First} has arthritis in both hands and types with one finger.
tremor permanent 18 55 {First} has cerebral palsy and needs large buttons and time.
tremor temporary 25 80 {Their} hands shake while a new medicine is adjusted, so {first} presses slowly.
dyslexia permanent 18 70 {First} has dyslexia and has long texts read out by the phone.
dyslexia permanent 30 90 {First} left school at twelve, reads slowly and writes the way {they} [speaks|speak].
dyslexia permanent 18 60 {First} is dyslexic, mixes up b and d, and checks every number twice.
attention permanent 18 60 {First} has ADHD, works with timers and lists, and loses the thread when something moves.
attention permanent 18 70 {First} is autistic, likes exact steps in writing and finds surprises on a page exhausting.
attention situational 24 42 At the moment, {first} is looking after two small children and reads with half an eye.
attention permanent 42 90 {First} learnt at forty-one that it is ADHD, and does one thing at a time or none.
attention permanent 18 90 {First} is autistic: noise and movement on a page add up until nothing goes in.
memory permanent 20 75 {First} has trouble with short-term memory since a head injury and writes everything down.
memory permanent 22 62 {First} has long Covid: after ten minutes on a screen, {they} [forgets|forget] what came before.
memory permanent 68 90 {First} has the beginnings of dementia, knows it and keeps a notebook by the computer.
memory temporary 18 60 {First} is recovering from a concussion and forgets a code between two screens.
speech permanent 18 70 {First} has stammered since childhood and types where others would call.
speech permanent 45 90 {First} had a stroke last year and has aphasia: words come slowly, on paper as well.
speech permanent 30 75 {First} has ALS and speaks through a tablet.
speech temporary 20 70 {First} must not use {their} voice for two weeks after an operation.
vestibular permanent 18 60 {First} gets migraines from flicker and movement and has switched off every animation.
vestibular permanent 35 90 {First} has Ménière's disease, and anything that slides makes the room turn.
vestibular permanent 18 50 {First} has epilepsy that flashing light sets off, so moving pages are closed at once.
vestibular temporary 20 80 {First} is getting over an inflammation of the inner ear and cannot look at movement.
`;

/** What is behind two needs at once, by both of them. */
const OF_PAIRS = `
low-vision+hard-of-hearing 18 90 {First} has Usher syndrome: hearing aids, and sight as through a tube.
tremor+low-vision 18 90 {First} has diabetes, which has blurred {their} sight and numbed {their} fingers, and enlarges everything.
dyslexia+attention 18 90 {First} has dyslexia and ADHD: long pages swim, and {they} [drops|drop] them.
tremor+speech 18 90 {First} has a muscle disease that makes {their} hands shake and {their} voice hard to understand.
keyboard-only+speech 18 90 {First} is paralysed on the right side and speaks with difficulty, so {they} [types|type] with the left hand.
memory+hard-of-hearing 18 90 {First} wears hearing aids and, since a fall, forgets what was agreed.
colour-vision+hard-of-hearing 18 90 {First} is colour-blind, wears hearing aids and wants everything in words.
`;

const BY_NEEDS = new Map<string, Cause[]>();
for (const line of LINES.trim().split("\n")) {
  const [, need = "", permanence, from, to, text = ""] =
    /^(\S+) (permanent|temporary|situational) (\d+) (\d+) (.+)$/.exec(line) ?? [];
  addCause(need, permanence as Cause["permanence"], from, to, text);
}
for (const line of OF_PAIRS.trim().split("\n")) {
  const [, needs = "", from, to, text = ""] = /^(\S+) (\d+) (\d+) (.+)$/.exec(line) ?? [];
  addCause(needs, "permanent", from, to, text);
}

function addCause(needs: string, permanence: Cause["permanence"], from = "", to = "", text: string): void {
  const cause = { permanence, from: Number(from), to: Number(to), text };
  BY_NEEDS.set(needs, [...(BY_NEEDS.get(needs) ?? []), cause]);
}

/** What can be behind these needs at an age: the one whose turn it is, or the next that fits. */
export function causeOf(needs: readonly Need[], age: number, turn: number): Cause | undefined {
  const all = BY_NEEDS.get(needs.join("+")) ?? [];
  const inTurn = all.map((_, step) => all[(turn + step) % all.length]);
  return inTurn.find((cause) => cause !== undefined && cause.from <= age && age <= cause.to) ?? all[0];
}
