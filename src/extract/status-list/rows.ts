import { isContinuation, withoutContinuation } from "../continuation";
import type { Row } from "../lines";
import { isMark } from "../marks";
import { isProjectName, isTotalsRow } from "../table-heading";

/** The columns in front of the marks: 連携取組 or 連携施策, 主な取組内容. */
export const leadingColumns = 2;

/** A row of a table below its heading, by what it is. */
export type TableRow =
  /** A project; `initiative` is blank where it goes on from the row above. */
  | {
      readonly kind: "project";
      readonly row: Row;
      readonly initiative: string;
      readonly project: string;
      readonly places: readonly string[];
      /** A second half: 「スタートアップ企業支援（続き）」. */
      readonly isContinued: boolean;
    }
  /** An initiative in a row of its own. */
  | { readonly kind: "initiative"; readonly row: Row; readonly name: string }
  /** 計, 合計 at the foot. */
  | { readonly kind: "totals"; readonly row: Row }
  /** It has lost its project's name, or is no row of a table. */
  | { readonly kind: "other"; readonly row: Row };

/** A row that lost its first cell has one place less in front of its marks. */
const leadOf = (row: Row, memberCount: number): number => {
  const second = row.cells[1] ?? "";
  const isShort = row.cells.length === memberCount + leadingColumns - 1;
  return isShort && (second === "" || isMark(second)) ? leadingColumns - 1 : leadingColumns;
};

const isBlank = (cell: string): boolean => cell === "";

/** Tells what a row below a heading is; `memberCount` is the number of its columns of marks. */
export const classifyRow = (row: Row, memberCount: number): TableRow => {
  if (row.cells.length < leadingColumns) return { kind: "other", row };
  if (isTotalsRow(row)) return { kind: "totals", row };
  const lead = leadOf(row, memberCount);
  const initiative = lead === leadingColumns ? (row.cells[0] ?? "") : "";
  const project = row.cells[lead - 1] ?? "";
  const places = row.cells.slice(lead);
  if (project === "" && initiative !== "" && places.every(isBlank) && places.length > 0) {
    return { kind: "initiative", row, name: withoutContinuation(initiative) };
  }
  return isProjectName(project)
    ? {
        kind: "project",
        row,
        initiative: withoutContinuation(initiative),
        project: withoutContinuation(project),
        places,
        isContinued: isContinuation(project),
      }
    : { kind: "other", row };
};
