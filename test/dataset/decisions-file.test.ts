import { parseDecisions } from "../../src/dataset";
import type { Decision, Succession } from "../../src/domain";
import { replaceAt } from "./load-json-edit";

const decision: Decision = {
  problem: "row-ambiguous",
  document: { kind: "agreement", date: "2028-03", partner: "南国市" },
  quoted: "防災訓練",
  readings: ["南国市", "土佐市"],
  taken: "南国市",
  reason: "事業ごとの表が名前で挙げているため。",
  evidence: [{ document: { kind: "vision", date: "2028-03" }, quoted: "連携市町\t南国市" }],
  decidedBy: "企画課",
  decidedOn: "2028-04-01",
};
const succession: Succession = {
  from: "防災の推進",
  document: { kind: "agreement", date: "2028-03" },
  to: null,
  reason: "事業が終わったため。",
  decidedBy: "企画課",
  decidedOn: "2028-04-01",
};
const file = { format: "renkei-totsugo-decisions", version: 1, decisions: [decision] };

describe("判断の記録", () => {
  test("ファイルがなければ、判断はまだない", () => {
    expect(parseDecisions(null)).toEqual({ ok: true, decisions: [], successions: [] });
  });

  test("書かれた判断を読む", () => {
    expect(parseDecisions(JSON.stringify(file))).toEqual({
      ok: true,
      decisions: [decision],
      successions: [],
    });
  });

  test("後継の判断があれば読む", () => {
    const withSuccessors = { ...file, successors: [succession] };
    expect(parseDecisions(JSON.stringify(withSuccessors))).toMatchObject({
      ok: true,
      successions: [succession],
    });
  });

  test.each<[string, Readonly<Record<string, unknown>>, string, RegExp]>([
    ["空の名称", { from: "" }, "$.successors[0].from", /1文字以上/u],
    ["後継の欄がない判断", { to: undefined }, "$.successors[0].to", /値がありません/u],
    ["暦にない判断日", { decidedOn: "2028-02-30" }, "$.successors[0].decidedOn", /暦にある/u],
    ["知らない項目", { note: "x" }, "$.successors[0].note", /./u],
  ])("後継の%sを、その場所で伝える", (_, change, path, message) => {
    const successors = [{ ...succession, ...change }];
    const parsed = parseDecisions(JSON.stringify({ ...file, successors }));
    const faults = parsed.ok ? [] : parsed.faults;
    expect(faults.map((fault) => fault.path)).toEqual([path]);
    expect(faults[0]?.message).toMatch(message);
  });

  test.each<[string, readonly (string | number)[], unknown, string, RegExp]>([
    [
      "候補にない読み方",
      ["decisions", 0, "taken"],
      "香南市",
      "$.decisions[0].taken",
      /「香南市」.*読み方\(readings\)のいずれか/u,
    ],
    [
      "暦にない判断日",
      ["decisions", 0, "decidedOn"],
      "2028-02-30",
      "$.decisions[0].decidedOn",
      /暦にある日付/u,
    ],
    [
      "日のない判断日",
      ["decisions", 0, "decidedOn"],
      "2028-04",
      "$.decisions[0].decidedOn",
      /「2025-04-01」の形/u,
    ],
    [
      "和暦の資料の日付",
      ["decisions", 0, "document", "date"],
      "令和10年3月",
      "$.decisions[0].document.date",
      /「2025-04」の形/u,
    ],
    ["空の理由", ["decisions", 0, "reason"], "", "$.decisions[0].reason", /空の文字列.*1文字以上/u],
    [
      "知らない問題の種類",
      ["decisions", 0, "problem"],
      "row",
      "$.decisions[0].problem",
      /「row-ambiguous」/u,
    ],
    ["別の形式", ["format"], "renkei-totsugo-dataset", "$.format", /判断の記録を示す/u],
    ["新しい版", ["version"], 9, "$.version", /第9版/u],
  ])("%sを、その場所で伝える", (_, path, replacement, expectedPath, message) => {
    const parsed = parseDecisions(JSON.stringify(replaceAt(file, path, replacement)));
    const faults = parsed.ok ? [] : parsed.faults;
    expect(faults.map((fault) => fault.path)).toEqual([expectedPath]);
    expect(faults[0]?.message).toMatch(message);
  });
});
