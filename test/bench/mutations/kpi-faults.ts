import { normalizeText, type Kpi } from "../../../src/domain";
import { readKpiValue } from "../../../src/extract/kpi-value";
import type { Random } from "../../fixtures/region-documents/random";
import type { Fault, FaultKind } from "./fault";
import { replaced, withLine, withLines, type Subject } from "./subject";

type Part = "baseline" | "target";
const parts = ["baseline", "target"] as const;

/** Whether another table repeats this indicator under 「再掲」, or is repeated by it. */
const isRestated = ({ dataset }: Subject, kpi: Kpi): boolean =>
  dataset.kpis.some((other) => {
    if (other === kpi) return false;
    const [one, two] = [normalizeText(kpi.indicator), normalizeText(other.indicator)];
    const restates = (left: string, project: string) =>
      left.includes("再掲") && left.includes(normalizeText(project));
    return restates(one, other.project) || restates(two, kpi.project);
  });

/** What the indicator says against the plan's years, itself and the legend. */
const contradictions = ({ dataset }: Subject, kpi: Kpi): readonly string[] => {
  const { baseline, target } = kpi;
  const [first = 0, last = 0] = [dataset.fiscalYears[0], dataset.fiscalYears.at(-1)];
  const unitOf = (part: Part): string | null => kpi[part].unit;
  return [
    ...(target.period !== null && (target.period.firstYear < first || target.period.lastYear > last)
      ? [`計画期間 ${target.raw}`]
      : []),
    ...(baseline.period !== null &&
    target.period !== null &&
    baseline.period.lastYear >= target.period.lastYear
      ? [`前後 ${baseline.raw} ${target.raw}`]
      : []),
    ...(unitOf("baseline") !== null &&
    unitOf("target") !== null &&
    unitOf("baseline")?.replace(/\/年$/u, "") !== unitOf("target")?.replace(/\/年$/u, "")
      ? [`単位 ${baseline.raw} ${target.raw}`]
      : []),
    ...parts.filter((part) => kpi[part].kind === "blank").map((part) => `空欄 ${part}`),
    ...(target.kind === "notSet" ? ["目標値がない"] : []),
  ];
};

const changedKpi = (
  subject: Subject,
  kpi: Kpi,
  values: Readonly<Partial<Record<Part, string>>>,
): Fault => {
  const after: Kpi = {
    ...kpi,
    ...Object.fromEntries(
      parts.flatMap((part) => {
        const raw = values[part];
        return raw === undefined ? [] : [[part, readKpiValue(raw)] as const];
      }),
    ),
  };
  const known = new Set(contradictions(subject, kpi));
  const inDataset = () => ({
    ...subject.dataset,
    kpis: replaced(subject.dataset.kpis, kpi, after),
  });
  const cells = (text: string): string => {
    const [before, from] = [text.split("\t"), parts.map((part) => kpi[part].raw)];
    const columns = [
      before.findIndex((cell, column) => column > 1 && cell === from[0]),
      before.findLastIndex((cell) => cell === from[1]),
    ];
    return before
      .map((cell, column) => {
        const part = parts[columns.indexOf(column)];
        return part === undefined ? cell : (values[part] ?? cell);
      })
      .join("\t");
  };
  return {
    label: `${kpi.printedProject} ${kpi.indicator} ${JSON.stringify(values)}`,
    detectable:
      isRestated(subject, kpi) || contradictions(subject, after).some((one) => !known.has(one)),
    ...(cells(kpi.source.text) === kpi.source.text
      ? {}
      : { inText: () => withLine(subject, kpi.source, cells) }),
    inDataset,
    inWorkbook: inDataset,
  };
};

const eachValue =
  (
    change: (raw: string, random: Random, part: Part) => string | null,
    which: readonly Part[] = parts,
  ) =>
  (subject: Subject, random: Random): readonly Fault[] =>
    subject.dataset.kpis.flatMap((kpi) =>
      which.flatMap((part) => {
        const { raw } = kpi[part];
        const other = change(raw, random, part);
        return other === null || other === raw ? [] : [changedKpi(subject, kpi, { [part]: other })];
      }),
    );

const otherDigit = (raw: string, random: Random): string | null =>
  /^\d/u.test(raw)
    ? raw.replace(/\d/u, (digit) => String(1 + ((Number(digit) + random.integer(8)) % 9)))
    : null;

const otherYear = (raw: string, random: Random): string | null => {
  const years = [...raw.matchAll(/(\d+)年度\)/gu)];
  const year = Number(years[0]?.[1]);
  if (Number.isNaN(year)) return null;
  const moved = Math.max(1, year + ([-3, -2, -1, 1, 2, 3][random.integer(6)] ?? 1));
  return raw.replace(/\d+(?=年度\))/u, String(moved));
};

/** A dataset does not hold the heading of a table without rows: in it alone nothing remains of a dropped row. */
const droppedRow = (subject: Subject): readonly Fault[] =>
  subject.dataset.kpis.map((kpi) => ({
    label: `${kpi.printedProject} ${kpi.indicator}`,
    detectable: subject.dataset.kpis.filter(({ project }) => project === kpi.project).length === 1,
    inText: () => withLines(subject, kpi.source, () => []),
    inWorkbook: () => ({ ...subject.dataset, kpis: replaced(subject.dataset.kpis, kpi) }),
  }));

const repeatedRow = (subject: Subject): readonly Fault[] =>
  subject.dataset.kpis.map((kpi) => ({
    label: `${kpi.printedProject} ${kpi.indicator}`,
    detectable: true,
    inText: () => withLines(subject, kpi.source, (text) => [text, text]),
  }));

export const kpiKinds: readonly FaultKind[] = [
  {
    title: "KPIの数の1桁",
    detectableWhen: "再掲された指標であるとき、再掲元が同じ値を述べているため",
    faults: eachValue(otherDigit),
  },
  {
    title: "KPIの単位",
    detectableWhen: "基準値と目標値の両方に単位があるとき、もう一方が単位を述べているため",
    faults: eachValue((raw, random) =>
      /^\d/u.test(raw)
        ? raw.replace(
            /^([\d,. ]+)[^\d(（/以]+/u,
            `$1${["件", "世帯", "か所"][random.integer(3)] ?? ""}`,
          )
        : null,
    ),
  },
  {
    title: "KPIの年度",
    detectableWhen:
      "目標値の年度が計画期間を外れるか、基準値の年度が目標値より前でなくなるとき、事業費の表の年度が計画期間を述べているため",
    faults: eachValue(otherYear),
  },
  {
    title: "KPIの値を空欄にする",
    detectableWhen: "指標の行に名称が残り、値のない欄は「-」と書くと凡例にあるため、常に",
    faults: eachValue(() => ""),
  },
  {
    title: "KPIの目標値を「—」にする",
    detectableWhen: "凡例が「-」を認めるのは基準値だけであるため、常に",
    faults: eachValue(() => "—", ["target"]),
  },
  {
    title: "KPIの基準値と目標値の入れ替え",
    detectableWhen: "両方に年度があるか、目標値が「—」になるとき、年度の前後と凡例が述べているため",
    faults: (subject) =>
      subject.dataset.kpis.map((kpi) =>
        changedKpi(subject, kpi, { baseline: kpi.target.raw, target: kpi.baseline.raw }),
      ),
  },
  {
    title: "KPIの行の脱落",
    detectableWhen: "その事業の指標が1つだけのとき、表に見出しだけが残るため",
    faults: droppedRow,
  },
  {
    title: "KPIの行の重複",
    detectableWhen: "同じ行が2度あるため、常に",
    faults: repeatedRow,
  },
];
