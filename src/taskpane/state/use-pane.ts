import { useCallback, useEffect, useReducer, useRef } from "react";
import type { PaneActions } from "./actions";
import { faultIn } from "./fault-in";
import { paneReducer, startState, type Doing, type Fault, type Intent, type PaneEvent, type PaneState } from "./pane-state";

const firstStep: Readonly<Record<Intent["do"], Doing | null>> = {
  inspect: "opening",
  follow: "checking",
  check: "checking",
  compute: "reading",
  explain: "reading",
  add: "adding",
  compare: "comparing",
  stability: "stability",
  papers: "papers",
  "paper-files": "paperFiles",
  verify: "recordCheck",
  finalise: "finalising",
  reopen: "reopening",
  "prepared-by": "keeping",
  go: null,
};

type Report = (event: PaneEvent) => void;

async function carryOut(intent: Intent, actions: PaneActions, report: Report): Promise<void> {
  switch (intent.do) {
    case "inspect":
      return report({ type: "inspected", workbook: await actions.inspect() });
    case "follow":
      return report({ type: "followed", workbook: await actions.inspect(), run: await actions.lastRun() });
    case "check":
      return report({ type: "checked", outcome: await actions.check() });
    case "compute": {
      const outcome = await actions.compute(intent.provisional, (step) => report({ type: "reached", doing: step }));
      return report({ type: "computed", outcome, at: actions.now() });
    }
    case "explain": {
      const outcome = await actions.explain(intent.members, intent.provisional, (step) => report({ type: "reached", doing: step }));
      return report({ type: "computed", outcome, at: actions.now() });
    }
    case "add": {
      const findings = await actions.add(intent.bloc);
      return report({ type: "added", findings, workbook: await actions.inspect() });
    }
    case "compare":
      return report({ type: "compared", outcome: await actions.compare(intent.file, intent.provisional) });
    case "stability":
      return report({ type: "stability", outcome: await actions.stability(intent.share, intent.provisional) });
    case "papers":
      return report({ type: "papers", outcome: await actions.makePapers(intent.kinds) });
    case "paper-files":
      return report({ type: "papers", outcome: await actions.paperFiles(intent.kinds) });
    case "verify":
      return report({ type: "verified", check: await actions.verify() });
    case "finalise": {
      const outcome = await actions.finalise();
      return report({ type: "finalised", outcome, workbook: await actions.inspect() });
    }
    case "reopen": {
      const outcome = await actions.reopen();
      return report({ type: "reopened", outcome, workbook: await actions.inspect() });
    }
    case "prepared-by":
      await actions.keepPreparedBy(intent.name);
      return report({ type: "kept", workbook: await actions.inspect() });
    case "go":
      await actions.goTo(intent.to);
      return report({ type: "went" });
  }
}

function failureOf(error: unknown, intent: Intent): PaneEvent {
  const fault = faultIn(error);
  if (fault === null) return { type: "broke", error: error instanceof Error ? error : new Error(String(error)) };
  // Where there is a bloc already, adding one again would fail again: look at it instead.
  return { type: "failed", fault: { ...fault, intent: fault.name === "bloc-exists" ? { do: "inspect" } : intent } };
}

/** Host faults become a notice that offers the same intent again; anything else thrown is a fault of ours. */
async function perform(intent: Intent, actions: PaneActions, report: Report): Promise<void> {
  try {
    await carryOut(intent, actions, report);
  } catch (error) {
    report(failureOf(error, intent));
  }
}

export interface Pane {
  readonly state: PaneState;
  /** Starts a piece of work; ignored while another one is under way, but for following somebody else's run. */
  readonly ask: (intent: Intent) => void;
  readonly dismiss: () => void;
}

/**
 * The pane's state and the one way to change it. Reads the workbook when the pane opens, then watches it: a change
 * by anybody marks the results stale and writes nothing. `left` is a fault that the ribbon button left to be shown.
 */
export function usePane(actions: PaneActions, left: Fault | null): Pane {
  const [state, report] = useReducer(paneReducer, { ...startState, fault: left });
  const busy = useRef(false);
  const missed = useRef(false);
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  }, [actions]);

  const ask = useCallback((asked: Intent) => {
    const start = (intent: Intent): void => {
      busy.current = true;
      const doing = firstStep[intent.do];
      if (doing !== null) report({ type: "started", doing, at: Date.now() });
      void perform(intent, current.current, report).finally(() => {
        busy.current = false;
        if (!missed.current) return;
        missed.current = false;
        start({ do: "follow" });
      });
    };
    if (!busy.current) start(asked);
    // A run of somebody else is looked at as soon as this pane is free.
    else if (asked.do === "follow") missed.current = true;
  }, []);

  useEffect(() => {
    let stop: (() => Promise<void>) | null = null;
    let closed = false;
    ask({ do: "inspect" });
    current.current
      .watch((heard) => report({ type: "changed", heard }), () => ask({ do: "follow" }))
      .then((end) => (closed ? end() : ((stop = end), undefined)))
      .catch((error: unknown) => report(failureOf(error, { do: "inspect" })));
    return () => {
      closed = true;
      if (stop !== null) void stop().catch((error: unknown) => report(failureOf(error, { do: "inspect" })));
    };
  }, [ask]);

  const dismiss = useCallback(() => report({ type: "dismissed" }), []);
  return { state, ask, dismiss };
}
