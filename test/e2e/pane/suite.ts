import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDataset } from "../../../src/dataset";
import type { Dataset } from "../../../src/domain";
import type { WorkbookSnapshot } from "../../../src/standin/workbook";
import { noCalculator } from "../../excel/no-calculator";
import { openFilled } from "../../excel/open-workbook";
import type { OpenPane, PaneWish } from "../open-pane";

/** Opens a pane that is closed after the test. */
export type Open = (wish?: Partial<PaneWish>) => Promise<OpenPane>;

export const bundledText = readFileSync(join(__dirname, "../../../seeds/dataset.json"), "utf8");

export const bundledDataset = (): Dataset => {
  const loaded = loadDataset(bundledText);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return loaded.dataset;
};

let filled: Promise<WorkbookSnapshot> | null = null;

/** The workbook as it is after all sheets have been made from the bundled dataset. */
export const filledWorkbook = (): Promise<WorkbookSnapshot> => {
  filled ??= openFilled(bundledDataset(), { calculator: noCalculator }).then(({ standIn }) =>
    standIn.snapshot(),
  );
  return filled;
};

/** Waits until the bundled dataset is read and Excel is connected. */
export const untilReady = async (pane: OpenPane): Promise<OpenPane> => {
  await pane.says("正本データを読み込みました。");
  return pane;
};

/** Opens the pane on a workbook with all sheets. */
export const openOnFilled = async (open: Open, wish: Partial<PaneWish> = {}): Promise<OpenPane> =>
  untilReady(await open({ workbook: await filledWorkbook(), ...wish }));

/** 点検する, until the result is said. */
export const check = async (pane: OpenPane): Promise<void> => {
  await pane.tab("点検");
  await pane.view.getByRole("button", { name: /^(再)?点検する$/ }).click();
  await pane.says("点検しました。");
};
