const { availableParallelism } = require("node:os");

/** Two projects: everything runs in Node, except the pane's component tests, which need a DOM. */
const tsJest = ["ts-jest", { diagnostics: false, tsconfig: "test/tsconfig.jest.json" }];

const transform = { "^.+\\.(t|j)sx?$": tsJest };

module.exports = {
  /** Milliseconds for one test: many run whole workbooks, on machines that do other things as well. Jest heeds it only here, not in a project. */
  testTimeout: 30_000,
  /** Jest leaves one core idle by itself; of two, that is half the machine. */
  maxWorkers: Math.max(2, availableParallelism() - 1),
  /** A worker keeps something of every suite; above this it gives way to a new one between two suites. */
  workerIdleMemoryLimit: "1500MB",
  projects: [
    {
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      transform: { "/node_modules/@ironcalc/": ["<rootDir>/test/transform-import-meta.js", ...tsJest.slice(1)], ...transform },
      transformIgnorePatterns: ["/node_modules/(?!@ironcalc/)"],
    },
    {
      displayName: "dom",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      transform,
    },
  ],
};
