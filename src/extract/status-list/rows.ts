import { isContinuation, withoutContinuation } from "../continuation";
import type { Row } from "../lines";
import { isMark } from "../marks";
import { isProjectName, isTotalsRow } from "../table-heading";

/** The columns in front of the marks: 連携取組 or 連携施策, 主な取組内容. */
export const leadingColumns = 2;

/** Which of the columns in front of the marks hold the names, and how many there are. */
interface NameColumns {
  readonly initiative: number;
  readonly project: number;
  readonly count: number;
}

const initiativeHeading = /^(?:連携)?(?:取組|施策)名?$/u;
const projectHeading = /^(?:主な)?(?:取組内容|(?:事務|連携)?事業名?)$/u;

/** The columns of names under a heading whose first member stands at `count`; `null` where more stand there than its words tell. */
export const findNameColumns = (heading: Row, count: number): NameColumns | null => {
  if (count <= leadingColumns) return { initiative: 0, project: 1, count: leadingColumns };
  const words = heading.keys.slice(0, count);
  const indexOf = (pattern: RegExp): number => words.findIndex((word) => pattern.test(word));
  const [initiative, project] = [indexOf(initiativeHeading), indexOf(projectHeading)];
  return initiative === -1 || project === -1 ? null : { initiative, project, count };
};

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
const columnsOf = (row: Row, columns: NameColumns, memberCount: number): NameColumns => {
  const beside = row.cells[columns.project] ?? "";
  const isShort = row.cells.length === memberCount + columns.count - 1;
  return isShort && (beside === "" || isMark(beside))
    ? {
        initiative: columns.initiative - 1,
        project: columns.project - 1,
        count: columns.count - 1,
      }
    : columns;
};

const isBlank = (cell: string): boolean => cell === "";

/** Tells what a row below a heading is; `memberCount` is the number of its columns of marks. */
export const classifyRow = (row: Row, names: NameColumns, memberCount: number): TableRow => {
  if (row.cells.length < leadingColumns) return { kind: "other", row };
  if (isTotalsRow(row)) return { kind: "totals", row };
  const columns = columnsOf(row, names, memberCount);
  const initiative = row.cells[columns.initiative] ?? "";
  const project = row.cells[columns.project] ?? "";
  const places = row.cells.slice(columns.count);
  if (project === "" && isProjectName(initiative) && places.every(isBlank) && places.length > 0) {
    return { kind: "initiative", row, name: withoutContinuation(initiative) };
  }
  return isProjectName(project) && (initiative === "" || isProjectName(initiative))
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
