import { marks, unsettledWord } from "../../text/words";
import { formatAcknowledgementState } from "../acknowledgements/state";
import { responses } from "../findings/columns";

/** What the symbols of all sheets mean. */
export const symbolLegend: readonly { readonly symbol: string; readonly meaning: string }[] = [
  {
    symbol: marks.vision,
    meaning: "参加マトリクス：参加している。参加対照：別冊だけに記載がある。",
  },
  {
    symbol: marks.statusList,
    meaning: "取組状況一覧：参加している。参加対照：取組状況一覧だけに記載がある。",
  },
  { symbol: marks.both, meaning: "参加対照：別冊と取組状況一覧の両方に記載がある。" },
  {
    symbol: marks.unsettled,
    meaning: `資料の行が何通りかに読め、まだ判断がない。数えるときは「${unsettledWord}」とし、0とはしない。`,
  },
  { symbol: "未定", meaning: "事業費：資料に「—」とあるもの。0千円でも空欄でもない。" },
  { symbol: "一致", meaning: "計（記載）が、年度別の合計と等しい。" },
  {
    symbol: "不一致",
    meaning: "計（記載）が年度別の合計と異なる。または、確定している年度だけで計を超える。",
  },
  {
    symbol: "判定不能",
    meaning: "未定の年度や計、空欄の計、読めない金額があり、一致も不一致も言えない。",
  },
  { symbol: "対象外", meaning: "比べるものが資料にない。" },
  { symbol: "要修正", meaning: "点検結果：このままでは公表できない。" },
  { symbol: "要確認", meaning: "点検結果：人が見て判断する。" },
  { symbol: "参考", meaning: "点検結果：知っておくとよい。" },
  {
    symbol: responses.confirmed,
    meaning: "点検結果：人が見て、理由を記し、このままでよいと確認した。",
  },
  { symbol: responses.open, meaning: "点検結果：まだ確認も修正もしていない。" },
  {
    symbol: formatAcknowledgementState("standing"),
    meaning: "確認記録：確認した指摘が今もあり、比べた値は変わっていない。",
  },
  {
    symbol: formatAcknowledgementState("lapsed"),
    meaning: "確認記録：比べた値が変わるなどして、確認した指摘が今はない。",
  },
  { symbol: formatAcknowledgementState("withdrawn"), meaning: "確認記録：確認を取り消した。" },
  {
    symbol: formatAcknowledgementState("unchecked"),
    meaning: "確認記録：その点検を行っていないため、有効かどうかを言えない。",
  },
  { symbol: "▲", meaning: "負の数。差では、計（記載）が計（計算）を下回る。" },
  { symbol: "｜", meaning: "引用した行の、表の欄の区切り。" },
];
