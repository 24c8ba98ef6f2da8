import type { Amount, Budget } from "../../../src/domain";
import type { Random } from "../../fixtures/region-documents/random";
import { contradictsItself } from "./budget-contradictions";
import type { Fault, FaultKind } from "./fault";
import { replaced, withLine, withLines, type Subject } from "./subject";

/** A year by its place in the table, or 計. */
type Cell = number | "total";

const amountAt = ({ years, statedTotal }: Budget, cell: Cell): Amount | undefined =>
  cell === "total" ? statedTotal : years[cell]?.amount;

const cellsOf = ({ years }: Budget): readonly Cell[] => [...years.keys(), "total"];

const printed = (amount: Amount): string => {
  switch (amount.kind) {
    case "decided":
      return `${amount.thousandYen.toLocaleString("en-US")}千円`;
    case "undecided":
      return "—";
    case "blank":
      return "";
    case "unreadable":
      return amount.raw;
  }
};

const withAmounts = (budget: Budget, changes: ReadonlyMap<Cell, Amount>): Budget => ({
  ...budget,
  years: budget.years.map((year, index) => ({
    ...year,
    amount: changes.get(index) ?? year.amount,
  })),
  statedTotal: changes.get("total") ?? budget.statedTotal,
});

/** The row of amounts with some of them put otherwise; a stage that stands before an amount stays. */
const withPrinted = ({ years }: Budget, changes: ReadonlyMap<Cell, string>, text: string): string =>
  text
    .split("\t")
    .map((cell, column) => {
      const change = changes.get(column === years.length + 1 ? "total" : column - 1);
      return change === undefined ? cell : cell.replace(/(?:[\d,]+ ?千円|—)?$/u, change);
    })
    .join("\t");

const replacedBudget = ({ dataset }: Subject, budget: Budget, other: Budget) => ({
  ...dataset,
  budgets: replaced(dataset.budgets, budget, other),
});

const changedBudget = (
  subject: Subject,
  budget: Budget,
  changes: ReadonlyMap<Cell, Amount>,
  label: string,
): Fault => {
  const after = withAmounts(budget, changes);
  const texts = new Map(Array.from(changes, ([cell, amount]) => [cell, printed(amount)] as const));
  const inDataset = () => replacedBudget(subject, budget, after);
  return {
    label: `${budget.printedName} ${label}`,
    detectable: contradictsItself(budget, after, subject.asOf),
    inText: () =>
      withLine(subject, budget.statedTotalSource, (text) => withPrinted(budget, texts, text)),
    inDataset,
    inWorkbook: inDataset,
  };
};

const decided = (thousandYen: number): Amount => ({ kind: "decided", thousandYen });

/** A fault for each cell with an amount for which there is another amount. */
const eachAmount =
  (
    change: (thousandYen: number, random: Random) => Amount | null,
    which: (cell: Cell) => boolean,
  ) =>
  (subject: Subject, random: Random): readonly Fault[] =>
    subject.dataset.budgets.flatMap((budget) =>
      cellsOf(budget)
        .filter(which)
        .flatMap((cell) => {
          const amount = amountAt(budget, cell);
          const other = amount?.kind === "decided" ? change(amount.thousandYen, random) : null;
          if (other === null || JSON.stringify(other) === JSON.stringify(amount)) return [];
          const label = `${String(cell)} → ${printed(other)}`;
          return [changedBudget(subject, budget, new Map([[cell, other]]), label)];
        }),
    );

const isYear = (cell: Cell): boolean => cell !== "total";

const otherDigit = (thousandYen: number, random: Random): Amount => {
  const digits = String(thousandYen);
  const at = random.integer(digits.length);
  const isFirst = at === 0 && digits.length > 1;
  const old = Number(digits[at]);
  const choices = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter(
    (one) => one !== old && (one > 0 || !isFirst),
  );
  const digit = choices[random.integer(choices.length)] ?? 0;
  return decided(Number(digits.slice(0, at) + String(digit) + digits.slice(at + 1)));
};

