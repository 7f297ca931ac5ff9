import { computeFromRibbon, type RibbonTools } from "../../src/commands/compute-from-ribbon";
import { HostFault } from "../../src/excel/faults";

function ribbon(change: Partial<RibbonTools> = {}) {
  const told: string[] = [];
  const tools: RibbonTools = {
    compute: () => Promise.resolve(),
    openNotice: (query) => (told.push(`notice ${query}`), Promise.resolve({ closed: Promise.resolve() })),
    leaveFault: (name, sheet) => (told.push(`left ${name} ${String(sheet)}`), true),
    language: () => "vi",
    wait: () => new Promise(() => undefined),
    ...change,
  };
  return { told, tools, event: { completed: () => void told.push("completed") } };
}

const failing = (error: Error) => ({ compute: () => Promise.reject(error) });

test("a run that ends, ranked or stopped, needs no window: its sheet is shown", async () => {
  const { told, tools, event } = ribbon();
  await computeFromRibbon(event, tools);
  expect(told).toEqual(["completed"]);
});

test("a host fault is said in a window, and only then is the button released", async () => {
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (close = resolve));
  const { told, tools, event } = ribbon(failing(new HostFault("protected", { sheet: "Nhật ký tính điểm" })));
  const opened = { ...tools, openNotice: async (query: string) => (await tools.openNotice(query), { closed }) };
  const done = computeFromRibbon(event, opened);
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).toEqual(["notice language=vi&fault=protected&sheet=Nh%E1%BA%ADt+k%C3%BD+t%C3%ADnh+%C4%91i%E1%BB%83m"]);
  close();
  await done;
  expect(told.at(-1)).toBe("completed");
});

test("a window left open does not hold the button for ever", async () => {
  const { told, tools, event } = ribbon({
    ...failing(new HostFault("busy")),
    openNotice: () => Promise.resolve({ closed: new Promise(() => undefined) }),
    wait: () => Promise.resolve(),
  });
  await computeFromRibbon(event, tools);
  expect(told).toEqual(["completed"]);
});

test("without windows the fault is left for the pane", async () => {
  const { told, tools, event } = ribbon({ ...failing(new HostFault("edit-mode")), openNotice: () => Promise.resolve(null) });
  await computeFromRibbon(event, tools);
  expect(told).toEqual(["left edit-mode undefined", "completed"]);
});

test("a fault of ours is said in a window as such", async () => {
  const { told, tools, event } = ribbon(failing(new TypeError("x is undefined")));
  await computeFromRibbon(event, tools);
  expect(told).toEqual(["notice language=vi&error=TypeError%3A+x+is+undefined", "completed"]);
});

test("what can be said nowhere is not swallowed, and the button is released all the same", async () => {
  const { told, tools, event } = ribbon({ ...failing(new TypeError("x is undefined")), openNotice: () => Promise.resolve(null) });
  await expect(computeFromRibbon(event, tools)).rejects.toThrow("x is undefined");
  expect(told).toEqual(["completed"]);
});
