import { defineRule } from "../../rule";
import { visionBudgets } from "../vision-budgets";
import { compareRestatements, type TwiceArgs, type TwiceReason } from "./compare";

const messageOf = ({ kind, project, restated }: TwiceArgs): string => {
  const subject = `「${project}」は「${restated}」を再掲して`;
  const twice = "総計には同じ事業費が2度入ります。";
  switch (kind) {
    case "same":
      return `${subject}おり、金額のある年度の事業費がすべて同じです。${twice}どちらか一方に計上し、その旨を注記してください。`;
    case "included":
      return `${subject}おり、注記では事業費にその分を含みます。${twice}再掲分を除くか、総計で差し引いてください。`;
    case "canContain":
      return `${subject}います。事業費に再掲分を含むかどうか、注記から分かりません。含む場合は、${twice}含むかどうかを確かめ、注記してください。`;
  }
};

const remarkOf = ({ kind, project, restated }: TwiceReason): string => {
  switch (kind) {
    case "pageUnknown":
      return `「${project}」にある「${restated}」は、どの事業の再掲か定まらないため、事業費の重なりを判定できません。`;
    case "noBudget":
      return `「${project}」は「${restated}」を再掲していますが、どちらかの事業費の記載がないため、事業費の重なりを比べられません。`;
    case "noCommonYear":
      return `「${project}」は「${restated}」を再掲していますが、両方に金額のある年度がないため、事業費の重なりを判定できません。`;
  }
};

export const budgetIsNotCountedTwice = defineRule<TwiceArgs, TwiceReason>({
  code: "budget-is-not-counted-twice",
  title: "再掲した事業の事業費の重複",
  unit: "再掲",
  needs: ({ current }) =>
    visionBudgets(current).length === 0 ? "別冊の事業費の表" : "再掲の記載がある事業ごとの表",
  severity: "warning",

  *compare({ current }) {
    yield* compareRestatements(current);
  },

  message: messageOf,
  remark: remarkOf,
});
