import type { Answer } from "../../src/excel";
import type { WorkbookSnapshot } from "../../src/standin/workbook";
import { drawn, upTo } from "../support/drawn";
import { noCalculator } from "./no-calculator";
import { allSheets, day, openWorkbook, valueOf, type OpenWorkbook } from "./open-workbook";
import { smallRegion } from "./small-region";

const dataset = smallRegion();
const options = { calculator: noCalculator };
const fill = ({ session }: OpenWorkbook) => session.fill({ dataset, sheets: allSheets }, new Set());
const check = ({ session }: OpenWorkbook) => session.check(dataset, day);

/** What somebody has typed: an amount, a mark, a row and a column of their own, a note beside a finding. */
const typeAround = ({ standIn: { user } }: OpenWorkbook): void => {
  user.type("事業費", "E5", 4321);
  user.insertRows("参加マトリクス", "6:6");
  user.type("参加マトリクス", "D6", "足した行");
  user.type("参加マトリクス", "Z7", "欄外の控え");
  user.type("点検結果", "M22", "担当課に確認中");
};

/** The workbook without the numbers by which the stand-in counts its objects. */
const plain = (snapshot: WorkbookSnapshot): unknown =>
  JSON.parse(
    JSON.stringify(snapshot, (key, value: unknown) =>
      key === "id" || key === "nextId" ? undefined : value,
    ),
  );

interface Run {
  readonly title: string;
  /** Brings the workbook to where the run begins. */
  readonly before: (workbook: OpenWorkbook) => Promise<void>;
  readonly run: (workbook: OpenWorkbook) => Promise<Answer<unknown>>;
}

const filled = async (workbook: OpenWorkbook): Promise<void> => {
  await valueOf(fill(workbook));
  typeAround(workbook);
};

const edited = async (workbook: OpenWorkbook): Promise<void> => {
  await filled(workbook);
  await valueOf(check(workbook));
  workbook.standIn.user.type("事業費", "E6", 9876);
  workbook.standIn.user.type("参加マトリクス", "F8", "");
};

/** An earlier edition of the documents, from which the workbook was filled. */
const fromEarlierEdition = async (workbook: OpenWorkbook): Promise<void> => {
  const [, ...projects] = dataset.projects;
  const [gone] = dataset.projects;
  const earlier = {
    ...dataset,
    projects,
    listings: dataset.listings.filter(({ project }) => project !== gone?.id),
    budgets: dataset.budgets.filter(({ project }) => project !== gone?.id),
    kpis: dataset.kpis.filter(({ project }) => project !== gone?.id),
  };
  await valueOf(workbook.session.fill({ dataset: earlier, sheets: allSheets }, new Set()));
  workbook.standIn.user.type("事業費", "E7", 55);
};

const runs: readonly Run[] = [
  { title: "空のブックへの作成", before: () => Promise.resolve(), run: fill },
  { title: "正本が変わったときの更新", before: fromEarlierEdition, run: fill },
  { title: "入力のあるブックの点検", before: filled, run: check },
  { title: "2度目の点検", before: edited, run: check },
];

/** Where each request is made to fail: before anything is done, and after so many of its actions. */
const places = [0, 5, 45];

describe.each(runs)(
  "どの要求で失敗しても、入力は残り、次の実行で同じブックになる：$title",
  ({ title, before, run }) => {
    test("失敗の場所を試す", async () => {
      const undisturbed = openWorkbook(options);
      await before(undisturbed);
      undisturbed.standIn.recorder.clear();
      await valueOf(run(undisturbed));
      const expected = plain(await undisturbed.standIn.snapshot());
      const { length } = undisturbed.standIn.recorder.requests;
      expect(length).toBeGreaterThan(1);
      const start = openWorkbook(options);
      await before(start);
      const workbook = await start.standIn.snapshot();

      const failures = upTo(length).flatMap((request) =>
        places.map((afterActionsOfRequest) => ({ request, afterActionsOfRequest })),
      );
      for (const failure of drawn(failures, 5, title)) {
        const tried = openWorkbook({ ...options, workbook });
        tried.standIn.moods.failure = failure;
        const answer = await run(tried);
        if (answer.ok) continue; // the request has fewer actions
        expect(answer.refusal.kind).toBe("excelFailed");
        expect(answer.refusal.canRetry).toBe(true);
        await valueOf(run(tried));
        const ended = plain(await tried.standIn.snapshot());
        expect({ failure, ended }).toEqual({ failure, ended: expected });
      }
    }, 180_000);
  },
);