const swappedDigits = (thousandYen: number, random: Random): Amount | null => {
  const digits = String(thousandYen);
  const places = Array.from(digits.slice(1)).flatMap((digit, at) =>
    digit === digits[at] ? [] : [at],
  );
  const at = places[random.integer(Math.max(1, places.length))];
  if (at === undefined) return null;
  return decided(
    Number(
      digits.slice(0, at) + (digits[at + 1] ?? "") + (digits[at] ?? "") + digits.slice(at + 2),
    ),
  );
};

const eachNeighbours =
  (change: (left: Amount, right: Amount, random: Random) => readonly [Amount, Amount] | null) =>
  (subject: Subject, random: Random): readonly Fault[] =>
    subject.dataset.budgets.flatMap((budget) =>
      budget.years.slice(1).flatMap(({ amount: right, fiscalYear }, at) => {
        const left = budget.years[at]?.amount;
        const others = left === undefined ? null : change(left, right, random);
        if (others === null) return [];
        const changes = new Map<Cell, Amount>([
          [at, others[0]],
          [at + 1, others[1]],
        ]);
        return [
          changedBudget(
            subject,
            budget,
            changes,
            `${String(fiscalYear - 1)}・${String(fiscalYear)}`,
          ),
        ];
      }),
    );

const shiftedRow = (subject: Subject): readonly Fault[] =>
  subject.dataset.budgets.map((budget) => {
    const blank: Amount = { kind: "blank" };
    const changes = new Map<Cell, Amount>(
      budget.years.map((_, at) => [at, budget.years[at - 1]?.amount ?? blank]),
    );
    return changedBudget(subject, budget, changes, "1年度後ろへ");
  });

const thousandfold = (amount: Amount): Amount =>
  amount.kind === "decided" ? decided(amount.thousandYen * 1000) : amount;

const wholeRowInYen = (subject: Subject): readonly Fault[] =>
  subject.dataset.budgets
    .filter(({ years }) =>
      years.some(({ amount }) => amount.kind === "decided" && amount.thousandYen > 0),
    )
    .map((budget) => {
      const changes = new Map<Cell, Amount>(
        cellsOf(budget).flatMap((cell) => {
          const amount = amountAt(budget, cell);
          return amount === undefined ? [] : [[cell, thousandfold(amount)] as const];
        }),
      );
      return changedBudget(subject, budget, changes, "行全体");
    });

/** The word 千円 of one cell put as 円 or 百万円. */
const otherUnit = (subject: Subject, random: Random): readonly Fault[] =>
  subject.dataset.budgets.flatMap((budget) =>
    cellsOf(budget).flatMap((cell) => {
      const amount = amountAt(budget, cell);
      if (amount?.kind !== "decided") return [];
      const unit = ["円", "百万円", "千円/年"][random.integer(3)] ?? "円";
      const changes = new Map([[cell, printed(amount).replace("千円", unit)]]);
      return [
        {
          label: `${budget.printedName} ${String(cell)} ${unit}`,
          detectable: true,
          inText: () =>
            withLine(subject, budget.statedTotalSource, (text) =>
              withPrinted(budget, changes, text),
            ),
        },
      ];
    }),
  );

const headingLine = ({ dataset }: Subject, { document, statedTotalSource }: Budget): number => {
  const lines = dataset.documents.find(({ id }) => id === document)?.lines ?? [];
  return lines.slice(0, statedTotalSource.line).findLastIndex((text) => /年度\t計/u.test(text)) + 1;
};

const movedHeading = (subject: Subject, random: Random): readonly Fault[] =>
  subject.dataset.budgets.map((budget) => {
    const at = random.integer(budget.years.length);
    const line = headingLine(subject, budget);
    return {
      label: `${budget.printedName} ${String(at + 1)}番目の見出し`,
      detectable: true,
      inText: () =>
        withLine(subject, { document: budget.document, line }, (text) =>
          text
            .split("\t")
            .map((cell, column) =>
              column === at + 1 ? cell.replace(/\d+/u, (year) => String(Number(year) + 1)) : cell,
            )
            .join("\t"),
        ),
    };
  });

