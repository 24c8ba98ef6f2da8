import { createStandIn, type StandIn, type Uncalculated } from "../../src/standin";
import type { CellSnapshot, WorkbookSnapshot } from "../../src/standin/workbook";

/** A workbook as a file brings it, with results that the engine would not come to. */
const ofFile = async (cells: readonly CellSnapshot[]): Promise<WorkbookSnapshot> => {
  const empty = { ...(await createStandIn({ year: 2025 }).snapshot()) };
  Reflect.deleteProperty(empty, "isCalculatedHere");
  return { ...empty, sheets: empty.sheets.map((sheet) => ({ ...sheet, cells })) };
};

const open = async (cells: readonly CellSnapshot[], options = {}) => {
  const told: Uncalculated[] = [];
  const standIn = createStandIn({
    year: 2025,
    workbook: await ofFile(cells),
    onUncalculated: (what) => told.push(what),
    ...options,
  });
  return { standIn, told };
};

const values = async (standIn: StandIn, address: string) =>
  (await standIn.look("Sheet1", address)).values.flat();

const sum = { at: "C1", value: 999, formula: "=A1+B1" };
const [one, two] = [
  { at: "A1", value: 1 },
  { at: "B1", value: 2 },
];

describe("ファイルにある計算結果", () => {
  test("開いただけでは計算し直さず、関係のない入力でも変わらない。元のセルを変えると計算し直す", async () => {
    const { standIn, told } = await open([one, two, sum]);
    expect(await values(standIn, "C1")).toEqual([999]);
    standIn.user.type("Sheet1", "A9", 5);
    expect(await values(standIn, "C1")).toEqual([999]);
    standIn.user.type("Sheet1", "A1", 10);
    expect(await values(standIn, "C1")).toEqual([12]);
    expect(told).toEqual([]);
  });

  test("最初の変更が元のセルでも、計算し直す", async () => {
    const { standIn } = await open([one, two, sum]);
    standIn.user.type("Sheet1", "B1", 7);
    expect(await values(standIn, "C1")).toEqual([8]);
  });

  test("行を挿入しても、結果は元のまま", async () => {
    const { standIn } = await open([one, two, sum]);
    standIn.user.insertRows("Sheet1", "1:1");
    expect(await values(standIn, "C2")).toEqual([999]);
    standIn.user.type("Sheet1", "A2", 4);
    expect(await values(standIn, "C2")).toEqual([6]);
  });

  test("結果のない式だけを計算する", async () => {
    const { standIn } = await open([one, two, sum, { at: "D1", value: null, formula: "=A1*3" }]);
    expect(await values(standIn, "C1:D1")).toEqual([999, 3]);
  });

  test.each([
    ["複数のシートの参照", "=SUM(1月:12月!B2)"],
    ["引用符の付いた複数のシートの参照", "=SUM('1 月:12 月'!B2)"],
    ["テーブルの列", "=SUM(表1[金額])"],
    ["ほかのブック", "=[1]Sheet1!A1"],
    ["この画面が知らない関数", "=_xlfn.FUTURE(A1)"],
    ["アドインの関数", "=MYADDIN(A1)"],
    ["65重の関数", `=${"SUM(".repeat(65)}A1${")".repeat(65)}`],
  ])(
    "計算できない式（%s）と、それを待つ式は、ファイルの結果のままで、一度だけ伝える",
    async (_, formula) => {
      const { standIn, told } = await open([
        one,
        two,
        { at: "A2", value: 70, formula },
        { at: "B2", value: 80, formula: "=IFERROR(A2,0)+B1" },
        { at: "C2", value: 90, formula: "=COUNT(B2:B3)" },
        sum,
      ]);
      standIn.user.type("Sheet1", "B1", 5);
      expect(await values(standIn, "A2:C2")).toEqual([70, 80, 90]);
      expect(await values(standIn, "C1")).toEqual([6]);
      standIn.user.type("Sheet1", "D2", "=A2*2");
      expect(await values(standIn, "D2")).toEqual([140]);
      expect(told).toEqual([
        {
          kind: "kept",
          cells: [0, 1, 2].map((column) => ({ sheet: "Sheet1", row: 1, column })),
        },
      ]);
    },
  );

  test("時間内に終わらない計算はあきらめ、そう伝え、結果は前のまま", async () => {
    const calculator = { calculate: () => Promise.resolve(null) };
    const { standIn, told } = await open([one, two, sum], { calculator });
    standIn.user.type("Sheet1", "A1", 10);
    expect(await values(standIn, "A1:C1")).toEqual([10, 2, 999]);
    standIn.user.type("Sheet1", "A1", 11);
    expect(await values(standIn, "A1:C1")).toEqual([11, 2, 999]);
    expect(told).toEqual([{ kind: "outOfTime" }]);
  });
});
