import type { Listing } from "../../../src/domain";
import {
  columnKey,
  readSheets,
  rowKey,
  withStatusListMarks,
  type FoundValue,
} from "../../../src/plan";
import {
  copyRow,
  deleteColumn,
  deleteRow,
  foundSheets,
  insertRow,
  locatedSheets,
  type,
  type Edit,
  type Typed,
} from "../../fixtures/found-sheets";
import { projectId, sampleDataset } from "../../fixtures/sample-dataset";
import { withoutKind } from "../sample-results";
import {
  participantsLine,
  planOf,
  problemLines,
  readEdited,
  seedPlan,
  seeds,
  sheetPlan,
  type Edits,
} from "./read-edited";

const startup = "スタートアップ企業支援";
const tsuyama = columnKey.municipality("332038");
const tamano = columnKey.municipality("332046");

const sheets = {
  participation: { kind: "vision-matrix", name: "参加マトリクス", mark: "○", row: 5, column: "F" },
  statusList: { kind: "status-list", name: "取組状況一覧", mark: "●", row: 9, column: "D" },
} as const;

describe.each(["participation", "statusList"] as const)("%s の印", (id) => {
  const { kind, name, mark, row, column } = sheets[id];
  const plan = sheetPlan(seedPlan, id);
  const read = (typed: Typed | FoundValue, key = tsuyama) =>
    readEdited(seeds, { [id]: [type(plan, rowKey.project(startup), key, typed)] });
  const untouched = participantsLine(seeds, kind, startup);
  const place = `「${startup}」津山市`;
  const at = `${name}!${column}${String(row)}`;

  test.each<readonly [string, Typed | FoundValue, string, readonly string[]]>([
    [`「${mark}」を加える`, mark, `津山市 ${untouched}`, []],
    ...["◯", "〇", "◎", mark === "○" ? "●" : "○", ` ${mark}`].map(
      (circle): [string, string, string, readonly string[]] => [
        `「${circle}」も参加と読み、そう伝える`,
        circle,
        `津山市 ${untouched}`,
        [`${at} notice ${place}が「${circle}」です。「${mark}」として読み取りました。`],
      ],
    ),
    [
      "空白の文字だけなら空欄",
      "　",
      untouched,
      [`${at} notice ${place}に空白の文字だけが入っています。空欄として読み取りました。`],
    ],
    [
      "ほかの文字は判定できない",
      "要相談",
      "未確定",
      [`${at} cell ${place}が「要相談」です。参加の印として読み取れません。`],
    ],
    [
      "数値は判定できない",
      1,
      "未確定",
      [`${at} cell ${place}が「1」です。参加の印として読み取れません。`],
    ],
    [
      "計算結果の失敗は判定できない",
      "#N/A",
      "未確定",
      [`${at} cell ${place}の計算結果が「#N/A」です。`],
    ],
    [
      "資料の読み方が決まっている行の「未」は判定できない",
      "未",
      "未確定",
      [`${at} cell ${place}が「未」です。この事業の参加は判定できません。`],
    ],
    [
      "式の値を読み、そう伝える",
      { value: mark, formula: "=B2" },
      `津山市 ${untouched}`,
      [
        `${at} notice ${place}に計算式「=B2」が入っています。計算結果の「${mark}」を読み取りました。`,
      ],
    ],
  ])("%s", (_, typed, participants, problems) => {
    const result = read(typed);
    expect(participantsLine(result.current, kind, startup)).toBe(participants);
    expect(problemLines(result)).toEqual(problems);
  });

  test("印を消せば、参加していない", () => {
    const { current, problems } = read("", tamano);
    expect(participantsLine(current, kind, startup)).toBe(untouched.replace("玉野市 ", ""));
    expect(problems).toEqual([]);
  });

  test("ほかの一覧とほかの事業は変わらない", () => {
    expect(read(mark).current).toEqual({
      ...seeds,
      listings: seeds.listings.map((listing) =>
        listing.kind === kind && listing.project === startup
          ? { ...listing, participants: ["332038", ...(listing.participants ?? [])] }
          : listing,
      ),
    });
  });

  test("市町の列がなければ、すべての行が判定できず、問題は1つ", () => {
    const result = readEdited(seeds, { [id]: [deleteColumn(plan, tamano)] });
    const drawn = result.current.listings.filter((listing) => listing.kind === kind);
    expect(drawn.map(({ participants }) => participants)).toEqual(drawn.map(() => null));
    expect(problemLines(result)).toEqual([
      `${name} cell 「玉野市」の列がありません。どの事業の参加も判定できません。`,
    ]);
  });

  test("行がなければ、その一覧に事業はない", () => {
    const { current, problems } = readEdited(seeds, {
      [id]: [deleteRow(plan, rowKey.project(startup))],
    });
    expect(participantsLine(current, kind, startup)).toBe("なし");
    expect(current.listings).toHaveLength(seeds.listings.length - 1);
    expect(problems).toEqual([]);
  });

  test("同じ識別子の行が2つあれば、判定できない", () => {
    const { current } = readEdited(seeds, { [id]: [copyRow(plan, rowKey.project(startup))] });
    expect(participantsLine(current, kind, startup)).toBe("未確定");
    expect(current.listings).toHaveLength(seeds.listings.length);
  });

  test("職員が加えた行に印があれば、行ごとに1度だけ伝える", () => {
    const cells = ["", "", "", "", "", "○", "", "●"];
    const result = readEdited(seeds, { [id]: [insertRow(row, cells)] });
    expect(result.current).toEqual(seeds);
    expect(problemLines(result)).toEqual([
      `${name}!F${String(row + 1)} notice ${String(row + 1)}行目は連携突合の事業の行ではないため、点検していません（F${String(row + 1)}、H${String(row + 1)}）。`,
    ]);
  });
});

