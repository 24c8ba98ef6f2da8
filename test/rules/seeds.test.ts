import type { Finding } from "../../src/domain";
import { checkDataset, documentsOnly } from "../../src/rules";
import { sheetRules, withWorkbook } from "./all-parts";
import { loadSeeds } from "./load-seeds";

const seeds = loadSeeds();
const results = checkDataset(documentsOnly(seeds));
const findings = results.flatMap((result) => result.findings);
const nameOf = new Map(seeds.municipalities.map(({ id, name }) => [id, name]));

/** The finding in one line: where, and both values. */
const inOneLine = ({ at, stated, computed }: Finding): readonly unknown[] => {
  switch (at.kind) {
    case "participation":
      return [at.project, at.municipalities.map((id) => nameOf.get(id)).join("、")];
    case "budgetTotal":
    case "budgetYear":
    case "participationCount":
    case "project":
      return [at.project, stated, computed];
    case "agreementInitiative":
    case "annexItem":
      return [nameOf.get(at.municipality), stated, computed];
    case "initiative":
      return [at.initiative, stated, computed];
    case "municipality":
      return [nameOf.get(at.municipality), stated, computed];
    case "subtotal":
      return [at.scope.kind, at.column, stated, computed];
    case "kpi":
      return [at.project, at.indicator, stated, computed];
    case "documentLine":
      return [`${at.document}:${String(at.line)}`, stated, computed];
  }
};

describe("実際の資料の点検", () => {
  test.each([
    ["budget-total-equals-years", "事業", 19, [15, 1, 3, 0]],
    ["participation-matches-project-sheet", "事業", 42, [19, 0, 0, 23]],
    ["participation-matches-status-list", "事業", 47, [29, 13, 0, 5]],
    ["project-listed-in-both-documents", "事業", 47, [42, 5, 0, 0]],
    ["project-count-matches-heading", "資料", 1, [0, 1, 0, 0]],
    ["slogan-is-consistent", "資料の組", 1, [0, 1, 0, 0]],
    ["pillar-number-is-consistent", "見出し", 11, [10, 1, 0, 0]],
    ["participation-is-covered-by-agreement", "市町×連携取組×資料", 336, [27, 1, 0, 308]],
  ])("%s の件数", (code, unit, compared, outcomes) => {
    const result = results.find(({ rule }) => rule === code);
    expect(result).toMatchObject({ unit, compared });
    expect(Object.values(result?.outcomes ?? {})).toEqual(outcomes);
  });

  test("ブックがなければ、シートと資料を比べる点検は行わず、そう言う", () => {
    const idle = results.filter(({ compared }) => compared === 0);
    expect(idle.map(({ rule }) => rule)).toEqual(Object.keys(sheetRules));
    for (const { remarks } of idle) {
      expect(remarks.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^ワークシート「.+」が読み込まれていないため、/u),
      ]);
    }
  });

  // 19 budgets of 5 years and 計; 42 and 47 rows of marks; 22 indicators of 2 values; 40 items of 3 texts.
  test.each([
    ["budget-matches-vision", "欄", 19 * 6],
    ["participation-matches-vision", "事業", 42],
    ["status-list-matches-document", "事業", 47],
    ["kpi-matches-vision", "欄", 22 * 2],
    ["agreement-matches-document", "欄", 40 * 3],
    ["project-name-matches-documents", "事業", 47],
  ])("作ったままのブックなら、%s はすべて一致", (code, unit, compared) => {
    const untouched = checkDataset(withWorkbook(seeds)).find(({ rule }) => rule === code);
    expect(untouched).toMatchObject({ unit, compared, findings: [], remarks: [] });
    expect(untouched?.outcomes.match).toBe(compared);
  });

  test("指摘は次の23件で、ほかにない", () => {
    expect(findings.map(inOneLine)).toEqual([
      ["外国人コミュニケーション支援", 0, 150],
      ["保育園等の広域入所", "赤磐市"],
      ["交流学習", "和気町、真庭市"],
      ["岡山芸術創造劇場を活用した文化連携", "早島町、久米南町、美咲町"],
      ["文学によるまちづくり推進事業", "早島町、久米南町、美咲町"],
      ["有害鳥獣対策研究", "赤磐市"],
      ["森林機能の維持増進に関する研究", "赤磐市"],
      ["学生等による地域課題への取組", "和気町、総社市、真庭市"],
      ["水辺教室等環境教育の推進", "和気町、赤磐市"],
      ["路線バス等生活交通の維持・確保", "総社市、備前市"],
      ["パートナーシップ宣誓制度の導入促進及び都市間相互利用", "和気町、美咲町"],
      ["行政サービス提供機能の最適化", "早島町、美咲町"],
      ["外国人コミュニケーション支援", "和気町"],
      ["公共施設の質・量の適正化に向けた仕組み構築", "備前市"],
      ["健康ポイント事業", null, "健康ポイント事業"],
      ["男女共同参画推進事業", null, "男女共同参画推進事業"],
      ["出会い・結婚サポート", null, "出会い・結婚サポート"],
      ["デジタル人材の育成", null, "デジタル人材の育成"],
      ["救急安心センター事業", null, "救急安心センター事業"],
      ["vision-2023-03:25", 41, 42],
      [
        "status-list-2025-04-01:9",
        "つながり、創造する。躍動！岡山都市圏",
        "つながり、創造する。躍動！岡山市圏",
      ],
      ["vision-2023-03:151", "Ⅱ", "Ⅲ"],
      ["総社市", "生活交通による公共交通ネットワークの充実", null],
    ]);
  });

  test("どの指摘の出典も、その資料のその行の文字そのもの", () => {
    const linesOf = new Map(seeds.documents.map(({ id, lines }) => [id, lines]));
    for (const { sources } of findings) {
      expect(sources.length).toBeGreaterThan(0);
      for (const { document, line, text } of sources) {
        expect(linesOf.get(document)?.[line - 1]).toBe(text);
      }
    }
  });

  test("指紋は指摘ごとに異なる", () => {
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
  });
});
