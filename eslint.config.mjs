/**
 * What a build refuses in the text of a file. What may import what is the business of .dependency-cruiser.js.
 * Layout is left to people: no rule here is about spaces.
 */
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const dialogs = ["alert", "confirm", "prompt"].map((name) => ({
  name,
  message: "Blocked inside Excel's panes: show a message in the pane instead.",
}));
const excelGlobal = { name: "Excel", message: "Only src/excel speaks to Excel; everything else calls its functions." };
const officeGlobal = { name: "Office", message: "Use src/taskpane/office.ts, which lists every member that the shells need of a host." };
const pureGlobals = [
  { name: "Intl", message: "Differs between machines: the same input has to give the same bytes everywhere." },
  { name: "performance", message: "A clock: time is passed in." },
  { name: "crypto", message: "The digest is passed in." },
];
const hostProperties = ["window", "globalThis", "self"].flatMap((object) => [
  { object, property: "Excel", message: excelGlobal.message },
  { object, property: "Office", message: officeGlobal.message },
]);
const impure = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "A clock: the day of a run is passed in." },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "A clock: the day of a run is passed in." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "Same input, same bytes out: no randomness." },
  {
    selector: "CallExpression[callee.property.name=/^(localeCompare|toLocale.*)$/]",
    message: "Differs between machines and their languages: compare and write by our own rules.",
  },
];

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "reports/", "node_modules/", "**/*.html"] },
  {
    files: ["src/**/*.{ts,tsx}", "test/**/*.{ts,tsx}"],
    extends: [tseslint.configs.strict, tseslint.configs.recommendedTypeCheckedOnly],
    // One program for all: that each floor sees no more than its own tsconfig allows is the business of `npm run typecheck`.
    languageOptions: { parserOptions: { project: "./tsconfig.json", tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-empty": ["error", { allowEmptyCatch: false }],
      "no-eval": "error",
      "no-implied-eval": "off",
      "no-console": "error",
      // `== null` is the one way to ask for "null or undefined" at once.
      eqeqeq: ["error", "always", { null: "ignore" }],
      "prefer-const": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/ban-ts-comment": ["error", { "ts-expect-error": true, "ts-ignore": true, "ts-nocheck": true }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // `x === null` beside noUncheckedIndexedAccess says more than `!x`, and numbers in templates are plain enough.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // Handlers of events are handed over by name where they use no `this`.
      "@typescript-eslint/unbound-method": ["error", { ignoreStatic: true }],
      // A function of an asynchronous interface may have nothing to wait for.
      "@typescript-eslint/require-await": "off",
      // What was caught is handed on as it came.
      "@typescript-eslint/prefer-promise-reject-errors": ["error", { allowThrowingUnknown: true }],
    },
  },
  {
    // The page that a rule of the plugin has in mind is ours in src/excel only; elsewhere `load` is somebody else's.
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/excel/**", "src/simhost/**", "src/preview/**", "src/cli/**"],
    rules: {
      "no-restricted-globals": ["error", excelGlobal, officeGlobal, ...dialogs],
      "no-restricted-properties": ["error", ...hostProperties],
    },
  },
  {
    files: ["src/excel/**/*.ts"],
    rules: { "no-restricted-globals": ["error", officeGlobal, ...dialogs] },
  },
  {
    files: ["src/core/**/*.ts", "src/i18n/**/*.ts", "src/workbook/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", excelGlobal, officeGlobal, ...pureGlobals, ...dialogs],
      "no-restricted-syntax": ["error", ...impure],
    },
  },
  {
    // The two places that meet the globals: one hands Excel.run to the adapter, the other is the list of Office members.
    files: ["src/taskpane/shell.ts"],
    rules: { "no-restricted-globals": ["error", officeGlobal, ...dialogs] },
  },
  {
    files: ["src/taskpane/office.ts"],
    rules: { "no-restricted-globals": ["error", excelGlobal, ...dialogs] },
  },
  {
    files: ["src/cli/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["src/**/*.tsx", "src/taskpane/**/*.ts", "src/preview/**/*.ts"],
    extends: [reactHooks.configs.flat["recommended-latest"]],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            { group: ["@fluentui/react-components/*", "@fluentui/react-icons/*"], message: "Import from the root, which is tree-shaken." },
          ],
        },
      ],
    },
  },
  {
    // Tests put wrong things in on purpose and read what comes back from foreign libraries.
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "no-console": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/only-throw-error": "off",
    },
  },
);
