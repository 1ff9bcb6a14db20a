import js from "@eslint/js";
import { defineConfig, globalIgnores } from "eslint/config";
import lit from "eslint-plugin-lit";
import litA11y from "eslint-plugin-lit-a11y";
import wc from "eslint-plugin-wc";
import globals from "globals";
import ts from "typescript-eslint";

const typescript = ["src/**/*.ts", "demo/**/*.ts", "test/**/*.ts"];

/** Data reaches a page as text or as a checked URL, and in no other way. */
const htmlFromStrings = [
  ...["innerHTML", "outerHTML", "srcdoc"].map((name) => ({
    selector: `AssignmentExpression[left.property.name="${name}"]`,
    message: `${name} would let data in as markup; draw it with a template.`,
  })),
  ...[
    "insertAdjacentHTML",
    "createContextualFragment",
    "setHTMLUnsafe",
    "parseHTMLUnsafe",
    "parseFromString",
  ].map((name) => ({
    selector: `CallExpression[callee.property.name="${name}"]`,
    message: `${name} would let data in as markup; draw it with a template.`,
  })),
  {
    selector: "TaggedTemplateExpression TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)=/i]",
    message: "A binding to innerHTML would let data in as markup.",
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]',
    message: "Draw with a template.",
  },
];

const restrictedImports = {
  paths: [{ name: "d3", message: "Import the module that is used: d3-array, d3-zoom, …" }],
  patterns: [
    { regex: "^lit(-html)?/(directives/unsafe-|static-html)", message: "Data reaches a page as text only." },
    { group: ["**/dist/*", "story-timeline"], message: "Import the source file." },
  ],
};

export default defineConfig(
  globalIgnores(["dist/", "dist-demo/", "node_modules/", "coverage/"]),
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  js.configs.recommended,
  {
    files: typescript,
    extends: [
      ts.configs.strictTypeChecked,
      lit.configs["flat/recommended"],
      wc.configs["flat/best-practice"],
      { plugins: { "lit-a11y": litA11y }, rules: litA11y.configs.recommended.rules },
    ],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: new URL("..", import.meta.url).pathname },
    },
    settings: { wc: { elementBaseClasses: ["LitElement"] } },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-restricted-imports": ["error", restrictedImports],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/restrict-plus-operands": ["error", { allowNumberAndString: true }],
      // With `noUncheckedIndexedAccess` the places of a loop over an array need it.
      "@typescript-eslint/no-non-null-assertion": "off",
      // Code points are what the notations of dates are made of; graphemes are counted with `Intl.Segmenter`.
      "@typescript-eslint/no-misused-spread": ["error", { allow: ["string"] }],
      // A parameter that an interface asks for and an implementation does not need.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // Types say that LitElement has the callbacks.
      "wc/guard-super-call": "off",
      // Keys are listened to further out than clicks; tests hold that each event can be reached by keyboard.
      "lit-a11y/click-events-have-key-events": "off",
      "no-eval": "error",
      "no-implied-eval": "off",
      "@typescript-eslint/no-implied-eval": "error",
    },
  },
  {
    files: ["src/**/*.ts"],
    rules: {
      "no-console": ["error", { allow: ["warn"] }],
      "no-restricted-syntax": ["error", ...htmlFromStrings],
      "no-restricted-globals": ["error", { name: "DOMParser", message: "Data reaches a page as text only." }],
    },
  },
  {
    files: ["test/**/*.ts"],
    rules: {
      // Chai's assertions are expressions: `expect(x).to.be.empty;`
      "@typescript-eslint/no-unused-expressions": "off",
      // …and the comparison of DOM trees makes `equal` look like a promise.
      "@typescript-eslint/no-floating-promises": [
        "error",
        { allowForKnownSafeCalls: [{ from: "package", name: ["Equal", "equal"], package: "@types/chai" }] },
      ],
    },
  },
  {
    // The types of React are not installed here; `npm run gate` checks the file where they are.
    files: ["src/react.d.ts"],
    rules: { "@typescript-eslint/no-redundant-type-constituents": "off" },
  },
  {
    files: ["vite.config.ts", ".config/**/*.ts"],
    extends: [ts.configs.recommended],
    languageOptions: { globals: globals.node },
  },
  { files: ["**/*.{js,mjs}"], languageOptions: { globals: globals.node } },
  { files: [".config/gate/consumers/**"], languageOptions: { globals: globals.browser } },
);
