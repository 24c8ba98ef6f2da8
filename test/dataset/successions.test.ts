import { loadDataset, saveDataset } from "../../src/dataset";
import type { Problem, Succession } from "../../src/domain";
import { sampleDataset } from "../fixtures/sample-dataset";
import {
  bizenName,
  buildFrom,
  seedDecisions,
  seedText,
  seedTexts,
  wakeName,
} from "../fixtures/seeds";
import { replaceAt } from "./load-json-edit";

const sales = "地域資源を活かした商品や農産物の販路開拓・拡大";
const succession: Succession = {
  from: "地域資源をいかした商品や農産物の販路開拓・拡大",
  document: { kind: "agreement", date: "2016-10-11", partner: "和気町" },
  to: sales,
  reason: "取組内容の文が同じであるため。",
  decidedBy: "企画課",
  decidedOn: "2026-11-21",
};
const build = (...successions: readonly Succession[]) =>
  buildFrom(seedTexts, seedDecisions, successions);
const told = ({ kind, fileName, document, found }: Problem) => [kind, fileName, document, found];
const wake = "agreement-2016-10-11-333468";
const of = (from: string) => `「${from}」の後継についての判断（agreement 2016-10-11 和気町）`;

describe("後継の判断", () => {
  test("別表の行と、後継の連携取組とともに載る", () => {
    const { successions, problems } = build(succession);
    expect(problems).toEqual([]);
    expect(successions).toEqual([
      {
        ...succession,
        documentId: wake,
        initiative: sales,
        sources: [{ document: wake, line: 74, text: `${succession.from}\t` }],
      },
    ]);
  });

  test("終了した取組は null とし、字体の違いは違いとしない", () => {
    const ended = { ...succession, from: "ESDによる人づくりとネットワーク化の推進", to: null };
    const { successions, problems } = build(ended);
    expect(problems).toEqual([]);
    expect(successions.map(({ initiative, sources }) => [initiative, sources[0]?.line])).toEqual([
      [null, 85],
    ]);
  });

  test("資料のない判断と、別表にない名称の判断は、当てはまらないと報告する", () => {
    const tsuyama = { ...succession.document, partner: "津山市" };
    const { successions, problems } = build(
      { ...succession, document: tsuyama },
      { ...succession, from: "広域消防の推進" },
    );
    expect(successions).toEqual([]);
    expect(problems.map(told)).toEqual([
      [
        "decision-not-applicable",
        "decisions.json",
        null,
        `「${succession.from}」の後継についての判断（agreement 2016-10-11 津山市）`,
      ],
      ["decision-not-applicable", "decisions.json", wake, of("広域消防の推進")],
    ]);
  });

  test("どの連携取組でもない後継は使わない", () => {
    const { successions, problems } = build({ ...succession, to: "販路の開拓" });
    expect(successions).toEqual([]);
    expect(problems.map(told)).toEqual([
      [
        "decision-unusable",
        "decisions.json",
        wake,
        `${of(succession.from)}の「to」にある「販路の開拓」`,
      ],
    ]);
  });

  test("同じ名称に食い違う後継があれば、どちらも使わず、両方を報告する", () => {
    const { successions, problems } = build(succession, { ...succession, to: null });
    expect(successions).toEqual([]);
    expect(problems.map(told)).toEqual([
      [
        "decision-unusable",
        "decisions.json",
        wake,
        `${of(succession.from)}に、食い違う後継「${sales}」、「null」（終了）`,
      ],
      [
        "decision-unusable",
        "decisions.json",
        wake,
        `${of(succession.from)}に、食い違う後継「null」（終了）、「${sales}」`,
      ],
    ]);
  });

  test("二つの協約の同じ名称に同じ後継を書くのは、食い違いではない", () => {
    const from = "強みをいかした新たな産業の創出・育成";
    const to = "新たな産業の創出及び地域産業の振興";
    const bizen = { kind: "amendment", date: "2018-03-28", partner: "備前市" } as const;
    const { successions, problems } = build(
      { ...succession, from, to },
      { ...succession, from, to, document: bizen },
    );
    expect(problems).toEqual([]);
    expect(successions.map(({ documentId }) => documentId)).toEqual([
      wake,
      "amendment-2018-03-28-332119",
    ]);
  });

  test("別冊に同じ名称の取組があるのに別の後継を書けば、食い違いと報告する", () => {
    const from = "圏域内への移住・定住の促進";
    const { problems } = build({ ...succession, from });
    expect(problems.map(told)).toEqual([
      [
        "decision-unusable",
        "decisions.json",
        wake,
        `${of(from)}に、食い違う後継「${sales}」、「${from}」`,
      ],
    ]);
  });

  test("協約だけを読み込んだときは、後継の連携取組がないと報告する", () => {
    const texts = { [wakeName]: seedText(wakeName), [bizenName]: seedText(bizenName) };
    const { problems } = buildFrom(texts, [], [succession]);
    expect(problems.map(({ kind }) => kind)).toEqual(["decision-not-applicable"]);
  });
});

describe("後継の判断が載ったデータ", () => {
  const dataset = build(succession);

  test("書き出して読み込むと元に戻る", () => {
    expect(loadDataset(saveDataset(dataset))).toEqual({ ok: true, dataset });
  });

  test("後継の一覧がない以前のファイルも読み込める", () => {
    const saved: unknown = JSON.parse(saveDataset(sampleDataset()));
    const older = replaceAt(saved, ["successions"], undefined);
    expect(older).not.toEqual(saved);
    expect(loadDataset(JSON.stringify(older))).toEqual({ ok: true, dataset: sampleDataset() });
  });

  test("ない連携取組を指す後継は、その場所で断る", () => {
    const successions = dataset.successions.map((one) => ({ ...one, initiative: "ない取組" }));
    const loaded = loadDataset(saveDataset({ ...dataset, successions }));
    expect(loaded.ok ? [] : loaded.faults.map(({ path }) => path)).toEqual([
      "$.successions[0].initiative",
    ]);
  });
});
