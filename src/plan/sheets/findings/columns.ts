import { columnKey } from "../../keys/keys";
import { styles } from "../../layout/palette";
import { hiddenKeyColumn, type ColumnDraft } from "../../layout/sheet-draft";

/** Columns of 点検結果, behind the hidden key column. */
export const findingColumns = {
  number: 1,
  category: 2,
  rule: 3,
  place: 4,
  message: 5,
  origins: 6,
  stated: 7,
  computed: 8,
  difference: 9,
  link: 10,
  source: 11,
  response: 12,
} as const;

/** What staff choose from in 対応. */
export const responses = {
  confirmed: "確認済み",
  inquiring: "照会中",
  inProgress: "対応中",
  open: "未対応",
} as const;

/** A column that had no key of its own bears the one of its place, also where another now stands before it. */
const formerKey = (column: number): string => `column:#${String(column + 1)}`;

export const findingColumnDrafts: readonly ColumnDraft[] = [
  hiddenKeyColumn,
  { heading: "番号", width: 6, style: styles.count },
  { heading: "区分", width: 9, style: styles.centered, key: columnKey.category },
  { heading: "点検", width: 24, style: styles.text },
  { heading: "場所", width: 26, style: styles.text },
  { heading: "内容", width: 44, style: styles.text },
  { heading: "値の出どころ", width: 18, style: styles.text, key: columnKey.origins },
  { heading: "資料の値", width: 14, style: styles.comparedValue, key: formerKey(6) },
  { heading: "照合した値", width: 14, style: styles.comparedValue, key: formerKey(7) },
  { heading: "差", width: 12, style: styles.difference, key: formerKey(8) },
  { heading: "該当箇所", width: 12, style: styles.centered, key: formerKey(9) },
  { heading: "出典", width: 44, style: styles.text, key: formerKey(10) },
  { heading: "対応", width: 10, style: styles.text, key: columnKey.response },
  { heading: "理由", width: 24, style: styles.text, key: columnKey.reason },
  { heading: "確認者", width: 12, style: styles.text, key: columnKey.confirmedBy },
];
