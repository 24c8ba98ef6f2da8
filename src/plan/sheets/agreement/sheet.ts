import {
  indexBy,
  formatIsoDate,
  normalizeText,
  type Agreement,
  type AnnexItem,
  type Dataset,
  type Municipality,
  type SourcedText,
} from "../../../domain";
import { columnKey, rowKey } from "../../keys/keys";
import { layOutSheet } from "../../layout/lay-out-sheet";
import { styles } from "../../layout/palette";
import {
  headingRow,
  plainColumn,
  visibleKeyColumn,
  type ColumnDraft,
  type RowDraft,
} from "../../layout/sheet-draft";
import { unsettledWord } from "../../text/words";
import type { SheetPlan } from "../../workbook-plan";

const title = "協約";

const columns: readonly ColumnDraft[] = [
  plainColumn("資料", 26, styles.text),
  plainColumn("締結日", 12, styles.text),
  plainColumn("適用日", 12, styles.text),
  plainColumn("状態", 8, styles.text),
  plainColumn("甲のコード", 9, styles.code),
  plainColumn("甲", 9, styles.text),
  plainColumn("乙のコード", 9, styles.code),
  plainColumn("乙", 9, styles.text),
  plainColumn("役割番号", 6, styles.count),
  plainColumn("役割", 20, styles.text),
  { ...plainColumn("連携取組", 24, styles.text), key: columnKey.annexItem },
  { ...plainColumn("取組内容", 40, styles.text), key: columnKey.annexContent },
  { ...plainColumn("甲の役割", 28, styles.text), key: columnKey.annexRoleA },
  { ...plainColumn("乙の役割", 28, styles.text), key: columnKey.annexRoleB },
  plainColumn("行", 6, styles.count),
  visibleKeyColumn(24),
];

const municipalityCells = (id: string, municipality: Municipality | undefined) => [
  municipality?.lgCode ?? null,
  municipality?.name ?? id,
];

const orUnsettled = (text: SourcedText | null): string => text?.value ?? unsettledWord;

/** An annex item goes by the initiative whose name it bears, otherwise by its own heading. */
const annexKeys = ({ initiatives }: Dataset) => {
  const idByName = new Map(initiatives.map(({ id, name }) => [normalizeText(name), id]));
  return ({ partyB }: Agreement, { name }: AnnexItem): string => {
    const heading = normalizeText(name.value);
    return rowKey.annexItem(partyB, idByName.get(heading) ?? heading);
  };
};

/** 協約: one item of a 別表 per row, with both parties' codes; a data sheet without merged cells. */
export const planAgreementSheet = (dataset: Dataset): SheetPlan => {
  const municipalities = indexBy(dataset.municipalities, ({ id }) => id);
  const documents = indexBy(dataset.documents, ({ id }) => id);
  const annexKey = annexKeys(dataset);
  const row = (agreement: Agreement, item: AnnexItem): RowDraft => {
    const { document, partyA, partyB, date, appliesFrom } = agreement;
    const source = documents.get(document);
    return {
      kind: "body",
      key: annexKey(agreement, item),
      cells: [
        source?.title ?? document,
        formatIsoDate(date),
        appliesFrom === null ? null : formatIsoDate(appliesFrom),
        source === undefined || source.statuses.length === 0 ? null : source.statuses.join("、"),
        ...municipalityCells(partyA, municipalities.get(partyA)),
        ...municipalityCells(partyB, municipalities.get(partyB)),
        item.pillarNumber,
        item.pillarName,
        item.name.value,
        orUnsettled(item.content),
        orUnsettled(item.roleA),
        orUnsettled(item.roleB),
        item.name.source.line,
      ],
    };
  };
  const rows = [
    headingRow(columns),
    ...dataset.agreements.flatMap((agreement) =>
      agreement.annex.map((item) => row(agreement, item)),
    ),
  ];
  return layOutSheet({
    id: "agreement",
    name: title,
    columns,
    rows,
    keyColumn: columns.length - 1,
    frozen: { rows: 1, columns: 0 },
    repeatedRows: { first: 0, last: 0 },
    filter: { row: 0, column: 0, rowCount: rows.length, columnCount: columns.length },
  });
};
