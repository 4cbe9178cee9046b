/**
 * How much a set of a preset's own size repeats, and what its own checks say: for the seed "blind", for two new seeds, and the
 * worst of 200 seeds. What needs a reader (a quote of another event) is not counted here.
 */
import { PRESETS, toPersonaRequest } from "@headway/personas/presets";
import { createOfflineGenerator } from "@headway/personas/generate/offline/generator";
import { measureRepetition } from "@headway/personas/generate/repetition";

const TRIED = 200;
/** What a set may repeat at most, by its size. */
const limitsOf = (count) =>
  count <= 30
    ? { frames: 0.2, goals: 0.25, frustrations: 0.25, quotes: 0, warnings: 0 }
    : { frames: 0.25, goals: 0.3, frustrations: 0.3, quotes: 0, warnings: 0 };

export async function measure() {
  const unseen = Array.from({ length: 2 }, () => `unseen ${Math.random()}`);
  for (const seed of ["blind", ...unseen]) {
    console.log(`seed "${seed}", in %`);
    console.table(await forAllPresets(async ({ key, count }) => inPercent(await countsOf(key, count, seed))));
  }
  console.log(`the worst of ${TRIED} seeds, in %, and how many of them are above the limit`);
  console.table(await forAllPresets(worstOf));
}

async function forAllPresets(countsFor) {
  const rows = [];
  for (const preset of Object.values(PRESETS))
    rows.push([`${preset.key} (${preset.count})`, await countsFor(preset)]);
  return Object.fromEntries(rows);
}

async function worstOf({ key, count }) {
  const limits = limitsOf(count);
  const worst = {};
  let above = 0;
  for (let number = 0; number < TRIED; number++) {
    const counts = await countsOf(key, count, `tried ${number}`);
    for (const [what, share] of Object.entries(counts)) worst[what] = Math.max(worst[what] ?? 0, share);
    if (Object.entries(limits).some(([what, most]) => counts[what] > most)) above++;
  }
  return { ...inPercent(worst), "above the limit": above };
}

async function countsOf(template, count, seed) {
  const request = toPersonaRequest({ template, count, seed }, () => seed);
  const indexes = Array.from({ length: count }, (_, index) => index);
  const generator = createOfflineGenerator();
  const personas = await generator.generate(request, "bench", indexes, new AbortController().signal);
  const warned = personas.filter(({ quality }) => quality.warnings.length > 0).length;
  return { ...measureRepetition(personas), warnings: warned / count };
}

function inPercent(shares) {
  return Object.fromEntries(Object.entries(shares).map(([what, share]) => [what, Math.round(share * 100)]));
}