describe("資料の読み方が決まっていない行", () => {
  const dataset = sampleDataset();
  const plan = sheetPlan(planOf(dataset), "participation");
  const drill = projectId("防災訓練の共同実施");
  const filled = (marks: readonly FoundValue[]) =>
    readEdited(dataset, {
      participation: dataset.region.partners.map((id, index) =>
        type(plan, rowKey.project(drill), columnKey.municipality(id), marks[index] ?? ""),
      ),
    });

  test.each<readonly [string, readonly FoundValue[], string, number]>([
    ["「未」のままなら未確定のまま、問題はない", ["未", "未", "未", "未"], "未確定", 0],
    ["すべて書き換えれば、それを読む", ["○", "", "", "○"], "南国市 いの町", 0],
    ["すべて消せば、参加はない", ["", "", "", ""], "", 0],
    ["一部だけ書き換えれば未確定のままで、残りを伝える", ["○", "未", "", "未"], "未確定", 2],
  ])("%s", (_, marks, participants, count) => {
    const result = filled(marks);
    expect(participantsLine(result.current, "vision-matrix", drill)).toBe(participants);
    expect(result.problems.map(({ reach }) => reach)).toEqual(
      Array.from({ length: count }, () => "notice"),
    );
  });
});

test("別冊がなければ、参加マトリクスの印を取組状況一覧の参加として読む", () => {
  const dataset = withoutKind("vision");
  const plan = sheetPlan(planOf(dataset), "participation");
  const rail = projectId("鉄道の利用促進");
  const { current } = readEdited(dataset, {
    participation: [type(plan, rowKey.project(rail), columnKey.municipality("392057"), "○")],
  });
  expect(participantsLine(current, "status-list", rail)).toBe("南国市 土佐市 香南市");
});

