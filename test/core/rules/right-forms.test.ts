import { wordsFor } from "../../../src/i18n";
import { ruleKindNamed, ruleKinds } from "../../../src/core/rules";
import { resolveBloc } from "../../../src/core";
import { describeBloc } from "../small-bloc";

const [criterion] = resolveBloc(describeBloc({ points: { A: [1] } })).criteria;

describe.each(["vi", "en"] as const)("the forms shown in %s can be typed as they are shown", (language) => {
  const { rules, ruleForms } = wordsFor(language).inputs;

  test.each(ruleKinds().map((kind) => [kind.name, kind] as const))("%s", (name, kind) => {
    expect(ruleKindNamed(rules[name as keyof typeof rules] ?? "")).toBe(kind);
    const form = ruleForms[name as keyof typeof ruleForms] ?? "";
    if (criterion === undefined) throw new Error("no criterion");
    const parsed = kind.parse(form === "" ? undefined : form, { ...criterion, max: 10 });
    expect(parsed).toHaveProperty("parameters");
  });
});
