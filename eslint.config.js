import js from "@eslint/js";
import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";

export default ts.config(
  // The Nest example is checked by the compiler of its own package.json.
  { ignores: ["**/dist/", "**/.turbo/", ".data/", ".artefacts/", ".pack/", "examples/nest/"] },
  js.configs.recommended,
  { languageOptions: { globals: globals.node } },
  {
    files: ["**/*.ts"],
    ignores: ["web/**", "*/web/**"],
    extends: [ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
  },
  // Read by browsers that are too old for the dashboard, which they are told by it.
  {
    files: ["web/static/*.js"],
    languageOptions: { ecmaVersion: 5, sourceType: "script", globals: globals.browser },
    rules: { "no-unused-vars": ["error", { caughtErrors: "none" }], "no-var": "off" },
  },
  {
    files: ["web/**/*.ts", "*/web/**/*.ts"],
    ignores: ["**/*.svelte.ts"],
    extends: [ts.configs.strict],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ["{web,client,examples}/**/*.svelte", "*/web/**/*.svelte", "web/**/*.svelte.ts"],
    extends: [ts.configs.strict, svelte.configs.recommended],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
  },
  { files: ["examples/*/src/**/*.{js,svelte}"], languageOptions: { globals: globals.browser } },
  {
    files: ["**/*.ts", "**/*.svelte"],
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
      "@typescript-eslint/restrict-template-expressions": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/no-empty-function": "off",
      // Takes every plain options object for a mistaken instance where a library types its options as a class.
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
    },
  },
  {
    files: ["web/**"],
    rules: { "@typescript-eslint/restrict-template-expressions": "off" },
  },
  {
    // A test reads as one story under its `describe`.
    files: ["**/*.test.ts", "**/*.contract.ts", "e2e/**", "bench/**"],
    rules: { "max-lines-per-function": "off" },
  },
);
