import { parseIsoDate, type Dataset } from "../../../src/domain";
import type { WorkbookSnapshot } from "../../../src/standin/workbook";
import { readSnapshot, writeSnapshot } from "../../../src/xlsx/snapshot";
import { planWorkbook } from "../../../src/plan";
import { checkDataset, documentsOnly } from "../../../src/rules";
import { writeWorkbook } from "../../../src/xlsx";
import { day, openWorkbook, valueOf, type OpenWorkbook } from "../../excel/open-workbook";
import { staffWork } from "../../excel/staff-work";
import { smallRegion } from "../../excel/small-region";
import { drawn } from "../../support/drawn";
import { convertWithLibreOffice, hasLibreOffice } from "../libreoffice";
import { openChecked, opened, savedAndOpened, seeds, comparable } from "./filled";
import { checkedBefore, checkOf, expectWorkSaved, fillOf } from "./saved-work";

const dataset = seeds();
const small = smallRegion();

const expectSameAfterOpening = async (
  before: OpenWorkbook,
  after: OpenWorkbook,
  of: Dataset,
): Promise<void> => {
  expect(await checkOf(after, of)).toEqual(await checkOf(before, of));
  after.standIn.recorder.clear();
  const [again, untouched] = [await fillOf(after, of), await fillOf(before, of)];
  expect(again).toEqual(untouched);
  expect(again.sheets.map(({ action }) => action)).not.toContain("update");
  expect(after.standIn.recorder.totals().writes).toBe(0);
};

const work = (workbook: OpenWorkbook): void => {
  const { user } = workbook.standIn;
  user.insertRows("事業費", "7:8");
  user.paste("事業費", "D7", [
    ["途中の行", 111],
    ["2つめ", "約5"],
  ]);
  user.insertColumns("参加マトリクス", "G:G");
  user.type("参加マトリクス", "G6", "途中の列");
  user.type("事業費", "F6", 4321);
  user.type("参加マトリクス", "H9", "○？");
  user.type("事業費", "Q12", '=SUM(E5:E6)&"<&>"');
  user.type("協約", "A50", "'0123");
  user.hideRows("事業費", "12:13");
  user.select("事業費", "F6");
};

const acknowledgeFirst = async ({ session }: OpenWorkbook, of: Dataset): Promise<void> => {
  const report = await valueOf(session.check(of, day));
  const [finding] = report.results.flatMap(({ findings }) => findings);
  if (finding === undefined) throw new Error("no finding");
  await valueOf(
    session.acknowledge(of, finding, {
      reason: "担当課に確認済み",
      confirmedBy: "企画課 山田",
      confirmedOn: day,
    }),
  );
};

describe("原資料から作ったブックを保存して開く", () => {
  let filled: WorkbookSnapshot | undefined;
  beforeAll(async () => {
    filled = await (await openChecked(dataset)).standIn.snapshot();
  }, 120_000);
  const start = (): WorkbookSnapshot => {
    if (filled === undefined) throw new Error("not filled");
    return filled;
  };

  test("ブックは同じになる", async () => {
    expect(comparable(await savedAndOpened(start()))).toEqual(comparable(start()));
  });

  test("開いて保存し直しても、失うものはない", () => {
    const read = readSnapshot(writeSnapshot(start()));
    expect(read.ok && read.unkept).toEqual([]);
  });

  test("同じブックからは同じバイト列ができ、開いて保存しても変わらない", async () => {
    const bytes = writeSnapshot(start());
    expect(Buffer.from(writeSnapshot(start())).equals(Buffer.from(bytes))).toBe(true);
    const once = await opened(bytes);
    const twice = await opened(writeSnapshot(once));
    expect(comparable(twice)).toEqual(comparable(once));
  });

  test("点検の結果は同じで、もう一度作っても何も書かない", async () => {
    const after = openWorkbook({ workbook: await savedAndOpened(start()) });
    await expectSameAfterOpening(openWorkbook({ workbook: start() }), after, dataset);
  }, 120_000);

  (hasLibreOffice("LibreOffice が保存し直したブックの試験") ? test : test.skip)(
    "LibreOffice が保存し直したブックでも、行を見つけて同じ点検をする",
    async () => {
      const bytes = convertWithLibreOffice(writeSnapshot(start()), "xlsx");
      const saved = readSnapshot(bytes);
      expect(saved.ok && saved.unkept).toEqual([]);
      const before = await checkOf(openWorkbook({ workbook: start() }), dataset);
      const after = openWorkbook({ workbook: await opened(bytes) });
      const { findings, problems } = await checkOf(after, dataset);
      expect({ findings, problems }).toEqual({
        findings: before.findings,
        problems: before.problems,
      });
    },
    180_000,
  );
});

test("コマンドで書いたブックを開くと、コマンドと同じ指摘になる", async () => {
  const results = checkDataset(documentsOnly(dataset, parseIsoDate(day)));
  const plan = planWorkbook({ dataset, results });
  const workbook = openWorkbook({ workbook: await opened(writeWorkbook(plan)) });
  const { findings, problems } = await checkOf(workbook, dataset);
  expect(problems).toEqual([]);
  expect(findings.map(({ finding }) => finding.fingerprint).sort()).toEqual(
    results.flatMap((one) => one.findings.map(({ fingerprint }) => fingerprint)).sort(),
  );
}, 120_000);

describe("小さな圏域で、職員の作業のあとに保存して開く", () => {
  test("職員の入力、挿入した行と列、確認済みのあとでも", async () => {
    const before = openWorkbook({ workbook: await checkedBefore() });
    work(before);
    await acknowledgeFirst(before, small);
    await fillOf(before, small);
    await valueOf(before.session.check(small, day));
    const snapshot = await before.standIn.snapshot();
    const after = openWorkbook({ workbook: await savedAndOpened(snapshot) });
    expect(comparable(await after.standIn.snapshot())).toEqual(comparable(snapshot));
    await expectSameAfterOpening(before, after, small);
    const { keptTyped } = await fillOf(after, small);
    expect(keptTyped.length).toBeGreaterThan(0);
    expect((await checkOf(after, small)).acknowledgements).toHaveLength(1);
  }, 120_000);

  const saved = staffWork.filter(({ makesCircles }) => makesCircles !== true);
  test.each(drawn(saved, 3, "保存して開く"))("$title", expectWorkSaved, 120_000);
});