const droppedRow = (subject: Subject): readonly Fault[] =>
  subject.dataset.budgets.map((budget) => ({
    label: budget.printedName,
    detectable: true,
    inText: () => withLines(subject, budget.statedTotalSource, () => []),
    inDataset: () => ({
      ...subject.dataset,
      budgets: replaced(subject.dataset.budgets, budget),
    }),
    inWorkbook: () => ({
      ...subject.dataset,
      budgets: replaced(subject.dataset.budgets, budget),
    }),
  }));

const repeatedRow = (subject: Subject): readonly Fault[] =>
  subject.dataset.budgets.map((budget) => ({
    label: budget.printedName,
    detectable: true,
    inText: () => withLines(subject, budget.statedTotalSource, (text) => [text, text]),
  }));

const total =
  "計が数で未定の年度がないか、年度の合計が計を超えるとき、計が年度の金額をもう一度述べているため";

export const budgetKinds: readonly FaultKind[] = [
  { title: "年度の金額の1桁", detectableWhen: total, faults: eachAmount(otherDigit, isYear) },
  {
    title: "計の1桁",
    detectableWhen: total,
    faults: eachAmount(otherDigit, (cell) => !isYear(cell)),
  },
  {
    title: "金額の隣り合う2桁の入れ替え",
    detectableWhen: total,
    faults: eachAmount(swappedDigits, () => true),
  },
  {
    title: "円で書いた金額（1欄が1,000倍）",
    detectableWhen: total,
    faults: eachAmount(
      (thousandYen) => decided(thousandYen * 1000),
      () => true,
    ),
  },
  {
    title: "円で書いた行（計も1,000倍）",
    detectableWhen:
      "計も同じ倍率で変わるため、工程のない年度の金額などで元の表がすでに食い違うときに限る",
    faults: wholeRowInYen,
  },
  {
    title: "単位の言葉（千円→円、百万円）",
    detectableWhen: "同じ表の見出しとほかの欄が千円で書いているため、常に",
    faults: otherUnit,
  },
  {
    title: "金額を未定にする",
    detectableWhen: "その年度が点検日に始まっているとき、年度の開始が確定を求めるため",
    faults: eachAmount(() => ({ kind: "undecided" }), isYear),
  },
  {
    title: "金額を空欄にする",
    detectableWhen:
      "計がその金額を含むか、工程がその年度に及ぶとき、計と工程が金額の存在を述べているため",
    faults: eachAmount(() => ({ kind: "blank" }), isYear),
  },
  {
    title: "隣り合う2年度の金額の入れ替え",
    detectableWhen:
      "工程のない年度か協議の年度に金額が移るか、始まった年度が未定になるとき、工程と日付がその年度を述べているため",
    faults: eachNeighbours((left, right) =>
      JSON.stringify(left) === JSON.stringify(right) ? null : [right, left],
    ),
  },
  {
    title: "計で打ち消し合う2つの誤り",
    detectableWhen: "工程のない年度か協議の年度が金額を得るとき、工程がその年度を述べているため",
    faults: eachNeighbours((left, right, random) => {
      if (left.kind !== "decided" || right.kind !== "decided") return null;
      if (left.thousandYen === 0) return null;
      const moved = 1 + random.integer(left.thousandYen);
      return [decided(left.thousandYen - moved), decided(right.thousandYen + moved)];
    }),
  },
  {
    title: "金額の行を1年度ずらす",
    detectableWhen:
      "最後の年度が計から抜けるか、工程のある最初の年度が空くとき、計と工程が述べているため",
    faults: shiftedRow,
  },
  {
    title: "年度の見出しを1年動かす",
    detectableWhen: "見出しの年度は続き、どの表でも同じ計画期間であるため、常に",
    faults: movedHeading,
  },
  {
    title: "金額の行の脱落",
    detectableWhen: "同じ表に事業費の見出しが残るため、常に",
    faults: droppedRow,
  },
  {
    title: "金額の行の重複",
    detectableWhen: "同じ行が2度あるため、常に",
    faults: repeatedRow,
  },
];
