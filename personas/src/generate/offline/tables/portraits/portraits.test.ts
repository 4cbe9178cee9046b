import { describe, expect, it } from "@jest/globals";
import { PRESET_LIST, toPersonaRequest } from "../../../../persona/presets.ts";
import { persona as personaSchema } from "../../../../persona/schema.ts";
import { findContradictions } from "../../check.ts";
import { createOfflineGenerator } from "../../generator.ts";
import { planJob } from "../../plan.ts";
import { composePortrait } from "../../prose/compose-portrait.ts";
import { Usage } from "../../prose/draft.ts";
import { eurosIn } from "../../prose/words-for.ts";
import { originOf } from "../../random.ts";
import { canBe, choosePortrait, inPortrait } from "../../skeleton/in-portrait.ts";
import { drawSkeleton, type Skeleton } from "../../skeleton/skeleton.ts";
import { parsePortraits } from "./parse-portraits.ts";
import type { Portrait } from "./portrait.ts";
import { PORTRAITS } from "./portraits.ts";

const PEOPLE = 500;
const TRIES = 4;

const NO_ORIGINS: Pick<Portrait, "key" | "locales" | "english" | "nameKinds"> = {
  key: "",
  locales: [],
  english: [],
  nameKinds: [],
};

const keysOf = (keys: readonly string[]) => keys.join();

function peopleOf(category: string): Skeleton[] {
  const preset = PRESET_LIST.find((one) => one.categories.length === 1 && one.categories[0] === category);
  if (preset === undefined) throw new Error(`no preset of ${category} alone`);
  const request = toPersonaRequest({ template: preset.key, count: PEOPLE }, () => "portraits");
  return planJob(request).map((place, index) => drawSkeleton(request, originOf(request), index, place));
}

