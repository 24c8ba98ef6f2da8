/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import type { WorkbookSession } from "../excel/session";
import { ribbonTask } from "../commands/ribbon-task";
import { hostFacts } from "./host-facts";
import { createMemory, writerId, type Memory } from "./memory";
import { connectOffice, officeBackground } from "./office";
import { createPane } from "./pane";
import { bundledReadme } from "./readme/bundled-readme";
import type { Host } from "./state/pane-state";
import { describeDefect } from "./state/describe-defect";
import { PaneView } from "./views/pane-view";

const connect = async (memory: Memory, say: (host: Host) => void): Promise<WorkbookSession> => {
  const host = await connectOffice(() => {
    say("missing");
  });
  if (host !== "ready") {
    say(host);
    return new Promise(() => undefined);
  }
  // The pane can be used before what speaks to Excel has been loaded.
  say("ready");
  const { createWorkbookSession } = await import("../excel");
  const id = writerId(memory);
  return createWorkbookSession(globalThis, {
    writer: { id, name: () => memory.read("confirmedBy") ?? "" },
  });
};

const start = (element: Element): void => {
  const memory = createMemory(() => window.localStorage);
  const pane = createPane({
    session: connect(memory, (host) => {
      pane.store.dispatch({ kind: "hostChanged", host });
    }),
    memory,
    now: () => new Date(),
    ribbonTask: ribbonTask(window.location.search),
    readme: bundledReadme,
    facts: hostFacts,
  });
  const report = (error: unknown): void => {
    // A browser tells of its own troubles without an error.
    if (error === null || error === undefined) return;
    pane.store.dispatch({ kind: "defectFound", details: describeDefect(error) });
  };
  window.addEventListener("error", ({ error }) => {
    report(error);
  });
  window.addEventListener("unhandledrejection", ({ reason }) => {
    report(reason);
  });
  createRoot(element).render(<PaneView pane={pane} officeBackground={officeBackground} />);
};

const element = document.getElementById("root");
if (element === null) throw new Error("The page has no #root.");
start(element);
