import { computeRanking, diagnoseStability, stabilityJson, stabilityView, type StabilityOutcome } from "../../src/app";
import { stabilityBloc } from "./stability-bloc";
import { changed, deskWith, pictures } from "./shell-of";

jest.setTimeout(120_000);

const diagnosed = (outcome: StabilityOutcome): Extract<StabilityOutcome, { status: "diagnosed" }> => {
  if (outcome.status !== "diagnosed") throw new Error(outcome.findings.map(({ what }) => what).join("\n"));
  return outcome;
};

describe("a bloc of three and two", () => {
  it("10 per cent move nobody: 4 times the first weight stays more than 3 times the second", async () => {
    const { shell } = await deskWith(stabilityBloc());
    const outcome = diagnosed(await diagnoseStability(shell));
    expect(outcome.settings).toEqual({ share: 10, runs: 10_000, seed: 1 });
    expect(outcome.provisional).toBe(false);
    const still = (member: string, rank: number) => ({ member, rank, best: rank, worst: rank, low: rank, high: rank, held: 10_000 });
    expect(outcome.groups).toEqual([
      {
        group: "G", table: "main",
        intervals: [still("A", 1), still("B", 2), still("C", 3)],
        swaps: [
          { ahead: "A", behind: "B", tied: false, change: { member: "B", criterion: "1", points: "1.01" } },
          // Ten points behind: no score of theirs has that much room.
          { ahead: "B", behind: "C", tied: false },
        ],
        drops: [{ criterion: "1", moves: [{ member: "A", from: 1, to: 2 }, { member: "B", from: 2, to: 1 }] }],
      },
      // Equal points on every criterion are equal under any weights.
      { group: "H", table: "main", intervals: [still("D", 1), still("E", 1)], swaps: [{ ahead: "D", behind: "E", tied: true }], drops: [] },
    ]);
  });

  it("20 per cent swap A and B in one run of 24; the same seed gives the same, another another", async () => {
    const { shell } = await deskWith(stabilityBloc());
    const outcome = diagnosed(await diagnoseStability(shell, { share: 20 }));
    const [a, b, c] = outcome.groups[0]?.intervals ?? [];
    expect([a, b, c].map((each) => [each?.best, each?.worst])).toEqual([[1, 2], [1, 2], [3, 3]]);
    // The area of 4 f1 < 3 f2 over both from 0.8 to 1.2 is 1/24: 417 of 10,000, give or take four standard deviations.
    const swapped = 10_000 - (a?.held ?? 0);
    expect(Math.abs(swapped - 417)).toBeLessThan(80);
    expect(diagnosed(await diagnoseStability(shell, { share: 20 })).groups).toEqual(outcome.groups);
    expect(diagnosed(await diagnoseStability(shell, { share: 20, seed: 2 })).groups).not.toEqual(outcome.groups);
    expect(diagnosed(await diagnoseStability(shell, { share: 20, runs: 7 })).settings.runs).toBe(7);
  });

  it("in words, with names", async () => {
    const { shell } = await deskWith(stabilityBloc());
    const [first, second] = stabilityView(diagnosed(await diagnoseStability(shell, { share: 20 })), "vi");
    expect(first?.name).toBe("Nhóm một");
    expect(first?.rows.map(({ rank, name, span, held }) => [rank, name, span, held])).toEqual([["1", "Sở A", "1–2", expect.stringMatching(/^9[56]%$/)], ["2", "Sở B", "1–2", expect.stringMatching(/^9[56]%$/)], ["3", "Sở C", "3", "100%"]]);
    expect(first?.swaps).toEqual(["B vượt A nếu được thêm 1,01 điểm ở “I Chuyên môn”.", "C không vượt được B nếu chỉ thay đổi điểm của một tiêu chí."]);
    expect(first?.drops).toEqual(["Bỏ “I Chuyên môn”: A từ hạng 1 xuống hạng 2; B từ hạng 2 lên hạng 1."]);
    expect(second?.swaps).toEqual(["D và E đang đồng hạng."]);
    expect(second?.drops).toEqual([]);
  });

  it("criteria that are printed alike are told apart by their codes", async () => {
    const bloc = stabilityBloc();
    const { shell } = await deskWith({ ...bloc, criteria: bloc.criteria.map((criterion) => ({ ...criterion, label: "-", name: "Báo cáo" })) });
    const outcome = diagnosed(await diagnoseStability(shell, { runs: 1 }));
    const [code] = outcome.groups[0]?.drops.map(({ criterion }) => criterion) ?? [];
    expect(stabilityView(outcome, "vi")[0]?.drops[0]).toContain(`Bỏ “- Báo cáo (${code})”: `);
  });

  it("writes nothing, decides nothing: every sheet stays, and the run after it has the same fingerprint", async () => {
    const desk = await deskWith(stabilityBloc());
    const before = await computeRanking(desk.shell);
    const drawn = pictures(desk);
    const outcome = diagnosed(await diagnoseStability(desk.shell, { share: 30 }));
    expect(changed(drawn, pictures(desk))).toEqual([]);
    expect(outcome.fingerprint).toBe(before.fingerprint);
  });

  it("rests on the way, so that a pane stays alive", async () => {
    const desk = await deskWith(stabilityBloc());
    let rests = 0;
    // A clock that goes on by 50 ms whenever it is looked at: every step is then a long one.
    const shell = { ...desk.shell, now: () => (desk.clock.now = new Date(desk.clock.now.getTime() + 50)) };
    await diagnoseStability(shell, {}, () => { rests += 1; return Promise.resolve(); });
    expect(rests).toBeGreaterThan(5);
  });

  it.each([{ share: 101 }, { share: -1 }, { share: 0.05 }, { runs: 0 }, { seed: -1 }])("refuses %j", async (wrong) => {
    const { shell } = await deskWith(stabilityBloc());
    await expect(diagnoseStability(shell, wrong)).rejects.toThrow(RangeError);
  });
});

it("a bloc that stops gives its findings; provisionally it is looked at without what is missing", async () => {
  const bloc = stabilityBloc();
  const { shell } = await deskWith({ ...bloc, entries: bloc.entries.slice(1) });
  const stopped = await diagnoseStability(shell);
  expect(stopped.status).toBe("stopped");
  expect(stopped.findings.map(({ code, sheet }) => [code, sheet])).toContainEqual(["missing-stops", "A"]);
  expect(stabilityJson(stopped)).toMatchObject({ status: "stopped", groups: [] });
  const outcome = diagnosed(await diagnoseStability(shell, { provisional: true }));
  expect(outcome.provisional).toBe(true);
  // A has 5 of 10, B 14 of 20, C 4 of 20.
  expect(outcome.groups[0]?.intervals.map(({ member, rank }) => [member, rank])).toEqual([["B", 1], ["A", 2], ["C", 3]]);
});

it("as plain data: settings, fingerprint, groups, findings", async () => {
  const { shell } = await deskWith(stabilityBloc());
  const outcome = diagnosed(await diagnoseStability(shell, { runs: 10 }));
  const json = JSON.parse(JSON.stringify(stabilityJson(outcome))) as Record<string, unknown>;
  expect(Object.keys(json)).toEqual(["status", "settings", "provisional", "fingerprint", "groups", "findings"]);
  expect(json).toMatchObject({ status: "diagnosed", settings: { share: 10, runs: 10, seed: 1 }, fingerprint: outcome.fingerprint });
});