describe("a portrait", () => {
  it.each(Object.entries(PORTRAITS))(
    "can be true of those that it is given to (%s)",
    (category, portraits) => {
      const people = peopleOf(category);
      const wrong: string[] = [];
      for (const portrait of portraits) {
        const fitting = people.filter((one) => canBe(portrait, one)).slice(0, TRIES);
        if (fitting.length < TRIES) wrong.push(`${portrait.key}: fits ${fitting.length} of ${PEOPLE}`);
        for (const one of fitting) {
          const skeleton = inPortrait(one, portrait);
          const composed = composePortrait(skeleton, portrait, skeleton.stream("prose"), new Usage());
          const quality = { nnDistance: null, warnings: [] };
          const whole = {
            ...skeleton.persona,
            ...composed.text,
            generator: "offline" as const,
            model: null,
            quality,
          };
          const read = personaSchema.safeParse({ ...whole, jobId: "job" });
          if (read.error) wrong.push(`${portrait.key}: ${read.error.message}`);
          const found = [...composed.misfits, ...findContradictions(whole)];
          wrong.push(...found.map((what) => `${portrait.key}: ${what}`));
        }
      }
      expect([...new Set(wrong)]).toEqual([]);
    },
  );

  it("comes before what is put together from parts, and once in a job", async () => {
    const request = toPersonaRequest({ template: "support-desk", count: 120 }, () => "once");
    const indexes = Array.from({ length: request.count }, (_, index) => index);
    const made = await createOfflineGenerator().generate(
      request,
      "job",
      indexes,
      new AbortController().signal,
    );
    const hidden = new Map<string, number>();
    for (const portrait of PORTRAITS.support ?? []) {
      const marks = portrait.situation.tellings.map(({ facts }) =>
        keysOf(facts.filter(([, value]) => value !== "{email}").map(([key]) => key)),
      );
      const owners = made.filter(({ facts }) => marks.includes(keysOf(facts.slice(3).map(({ key }) => key))));
      hidden.set(portrait.key, owners.length);
    }
    expect([...hidden].filter(([, owners]) => owners !== 1)).toEqual([]);
  });

  it("is of another kind than those before it wherever one of another kind fits", () => {
    const portraits = PORTRAITS.accessibility ?? [];
    const alike: string[] = [];
    let asked = 0;
    for (const one of peopleOf("accessibility")) {
      const usage = new Usage();
      const first = choosePortrait(one, usage);
      const isOfItsKind = ({ kinds }: Portrait) => kinds.some((kind) => first?.kinds.includes(kind));
      if (!portraits.some((other) => canBe(other, one) && !isOfItsKind(other))) continue;
      usage.add(first?.kinds ?? []);
      const second = choosePortrait(one, usage);
      if (first?.kinds.length && second) asked++;
      if (second && isOfItsKind(second)) alike.push(`${first?.key} and ${second.key}`);
    }
    expect(asked).toBeGreaterThan(20);
    expect([...new Set(alike)]).toEqual([]);
  });

  it("is on a device that its assistive technology runs on", () => {
    const people = peopleOf("accessibility");
    const used = (PORTRAITS.accessibility ?? []).flatMap((portrait) => {
      const [technology] = /\b(?:NVDA|TalkBack|VoiceOver)\b/.exec(portrait.summary) ?? [];
      const devices = people
        .filter((one) => technology !== undefined && canBe(portrait, one))
        .map((one) => inPortrait(one, portrait).persona.behaviour.device);
      return devices.map(
        (device) => `${technology} on ${device.replace(/^windows-laptop|desktop-pc$/, "Windows")}`,
      );
    });
    expect([...new Set(used)].sort()).toEqual([
      "NVDA on Windows",
      "TalkBack on android-phone",
      "VoiceOver on iphone",
    ]);
  });

  it("is of people with the language, the English and the kind of name that it was written for", () => {
    const wrong = ["multilingual", "edge-case"].flatMap((category) =>
      peopleOf(category).flatMap((one) => {
        const { locales, english, nameKinds, key } = choosePortrait(one, new Usage()) ?? NO_ORIGINS;
        const { locale, nameKind } = one.place;
        const isRight =
          (locales.length === 0 || locales.includes(locale)) &&
          (nameKinds.length === 0 || nameKinds.includes(nameKind)) &&
          (english.length === 0 || (one.place.english !== undefined && english.includes(one.place.english)));
        return isRight ? [] : [`${key}: ${locale}, ${one.place.english}, ${nameKind}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("of a difficult customer is difficult in the very way of the archetype", () => {
    const wrong = peopleOf("difficult").flatMap((one) => {
      const portrait = choosePortrait(one, new Usage());
      const { archetype } = one.place;
      return portrait === undefined || portrait.archetypes.has(archetype)
        ? []
        : [`${portrait.key}: ${archetype}`];
    });
    expect(wrong).toEqual([]);
  });

  it("speaks of its own matter in the quote, and of no bare wish", () => {
    const quotes = Object.values(PORTRAITS).flatMap((portraits) =>
      portraits.flatMap(({ situation }) => situation.tellings.flatMap((telling) => telling.quotes)),
    );
    expect(quotes.length).toBeGreaterThan(300);
    expect(
      quotes.filter((quote) => /^I(?: only)? (?:need|just|want)\b|^I'd (?:just|like)\b/.test(quote)),
    ).toEqual([]);
    const mould = quotes.filter((quote) => quote.includes("That's all"));
    expect(mould.length / quotes.length).toBeLessThanOrEqual(1 / 20);
    expect(quotes.length - new Set(quotes).size).toBe(0);
  });

  it("says yesterday of the day before, as people do", () => {
    const dated = Object.values(PORTRAITS).flatMap((portraits) =>
      portraits.flatMap(({ situation }) =>
        situation.tellings.flatMap(({ opening = "", shortOpening = "", quotes }) =>
          [opening, shortOpening, ...quotes].filter((text) => text.includes("{lately}")),
        ),
      ),
    );
    expect(dated).toEqual([]);
  });

  it("names no weekday of its own, since those have to agree with the dates", () => {
    const WEEKDAY = /(?<!\b(?:a|every) )\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?! evenings)/;
    const named = Object.values(PORTRAITS).flatMap((portraits) =>
      portraits
        // The day of rest is what it is about.
        .filter(({ key }) => key !== "portrait:amman-friday-closed")
        .flatMap(({ summary, situation }) =>
          [
            summary,
            ...situation.tellings.flatMap((one) => [
              ...one.told,
              ...one.goals,
              ...one.frustrations,
              ...one.quotes,
            ]),
          ].filter((text) => WEEKDAY.test(text)),
        ),
    );
    expect(named).toEqual([]);
  });

  it("that measures in metric units is of nobody from the United States", () => {
    const metric = ["support", "ecommerce", "accessibility"].flatMap((category) =>
      peopleOf(category)
        .map((one) => ({ locale: one.place.locale, portrait: choosePortrait(one, new Usage()) }))
        .filter(({ portrait }) =>
          portrait?.situation.tellings.some(({ told }) => /\d (?:cm|km|kg|kilos)\b/.test(told.join(" "))),
        ),
    );
    expect(metric.length).toBeGreaterThan(20);
    expect(metric.filter(({ locale }) => locale === "en-US")).toEqual([]);
  });

  it("asks what it has to ask, also of those who write few words", () => {
    const [someone] = peopleOf("ecommerce");
    if (someone === undefined) throw new Error("nobody");
    const behaviour = {
      ...someone.persona.behaviour,
      messageWords: { min: 3, max: 8 },
      channel: "email" as const,
    };
    const silent = [];
    for (const portrait of PORTRAITS.ecommerce ?? []) {
      const [telling] = portrait.situation.tellings;
      if (![telling?.opening, telling?.shortOpening].every((text) => text?.includes("?"))) continue;
      const skeleton = inPortrait({ ...someone, persona: { ...someone.persona, behaviour } }, portrait);
      const { text } = composePortrait(skeleton, portrait, skeleton.stream("prose"), new Usage());
      if (!text.firstMessage?.includes("?")) silent.push(`${portrait.key}: ${text.firstMessage}`);
    }
    expect(silent).toEqual([]);
  });

  it("has amounts that are to each other as they were written", () => {
    const [someone] = peopleOf("ecommerce");
    const ratios = Array.from({ length: 40 }, (_, at) => {
      const random = someone?.stream(`amounts:${at}`);
      const { eur400, eur200 } = random ? eurosIn(["{eur400} {eur200}"], "DE", random) : {};
      return Number(eur400?.slice(1)) / Number(eur200?.slice(1));
    });
    expect(ratios.filter((ratio) => Math.abs(ratio - 2) > 0.02)).toEqual([]);
  });

  it("says what cannot be read", () => {
    const block = (head: string) =>
      `== one | order\n${head}\nw {They} [sleeps|sleep].\n- It rains.\no Hello.`;
    const wrong = (head: string) => () => parsePortraits(block(head));
    expect(wrong("@ cook | 20-30 | full-time | noisy")).toThrow('portrait "one": unknown manner "noisy"');
    expect(wrong("@ cook | 20 | full-time | calm")).toThrow('portrait "one": unknown ages "20"');
    expect(wrong("@ cook | 20-30 | idle | calm")).toThrow('portrait "one": unknown employment "idle"');
    expect(wrong("@ cook | 20-30 | any | calm | wings")).toThrow('portrait "one": unknown need "wings"');
    expect(wrong("@ cook | 20-30 | any | calm | | de, B7")).toThrow('portrait "one": unknown origin "B7"');
    expect(() => parsePortraits("== one | order\n- It rains.\no Hello.")).toThrow(
      'portrait "one": expected one line "@", got none',
    );
  });
});
