/** How good the offline generator's personas are as a set, at three sizes: what the job's own report says, and more. */
import { PRESETS, toPersonaRequest } from "@headway/personas/presets";
import { EDUCATION_LEVELS, INCOME_BANDS, TRAITS } from "@headway/personas/vocabulary";
import { createOfflineGenerator } from "@headway/personas/generate/offline/generator";
import { gramsOf, NearDuplicates } from "@headway/personas/generate/offline/near-duplicates";
import { ARCHETYPE_TABLE } from "@headway/personas/generate/offline/tables/archetypes/archetype-table";
import { measureRepetition } from "@headway/personas/generate/repetition";
import { QualityTally } from "@headway/personas/generate/quality-report";

const SIZES = [25, 500, 10_000];
const SEED = "quality";
const TOO_SIMILAR = 0.85;

export async function measure() {
  const rows = [];
  for (const count of SIZES) rows.push(await measureAt("support-desk", count));
  console.log("support-desk");
  console.table(Object.fromEntries(rows.map(({ personas, ...figures }) => [personas, figures])));
  console.log("all presets, 500 each");
  const presets = [];
  for (const key of Object.keys(PRESETS)) presets.push([key, await measureAt(key, 500)]);
  console.table(Object.fromEntries(presets));
  console.log("repeated within a set of the preset's own size, in %");
  const repeated = [];
  for (const { key, count } of Object.values(PRESETS)) {
    const { personas } = await make(key, count);
    const shares = Object.entries(measureRepetition(personas));
    repeated.push([key, Object.fromEntries(shares.map(([what, share]) => [what, Math.round(share * 100)]))]);
  }
  console.table(Object.fromEntries(repeated));
  console.log(`intensity 1 to 5, difficult-customers, 500 each: ${await measureIntensity()}`);
}

async function make(template, count, intensityLevel) {
  const request = toPersonaRequest({ template, count, seed: SEED, intensityLevel }, () => SEED);
  const indexes = Array.from({ length: count }, (_, index) => index);
  const generator = createOfflineGenerator();
  const personas = await generator.generate(request, "bench", indexes, new AbortController().signal);
  return { request, personas, redraws: generator.redraws(request) };
}

async function measureAt(template, count) {
  const { request, personas, redraws } = await make(template, count);
  const tally = new QualityTally(request);
  for (const persona of personas) tally.add(persona);
  const report = tally.report(redraws);
  const demographics = personas.map((one) => one.demographics);
  return {
    personas: count,
    archetypes: `${report.archetypesCovered} of ${report.archetypesPossible}`,
    [`pairs ≥ ${TOO_SIMILAR}`]: countTooSimilar(personas),
    "distinct-2": report.distinctWordPairsShare,
    "nearest p5": report.distanceToNearestPersonaP5,
    "nearest median": report.distanceToNearestPersonaMedian,
    redraws,
    warnings: report.personasWithWarnings,
    "age/tech": correlation(
      demographics.map(({ age }) => age),
      personas.map(({ traits }) => traits.techLiteracy),
    ),
    "education/income": correlation(
      demographics.map(({ education }) => EDUCATION_LEVELS.indexOf(education)),
      demographics.map(({ incomeBand }) => INCOME_BANDS.indexOf(incomeBand)),
    ),
  };
}

/** Personas whose nearest among all others is nearer than is allowed within a way of behaving. */
function countTooSimilar(personas) {
  const texts = personas.map(gramsOf);
  const known = new NearDuplicates();
  for (const grams of texts) known.keep(grams);
  return texts.filter((grams, index) => (known.nearest(grams, { except: index }) ?? 0) >= TOO_SIMILAR).length;
}

/** Whether every trait that a way of behaving pulls at moves further with each level, for every person. */
async function measureIntensity() {
  const levels = [];
  for (const level of [1, 2, 3, 4, 5]) levels.push((await make("difficult-customers", 500, level)).personas);
  let steps = 0;
  let stronger = 0;
  for (const [index, first] of levels[0].entries()) {
    const { pulls } = ARCHETYPE_TABLE[first.archetype];
    for (const trait of TRAITS.filter((name) => (pulls[name] ?? 0) !== 0)) {
      for (let level = 1; level < levels.length; level++) {
        const step = levels[level][index].traits[trait] - levels[level - 1][index].traits[trait];
        steps++;
        if (Math.sign(step) === Math.sign(pulls[trait])) stronger++;
      }
    }
  }
  return `${stronger} of ${steps} steps of a pulled trait are strictly stronger than the one before`;
}

/** Pearson's. */
function correlation(a, b) {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const sum = (of) => a.reduce((total, value, at) => total + of(value - meanA, b[at] - meanB), 0);
  const r = sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_x, y) => y * y));
  return Math.round(r * 100) / 100;
}
