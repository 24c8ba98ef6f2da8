import { isSameText, type Dataset, type Kpi, type KpiValue } from "../../../domain";
import type { WorkbookProblem } from "../../found-workbook";
import { columnKey } from "../../keys/keys";
import { fitCell } from "../../layout/text-guard";
import { readWords } from "../../read/cell-words";
import { missingColumnProblems, missingColumnText, repeatedRowText } from "../../read/columns";
import { cellInColumn, findRow, problemAt, type LocatedSheet } from "../../read/located-sheet";
import { staffRowProblems, withRowKeys } from "../../read/rows";
import { formatPlace } from "../../text/place-text";
import { undecidedTexts } from "../../text/words";

interface KpisRead {
  readonly kpis: readonly Kpi[];
  readonly problems: readonly WorkbookProblem[];
}

const kindOf = (text: string): KpiValue["kind"] => {
  if (text === "") return "blank";
  return undecidedTexts.some((one) => one === text) ? "notSet" : "state";
};

/**
 * A typed value. What only differs in spaces or widths of characters keeps number, unit and period. Anything else is a
 * goal in words: to take it apart is for the reader of documents, and a number guessed here would look like a read one.
 */
const typedValue = (raw: string, canonical: KpiValue): KpiValue => {
  if (isSameText(raw, canonical.raw)) return { ...canonical, raw };
  const kind = kindOf(raw.trim());
  return {
    raw,
    kind,
    value: null,
    unit: null,
    qualifiers: [],
    period: null,
    state: kind === "state" ? raw : null,
  };
};

const parts = ["baseline", "target"] as const;
const columns = parts.map((part) => columnKey[part]);

const readKpi = (
  dataset: Dataset,
  located: LocatedSheet,
  key: string,
  kpi: Kpi,
): { readonly kpi: Kpi | null; readonly problems: readonly WorkbookProblem[] } => {
  const found = findRow(located, key);
  if (found.kind === "missing") return { kpi: null, problems: [] };
  const problems: WorkbookProblem[] = [];
  const read = (part: (typeof parts)[number]): KpiValue => {
    const canonical = kpi[part];
    if (found.kind === "repeated") return typedValue(repeatedRowText, canonical);
    const cell = cellInColumn(located, found.row, columnKey[part]);
    if (cell === null) return typedValue(missingColumnText, canonical);
    if (cell.value === fitCell(canonical.raw)) return canonical;
    const { project, indicator } = kpi;
    const place = formatPlace(dataset, { kind: "kpi", project, indicator, part });
    const { text, complaint } = readWords(cell, place);
    if (complaint !== null) problems.push(problemAt(located, cell, complaint));
    return typedValue(text, canonical);
  };
  return { kpi: { ...kpi, baseline: read("baseline"), target: read("target") }, problems };
};

/** KPI → the indicators with 基準値 and 目標値 as they stand in the sheet; one whose row is gone is left out. */
export const readKpis = (dataset: Dataset, located: LocatedSheet): KpisRead => {
  const rows = withRowKeys(dataset.kpis, located.plan, "kpi:").map(({ item, key }) =>
    readKpi(dataset, located, key, item),
  );
  return {
    kpis: rows.flatMap(({ kpi }) => kpi ?? []),
    problems: [
      ...missingColumnProblems(located, columns, "この列の値は点検していません。"),
      ...rows.flatMap(({ problems }) => problems),
      ...staffRowProblems(located, "指標", columns, ({ value }) => value !== ""),
    ],
  };
};
