import type { Acknowledgement } from "../../../../src/domain";
import type { WorkbookProblem } from "../../../../src/plan";

export const sampleAcknowledgement: Acknowledgement = {
  fingerprint: "f-total",
  rule: "budget-total-equals-years",
  ruleTitle: "年度別事業費と計の一致",
  place: "「鉄道の利用促進」事業費の計",
  message: "計は「3,561,037千円」ですが、年度別の合計は「3,561,036千円」です。",
  stated: "3,561,037千円",
  computed: "3,561,036千円",
  reason: "端数処理によるもので、次の改訂で直す。",
  confirmedBy: "政策企画課 高知",
  confirmedOn: "2029-05-10",
  withdrawn: null,
};

/** One withdrawn, one that lapsed, one of a check that is not there, one that stands. */
export const sampleAcknowledgements: readonly Acknowledgement[] = [
  {
    ...sampleAcknowledgement,
    reason: "原本を確認した。",
    confirmedOn: "2029-04-20",
    withdrawn: { on: "2029-05-09", by: "政策企画課 南国" },
  },
  {
    ...sampleAcknowledgement,
    fingerprint: "f-former",
    message: "計は「3,561,040千円」ですが、年度別の合計は「3,561,036千円」です。",
    stated: "3,561,040千円",
    reason: "=担当課に照会中",
  },
  {
    ...sampleAcknowledgement,
    fingerprint: "f-other",
    rule: "kpi-matches-vision",
    ruleTitle: "KPIと別冊の一致",
    place: "「高齢者の見守り」指標「方針の決定」の目標値",
    message: "目標値は「5」ですが、シートでは「6」です。",
    stated: "5",
    computed: "6",
  },
  sampleAcknowledgement,
];

export const sampleWorkbookProblems: readonly WorkbookProblem[] = [
  {
    sheet: "KPI",
    cell: null,
    found: "同じ名前の別のシートがあります。",
    expected: "連携突合が作成したシート、または空のシート",
    action: "このシートの名前を変えてから、もう一度実行してください。",
    reach: "sheet",
  },
  {
    sheet: "事業費",
    cell: "F9",
    found: "「約1,000」は金額として読み取れません。",
    expected: "千円単位の整数、または「未定」",
    action: "数字だけを入力してください。",
    reach: "cell",
  },
];
