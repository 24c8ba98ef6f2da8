import type { WorkbookSnapshot } from "../../src/standin/workbook";
import { drawn } from "../support/drawn";
import {
  calmDown,
  casesOf,
  lostIn,
  moodCases,
  openTyped,
  requestsOf,
  runs,
  typedMeanwhile,
} from "./mood-cases";
import { valueOf } from "./open-workbook";

/**
 * The workbook without the numbers by which the stand-in counts its objects, and without the layout within the memory of a
 * sheet: the one that counts stands in a setting of its own.
 */
const plain = (snapshot: WorkbookSnapshot): unknown =>
  JSON.parse(
    JSON.stringify(snapshot, (key, value: unknown) => {
      if (key === "id" || key === "nextId") return undefined;
      const isMemory = key.startsWith("renkei-totsugo.sheet.") && typeof value === "string";
      return isMemory ? value.replace(/"layout":"[^"]*"/u, "") : value;
    }),
  );

/** What it comes to when nothing stands in its way. */
const undisturbed = async ({ run }: (typeof runs)[number]) => {
  const workbook = await openTyped();
  await valueOf(run(workbook));
  return plain(await workbook.standIn.snapshot());
};

describe.each(runs)("どの要求のときに何が起きても、入力は残り、次で元どおり：$title", (tried) => {
  test("起きることと要求を試す", async () => {
    const expected = await undisturbed(tried);
    const cases = casesOf(await requestsOf(tried));
    for (const [mood, request] of drawn(cases, 3, tried.title)) {
      const workbook = await openTyped();
      const moodOf = moodCases[mood];
      if (moodOf === undefined) throw new Error("no mood");
      const { title, from, says } = moodOf(workbook);
      Object.assign(workbook.standIn.moods, from(request));
      const answer = await tried.run(workbook);
      const said = answer.ok ? [] : [answer.refusal.kind];
      const meanwhile = title === "答えを待つ間に入力する" ? [typedMeanwhile] : [];
      const lost = await lostIn(workbook, meanwhile);
      calmDown(workbook);
      await valueOf(tried.run(workbook));
      const lostAtLast = await lostIn(workbook, meanwhile);
      const place = { title, request };
      expect({
        ...place,
        said: said.filter((kind) => !says.includes(kind)),
        lost,
        lostAtLast,
      }).toEqual({
        ...{ ...place, said: [], lost: [], lostAtLast: [] },
      });
      if (meanwhile.length > 0) continue;
      expect({ ...place, ended: plain(await workbook.standIn.snapshot()) }).toEqual({
        ...{ ...place, ended: expected },
      });
    }
  }, 600_000);
});

test("行を挿し入れたあとのどこで失敗しても、識別子のない行を残さない", async () => {
  const [fillAgain] = runs;
  if (fillAgain === undefined) throw new Error("no run");
  for (const afterActionsOfRequest of [22, 25, 28]) {
    const workbook = await openTyped();
    workbook.standIn.moods.failure = { request: 8, afterActionsOfRequest };
    await fillAgain.run(workbook);
    calmDown(workbook);
    await valueOf(fillAgain.run(workbook));
    const { values } = await workbook.standIn.look("KPI", "R1:R6");
    expect(values.flat()).toEqual([
      "識別子",
      "kpi:観光資源の共同発信|訪れた人の数",
      "kpi:特産品の販路開拓|イベントへの出店者数",
      "kpi:高齢者の見守り|方針の決定",
      "",
      "",
    ]);
  }
});
