import { type Amount, type Dataset, type Project } from "../../src/domain";
import { blank, decided, sampleBudget, sampleDataset, undecided } from "../fixtures/sample-dataset";

const unreadable: Amount = { kind: "unreadable", raw: "約5" };
const yearAmounts: readonly Amount[] = [blank, undecided, decided(0), decided(5), unreadable];
const totals: readonly Amount[] = [
  blank,
  undecided,
  decided(0),
  decided(4),
  decided(5),
  decided(6),
  decided(10),
  decided(11),
  unreadable,
];

/** A budget for every combination of two years and 計, unlike any order in which a person would list them. */
export const everyTotal = (): Dataset => {
  const base = sampleDataset();
  const [sample] = base.projects;
  if (sample === undefined) throw new Error("sample without projects");
  const cases = yearAmounts.flatMap((first) =>
    yearAmounts.flatMap((second) => totals.map((total) => ({ years: [first, second], total }))),
  );
  const idOf = (index: number): string => `case${String(index)}`;
  const projects: readonly Project[] = cases.map((_, index) => ({
    id: idOf(index),
    name: idOf(index),
    initiative: base.initiatives[index % base.initiatives.length]?.id ?? sample.initiative,
  }));
  return {
    ...base,
    fiscalYears: [2027, 2028],
    projects,
    listings: [],
    kpis: [],
    projectSheets: [],
    crossRegionProjects: [],
    budgets: cases.map(({ years, total }, index) => ({
      ...sampleBudget("鉄道の利用促進", years, total),
      project: idOf(index),
    })),
  };
};
