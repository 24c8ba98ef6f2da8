import { createMemory } from "../../src/taskpane/memory";
import type { Action } from "../../src/taskpane/state/action";
import { isWithoutSheets, makeAndCheck } from "../../src/taskpane/state/first-steps";
import type { PaneState } from "../../src/taskpane/state/pane-state";
import { reduce } from "../../src/taskpane/state/reduce";
import { createRunner } from "../../src/taskpane/state/runner";
import { createStore } from "../../src/taskpane/state/store";
import { openWorkbook } from "../excel/open-workbook";
import { noCalculator } from "../excel/no-calculator";
import { opened } from "./sample-pane";

const inPane = () => {
  const { session, standIn } = openWorkbook({ calculator: noCalculator });
  const store = createStore<PaneState, Action>(reduce, opened);
  const memory = createMemory(() => {
    throw new Error("no storage");
  });
  const now = () => new Date(2026, 10, 21);
  const environment = { session: () => Promise.resolve(session), memory, now, facts: () => [] };
  return { store, standIn, ...createRunner(store, environment) };
};

describe("シートを作って点検する", () => {
  test("空のブックで押すと、すべてのシートを作り、点検の結果を開く", async () => {
    const pane = inPane();
    await pane.run({ kind: "inspect" });
    expect(isWithoutSheets(pane.store.getState())).toBe(true);
    await makeAndCheck(pane.store, pane);
    const { tab, check, flows } = pane.store.getState();
    expect(tab).toBe("check");
    expect(flows.sheets.step).toBe("done");
    expect(check.report?.results.length).toBeGreaterThan(40);
    expect((await pane.standIn.snapshot()).sheets.map(({ name }) => name)).toContain("点検結果");
    await pane.run({ kind: "inspect" });
    expect(isWithoutSheets(pane.store.getState())).toBe(false);
  });

  test("シートのあるブックでは、変更を見せるだけで、何も書かない", async () => {
    const pane = inPane();
    await makeAndCheck(pane.store, pane);
    pane.standIn.recorder.clear();
    await makeAndCheck(pane.store, pane);
    const { tab, flows } = pane.store.getState();
    expect([tab, flows.sheets.step]).toEqual(["sheets", "previewed"]);
    expect(pane.standIn.recorder.totals().writes).toBe(0);
  });
});
