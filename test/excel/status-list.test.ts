import type { Dataset, PartialDate } from "../../src/domain";
import type { FillRequest, MarksFrom } from "../../src/excel";
import { ino, konan, nankoku, sampleDataset, tosa } from "../fixtures/sample-dataset";
import { withoutListing } from "../fixtures/sample-edits";
import { noCalculator } from "./no-calculator";
import { allSheets, day, openFilled, valueOf, type OpenWorkbook } from "./open-workbook";
import { viewOf } from "./sheet-view";

const dataset = sampleDataset();
const quick = { calculator: noCalculator };
const nextApril = { year: 2030, month: 4, day: 1 };

const listFrom = (
  marksFrom: MarksFrom,
  asOf: PartialDate = nextApril,
  from: Dataset = dataset,
): FillRequest => ({ dataset: from, sheets: ["statusList"], statusList: { asOf, marksFrom } });

const fill = ({ session }: OpenWorkbook, request: FillRequest, replace: readonly string[] = []) =>
  valueOf(session.fill(request, new Set(replace)));

/** The names of those with a ● in the row of a project. */
const takingPart = async (workbook: OpenWorkbook, project: string): Promise<string> => {
  const view = await viewOf(workbook, "取組状況一覧");
  const partners = { 南国市: nankoku, 土佐市: tosa, 香南市: konan, いの町: ino };
  return Object.entries(partners)
    .filter(([, id]) => view.value(`project:${project}`, `municipality:${id}`) === "●")
    .map(([name]) => name)
    .join("、");
};

const dateLine = async (workbook: OpenWorkbook) =>
  (await viewOf(workbook, "取組状況一覧")).value("section:#1", "initiative");

/** Types into the cell of a project and a partner. */
const mark = async (
  workbook: OpenWorkbook,
  sheet: string,
  [project, partner]: readonly [string, string],
  text: string,
): Promise<string> => {
  const address = (await viewOf(workbook, sheet)).at(
    `project:${project}`,
    `municipality:${partner}`,
  );
  workbook.standIn.user.type(sheet, address, text);
  return address;
};

const railway = "鉄道の利用促進";
const drill = "防災訓練の共同実施";

describe("取組状況一覧を作る", () => {
  test("何も選ばなければ、資料の現在日と印", async () => {
    const workbook = await openFilled(dataset, quick);
    expect(await dateLine(workbook)).toBe("（令和11年4月1日現在）");
    expect(await takingPart(workbook, railway)).toBe("南国市、香南市");
  });

  test("資料の印で、選んだ日の一覧にする", async () => {
    const workbook = await openFilled(dataset, quick);
    await mark(workbook, "参加マトリクス", [railway, ino], "○");
    const { sheets, problems } = await fill(workbook, listFrom("dataset"));
    expect(sheets).toEqual([
      expect.objectContaining({ id: "statusList", action: "update", changedCells: 1, typed: [] }),
    ]);
    expect(problems).toEqual([]);
    expect(await dateLine(workbook)).toBe("（令和12年4月1日現在）");
    expect(await takingPart(workbook, railway)).toBe("南国市、香南市");
  });

  test("参加マトリクスの今の印で作る。印の定まらない事業は、資料の印のまま", async () => {
    const workbook = await openFilled(dataset, quick);
    await mark(workbook, "参加マトリクス", [railway, ino], "○");
    await mark(workbook, "参加マトリクス", [railway, nankoku], "");
    const { problems } = await fill(workbook, listFrom("participationSheet"));
    expect(problems).toEqual([]);
    expect(await takingPart(workbook, railway)).toBe("香南市、いの町");
    expect(await takingPart(workbook, drill)).toBe("南国市、土佐市");
    expect(await dateLine(workbook)).toBe("（令和12年4月1日現在）");
  });

  test("今の一覧の印のまま、日付だけを改める", async () => {
    const workbook = await openFilled(dataset, quick);
    await mark(workbook, "取組状況一覧", [railway, tosa], "●");
    const { keptTyped, replacedTyped } = await fill(workbook, listFrom("statusListSheet"));
    expect([...keptTyped, ...replacedTyped]).toEqual([]);
    expect(await takingPart(workbook, railway)).toBe("南国市、土佐市、香南市");
    expect(await dateLine(workbook)).toBe("（令和12年4月1日現在）");
  });

  test("一覧に入力された印は、資料の印で作っても、選ばなければ残る", async () => {
    const workbook = await openFilled(dataset, quick);
    const cell = await mark(workbook, "取組状況一覧", [railway, tosa], "●");
    const { keptTyped } = await fill(workbook, listFrom("dataset"));
    expect(keptTyped).toEqual([
      expect.objectContaining({
        sheet: "取組状況一覧",
        cell,
        label: `「${railway}」 土佐市`,
        typed: "●",
        planned: "空欄",
      }),
    ]);
    expect(await takingPart(workbook, railway)).toBe("南国市、土佐市、香南市");
    await fill(workbook, listFrom("dataset"), [keptTyped[0]?.id ?? ""]);
    expect(await takingPart(workbook, railway)).toBe("南国市、香南市");
  });

  test("別冊の一覧にない事業は、参加マトリクスから作っても、印が残る", async () => {
    const onlyListed = withoutListing(dataset, "vision-matrix", railway);
    const workbook = await openFilled(onlyListed, quick);
    expect((await viewOf(workbook, "参加マトリクス")).has(`project:${railway}`)).toBe(false);
    await fill(workbook, listFrom("participationSheet", nextApril, onlyListed));
    expect(await takingPart(workbook, railway)).toBe("南国市、香南市");
  });

  test("別冊の一覧だけにある事業は、参加マトリクスから作ると、一覧に加わる", async () => {
    const onlyInMatrix = withoutListing(dataset, "status-list", railway);
    const workbook = await openFilled(onlyInMatrix, quick);
    const { sheets } = await fill(
      workbook,
      listFrom("participationSheet", nextApril, onlyInMatrix),
    );
    expect(sheets[0]?.action).toBe("update");
    expect(await takingPart(workbook, railway)).toBe("南国市、香南市");
  });
});

