import {
  formatJapaneseDate,
  type Agreement,
  type AnnexItem,
  type Dataset,
  type Source,
} from "../../../domain";
import { columnKey } from "../../keys/keys";
import { municipalityNames } from "../../layout/municipality-columns";
import { distinctLines, openingLines, printedLine } from "../../provenance/lines";
import type { PlannedCell, Provenance } from "../../provenance/provenance";
import { columnTitle } from "../../read/columns";
import { withRowKeys } from "../../read/rows";

interface AnnexRow {
  readonly agreement: Agreement;
  readonly item: AnnexItem;
}

/** The lines of the document as a whole: by the heading of the column. */
const documentLines = (
  dataset: Dataset,
  { document: id, partyA, partyB, appliesFrom }: Agreement,
  column: string,
): readonly (Source | null)[] => {
  const document = dataset.documents.find((one) => one.id === id);
  if (document === undefined) return [];
  const nameLine = (party: string): Source | null =>
    printedLine(document, municipalityNames(dataset, [party]));
  switch (column) {
    case "資料":
      return openingLines(document);
    case "締結日":
      return [printedLine(document, document.dateText)];
    case "適用日":
      return [appliesFrom === null ? null : printedLine(document, formatJapaneseDate(appliesFrom))];
    case "状態":
      return document.statuses.map((status) => printedLine(document, status));
    case "甲":
      return [nameLine(partyA)];
    case "乙":
      return [nameLine(partyB)];
    default:
      return [];
  }
};

/** The lines of one item of the 別表; a text that nobody has settled is told by its heading. */
const itemLines = (item: AnnexItem, column: string): readonly (Source | null)[] => {
  const { name, pillarSource, content, roleA, roleB } = item;
  switch (column) {
    case "役割番号":
    case "役割":
      return [pillarSource];
    case columnKey.annexContent:
      return [content?.source ?? name.source];
    case columnKey.annexRoleA:
      return [roleA?.source ?? name.source];
    case columnKey.annexRoleB:
      return [roleB?.source ?? name.source];
    case columnKey.annexItem:
    case "行":
      return [name.source];
    default:
      return [];
  }
};

/** A cell of 協約. Codes stand in no document. */
export const agreementProvenance = ({
  dataset,
  plan,
  row,
  column,
  shown,
}: PlannedCell): Provenance | null => {
  const rows = dataset.agreements.flatMap((agreement) =>
    agreement.annex.map((item): AnnexRow => ({ agreement, item })),
  );
  const found = withRowKeys(rows, plan, "annex-item:").find(({ key }) => key === row)?.item;
  if (found === undefined) return null;
  const { agreement, item } = found;
  const sources = distinctLines(
    [...documentLines(dataset, agreement, column), ...itemLines(item, column)].flatMap(
      (line) => line ?? [],
    ),
  );
  return sources.length === 0
    ? null
    : {
        title: `「${item.name.value}」${municipalityNames(dataset, [agreement.partyB])}の${columnTitle(plan, column)}`,
        stated: shown,
        sources,
        explanation: null,
      };
};
