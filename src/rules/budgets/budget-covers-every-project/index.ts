import { latestMatrix } from "../../listings";
import { defineRule } from "../../rule";
import { compareCover, type CoverReason, type UncoveredArgs } from "./compare";

const messageOf = ({ kind, project, document }: UncoveredArgs): string => {
  const subject = `「${project}」は、${document}の一覧にありますが、`;
  switch (kind) {
    case "noSheet":
      return `${subject}事業ごとの表がなく、事業費が分かりません。表の掲載漏れか、事業の終了かを確かめてください。`;
    case "noBudget":
      return `${subject}事業ごとの表から事業費を読み取れていません。記載漏れか、読み取れない書き方の表かを、原本で確かめてください。`;
    case "emptyBudget":
      return `${subject}事業ごとの表の事業費は、年度別も計も空欄です。事業費がなければ「0千円」、決まっていなければ未定の記号を記載してください。`;
  }
};

const remarkOf = ({ kind, document, count }: CoverReason): string =>
  kind === "excerpt"
    ? `抜粋の${document}では、一覧の${String(count)}事業に事業ごとの表がないため、事業費の有無を確かめられません。`
    : `${document}には事業ごとの表が1つもないため、一覧の${String(count)}事業の事業費の有無を確かめられません。`;

export const budgetCoversEveryProject = defineRule<UncoveredArgs, CoverReason>({
  code: "budget-covers-every-project",
  title: "一覧の全事業の事業費の記載",
  unit: "事業",
  needs: "別冊の一覧",
  severity: "warning",

  *compare({ canonical, current }) {
    const matrix = latestMatrix(canonical);
    if (matrix !== null) yield* compareCover(matrix, canonical, current);
  },

  message: messageOf,
  remark: remarkOf,
});