test("長い文字は、はじめだけを引用する", () => {
  const plan = sheetPlan(seedPlan, "participation");
  const { problems } = readEdited(seeds, {
    participation: [type(plan, rowKey.project(startup), tsuyama, "要".repeat(61))],
  });
  expect(problems[0]?.found).toBe(
    `「${startup}」津山市が「${"要".repeat(60)}…」です。参加の印として読み取れません。`,
  );
});

describe("2つのシートが同じ一覧を描くとき", () => {
  const dataset = withoutKind("status-list");
  const workbook = planOf(dataset);
  const rail = projectId("鉄道の利用促進");
  const typing = (id: "participation" | "statusList", municipality: string, value: string) =>
    type(
      sheetPlan(workbook, id),
      rowKey.project(rail),
      columnKey.municipality(municipality),
      value,
    );
  const [nankoku, tosa] = ["392049", "392057"];

  test.each<readonly [string, Edits, string, readonly string[]]>([
    ["どちらも元のまま", {}, "南国市 香南市", []],
    [
      "参加マトリクスだけを変えた",
      { participation: [typing("participation", tosa, "○")] },
      "南国市 土佐市 香南市",
      [],
    ],
    ["取組状況一覧だけを変えた", { statusList: [typing("statusList", nankoku, "")] }, "香南市", []],
    [
      "同じように変えた",
      {
        participation: [typing("participation", tosa, "○")],
        statusList: [typing("statusList", tosa, "●")],
      },
      "南国市 土佐市 香南市",
      [],
    ],
    [
      "別々に変えた",
      {
        participation: [typing("participation", tosa, "○")],
        statusList: [typing("statusList", nankoku, "")],
      },
      "南国市 土佐市 香南市",
      [
        "取組状況一覧!C13 notice 「鉄道の利用促進」の参加が、2つのシートで異なります。「参加マトリクス」では南国市、土佐市、香南市が参加します。「取組状況一覧」では香南市が参加します。「参加マトリクス」の内容で点検しました。",
      ],
    ],
    [
      "一方では行を消した",
      { statusList: [deleteRow(sheetPlan(workbook, "statusList"), rowKey.project(rail))] },
      "なし",
      [],
    ],
  ])("%s", (_, edits, participants, problems) => {
    const result = readEdited(dataset, edits);
    expect(participantsLine(result.current, "vision-matrix", rail)).toBe(participants);
    expect(problemLines(result)).toEqual(problems);
  });
});

describe("資料の取組状況一覧にない事業の行", () => {
  const canonical = sampleDataset();
  const rail = projectId("鉄道の利用促進");
  const isRail = ({ kind, project }: Listing): boolean =>
    kind === "status-list" && project === rail;
  const dataset = { ...canonical, listings: canonical.listings.filter((one) => !isRail(one)) };
  const drawn = withStatusListMarks(dataset, dataset, "participationSheet");
  const plan = planOf(drawn);
  const readDrawn = (edits: readonly Edit[] = []) =>
    readSheets(
      dataset,
      planOf(dataset),
      locatedSheets(planOf(dataset), foundSheets(plan, { statusList: edits })).found,
    );

  test("参加マトリクスから作った一覧なら、その事業も一覧にあるものとして読む", () => {
    const { current, problems } = readDrawn();
    expect(current.listings).toEqual(drawn.listings);
    expect(current.listings).toHaveLength(dataset.listings.length + 1);
    expect(participantsLine(current, "status-list", rail)).toBe("南国市 香南市");
    expect(problems.filter(({ sheet }) => sheet === "取組状況一覧")).toEqual([]);
  });

  test("その行の印も読む", () => {
    const sheet = sheetPlan(plan, "statusList");
    const edits = [type(sheet, rowKey.project(rail), columnKey.municipality("392111"), "要相談")];
    const { current, problems } = readDrawn(edits);
    expect(current.listings.at(-1)?.participants).toBeNull();
    expect(problems.map(({ found }) => found)).toContain(
      "「鉄道の利用促進」香南市が「要相談」です。参加の印として読み取れません。",
    );
  });
});
