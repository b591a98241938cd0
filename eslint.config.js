import js from "@eslint/js";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

const environment = {
  object: "process",
  property: "env",
  message: "Only src/cli/config.ts reads the environment; take the value as an argument.",
};

export default defineConfig(
  { ignores: ["dist/", "viewer/dist/", "node_modules/", "coverage/", ".cache/", ".wenmai/", "data/"] },
  js.configs.recommended,
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      complexity: ["error", 12],
      eqeqeq: "error",
      "max-lines": ["error", 200],
      "max-params": ["error", 4],
      "no-console": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // Cells of a table are JSON values; what is printed of them is chosen where it is printed.
      "@typescript-eslint/no-base-to-string": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // With noUncheckedIndexedAccess an index that a loop proves needs the mark.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Code points are the unit of every offset, and [...text] gives them.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      "@typescript-eslint/no-unnecessary-condition": [
        "error",
        { allowConstantLoopConditions: "only-allowed-literals" },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/require-await": "off", // interfaces are async where one of two adapters is
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/cli/config.ts"],
    rules: { "no-restricted-properties": ["error", environment] },
  },
  { files: ["src/cli/**/*.ts", "viewer/**/*.ts"], rules: { "no-console": "off" } },
  // The driver declares the options it takes as classes, and takes plain objects.
  {
    files: ["src/store/neo4j*.ts", "tests/**/*.ts"],
    rules: { "@typescript-eslint/no-unsafe-class-instance-assignment": "off" },
  },
  // The viewer's parts are closures, not classes: their methods have no `this`.
  { files: ["viewer/**/*.ts"], rules: { "@typescript-eslint/unbound-method": "off" } },
  {
    files: ["tests/**/*.ts"],
    rules: { "no-console": "off", "@typescript-eslint/no-unsafe-assignment": "off", "max-params": "off" },
  },
  {
    files: ["**/*.js", "**/*.cjs", "**/*.mjs"],
    languageOptions: {
      globals: {
        Buffer: "readonly",
        console: "readonly",
        module: "writable",
        performance: "readonly",
        process: "readonly",
        URL: "readonly",
      },
    },
  },
  { files: ["viewer/vite.config.ts"], extends: [tseslint.configs.disableTypeChecked] },
);
