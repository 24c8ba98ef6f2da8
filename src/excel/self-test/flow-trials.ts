import type { Dataset, Finding } from "../../domain";
import type { PlacedCell, WorkbookProblem } from "../../plan";
import { documentPlan } from "../document-plan";
import type { Answer, WorkbookSession } from "../session";
import type { Trial } from "./trial";

/** What a task of the product answers, without the first refusal. */
const valueOf = async <Value>(answer: Promise<Answer<Value>>): Promise<Value> => {
  const given = await answer;
  if (given.ok) return given.value;
  const { message, problems } = given.refusal;
  throw new Error([message, ...problems.map(({ sheet, found }) => `${sheet}：${found}`)].join(""));
};

const none = "問題なし";

const problemWords = (problems: readonly WorkbookProblem[]): string =>
  problems.length === 0
    ? none
    : problems.map(({ sheet, found }) => `${sheet}：${found}`).join("／");

/** What the flow hands on from one step to the next. */
interface Shown {
  readonly finding: Finding;
  readonly cell: PlacedCell | null;
}

/** The product's own work, from an empty workbook to a record that is taken back, as the pane asks for it. */
export const flowTrials = (
  session: WorkbookSession,
  dataset: Dataset,
  day: string,
): readonly Trial[] => {
  const request = { dataset, sheets: documentPlan(dataset).sheets.map(({ id }) => id) };
  let shown: Shown | null = null;
  const firstFinding = async (): Promise<Shown | null> => {
    const { results, cellOf } = await valueOf(session.check(dataset, day));
    const placed = results
      .flatMap(({ findings }) => findings)
      .map((finding) => ({ finding, cell: cellOf(finding.at) }));
    return placed.find(({ cell }) => cell !== null) ?? placed[0] ?? null;
  };
  return [
    {
      title: "全部のシートを作る",
      expected: [none],
      remedy: "値と計算式は書き込まれていれば使えます。知らせの内容を確かめてください。",
      run: async () => problemWords((await valueOf(session.fill(request, new Set()))).problems),
    },
    {
      title: "作ったシートを読み直すと、書き込んだとおり",
      expected: ["変わるセル0、入力と見るセル0"],
      remedy: null,
      run: async () => {
        const { sheets } = await valueOf(session.previewFill(request));
        const changed = sheets.reduce((sum, { changedCells }) => sum + changedCells, 0);
        const typed = sheets.reduce((sum, one) => sum + one.typed.length, 0);
        return `変わるセル${String(changed)}、入力と見るセル${String(typed)}`;
      },
    },
    {
      title: "点検する",
      expected: [none],
      remedy: null,
      run: async () => problemWords((await valueOf(session.check(dataset, day))).workbookProblems),
    },
    {
      title: "指摘を確認済みにして、取り消す",
      expected: ["記録1、取り消し1", "指摘なし"],
      remedy: null,
      run: async () => {
        shown = await firstFinding();
        if (shown === null) return "指摘なし";
        const { finding } = shown;
        const given = { reason: "動作確認", confirmedBy: "動作確認", confirmedOn: day };
        const records = await valueOf(session.acknowledge(dataset, finding, given));
        const by = { by: "動作確認", on: day };
        const after = await valueOf(session.withdraw(dataset, finding.fingerprint, by));
        const withdrawn = after.filter(({ withdrawn: of }) => of !== null);
        return `記録${String(records.length)}、取り消し${String(withdrawn.length)}`;
      },
    },
    {
      title: "指摘のセルへ移り、出典を調べる",
      expected: ["移ったセルの出典", "指摘なし"],
      remedy: "移動できないときは、シートとセルの名前を示します。",
      run: async () => {
        const cell = shown?.cell ?? null;
        if (cell === null) return "指摘なし";
        await valueOf(session.select(cell));
        const { sheet } = await valueOf(session.selection(dataset));
        return sheet === cell.sheet ? "移ったセルの出典" : `「${sheet}」のセル`;
      },
    },
  ];
};
