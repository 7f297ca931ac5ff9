/** Two projects: everything runs in Node, except the pane's component tests, which need a DOM. */
const tsJest = ["ts-jest", { diagnostics: false, tsconfig: "test/tsconfig.jest.json" }];

/** Milliseconds for one test: many run whole workbooks, on machines that do other things as well. */
const testTimeout = 30_000;
const transform = { "^.+\\.(t|j)sx?$": tsJest };

module.exports = {
  projects: [
    {
      displayName: "node",
      testTimeout,
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      transform: { "/node_modules/@ironcalc/": ["<rootDir>/test/transform-import-meta.js", ...tsJest.slice(1)], ...transform },
      transformIgnorePatterns: ["/node_modules/(?!@ironcalc/)"],
    },
    {
      displayName: "dom",
      testTimeout,
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      transform,
    },
  ],
};
