import { nearest } from "../../src/cli/nearest";

describe("nearest", () => {
  const known = ["members", "criteria", "groups", "scores", "bloc"];

  it.each([
    ["memebrs", "members"],
    ["Criterias", "criteria"],
    ["grups", "groups"],
    ["SCORES", "scores"],
  ])("%s is most like %s", (given, expected) => {
    expect(nearest(given, known)).toBe(expected);
  });

  it("names nothing where nothing is near", () => {
    expect(nearest("xyzzy-quux", known)).toBeNull();
  });

  it("names nothing where nothing is known", () => {
    expect(nearest("a", [])).toBeNull();
  });
});