describe("作った一覧は、作ったまま", () => {
  test("あとで日付を選ばずに作っても、日付も印も変わらず、何も書かない", async () => {
    const workbook = await openFilled(dataset, quick);
    await mark(workbook, "参加マトリクス", [railway, ino], "○");
    await fill(workbook, listFrom("participationSheet"));
    await mark(workbook, "参加マトリクス", [railway, ino], "");
    workbook.standIn.recorder.clear();
    const { sheets } = await fill(workbook, { dataset, sheets: allSheets });
    expect(sheets.find(({ id }) => id === "statusList")?.action).toBe("none");
    expect(workbook.standIn.recorder.totals().writes).toBe(0);
    await valueOf(workbook.session.check(dataset, day));
    expect(await dateLine(workbook)).toBe("（令和12年4月1日現在）");
    expect(await takingPart(workbook, railway)).toBe("南国市、香南市、いの町");
  });

  test("日付を選び直せば、改める", async () => {
    const workbook = await openFilled(dataset, quick);
    await fill(workbook, listFrom("participationSheet"));
    await fill(workbook, listFrom("dataset", { year: 2031, month: 4, day: 1 }));
    expect(await dateLine(workbook)).toBe("（令和13年4月1日現在）");
    expect(await takingPart(workbook, railway)).toBe("南国市、香南市");
  });

  test("資料と違う印は、点検で指摘になる", async () => {
    const workbook = await openFilled(dataset, quick);
    await mark(workbook, "参加マトリクス", [railway, ino], "○");
    await fill(workbook, listFrom("participationSheet"));
    const { results, workbookProblems } = await valueOf(workbook.session.check(dataset, day));
    expect(workbookProblems).toEqual([]);
    const [finding] = results.find(({ rule }) => rule === "status-list-matches-document")
      ?.findings ?? [undefined];
    expect(finding).toMatchObject({ stated: "南国市、香南市", computed: "南国市、香南市、いの町" });
  });
});

describe("印を読めないとき", () => {
  test("読めない印のある事業は資料の印のままにして、どのセルかを伝える", async () => {
    const workbook = await openFilled(dataset, quick);
    const cell = await mark(workbook, "参加マトリクス", [railway, ino], "検討中");
    const { problems } = await fill(workbook, listFrom("participationSheet"));
    expect(problems).toEqual([
      {
        sheet: "参加マトリクス",
        cell,
        reach: "cell",
        found: `「${railway}」いの町が「検討中」です。参加の印として読み取れません。`,
        expected: "「○」または空欄",
        action:
          "参加するときは「○」を選び、参加しないときは空欄にしてください。注記は別の列に書いてください。",
      },
    ]);
    expect(await takingPart(workbook, railway)).toBe("南国市、香南市");
    const preview = await valueOf(workbook.session.previewFill(listFrom("participationSheet")));
    expect(preview.sheets[0]?.problems).toEqual(problems);
  });

  test("参加マトリクスがなければ作らず、作り方を伝える", async () => {
    const workbook = await openFilled(dataset, quick);
    workbook.standIn.user.deleteSheet("参加マトリクス");
    const { sheets, problems } = await fill(workbook, listFrom("participationSheet"));
    expect(sheets.map(({ action }) => action)).toEqual(["refuse"]);
    expect(problems).toEqual([
      {
        sheet: "参加マトリクス",
        cell: null,
        reach: "sheet",
        found: "参加マトリクスの印を読み取れないため、取組状況一覧を作っていません。",
        expected: "連携突合が作成した「参加マトリクス」",
        action:
          "「シートを作る」で「参加マトリクス」を作るか、資料の印を選んで、もう一度実行してください。",
      },
    ]);
    expect(await dateLine(workbook)).toBe("（令和11年4月1日現在）");
  });
});

