import { describe, expect, it } from "@jest/globals";
import { damagedName } from "./damaged-name.ts";

describe("a name as careless software writes it", () => {
  it.each([
    ["Begoña Núñez", { ascii: "Begona Nunez", marks: "Bego?a N??ez", garbled: "BegoÃ±a NÃºÃ±ez" }],
    ["Sören Weißhäupl", { ascii: "Soren Weisshaupl" }],
    ["Anne-Marie O'Neill", { plain: "AnneMarie ONeill", escaped: "Anne&#45;Marie O&#39;Neill" }],
    ["Conor ap Rhys", { plain: "Conor apRhys", escaped: "Conor ap&nbsp;Rhys" }],
    ["Mia Bell 👩🏽‍🌾", { bare: "Mia Bell", written: "Mia Bell 👩🏽‍🌾" }],
    ["Dorothea U", { single: "U", letters: "10" }],
    ["Carlos Maximiliano Jaimes", { cut: "Carlos Maximiliano" }],
    ["سميرة زكي", { backwards: "يكز ةريمس" }],
  ] as const)("is that of its damage: %s", (name, damage) => {
    expect(damagedName(name)).toMatchObject(damage);
  });
});
