import type { Persona } from "../../../persona/schema.ts";
import { EDUCATION_LEVELS, INCOME_BANDS, OCEAN_FACTORS, TRAITS } from "../../../persona/vocabulary.ts";
import type { Random } from "../random.ts";
import type { ArchetypeTable } from "../tables/archetypes/archetype.ts";
import type { Life } from "./demographics.ts";

type Ocean = Persona["ocean"];
type Traits = Persona["traits"];

/**
 * How the five factors go together (in the order of OCEAN_FACTORS): van der Linden, te Nijenhuis and Bakker 2010, a
 * meta-analysis of 212 studies.
 */
const CORRELATIONS = [
  [1, 0.2, 0.43, 0.21, -0.17],
  [0.2, 1, 0.29, 0.43, -0.43],
  [0.43, 0.29, 1, 0.26, -0.36],
  [0.21, 0.43, 0.26, 1, -0.36],
  [-0.17, -0.43, -0.36, -0.36, 1],
];

const LOWER = cholesky(CORRELATIONS);

/** The lower triangle L with L·Lᵀ = the given matrix; L times independent normals has those correlations. */
function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const lower = matrix.map((row) => row.map(() => 0));
  const at = (row: number, column: number) => lower[row]?.[column] ?? 0;
  matrix.forEach((values, row) => {
    for (let column = 0; column <= row; column++) {
      let rest = values[column] ?? 0;
      for (let k = 0; k < column; k++) rest -= at(row, k) * at(column, k);
      const cells = lower[row];
      if (cells) cells[column] = row === column ? Math.sqrt(rest) : rest / at(column, column);
    }
  });
  return lower;
}

/** T-scores: mean 50, standard deviation 10, kept within 20..80. */
export function drawOcean(random: Random): Ocean {
  const independent = OCEAN_FACTORS.map(() => random.normal());
  const scores = OCEAN_FACTORS.map((factor, row) => {
    const z = (LOWER[row] ?? []).reduce(
      (sum, weight, column) => sum + weight * (independent[column] ?? 0),
      0,
    );
    return [factor, Math.max(20, Math.min(80, Math.round(50 + 10 * z)))] as const;
  });
  return Object.fromEntries(scores) as Ocean;
}

/** What a person's traits would be without any archetype. Kept off the ends, so that a pull always has somewhere to go. */
function baseTraits({ demographics, techAtWork }: Life, ocean: Ocean, random: Random): Traits {
  const { age } = demographics;
  const z = (factor: keyof Ocean) => (ocean[factor] - 50) / 10;
  const schooling = EDUCATION_LEVELS.indexOf(demographics.education) - 2;
  const income = INCOME_BANDS.indexOf(demographics.incomeBand) - 2;
  const middle: Traits = {
    patience: 0.5 + 0.09 * z("agreeableness") - 0.09 * z("neuroticism"),
    verbosity: 0.48 + 0.12 * z("extraversion") + 0.03 * z("openness"),
    cooperativeness: 0.55 + 0.13 * z("agreeableness"),
    techLiteracy: 0.55 - 0.0075 * (age - 45) + 0.03 * schooling + 0.15 * techAtWork,
    trust: 0.52 + 0.1 * z("agreeableness") - 0.07 * z("neuroticism"),
    priceSensitivity: 0.5 - 0.08 * income + 0.05 * z("conscientiousness"),
    clarity: 0.52 + 0.1 * z("conscientiousness") + 0.02 * schooling,
    riskTolerance: 0.48 + 0.08 * z("openness") - 0.09 * z("neuroticism") - 0.003 * (age - 45),
  };
  const drawn = TRAITS.map(
    (trait) => [trait, clamp(middle[trait] + random.normal() * 0.09, 0.12, 0.88)] as const,
  );
  return Object.fromEntries(drawn) as Traits;
}

/**
 * `trait = base + (target − base) · g`, with g = .2 .4 .6 .8 1 for levels 1 to 5. Neither base nor target depends on the level,
 * so a trait moves strictly one way from level to level and can leave neither end.
 */
export function drawTraits(
  life: Life,
  ocean: Ocean,
  pulls: ArchetypeTable["pulls"],
  level: number,
  random: Random,
): Traits {
  const base = baseTraits(life, ocean, random);
  const g = level / 5;
  const pulled = TRAITS.map((trait) => {
    const wobble = (random.next() - 0.5) * 0.12;
    const pull = pulls[trait];
    if (pull === undefined) return [trait, round(base[trait])] as const;
    const end = pull > 0 ? 0.98 : 0.02;
    const target = base[trait] + (end - base[trait]) * clamp(Math.abs(pull) + wobble, 0.2, 1);
    return [trait, round(base[trait] + (target - base[trait]) * g)] as const;
  });
  return Object.fromEntries(pulled) as Traits;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));
