/** Two projects: everything runs in Node, except the pane's component tests, which need a DOM. */
const transform = { "^.+\\.(t|j)sx?$": ["ts-jest", { diagnostics: false, tsconfig: "test/tsconfig.jest.json" }] };

module.exports = {
  projects: [
    {
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      transform,
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
