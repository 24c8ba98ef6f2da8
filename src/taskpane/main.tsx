/// <reference types="office-js" />
import { createRoot } from "react-dom/client";
import type { WorkbookSession } from "../excel/session";
import { ribbonTask } from "../commands/ribbon-task";
import { hostFacts } from "./host-facts";
import { createMemory } from "./memory";
import { connectOffice, officeBackground } from "./office";
import { createPane } from "./pane";
import { bundledReadme } from "./readme/bundled-readme";
import type { Host } from "./state/pane-state";
import { describeDefect } from "./state/describe-defect";
import { PaneView } from "./views/pane-view";

const connect = async (say: (host: Host) => void): Promise<WorkbookSession> => {
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
  return createWorkbookSession();
};

const start = (element: Element): void => {
  const pane = createPane({
    session: connect((host) => {
      pane.store.dispatch({ kind: "hostChanged", host });
    }),
    memory: createMemory(() => window.localStorage),
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
