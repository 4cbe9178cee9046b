import type { Persona } from "../api-types.ts";

/** A face in a few strokes. Its ground is a colour no skin has; its look is the persona's temper, not its origin. */
export interface Face {
  /** 0..5: which of the quiet grounds. */
  ground: number;
  /** SVG path data in a 48 × 48 box. */
  hair: string;
  brows: string;
  mouth: string;
  eyeY: number;
  hasGlasses: boolean;
}

const HAIR = [
  "M10 22c0-10 6-15 14-15s14 5 14 15c-3-5-7-8-14-8s-11 3-14 8Z",
  "M9 25c-1-12 6-19 15-19s16 7 15 19c-2-4-3-8-5-11-6 3-14 3-20 0-2 3-3 7-5 11Z",
  "M11 18c1-8 7-12 14-12 6 0 11 3 12 9-5-2-8-3-12-3-5 0-10 2-14 6Z",
  "M9 32c-2-16 4-26 15-26s17 10 15 26c-2 1-4 1-5 0 1-7 0-13-3-17-5 2-11 2-15 0-3 4-3 10-2 17-1 1-3 1-5 0Z",
  "M12 19c0-3 1-5 3-6-1-4 4-7 9-7s10 3 9 7c2 1 3 3 3 6-3-3-7-5-12-5s-9 2-12 5Z",
  "M14 14c2-5 6-7 10-7s8 2 10 7c-6-2-14-2-20 0Z",
];

/** The same persona has the same face wherever it is drawn. Patience bends the brows, goodwill the mouth. */
export function toFace(persona: Pick<Persona, "avatarSeed" | "traits" | "demographics">): Face {
  const draw = hash(persona.avatarSeed);
  const { cooperativeness = 0.5, patience = 0.5, trust = 0.5 } = persona.traits;
  const smile = ((cooperativeness + trust) / 2 - 0.45) * 11;
  const frown = (0.5 - patience) * 5;
  const mouthY = 33 - smile / 4;
  return {
    ground: draw % 6,
    hair: HAIR[(draw >>> 4) % HAIR.length] ?? "",
    brows: `M15.5 ${21 - frown / 3}l5 ${frown / 1.6}M32.5 ${21 - frown / 3}l-5 ${frown / 1.6}`,
    mouth: `M18.5 ${mouthY}Q24 ${mouthY + smile} 29.5 ${mouthY}`,
    eyeY: 25,
    hasGlasses: (draw >>> 9) % 100 < (persona.demographics.age > 50 ? 55 : 22),
  };
}

/** FNV-1a, 32 bit: small, even, and the same everywhere. */
function hash(text: string): number {
  let state = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  }
  return state >>> 0;
}