describe("シートに入力した印は、だれの値かを言って、1つの指摘にする", () => {
  test("一覧に加えた●は、資料の取組状況一覧が言ったことにしない", async () => {
    const workbook = await openFilled(dataset, quick);
    const before = await valueOf(workbook.session.check(dataset, day));
    await mark(workbook, "取組状況一覧", [railway, tosa], "●");
    const after = await valueOf(workbook.session.check(dataset, day));
    const known = new Set(
      before.results.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint)),
    );
    const added = after.results
      .flatMap(({ findings }) => findings)
      .filter(({ fingerprint }) => !known.has(fingerprint));
    expect(added.map(({ rule }) => rule)).toEqual(["status-list-matches-document"]);
    expect(added[0]?.message).toContain("シートで加わったのは「土佐市」です。");
    expect(added[0]?.message).toContain(
      "この入力により、「別冊と取組状況一覧の連携市町の一致」も不一致になります。",
    );
  });

  test("金額の指摘は、入力された値によると言う", async () => {
    const workbook = await openFilled(dataset, quick);
    const view = await viewOf(workbook, "事業費");
    workbook.standIn.user.type(
      "事業費",
      view.at("project:観光資源の共同発信", "fiscal-year:2027"),
      9999,
    );
    const { results } = await valueOf(workbook.session.check(dataset, day));
    const [finding] =
      results.find(({ rule }) => rule === "budget-total-equals-years")?.findings ?? [];
    expect(finding?.message).toContain(
      "シート「事業費」に入力された値による指摘で、資料の行の値とは異なります。",
    );
  });
});

describe("削除した行は、入力と同じに扱う", () => {
  const sheets = ["取組状況一覧", "事業費"] as const;
  const request = listFrom("dataset");
  const wanted: FillRequest = { ...request, sheets: ["statusList", "budget"] };

  const deleteRow = async (workbook: OpenWorkbook, sheet: string) => {
    const cell = (await viewOf(workbook, sheet)).at(`project:${railway}`, "project");
    const row = /\d+/u.exec(cell)?.[0] ?? "";
    workbook.standIn.user.deleteRows(sheet, `${row}:${row}`);
  };
  const hasRow = async (workbook: OpenWorkbook) =>
    Promise.all(
      sheets.map(async (sheet) => (await viewOf(workbook, sheet)).has(`project:${railway}`)),
    );

  test("削除した事業は、作り直しても戻らず、名前を示して選ばせる。選べば戻る", async () => {
    const workbook = await openFilled(dataset, quick);
    for (const sheet of sheets) await deleteRow(workbook, sheet);
    const preview = await valueOf(workbook.session.previewFill(wanted));
    const changes = preview.sheets.flatMap(({ rowChanges }) => rowChanges);
    expect(preview.sheets.map(({ addedRows }) => addedRows)).toEqual([0, 0]);
    expect(changes.map(({ kind, label }) => [kind, label])).toEqual([
      ["deleted", `「${railway}」`],
      ["deleted", `「${railway}」`],
    ]);
    await fill(workbook, wanted);
    expect(await hasRow(workbook)).toEqual([false, false]);
    await fill(workbook, wanted);
    expect(await hasRow(workbook)).toEqual([false, false]);
    const { problems } = await fill(
      workbook,
      wanted,
      changes.map(({ id }) => id),
    );
    expect(problems).toEqual([]);
    expect(await hasRow(workbook)).toEqual([true, true]);
    expect(await takingPart(workbook, railway)).toBe("南国市、香南市");
  });

  test("新しい事業は、印を外せば加わらず、次からは選んだときだけ加わる", async () => {
    const workbook = await openFilled(withoutListing(dataset, "status-list", railway), quick);
    const preview = await valueOf(workbook.session.previewFill(request));
    const [change] = preview.sheets.flatMap(({ rowChanges }) => rowChanges);
    expect(change).toMatchObject({ kind: "new", label: `「${railway}」` });
    // With the two headings of its pillar.
    expect(preview.sheets.map(({ addedRows }) => addedRows)).toEqual([3]);
    await fill(workbook, request, [change?.id ?? ""]);
    const has = async () => (await viewOf(workbook, "取組状況一覧")).has(`project:${railway}`);
    expect(await has()).toBe(false);
    await fill(workbook, request);
    expect(await has()).toBe(false);
    await fill(workbook, request, [change?.id ?? ""]);
    expect(await has()).toBe(true);
  });
});
