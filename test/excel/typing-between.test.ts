import type { WorkbookSnapshot } from "../../src/standin/workbook";
import { drawn, upTo } from "../support/drawn";
import { earlierEdition } from "./editions";
import { noCalculator } from "./no-calculator";
import { allSheets, day, openWorkbook, valueOf, type OpenWorkbook } from "./open-workbook";
import { smallRegion } from "./small-region";

const dataset = smallRegion();
const options = { calculator: noCalculator };
const fill = ({ session }: OpenWorkbook) => session.fill({ dataset, sheets: allSheets }, new Set());

/** What somebody does between two requests; each leaves the text or number by which it is found again. */
const doings = [
  {
    title: "これから書き換わる金額のセルに入力する",
    mark: 987_654,
    act: ({ standIn: { user } }: OpenWorkbook) => {
      user.type("事業費", "E6", 987_654);
    },
  },
  {
    title: "点検結果のセルに入力する",
    mark: "点検結果への入力",
    act: ({ standIn: { user } }: OpenWorkbook) => {
      user.type("点検結果", "F6", "点検結果への入力");
    },
  },
  {
    title: "上のほうに行を挿入して入力する",
    mark: "挿入した行",
    act: ({ standIn: { user } }: OpenWorkbook) => {
      user.insertRows("事業費", "5:5");
      user.type("事業費", "D5", "挿入した行");
    },
  },
  {
    title: "参加マトリクスに列を挿入して入力する",
    mark: "挿入した列",
    act: ({ standIn: { user } }: OpenWorkbook) => {
      user.insertColumns("参加マトリクス", "F:F");
      user.type("参加マトリクス", "F7", "挿入した列");
    },
  },
];

/** Typed before, beside cells that are going to be rewritten. */
const earlierTyping = 424_242;

const everything = async ({ standIn }: OpenWorkbook): Promise<string> =>
  JSON.stringify((await standIn.snapshot()).sheets.map(({ cells }) => cells));

let workbook: WorkbookSnapshot | undefined;
beforeAll(async () => {
  const { session, standIn } = openWorkbook(options);
  await valueOf(session.fill({ dataset: earlierEdition(dataset), sheets: allSheets }, new Set()));
  standIn.user.type("事業費", "G5", earlierTyping);
  standIn.user.type("参加マトリクス", "E7", "前からの入力");
  workbook = await standIn.snapshot();
});

describe.each(doings)("要求と要求のあいだの入力は失われない：$title", ({ title, mark, act }) => {
  test.each([
    ["シートの更新", fill],
    ["点検", ({ session }: OpenWorkbook) => session.check(dataset, day)],
  ])(
    "%s",
    async (which, run) => {
      if (workbook === undefined) throw new Error("not filled");
      const plain = openWorkbook({ ...options, workbook });
      expect((await run(plain)).ok).toBe(true);
      const { length } = plain.standIn.recorder.requests;
      expect(length).toBeGreaterThanOrEqual(3);
      for (const request of drawn(upTo(length), 2, `${title} ${which}`)) {
        const tried = openWorkbook({ ...options, workbook });
        let hasActed = false;
        tried.standIn.moods.beforeRequest = (number) => {
          if (number !== request || hasActed) return;
          hasActed = true;
          act(tried);
        };
        await run(tried);
        expect(hasActed).toBe(true);
        tried.standIn.moods.beforeRequest = null;
        const marks = [String(mark), String(earlierTyping), "前からの入力"];
        const lost = async () => {
          const text = await everything(tried);
          return marks.filter((one) => !text.includes(one));
        };
        expect({ request, lost: await lost() }).toEqual({ request, lost: [] });
        // And the next run finds every key where it belongs.
        const summary = await valueOf(fill(tried));
        expect(summary.sheets.filter(({ action }) => action === "refuse")).toEqual([]);
        expect(await lost()).toEqual([]);
        const again = await valueOf(fill(tried));
        expect(again.sheets.every(({ action }) => action === "none")).toBe(true);
      }
    },
    60_000,
  );
});
