/** A request for personas of one's own making that is good, for what a test changes in it. */
export const CUSTOM_REQUEST = { count: 5, intensityLevel: 3, categories: ["support"] };

/** What is wrong with it, the route that it is sent to, the body, and the paths that the answer must name. */
export const BAD_BODIES: readonly (readonly [string, "preset" | "custom", unknown, readonly string[]])[] = [
  ["an unknown template", "preset", { template: "nobody" }, ["template"]],
  ["count 0", "preset", { template: "support-desk", count: 0 }, ["count"]],
  ["count -1", "preset", { template: "support-desk", count: -1 }, ["count"]],
  ["count 1.5", "preset", { template: "support-desk", count: 1.5 }, ["count"]],
  ['count "ten"', "preset", { template: "support-desk", count: "ten" }, ["count"]],
  ["count 10,001", "preset", { template: "support-desk", count: 10_001 }, ["count"]],
  ["an unknown category", "custom", { ...CUSTOM_REQUEST, categories: ["nonsense"] }, ["categories.0"]],
  ["unknown fields", "preset", { template: "support-desk", a: 1, b: 2 }, ["a", "b"]],
  ["an operator where a string belongs", "preset", { template: { $gt: "" } }, ["template"]],
  [
    "__proto__ where a string belongs",
    "preset",
    '{"template":{"__proto__":{"admin":true}}}',
    ["template.__proto__", "template"],
  ],
  ["__proto__ as a field", "preset", '{"template":"support-desk","__proto__":{"count":1}}', ["__proto__"]],
  ["__proto__ as a template", "preset", { template: "__proto__" }, ["template"]],
  [
    "several bad fields at once",
    "custom",
    { count: 0, intensityLevel: 9, categories: [] },
    ["count", "intensityLevel", "categories"],
  ],
  ["30,000 nested lists", "preset", "[".repeat(30_000) + "]".repeat(30_000), [""]],
  ["a title with control characters", "custom", { ...CUSTOM_REQUEST, title: "a\u001b[2Jb" }, ["title"]],
  ["nothing at all", "preset", undefined, [""]],
  ["no object", "preset", "[]", [""]],
  ["no JSON", "preset", "template=support-desk", [""]],
];
