import { columnKey, rowKey, type SheetId } from "../../../src/plan";
import {
  copyRow,
  deleteColumn,
  deleteRow,
  foundSheets,
  type,
  type Edit,
} from "../../fixtures/found-sheets";
import type { Random } from "../../fixtures/region-documents/random";
import type { Fault, FaultKind } from "./fault";
import type { Subject } from "./subject";

const planOf = ({ plan }: Subject, id: SheetId) => plan.sheets.find((sheet) => sheet.id === id);

type Plan = NonNullable<ReturnType<typeof planOf>>;

/** A row of 事業費 whose project has no amounts in the documents says nothing. */
const isStated = ({ dataset }: Subject, id: SheetId, label: string): boolean =>
  id !== "budget" ||
  !label.startsWith("project:") ||
  dataset.budgets.some(({ project }) => label.startsWith(rowKey.project(project)));

const editedSheet = (subject: Subject, id: SheetId, label: string, edit: Edit): Fault => ({
  label: `${id} ${label}`,
  detectable: isStated(subject, id, label),
  inWorkbook: () => foundSheets(subject.plan, { [id]: [edit] }),
});

const eachSheet =
  (
    ids: readonly SheetId[],
    faultsIn: (
      plan: Plan,
      subject: Subject,
      random: Random,
    ) => readonly (readonly [string, Edit])[],
  ) =>
  (subject: Subject, random: Random): readonly Fault[] =>
    ids.flatMap((id) => {
      const plan = planOf(subject, id);
      return plan === undefined
        ? []
        : faultsIn(plan, subject, random).map(([label, edit]) =>
            editedSheet(subject, id, label, edit),
          );
    });

const parts = ["participation", "budget", "kpi", "agreement", "statusList"] as const;

const recordKey = /^(?:project|kpi|annex-item):/u;
const recordRows = ({ keys }: Plan): readonly string[] =>
  keys.rows.flatMap(({ key }) => (recordKey.test(key) ? [key] : []));

/** Totals, subtotals and counts overwritten by a number a little off. */
const overwrittenTotals = (plan: Plan, { dataset }: Subject, random: Random) => {
  const columns = [...dataset.fiscalYears.map(columnKey.fiscalYear), columnKey.statedTotal];
  return plan.keys.rows
    .filter(({ key }) => /^(?:initiative-total|pillar-total):|^grand-total$/u.test(key))
    .flatMap(({ key }) =>
      columns.map((column): readonly [string, Edit] => {
        const typed = 1 + random.integer(9_999_999);
        return [`${key} ${column} ${String(typed)}`, type(plan, key, column, typed)];
      }),
    );
};

const overwrittenCounts = (plan: Plan, { dataset }: Subject) =>
  dataset.projects
    .map(({ id }) => rowKey.project(id))
    .filter((key) => plan.keys.rows.some((row) => row.key === key))
    .map((key): readonly [string, Edit] => [key, type(plan, key, columnKey.participantCount, 99)]);

const unreadable = (plan: Plan, { dataset }: Subject, random: Random) =>
  dataset.budgets.flatMap(({ project, years }) =>
    years.map(({ fiscalYear }): readonly [string, Edit] => {
      const typed = ["約1,000", "1.5億円", "精査中"][random.integer(3)] ?? "";
      const key = rowKey.project(project);
      return [`${key} ${typed}`, type(plan, key, columnKey.fiscalYear(fiscalYear), typed)];
    }),
  );

const otherMarks = (plan: Plan, { dataset }: Subject, random: Random) =>
  dataset.projects.flatMap(({ id }): readonly (readonly [string, Edit])[] => {
    const key = rowKey.project(id);
    if (!plan.keys.rows.some((row) => row.key === key)) return [];
    const { partners } = dataset.region;
    const partner = partners[random.integer(partners.length)] ?? "";
    const typed = ["△", "×", "有", "?"][random.integer(4)] ?? "";
    return [[`${key} ${typed}`, type(plan, key, columnKey.municipality(partner), typed)]];
  });

export const sheetKinds: readonly FaultKind[] = [
  {
    title: "シートの小計・総計の上書き",
    detectableWhen: "小計は上の行の金額の和であるため、常に",
    faults: eachSheet(["budget"], overwrittenTotals),
  },
  {
    title: "シートの参加数の上書き",
    detectableWhen: "参加数は行の印の数であるため、常に",
    faults: eachSheet(["participation"], overwrittenCounts),
  },
  {
    title: "シートの金額の欄に文字",
    detectableWhen: "資料が金額を述べているため、常に",
    faults: eachSheet(["budget"], unreadable),
  },
  {
    title: "シートの印の欄にほかの文字",
    detectableWhen: "資料が印の有無を述べているため、常に",
    faults: eachSheet(["participation", "statusList"], otherMarks),
  },
  {
    title: "シートの行の削除",
    detectableWhen: "資料がその行の値を述べているとき（事業費のない事業の行は何も述べない）",
    faults: eachSheet(parts, (plan) =>
      recordRows(plan).map((key) => [key, deleteRow(plan, key)] as const),
    ),
  },
  {
    title: "シートの行の複写",
    detectableWhen: "資料がその行の値を述べているとき、同じ行が2度あるため",
    faults: eachSheet(parts, (plan) =>
      recordRows(plan).map((key) => [key, copyRow(plan, key)] as const),
    ),
  },
  {
    title: "シートの列の削除",
    detectableWhen: "資料に列の値があるため、常に",
    faults: eachSheet(parts, (plan) =>
      plan.keys.columns
        .filter(({ key }) =>
          /^(?:municipality:|fiscal-year:|stated-total|baseline|target|annex-)/u.test(key),
        )
        .map(({ key }) => [key, deleteColumn(plan, key)] as const),
    ),
  },
];
