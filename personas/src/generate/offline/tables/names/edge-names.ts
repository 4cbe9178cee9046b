import type { LATIN_LOCALES } from "./name-kind.ts";

type LatinLocale = (typeof LATIN_LOCALES)[number];

export interface EdgeNames {
  female: readonly string[];
  male: readonly string[];
  family: readonly string[];
}

/** Names full of marks, from where each locale is spoken. */
export const DIACRITICS: Readonly<Record<LatinLocale, EdgeNames>> = {
  "en-GB": {
    female: ["Siân", "Zoë", "Chloë", "Róisín", "Gráinne", "Mòrag"],
    male: ["Séamus", "Rónán", "Gwilym-Siôn", "Ruairí", "Tomás", "Siôn"],
    family: ["Brontë", "Ó Súilleabháin", "Mac Giolla Bhríde", "Nic Dhòmhnaill", "Llŷr", "Ó Briain"],
  },
  "en-US": {
    female: ["Renée", "Anaïs", "Noémie", "Inés", "Zoë", "Åsa"],
    male: ["José", "Andrés", "René", "Raúl", "Søren", "Jürgen"],
    family: ["Peña", "Nuñez", "Sørensen", "Beyoğlu", "Müller", "Nguyễn"],
  },
  de: {
    female: ["Jördis", "Käthe", "Bärbel", "Zoë", "Änne", "Gül"],
    male: ["Jürgen", "Günther", "Sören", "Özgür", "Björn", "Jörg"],
    family: ["Größmüller", "Weißhäupl", "Öztürk", "Löwenstößer", "Bäßler", "Kühnöl"],
  },
  fr: {
    female: ["Zoé", "Héloïse", "Anaïs", "Maëlys", "Éléonore", "Françoise"],
    male: ["Loïc", "Gaël", "François", "Jérôme", "Raphaël", "Côme"],
    family: ["Brûlé", "Lefèvre", "Noël", "Gonçalvès", "Bœuf", "Crèvecœur"],
  },
  es: {
    female: ["Begoña", "Íñiga", "Nerea María", "Mónica", "Itziar Inés", "Núria"],
    male: ["Íñigo", "Ángel", "Andrés", "Óscar", "Jesús", "Agustín"],
    family: [
      "Ibáñez Núñez",
      "Güell Muñoz",
      "Peñalver Íñiguez",
      "Nuñez Yáñez",
      "Zúñiga Ordóñez",
      "Agüero Peña",
    ],
  },
  "pt-BR": {
    female: ["Conceição", "Antônia", "Flávia", "Cecília", "Verônica", "Inês"],
    male: ["João", "Tomé", "Sebastião", "Antônio", "Fábio", "Simão"],
    family: [
      "Araújo Gusmão",
      "Conceição Leão",
      "Magalhães Brandão",
      "Falcão Simões",
      "Assunção Vidigal",
      "Galvão Muniz",
    ],
  },
};

/** Names with apostrophes, hyphens, spaces and small particles. */
export const PUNCTUATED: Readonly<Record<LatinLocale, EdgeNames>> = {
  "en-GB": {
    female: ["Mary-Jane", "Siobhan", "Sarah-Louise", "Anne-Marie"],
    male: ["John-Paul", "Conor", "D'Arcy", "Billy-Joe"],
    family: ["O'Connor-D'Arcy", "O'Neill", "Fitz-Gerald", "St. John-Smythe", "ap Rhys"],
  },
  "en-US": {
    female: ["Ta'Nia", "Mary-Kate", "D'Asia", "Jo-Ann"],
    male: ["De'Andre", "J.D.", "Ja'Marcus", "Jean-Luc"],
    family: ["O'Brien-Smith", "D'Angelo", "van der Berg", "Smith-Jones", "de la Cruz"],
  },
  de: {
    female: ["Anna-Lena", "Eva-Maria", "Ina-Marie", "Karla-Luise"],
    male: ["Karl-Heinz", "Hans-Peter", "Jan-Ole", "Franz-Xaver"],
    family: ["von und zu Lerchenfeld", "Schulze-Delitzsch", "zur Mühlen", "von der Heyde", "Meier-zu-Hartum"],
  },
  fr: {
    female: ["Marie-Ange", "Anne-Sophie", "Marie-Laure", "Lou-Anne"],
    male: ["Jean-Baptiste", "Pierre-Yves", "Marc-Antoine", "Jean-Loup"],
    family: ["d'Alembert", "de L'Isle-Adam", "N'Diaye", "L'Hermitte", "Le Goff-Kervran"],
  },
  es: {
    female: ["María-José", "Ana-Belén", "María de los Ángeles", "Rosa-María"],
    male: ["José-María", "Juan-Carlos", "Luis-Alberto", "José-Luis"],
    family: ["de la O", "D'Ors Pérez", "Sánchez-Cano y Ruiz", "de los Ríos", "Pérez-Llorca"],
  },
  "pt-BR": {
    female: ["Ana-Clara", "Maria-Eduarda", "Maria-Rita", "Ana-Lívia"],
    male: ["João-Pedro", "José-Carlos", "Luís-Felipe", "Paulo-César"],
    family: ["Sant'Anna", "d'Ávila", "Sá e Souza", "Paes-Leme", "Dias d'Oliveira"],
  },
};

/** Family names that people really have and that programs take for something else. */
export const RESERVED_FAMILY = [
  "Null",
  "True",
  "Test",
  "Void",
  "Blank",
  "None",
  "Sample",
  "Nan",
  "Default",
  "Case",
] as const;

/** With skin tones, joiners, flags and keycaps: each is one sign on screen and up to eleven code units. */
export const EMOJI = ["🌻", "👩🏽‍🌾", "🏳️‍🌈", "🇯🇵", "✨", "👨‍👩‍👧‍👦", "🐈‍⬛", "🧑🏿‍🚀", "0️⃣", "❤️‍🔥", "🦊", "🎧"] as const;

/** Single letters that are whole names. */
export const LETTERS = {
  given: ["A", "E", "I", "J", "O", "Q", "U", "X"],
  family: ["E", "O", "I", "Y", "U", "B"],
} as const;

/** Middle parts that make a name long without making it untrue. */
export const MIDDLE_NAMES: Readonly<Record<LatinLocale, Pick<EdgeNames, "female" | "male">>> = {
  "en-GB": {
    female: ["Alexandrina", "Wilhelmina", "Constance"],
    male: ["Bartholomew", "Montgomery", "Fitzwilliam"],
  },
  "en-US": {
    female: ["Elizabeth", "Jacqueline", "Marguerite"],
    male: ["Christopher", "Maximilian", "Nathaniel"],
  },
  de: { female: ["Friederike", "Magdalena", "Theresia"], male: ["Maximilian", "Ferdinand", "Leberecht"] },
  fr: {
    female: ["Bernadette", "Guillemette", "Marguerite"],
    male: ["Barthélemy", "Maximilien", "Christophe"],
  },
  es: {
    female: ["Inmaculada", "Encarnación", "Guadalupe"],
    male: ["Maximiliano", "Bartolomé", "Buenaventura"],
  },
  "pt-BR": {
    female: ["Aparecida", "Guilhermina", "Esperança"],
    male: ["Maximiliano", "Bartolomeu", "Evangelista"],
  },
};
