import { newBridge, type NativeBridge } from "./bridge";
import type { Uncalculated } from "./calculation/uncalculated";
import type { Calculator } from "./calculation/calculator";
import { univerCalculator } from "./univer";
import { gridOf, parseAddress } from "../references";
import { wireFormula, wireValue, type Scalar } from "./model/cell";
import { cellText } from "./model/cell-text";
import { cellOf } from "./model/cells";
import { findSheet, newWorkbook, type Workbook } from "./model/workbook";
import { calmMoods, isRequirementSetSupported, type Moods } from "./moods";
import { newGridUser, type GridUser } from "./grid-user";
import { newRecorder, type RecordedRequest, type Recorder } from "./recorder";
import { newSession } from "./session";
import { newSheetWatch, type SheetWatch } from "./snapshot/sheet-watch";
import { restoreSnapshot } from "./snapshot/restore-snapshot";
import { takeSnapshot } from "./snapshot/take-snapshot";
import type { WorkbookSnapshot } from "./snapshot/workbook-snapshot";
import { newUser, type User } from "./user";
import { workbookChange, type WorkbookChange } from "./workbook-change";

export interface StandInOptions {
  /** Start from this workbook. Otherwise it has one empty sheet, `Sheet1`. */
  readonly workbook?: WorkbookSnapshot;
  readonly moods?: Partial<Moods>;
  /** The year that "4-1" means when it is typed. Otherwise the current one. */
  readonly year?: number;
  readonly calculator?: Calculator;
  /** Told of every change as it happens. */
  readonly onChange?: (change: WorkbookChange) => void;
  /** Told once of what is not calculated. */
  readonly onUncalculated?: (what: Uncalculated) => void;
  /** Told of every request that is done, before its answer is sent. */
  readonly onRequest?: (request: RecordedRequest) => void;
  /** Told of a mistake of the stand-in; the add-in gets a `GeneralException`. Otherwise it is thrown, and no more is answered. */
  readonly onDefect?: (defect: unknown) => void;
}

/** What a block of cells holds, row by row. */
export interface CellsView {
  readonly values: readonly (readonly Scalar[])[];
  readonly formulas: readonly (readonly Scalar[])[];
  readonly text: readonly (readonly string[])[];
}

/** A stand-in for Excel: one open workbook, a user, and the bridge by which Office.js reaches both. */
export interface StandIn {
  /** To be the global `_richApiNativeBridge` before the Excel file of Office.js loads. */
  readonly bridge: NativeBridge;
  readonly moods: Moods;
  readonly recorder: Recorder;
  readonly user: User;
  /** What somebody does at a grid that shows the workbook. */
  readonly grid: GridUser;
  /** What `Office.context.requirements.isSetSupported` has to answer. */
  readonly isSetSupported: (name: string, version?: string) => boolean;
  /** Looks at cells without a request; formulas are up to date. */
  readonly look: (sheet: string, address: string) => Promise<CellsView>;
  /** The workbook as plain data; formulas are up to date. */
  readonly snapshot: () => Promise<WorkbookSnapshot>;
  /** Sees which sheets change from look to look. Works out no formula. */
  readonly watchSheets: () => SheetWatch;
  /** Brings all formulas up to date. */
  readonly calculate: () => Promise<void>;
  /** Does something when no request is being answered; requests that come meanwhile wait. */
  readonly betweenRequests: <Result>(work: () => Result | Promise<Result>) => Promise<Result>;
  /** The add-in is gone, and another one may connect: nothing of the old one is done, answered, tracked or told. */
  readonly forgetAddIn: () => void;
  /** Tracked ranges that the add-in has not let go of. */
  readonly trackedObjects: () => number;
  /** Resolves when every request so far is answered. */
  readonly idle: () => Promise<void>;
  /** Somebody else who has the same workbook open, with an add-in and moods of their own. */
  readonly coauthor: (options?: Omit<StandInOptions, "workbook">) => StandIn;
}

const standInOn = (
  workbook: Workbook,
  options: Omit<StandInOptions, "workbook">,
  calculator: Calculator,
): StandIn => {
  const { year = new Date().getFullYear() } = options;
  const toldBefore = workbook.onUncalculated;
  workbook.onUncalculated = (what) => {
    toldBefore(what);
    options.onUncalculated?.(what);
  };
  const moods: Moods = { ...calmMoods(), ...options.moods };
  const recorder = newRecorder(options.onRequest ?? (() => undefined));
  const session = newSession(workbook, moods, calculator, year, (change, source) =>
    options.onChange?.(workbookChange(change, source)),
  );
  const bridge = newBridge(session, moods, recorder, options.onDefect ?? null);
  const { native, deliverEvents, resume, idle } = bridge;
  const { calculate } = session;
  return {
    bridge: native,
    moods,
    recorder,
    user: newUser({ workbook, moods, year, calculate, deliverEvents, resume }),
    grid: newGridUser({ workbook, year, deliverEvents }),
    isSetSupported: (name, version) => isRequirementSetSupported(moods, name, version),
    look: async (sheetName, address) => {
      await calculate();
      const sheet = findSheet(workbook, sheetName);
      const area = parseAddress(address)?.range;
      if (sheet === undefined || area === undefined) {
        throw new Error(`There is no ${sheetName}!${address}.`);
      }
      return {
        values: gridOf(area, (row, column) => wireValue(cellOf(sheet, row, column).value)),
        formulas: gridOf(area, (row, column) => wireFormula(cellOf(sheet, row, column))),
        text: gridOf(area, (row, column) => cellText(cellOf(sheet, row, column))),
      };
    },
    snapshot: async () => {
      await calculate();
      return takeSnapshot(workbook);
    },
    watchSheets: () => newSheetWatch(workbook),
    calculate,
    betweenRequests: bridge.betweenRequests,
    forgetAddIn: bridge.forgetAddIn,
    trackedObjects: session.trackedObjects,
    idle,
    coauthor: (given = {}) =>
      standInOn(workbook, { year, ...given }, given.calculator ?? calculator),
  };
};

export const createStandIn = ({ workbook, ...options }: StandInOptions = {}): StandIn =>
  standInOn(
    workbook === undefined ? newWorkbook("Sheet1") : restoreSnapshot(workbook),
    options,
    options.calculator ?? univerCalculator(),
  );
