import type { Decision } from "../../src/domain";
import {
  buildFrom,
  insertBefore,
  seedDecisions,
  seedText,
  seedTexts,
  visionName,
} from "../fixtures/seeds";

const routeBus = "路線バス等生活交通の維持・確保";

describe("判断", () => {
  test("すべての判断が当てはまり、問題は残らない", () => {
    const { problems, decisions } = buildFrom(seedTexts);
    expect(problems).toEqual([]);
    expect(decisions).toHaveLength(seedDecisions.length);
    expect(decisions.flatMap(({ sources }) => sources.map(({ line }) => line))).toEqual([
      74, 79, 80, 82, 83, 84, 85, 86, 87, 88, 343, 346, 347, 351, 353,
    ]);
  });

  test.each(seedDecisions.map((decision, index) => [decision.quoted.trim(), index] as const))(
    "「%s」の判断を除くと、その問題だけが戻る",
    (_, index) => {
      const removed = seedDecisions[index];
      const rest = seedDecisions.filter((decision) => decision !== removed);
      const { problems } = buildFrom(seedTexts, rest);
      expect(problems.length).toBeGreaterThan(0);
      expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set([removed?.problem]));
      expect(problems[0]?.readings.map(({ label }) => label)).toEqual(removed?.readings);
    },
  );

  test("根拠に引いた行は、その資料にある", () => {
    const all = Object.values(seedTexts).join("\n");
    for (const { evidence, quoted } of seedDecisions) {
      expect(all).toContain(quoted);
      for (const item of evidence) expect(all).toContain(item.quoted);
    }
  });

  test("判断は、ファイル名と行の位置が変わっても当てはまる", () => {
    const shifted = insertBefore(seedText(visionName), 24, ["", "", ""]);
    const { problems, decisions } = buildFrom({
      ...seedTexts,
      [visionName]: "",
      "別冊.txt": shifted,
    });
    expect(problems.map(({ kind, fileName }) => [kind, fileName])).toEqual([
      ["file-unusable", visionName],
    ]);
    expect(decisions[0]?.sources.map(({ line }) => line)).toEqual([77]);
  });

  test("行が改められた判断は、当てはまらないと報告され、行の問題も戻る", () => {
    const changed = seedText(visionName).replace(
      `${routeBus}\t\t○\t\t\t○`,
      `${routeBus}\t\t○\t\t○\t○`,
    );
    const { problems } = buildFrom({ ...seedTexts, [visionName]: changed });
    expect(problems.map(({ kind, line }) => [kind, line])).toEqual([
      ["row-ambiguous", 74],
      ["decision-not-applicable", null],
    ]);
  });

  test("資料がフォルダーにない判断も報告される", () => {
    const { problems } = buildFrom({ "list.txt": seedText("status-list-2025-04-01.txt") });
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(new Set(["decision-not-applicable"]));
    expect(problems).toHaveLength(seedDecisions.length);
  });

  test("読み方にないものを採った判断は使わず、問題も残る", () => {
    const [first, ...rest] = seedDecisions;
    const wrong: readonly Decision[] = first === undefined ? [] : [{ ...first, taken: "津山市" }];
    const { problems, listings, decisions } = buildFrom(seedTexts, [...wrong, ...rest]);
    expect(problems.map(({ kind, line }) => [kind, line])).toEqual([
      ["row-ambiguous", 74],
      ["decision-unusable", 74],
    ]);
    expect(decisions).toHaveLength(rest.length);
    const row = listings.find(
      ({ kind, project }) => kind === "vision-matrix" && project === routeBus,
    );
    expect(row?.participants).toBeNull();
  });
});
