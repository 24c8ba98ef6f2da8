import type { RecordedRequest } from "../../src/standin";
import { earlierEdition } from "./editions";
import { noCalculator } from "./no-calculator";
import { allSheets, day, openWorkbook, valueOf } from "./open-workbook";
import { smallRegion } from "./small-region";
import { byHand, lostMarks, staffWork } from "./staff-work";

const revised = smallRegion();
const earlier = earlierEdition(revised);

/** All that is ever written of workbook, worksheets, names and comments: no name, no visibility, no protection, no deletion. */
const writtenOfSheets = [
  "NamedItem.Formula",
  "NamedItemCollection.Add",
  "Worksheet.Gridlines",
  "WorksheetCollection.Add",
  "WorksheetFreezePanes.FreezeAt",
  "WorksheetFreezePanes.FreezeRows",
];
const isOfSheets = (member: string): boolean =>
  /^(?:Workbook|Worksheet|NamedItem|Comment|Table|Protection|Application)/u.test(member);

const stepsOf = (requests: readonly RecordedRequest[]) => requests.flatMap(({ steps }) => steps);

describe("してはならないことを、しない", () => {
  test("作る・編集・作り直す・点検・確認・取り消し・一覧・選択の、どこでも", async () => {
    const workbook = openWorkbook({ calculator: noCalculator });
    const { session, standIn } = workbook;
    const all: RecordedRequest[] = [];
    const foreign = ["Sheet1", "庁内資料"];
    await byHand(workbook, (worksheets) => {
      const own = worksheets.add("庁内資料");
      own.getRange("A1:B2").values = [
        ["控え", 1],
        ["控え", 2],
      ];
    });
    const outside = async () => {
      const { sheets } = await standIn.snapshot();
      return sheets
        .filter(({ name }) => foreign.includes(name))
        .map((sheet) => ({ ...sheet, selection: null }));
    };
    const before = await outside();
    /** Takes over what was recorded: the recorder forgets what staff do by hand. */
    const keep = () => {
      all.push(...standIn.recorder.requests);
      standIn.recorder.clear();
    };

    await valueOf(session.inspect(earlier));
    await valueOf(session.previewFill({ dataset: earlier, sheets: allSheets }));
    await valueOf(session.fill({ dataset: earlier, sheets: allSheets }, new Set()));
    keep();
    const works = staffWork.filter(({ title }) => /入|並べ替え/u.test(title));
    for (const { act } of works) await act(workbook);
    standIn.recorder.clear();
    await valueOf(session.check(earlier, day));
    await valueOf(session.fill({ dataset: revised, sheets: allSheets }, new Set()));
    const statusList = {
      asOf: { year: 2030, month: 4, day: 1 },
      marksFrom: "participationSheet",
    } as const;
    await valueOf(
      session.fill({ dataset: revised, sheets: ["statusList"], statusList }, new Set()),
    );
    const { results, cellOf } = await valueOf(session.check(revised, day));
    const findings = results.flatMap((result) => result.findings);
    for (const finding of findings.slice(0, 3)) {
      const given = { reason: "確認した。", confirmedBy: "企画課", confirmedOn: day };
      await valueOf(session.acknowledge(revised, finding, given));
    }
    await valueOf(
      session.withdraw(revised, findings[0]?.fingerprint ?? "", { by: "企画課", on: day }),
    );
    const stop = await valueOf(
      session.watch({ onSelection: () => undefined, onEdit: () => undefined }),
    );
    const [cell] = findings.flatMap(({ at }) => cellOf(at) ?? []);
    if (cell === undefined) throw new Error("no cell");
    await valueOf(session.select(cell));
    await valueOf(session.selection(revised));
    await stop();
    await valueOf(session.fill({ dataset: revised, sheets: allSheets }, new Set()));
    keep();

    const steps = stepsOf(all);
    const writes = steps.flatMap(({ member, effect }) => (effect === "write" ? [member] : []));
    expect(writes.length).toBeGreaterThan(1000);
    expect([...new Set(writes.filter(isOfSheets))].toSorted()).toEqual(writtenOfSheets);
    expect(steps.map(({ member }) => member)).not.toContain("Range.GetMergedAreasOrNullObject");
    expect(all.flatMap(({ clearsUndo }) => clearsUndo)).toEqual([]);
    expect(Math.max(...all.map(({ bytesIn }) => bytesIn))).toBeLessThan(4_000_000);
    expect(all.flatMap(({ error }) => error ?? [])).toEqual([]);
    expect(await outside()).toEqual(before);
    expect(standIn.trackedObjects()).toBe(0);
    for (const { marks } of works) expect(await lostMarks(workbook, marks)).toEqual([]);
  }, 60_000);

  test("ほかのシートが保護されていても、隠れていても、そのまま", async () => {
    const workbook = openWorkbook({ calculator: noCalculator });
    const { session, standIn } = workbook;
    await byHand(workbook, (worksheets) => {
      worksheets.add("非表示の控え").visibility = "Hidden";
      worksheets.add("保護した控え").protection.protect();
    });
    await valueOf(session.fill({ dataset: revised, sheets: allSheets }, new Set()));
    await valueOf(session.check(revised, day));
    const { sheets } = await standIn.snapshot();
    const stateOf = (name: string) => {
      const sheet = sheets.find((one) => one.name === name);
      return [sheet?.visibility, sheet?.protection !== null];
    };
    expect(stateOf("非表示の控え")).toEqual(["Hidden", false]);
    expect(stateOf("保護した控え")).toEqual(["Visible", true]);
    expect(stepsOf(standIn.recorder.requests).map(({ member }) => member)).not.toContain(
      "WorksheetProtection.Unprotect",
    );
  });
});
