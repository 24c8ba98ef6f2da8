import type { Agreement, AnnexItem, Dataset, SourcedText } from "../../../domain";
import type { WorkbookProblem } from "../../found-workbook";
import { columnKey } from "../../keys/keys";
import { municipalityNames } from "../../layout/municipality-columns";
import { fitCell } from "../../layout/text-guard";
import { readWords } from "../../read/cell-words";
import { columnTitle, missingColumnProblems } from "../../read/columns";
import { cellInColumn, findRow, problemAt, type LocatedSheet } from "../../read/located-sheet";
import { staffRowProblems, withRowKeys } from "../../read/rows";
import { unsettledWord } from "../../text/words";

interface AgreementsRead {
  readonly agreements: readonly Agreement[];
  readonly problems: readonly WorkbookProblem[];
}

/** The columns that are read back. */
export const annexColumns = {
  content: columnKey.annexContent,
  roleA: columnKey.annexRoleA,
  roleB: columnKey.annexRoleB,
} as const;
const columns = Object.values(annexColumns);

interface AnnexItemRead {
  readonly item: AnnexItem | null;
  readonly problems: readonly WorkbookProblem[];
}

const readItem = (
  dataset: Dataset,
  located: LocatedSheet,
  key: string,
  { agreement, item }: { readonly agreement: Agreement; readonly item: AnnexItem },
): AnnexItemRead => {
  const found = findRow(located, key);
  if (found.kind === "missing") return { item: null, problems: [] };
  const problems: WorkbookProblem[] = [];
  const read = (part: keyof typeof annexColumns): SourcedText | null => {
    const canonical = item[part];
    const cell =
      found.kind === "found" ? cellInColumn(located, found.row, annexColumns[part]) : null;
    if (cell === null) return null;
    if (cell.value === fitCell(canonical?.value ?? unsettledWord)) return canonical;
    const title = columnTitle(located.plan, annexColumns[part]);
    const place = `「${item.name.value}」${municipalityNames(dataset, [agreement.partyB])}の${title}`;
    const { text, complaint } = readWords(cell, place);
    if (complaint !== null) problems.push(problemAt(located, cell, complaint));
    if (complaint?.reach === "cell" || (canonical === null && text === "")) return null;
    return { value: text, source: canonical?.source ?? item.name.source };
  };
  return {
    item: { ...item, content: read("content"), roleA: read("roleA"), roleB: read("roleB") },
    problems,
  };
};

/**
 * 協約 → the agreements with 取組内容 and the roles as they stand in the sheet. An item whose row is gone is left out; what
 * cannot be read is as undecided as 「未確定」.
 */
export const readAgreements = (dataset: Dataset, located: LocatedSheet): AgreementsRead => {
  const items = dataset.agreements.flatMap((agreement) =>
    agreement.annex.map((item) => ({ agreement, item })),
  );
  const rows = new Map(
    withRowKeys(items, located.plan, "annex-item:").map(({ item: row, key }) => [
      row.item,
      readItem(dataset, located, key, row),
    ]),
  );
  return {
    agreements: dataset.agreements.map((agreement) => ({
      ...agreement,
      annex: agreement.annex.flatMap((item) => rows.get(item)?.item ?? []),
    })),
    problems: [
      ...missingColumnProblems(
        located,
        [columnKey.annexItem, ...columns],
        "この列の内容は判定できません。",
      ),
      ...Array.from(rows.values()).flatMap(({ problems }) => problems),
      ...staffRowProblems(located, "別表", columns, ({ value }) => value !== ""),
    ],
  };
};
