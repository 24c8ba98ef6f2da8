import { formatIsoDate, formatJapaneseDate, type Finding } from "../../domain";
import type { EarlierFinding, EarlierRule } from "../../rules/compare-results";
import { formatDay } from "./acknowledgement-words";
import type { CheckReport } from "./check-report";
import type { Since } from "../since";

/** One finding, as it stands in a list of what has become of findings. */
export interface SinceLine {
  readonly place: string;
  readonly message: string;
  /** What it said before, where that is something else. */
  readonly before?: string;
}

export interface SinceGroup {
  readonly key: "new" | "changed" | "gone" | "newlyChecked" | "notChecked";
  readonly title: string;
  readonly mark: string;
  /** What to make of it; `null` where the title says it. */
  readonly note: string | null;
  readonly lines: readonly SinceLine[];
}

/** 「前回 令和7年4月1日（資料5件）／今回 令和8年4月1日（資料6件）」 */
export const formatBothDays = ({ asOf, dataset }: CheckReport, { earlier }: Since): string =>
  [
    `前回 ${formatDay(earlier.asOf)}（資料${earlier.documents.length}件）`,
    `今回 ${formatJapaneseDate(asOf)}（資料${dataset.documents.length}件）`,
  ].join("、");

const titlesOf = (rules: readonly EarlierRule[]): string =>
  rules.map(({ title }) => `「${title}」`).join("");

/** Documents and rules that only one of the two checks had, one sentence each. */
export const differingScope = (since: Since): readonly string[] => {
  const { comparison, documentsOnlyBefore, documentsOnlyNow } = since;
  const { rulesOnlyBefore, rulesOnlyAfter } = comparison;
  return [
    ...documentsOnlyBefore.map(({ title, date }) => `前回だけの資料: ${title}（${date}）`),
    ...documentsOnlyNow.map(
      ({ title, date }) => `今回だけの資料: ${title}（${formatIsoDate(date)}）`,
    ),
    ...(rulesOnlyBefore.length === 0 ? [] : [`前回だけ行った点検: ${titlesOf(rulesOnlyBefore)}`]),
    ...(rulesOnlyAfter.length === 0 ? [] : [`今回だけ行った点検: ${titlesOf(rulesOnlyAfter)}`]),
  ];
};

/** What has become of the findings, group by group; the unchanged ones are only counted. */
export const sinceGroups = (
  { names }: CheckReport,
  { comparison }: Since,
): readonly SinceGroup[] => {
  const now = ({ at, message }: Finding): SinceLine => ({ place: names.place(at), message });
  const former = ({ place, rule, message }: EarlierFinding): SinceLine => ({
    place: place === null ? rule : names.place(place),
    message,
  });
  const groups: readonly SinceGroup[] = [
    {
      key: "new",
      title: "新しい指摘",
      mark: "新",
      note: null,
      lines: comparison.new.map(now),
    },
    {
      key: "changed",
      title: "内容が変わった指摘",
      mark: "変",
      note: null,
      lines: comparison.changed.map(({ before, after }) => ({
        ...now(after),
        before: before.message,
      })),
    },
    {
      key: "gone",
      title: "なくなった指摘",
      mark: "消",
      note: null,
      lines: comparison.gone.map(former),
    },
    {
      key: "newlyChecked",
      title: "今回だけ行った点検の指摘",
      mark: "今",
      note: "前回はこの点検を行っていないため、新しい指摘かどうかは分かりません。",
      lines: comparison.newlyChecked.map(now),
    },
    {
      key: "notChecked",
      title: "前回だけ行った点検の指摘",
      mark: "前",
      note: "今回はこの点検を行っていないため、なくなったかどうかは分かりません。",
      lines: comparison.notChecked.map(former),
    },
  ];
  return groups;
};

/** 「新しい指摘1件・内容が変わった指摘0件・なくなった指摘2件・変わらない指摘57件」, and those that cannot be compared. */
export const sinceHeadline = (report: CheckReport, since: Since): string => {
  const groups = sinceGroups(report, since);
  const always = groups.filter(({ note }) => note === null);
  const others = groups.filter(({ note, lines }) => note !== null && lines.length > 0);
  return [
    ...always.map(({ title, lines }) => `${title}${lines.length}件`),
    `変わらない指摘${since.comparison.unchanged.length}件`,
    ...others.map(({ title, lines }) => `${title}${lines.length}件`),
  ].join("・");
};
