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
  stated: 6,
  computed: 7,
  difference: 8,
  link: 9,
  source: 10,
  response: 11,
} as const;

/** What staff choose from in 対応. */
export const responses = {
  confirmed: "確認済み",
  inquiring: "照会中",
  inProgress: "対応中",
  open: "未対応",
} as const;

export const findingColumnDrafts: readonly ColumnDraft[] = [
  hiddenKeyColumn,
  { heading: "番号", width: 6, style: styles.count },
  { heading: "区分", width: 9, style: styles.centered, key: columnKey.category },
  { heading: "点検", width: 24, style: styles.text },
  { heading: "場所", width: 26, style: styles.text },
  { heading: "内容", width: 44, style: styles.text },
  { heading: "資料の値", width: 14, style: styles.comparedValue },
  { heading: "照合した値", width: 14, style: styles.comparedValue },
  { heading: "差", width: 12, style: styles.difference },
  { heading: "該当箇所", width: 12, style: styles.centered },
  { heading: "出典", width: 46, style: styles.text },
  { heading: "対応", width: 10, style: styles.text, key: columnKey.response },
  { heading: "理由", width: 24, style: styles.text, key: columnKey.reason },
  { heading: "確認者", width: 12, style: styles.text, key: columnKey.confirmedBy },
];
