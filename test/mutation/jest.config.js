/** Jest for Stryker: every test of core in one file. `npm run mutation` uses it through stryker.config.json. */
const [node] = require("../../jest.config.js").projects;

module.exports = {
  rootDir: require("node:path").resolve(__dirname, "../.."),
  roots: ["<rootDir>/test/mutation", "<rootDir>/test/core", "<rootDir>/src/core"],
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/mutation/core-tests.ts"],
  transform: node.transform,
  transformIgnorePatterns: node.transformIgnorePatterns,
};
