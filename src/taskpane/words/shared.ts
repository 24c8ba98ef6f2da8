const thousands = new Intl.NumberFormat("ja-JP");

/** 「1,234」 */
export const count = (number: number): string => thousands.format(number);

/** Words that stand in several places of the pane. */
export const shared = {
  all: "すべて",
  check: "点検する",
  retry: "もう一度",
  acknowledge: "確認済みにする",
  inquire: "照会中にする",
  stoppedHalfway: "途中で止めました",
  states: { open: "未対応", acknowledged: "確認済み" },
  changes: { new: "新しい", changed: "内容が変わった" },
  more: (number: number) => `さらに${count(number)}件を表示`,
} as const;
