import { HostError, invalidArgument, itemNotFound } from "./host-error";
import { newSheet } from "./new-sheet";
import type { Sheet } from "./sheet";
import { loseInFormulas, renameInFormulas } from "./structure";
import { findSheet, newId, type Workbook } from "./workbook";

const forbiddenInNames = /[\\/?*[\]:]/;

const checkName = (workbook: Workbook, name: string, renamed?: Sheet): void => {
  if (name.length === 0 || name.length > 31 || forbiddenInNames.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(`the worksheet name "${name}"`);
  }
  const taken = workbook.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (taken !== undefined && taken !== renamed) {
    throw new HostError(
      "ItemAlreadyExists",
      `A resource with the same name or identifier already exists: the worksheet "${name}".`,
    );
  }
};

const freeName = (workbook: Workbook, number = workbook.sheets.length + 1): string =>
  findSheet(workbook, `Sheet${number}`) === undefined
    ? `Sheet${number}`
    : freeName(workbook, number + 1);

export const addSheet = (workbook: Workbook, wanted: string | null): Sheet => {
  const name = wanted ?? freeName(workbook);
  checkName(workbook, name);
  const sheet = newSheet(newId(workbook), name);
  workbook.sheets.push(sheet);
  workbook.onChange({ kind: "sheetAdded", sheet });
  return sheet;
};

export const renameSheet = (workbook: Workbook, sheet: Sheet, name: string): void => {
  checkName(workbook, name, sheet);
  const nameBefore = sheet.name;
  renameInFormulas(workbook, nameBefore, name);
  sheet.name = name;
  workbook.needsCalculation = true;
  workbook.onChange({ kind: "sheetRenamed", sheet, nameBefore });
};

export const activateSheet = (workbook: Workbook, sheet: Sheet): void => {
  if (sheet === workbook.activeSheet) return;
  if (sheet.visibility !== "Visible") throw invalidArgument(`"${sheet.name}" is hidden`);
  const previous = workbook.activeSheet;
  workbook.activeSheet = sheet;
  workbook.onChange({ kind: "sheetActivated", sheet, previous });
};

const isOnlyVisible = (workbook: Workbook, sheet: Sheet): boolean =>
  workbook.sheets.every((other) => other === sheet || other.visibility !== "Visible");

const activateAnother = (workbook: Workbook, sheet: Sheet): void => {
  if (workbook.activeSheet !== sheet) return;
  const next = workbook.sheets.find((one) => one !== sheet && one.visibility === "Visible");
  if (next !== undefined) workbook.activeSheet = next;
};

export const deleteSheet = (workbook: Workbook, sheet: Sheet): void => {
  if (!workbook.sheets.includes(sheet)) throw itemNotFound(`the worksheet "${sheet.name}"`);
  if (isOnlyVisible(workbook, sheet)) {
    throw new HostError("InvalidOperation", "A workbook must contain a visible worksheet.");
  }
  activateAnother(workbook, sheet);
  workbook.sheets = workbook.sheets.filter((one) => one !== sheet);
  sheet.isDeleted = true;
  loseInFormulas(workbook, sheet.name);
  workbook.needsCalculation = true;
  workbook.onChange({ kind: "sheetDeleted", sheet });
};

export const moveSheet = (workbook: Workbook, sheet: Sheet, position: number): void => {
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length) {
    throw invalidArgument(`the position ${position}`);
  }
  const others = workbook.sheets.filter((one) => one !== sheet);
  workbook.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
};

export const showSheet = (
  workbook: Workbook,
  sheet: Sheet,
  visibility: Sheet["visibility"],
): void => {
  if (visibility !== "Visible") {
    if (isOnlyVisible(workbook, sheet)) {
      throw new HostError("InvalidOperation", "A workbook must contain a visible worksheet.");
    }
    activateAnother(workbook, sheet);
  }
  sheet.visibility = visibility;
};
