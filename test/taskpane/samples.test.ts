import { checkBloc, resolveBloc } from "../../src/core";
import { samples } from "../../src/taskpane/samples";

test("there are five samples, each with a name of its own", () => {
  expect(samples).toHaveLength(5);
  expect(new Set(samples.map((sample) => `${sample.name} ${sample.year}`)).size).toBe(5);
});

test.each(samples)("$id is the bloc it is offered as, marked as invented, and can be computed", async (sample) => {
  const description = await sample.load();
  expect(description.bloc.name).toContain(sample.name);
  expect(String(description.bloc.year)).toBe(sample.year);
  expect(description.bloc.note).toMatch(/^Số liệu minh họa/);
  expect(checkBloc(resolveBloc(description)).filter((finding) => finding.severity === "error")).toEqual([]);
});
