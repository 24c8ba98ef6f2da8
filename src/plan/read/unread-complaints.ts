import { a1 } from "../address";
import type { WorkbookProblem } from "../found-workbook";
import { shownValue, type CellValue } from "../workbook-plan";
import { quoteValue } from "./cell-text";
import { columnTitle } from "./column-title";
import { problemAt, type Complaint, type FoundCell, type LocatedSheet } from "./located-sheet";

/** `formulaReplaced`: a typed value stands where a formula was. `formulaBroken`: it comes to 「#REF!」. */
export type EditKind = "formulaReplaced" | "formulaBroken" | "changed";

/** A cell that nobody reads back and that is no longer what the plan wrote. */
export interface Edit {
  readonly kind: EditKind;
  readonly cell: FoundCell;
  readonly column: string;
  readonly rowTitle: string;
  readonly planned: CellValue;
}

const quoteOrEmpty = (value: FoundCell["value"] | null): string =>
  value === "" || value === null ? "空欄" : quoteValue(value);

const happened: Readonly<Record<EditKind, string>> = {
  formulaReplaced: "の計算式が値に置き換わっています。",
  formulaBroken: "の計算式が壊れています。",
  changed: "が書き換えられています。この欄は点検に使いません。",
};

const formulaExpected = "連携突合が書き込んだ計算式";

const actions: Readonly<Record<EditKind, string>> = {
  formulaReplaced:
    "このままでは、金額や印を直しても計算し直されません。「シートを作る」で計算式を書き直してください。",
  formulaBroken:
    "計算の元になる列や行を削除した直後であれば元に戻してください。戻せないときは「シートを作る」で計算式を書き直してください。",
  changed: "元の内容に戻すか、「シートを作る」で書き直してください。",
};

/** More edits of one kind in one column than this are one problem: whole columns get pasted over as values. */
const mostSeparate = 3;

const complaintOf = (kind: EditKind, found: string, contentExpected: string): Complaint => ({
  reach: "notice",
  found,
  expected: kind === "changed" ? contentExpected : formulaExpected,
  action: actions[kind],
});

const oneEdit = (title: string, { kind, cell, rowTitle, planned }: Edit): Complaint => {
  const now = cell.value === "" ? "セルは空欄です。" : `セルの値は${quoteValue(cell.value)}です。`;
  return complaintOf(
    kind,
    `「${rowTitle}」の${title}${happened[kind]}${now}`,
    quoteOrEmpty(shownValue(planned)),
  );
};

const manyEdits = (title: string, kind: EditKind, edits: readonly Edit[]): Complaint => {
  const named = edits.slice(0, mostSeparate).map(({ cell }) => a1(cell));
  const others = String(edits.length - mostSeparate);
  const places = `${String(edits.length)}か所（${named.join("、")} ほか${others}か所）`;
  return complaintOf(kind, `${title}の${places}${happened[kind]}`, "連携突合が書き込んだ内容");
};

/** Problems of the edits of one kind in one column. */
export const complainOfEdits = (
  located: LocatedSheet,
  edits: readonly Edit[],
): readonly WorkbookProblem[] => {
  const [first] = edits;
  if (first === undefined) return [];
  const title = `「${columnTitle(located.plan, first.column)}」`;
  return edits.length <= mostSeparate
    ? edits.map((edit) => problemAt(located, edit.cell, oneEdit(title, edit)))
    : [problemAt(located, first.cell, manyEdits(title, first.kind, edits))];
};
