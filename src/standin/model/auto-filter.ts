import { dropAnchor, liftAnchor } from "./anchor";
import { cellOf, rowOf } from "./cells";
import type { Sheet } from "./sheet";
import { lastRowOf, type CellRange } from "../../references";
import { cellText } from "./cell-text";
import { notModelled } from "./host-error";

type Criteria = Readonly<Record<string, unknown>>;

/** `=text` and `<>text`; other custom criteria are not modelled. */
const meetsCustom = (text: string, criterion: unknown): boolean => {
  if (typeof criterion !== "string") throw notModelled("a custom filter without criterion1");
  if (criterion.startsWith("<>")) return text !== criterion.slice(2);
  if (criterion.startsWith("=")) return text === criterion.slice(1);
  throw notModelled(`the filter criterion "${criterion}"`);
};

const meets = (text: string, criteria: Criteria): boolean => {
  const { filterOn, values, criterion1 } = criteria;
  if (filterOn === "Values" && Array.isArray(values)) return values.includes(text);
  if (filterOn === "Custom") return meetsCustom(text, criterion1);
  throw notModelled(`the filter ${JSON.stringify(criteria)}`);
};

const showAll = (sheet: Sheet): void => {
  for (const [row, line] of sheet.rows) {
    if (line.isFilteredOut) sheet.rows.set(row, { ...line, isFilteredOut: false });
  }
};

/** Hides the rows that do not meet all criteria. The first row is the heading. */
export const reapplyFilter = (sheet: Sheet): void => {
  showAll(sheet);
  const filter = sheet.autoFilter;
  const area = filter?.anchor.area;
  if (filter === null || area === null || area === undefined) return;
  for (let row = area.row + 1; row <= lastRowOf(area); row += 1) {
    const isShown = filter.criteria.every(
      (criteria, column) =>
        criteria === null || meets(cellText(cellOf(sheet, row, area.column + column)), criteria),
    );
    if (!isShown) sheet.rows.set(row, { ...rowOf(sheet, row), isFilteredOut: true });
  }
};

export const removeFilter = (sheet: Sheet): void => {
  if (sheet.autoFilter !== null) liftAnchor(sheet.autoFilter.anchor);
  sheet.autoFilter = null;
  showAll(sheet);
};

export const applyFilter = (
  sheet: Sheet,
  area: CellRange,
  column: number | null,
  criteria: Criteria | null,
): void => {
  const old = sheet.autoFilter;
  const isSame = JSON.stringify(old?.anchor.area) === JSON.stringify(area);
  const kept = isSame && old !== null ? old.criteria : [];
  if (!isSame) removeFilter(sheet);
  const anchor = isSame && old !== null ? old.anchor : dropAnchor(sheet, area);
  sheet.autoFilter = {
    anchor,
    criteria: Array.from({ length: area.columnCount }, (_column, index) =>
      index === column ? criteria : (kept[index] ?? null),
    ),
  };
  reapplyFilter(sheet);
};
