import type { Finding } from "../../src/domain";
import { checkDataset, documentsOnly, rules } from "../../src/rules";
import { sheetRules, totalRules, withWorkbook } from "./all-parts";
import { loadSeeds } from "./load-seeds";

const seeds = loadSeeds();
const results = checkDataset(documentsOnly(seeds, { year: 2026, month: 4, day: 1 }));
const findings = results.flatMap((result) => result.findings);
const nameOf = new Map(seeds.municipalities.map(({ id, name }) => [id, name]));

const valuesOf = ({ at, stated, computed }: Finding): readonly unknown[] => {
  switch (at.kind) {
    case "participation":
      return [at.project, at.municipalities.map((id) => nameOf.get(id)).join("、")];
    case "budgetYear":
      return [at.project, at.fiscalYear, stated, computed];
    case "budgetTotal":
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

/** The finding in one line: the rule, where, and both values. */
const inOneLine = (finding: Finding): readonly unknown[] => [finding.rule, ...valuesOf(finding)];

/** Per rule over documents: what it counts, how many, and the outcomes 一致, 不一致, 判定不能 and 対象外. */
const counts: readonly (readonly [string, string, number, readonly number[]])[] = [
  ["budget-total-equals-years", "事業", 19, [15, 1, 3, 0]],
  ["budget-year-is-decided-when-due", "事業", 19, [15, 4, 0, 0]],
  ["budget-year-is-stated", "事業", 19, [17, 2, 0, 0]],
  ["budget-covers-every-project", "事業", 42, [19, 0, 0, 23]],
  ["budget-unit-is-plausible", "事業", 19, [10, 0, 0, 9]],
  ["budget-is-not-counted-twice", "再掲", 1, [1, 0, 0, 0]],
  ["stage-covers-budget", "事業", 19, [10, 0, 0, 9]],
  ["participation-matches-project-sheet", "事業", 42, [19, 0, 0, 23]],
  ["participation-matches-status-list", "事業", 47, [29, 13, 0, 5]],
  ["participation-mark-did-not-slip", "事業", 47, [29, 3, 0, 15]],
  ["participation-is-covered-by-agreement", "市町×連携取組×資料", 336, [27, 1, 0, 308]],
  ["all-partners-means-all", "事業", 19, [1, 0, 0, 18]],
  ["project-has-partner", "事業×記載箇所", 108, [108, 0, 0, 0]],
  ["partner-has-project", "市町×資料", 24, [24, 0, 0, 0]],
  ["project-listed-in-both-documents", "事業", 47, [42, 5, 0, 0]],
  ["project-count-matches-heading", "資料", 1, [0, 1, 0, 0]],
  ["project-name-is-consistent", "事業名の記載", 72, [66, 1, 0, 5]],
  ["initiative-name-is-consistent", "資料×連携取組", 61, [34, 0, 0, 27]],
  ["municipality-name-is-known", "資料×市町名の表記", 44, [43, 1, 0, 0]],
  ["slogan-is-consistent", "資料の組", 1, [0, 1, 0, 0]],
  ["pillar-number-is-consistent", "見出し", 11, [10, 1, 0, 0]],
  ["heading-word-is-consistent", "見出しの言葉", 3, [2, 1, 0, 0]],
  ["page-reference-is-plausible", "ページの記載", 67, [67, 0, 0, 0]],
  ["cross-region-project-exists", "圏域間連携事業×項目", 12, [7, 0, 0, 5]],
  ["redline-is-resolved", "資料×跡の種類", 25, [21, 4, 0, 0]],
  ["document-is-final", "資料", 5, [3, 2, 0, 0]],
  ["legend-covers-symbols", "資料×記号", 3, [0, 3, 0, 0]],
  ["agreement-is-current", "協約", 3, [0, 2, 1, 0]],
  ["agreement-text-matches-vision", "別表の項目", 40, [6, 0, 0, 34]],
  ["agreement-roles-are-complete", "欄", 120, [120, 0, 0, 0]],
  ["agreement-pillar-matches-vision", "別表の項目", 40, [13, 0, 0, 27]],
  ["initiative-has-successor", "取組名", 27, [14, 13, 0, 0]],
  ["kpi-has-baseline-and-target", "欄", 44, [32, 0, 0, 12]],
  ["kpi-unit-is-consistent", "指標", 22, [9, 1, 0, 12]],
  ["kpi-period-is-in-plan", "欄", 44, [32, 0, 0, 12]],
  ["kpi-target-follows-stage", "目標値×（工程、完了後の事業費）", 27, [13, 0, 2, 12]],
  ["kpi-is-not-restated-differently", "指標", 22, [1, 0, 0, 21]],
];

/**
 * Per rule over worksheets: what it counts, and how many in a workbook as it was made. 19 budgets of 5 years and 計; 42 and 47
 * rows of marks; 22 indicators of 2 values; 40 items of 3 texts.
 */
const sheetCounts = [
  ["budget-matches-vision", "欄", 19 * 6],
  ["participation-matches-vision", "事業", 42],
  ["status-list-matches-document", "事業", 47],
  ["kpi-matches-vision", "欄", 22 * 2],
  ["agreement-matches-document", "欄", 40 * 3],
  ["project-name-matches-documents", "事業", 47],
] as const;

describe("実際の資料の点検", () => {
  test("どの点検にも、件数の行が1つずつある", () => {
    const rows = [...counts.map(([code]) => code), ...sheetCounts.map(([code]) => code)];
    expect([...rows, ...totalRules].toSorted()).toEqual(rules.map(({ code }) => code).toSorted());
  });

  test.each(counts)("%s の件数", (code, unit, compared, outcomes) => {
    const result = results.find(({ rule }) => rule === code);
    expect(result).toMatchObject({ unit, compared });
    expect(Object.values(result?.outcomes ?? {})).toEqual(outcomes);
  });

  test("ブックがなければ、シートと資料を比べる点検は行わず、そう言う", () => {
    const idle = results.filter(({ compared }) => compared === 0);
    expect(idle.map(({ rule }) => rule).toSorted()).toEqual(
      [...Object.keys(sheetRules), ...totalRules].toSorted(),
    );
    for (const { remarks } of idle) {
      expect(remarks.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^ワークシート「.+」が読み込まれていないため、/u),
      ]);
    }
  });

  test.each(sheetCounts)("作ったままのブックなら、%s はすべて一致", (code, unit, compared) => {
    const untouched = checkDataset(withWorkbook(seeds)).find(({ rule }) => rule === code);
    expect(untouched).toMatchObject({ unit, compared, findings: [], remarks: [] });
    expect(untouched?.outcomes.match).toBe(compared);
  });

  test("指摘は次のものだけで、ほかにない", () => {
    expect(findings.map(inOneLine)).toEqual([
      ["budget-total-equals-years", "外国人コミュニケーション支援", 0, 150],
      ["budget-year-is-decided-when-due", "高齢者見守りネットワーク連携", 2024, "未定", null],
      ["budget-year-is-decided-when-due", "夜間中学設置の検討・準備・運営", 2023, "未定", null],
      ["budget-year-is-decided-when-due", "岡山芸術創造劇場を活用した文化連携", 2023, "未定", null],
      ["budget-year-is-decided-when-due", "外国人コミュニケーション支援", 2024, "未定", null],
      ["budget-year-is-stated", "高齢者見守りネットワーク連携", 2025, "空欄", "工程「実施」"],
      ["budget-year-is-stated", "森林機能の維持増進に関する研究", 2022, "空欄", "工程「実施」"],
      ["participation-matches-status-list", "保育園等の広域入所", "赤磐市"],
      ["participation-matches-status-list", "交流学習", "和気町、真庭市"],
      [
        "participation-matches-status-list",
        "岡山芸術創造劇場を活用した文化連携",
        "早島町、久米南町、美咲町",
      ],
      [
        "participation-matches-status-list",
        "文学によるまちづくり推進事業",
        "早島町、久米南町、美咲町",
      ],
      ["participation-matches-status-list", "有害鳥獣対策研究", "赤磐市"],
      ["participation-matches-status-list", "森林機能の維持増進に関する研究", "赤磐市"],
      [
        "participation-matches-status-list",
        "学生等による地域課題への取組",
        "和気町、総社市、真庭市",
      ],
      ["participation-matches-status-list", "水辺教室等環境教育の推進", "和気町、赤磐市"],
      ["participation-matches-status-list", "路線バス等生活交通の維持・確保", "総社市、備前市"],
      [
        "participation-matches-status-list",
        "パートナーシップ宣誓制度の導入促進及び都市間相互利用",
        "和気町、美咲町",
      ],
      ["participation-matches-status-list", "行政サービス提供機能の最適化", "早島町、美咲町"],
      ["participation-matches-status-list", "外国人コミュニケーション支援", "和気町"],
      ["participation-matches-status-list", "公共施設の質・量の適正化に向けた仕組み構築", "備前市"],
      ["participation-mark-did-not-slip", "交流学習", "和気町、真庭市"],
      ["participation-mark-did-not-slip", "水辺教室等環境教育の推進", "和気町、赤磐市"],
      ["participation-mark-did-not-slip", "行政サービス提供機能の最適化", "早島町、美咲町"],
      [
        "participation-is-covered-by-agreement",
        "総社市",
        "生活交通による公共交通ネットワークの充実",
        null,
      ],
      ["project-listed-in-both-documents", "健康ポイント事業", null, "健康ポイント事業"],
      ["project-listed-in-both-documents", "男女共同参画推進事業", null, "男女共同参画推進事業"],
      ["project-listed-in-both-documents", "出会い・結婚サポート", null, "出会い・結婚サポート"],
      ["project-listed-in-both-documents", "デジタル人材の育成", null, "デジタル人材の育成"],
      ["project-listed-in-both-documents", "救急安心センター事業", null, "救急安心センター事業"],
      ["project-count-matches-heading", "vision-2023-03:25", 41, 42],
      [
        "project-name-is-consistent",
        "市民協働事業の推進(災害ボランティア)",
        "市民協働事業の推進(災害ボランティア)",
        "市民協働事業の推進（災害ボランティア）",
      ],
      ["municipality-name-is-known", "vision-2023-03:26", "和气町", "和気町"],
      [
        "slogan-is-consistent",
        "status-list-2025-04-01:9",
        "つながり、創造する。躍動！岡山都市圏",
        "つながり、創造する。躍動！岡山市圏",
      ],
      ["pillar-number-is-consistent", "vision-2023-03:151", "Ⅱ", "Ⅲ"],
      ["heading-word-is-consistent", "status-list-2025-04-01:23", "連携施策", "連携取組"],
      ["redline-is-resolved", "vision-2023-03:307", "玉野市 、、総社市 、、美咲町 、", null],
      ["redline-is-resolved", "vision-2023-03:343", "P.2324", null],
      ["redline-is-resolved", "vision-2023-03:254", "広域ごみ可燃ごみ広域", null],
      ["redline-is-resolved", "vision-2023-03:353", "込額)は「見える化」事業」", null],
      ["document-is-final", "vision-2023-03:3", "改訂案、改訂版", null],
      ["document-is-final", "amendment-2025-03-332089:3", "案、令和7年3月 日", null],
      ["legend-covers-symbols", "vision-2023-03:28", "○", null],
      ["legend-covers-symbols", "vision-2023-03:162", "—", "-"],
      ["legend-covers-symbols", "status-list-2025-04-01:14", "●", null],
      ["agreement-is-current", "備前市", "平成30年3月28日", "令和3年4月1日以降"],
      ["agreement-is-current", "和気町", "平成28年10月11日", "令和3年4月1日以降"],
      [
        "initiative-has-successor",
        "amendment-2018-03-28-332119:48",
        "圏域全体の戦略的な産業振興に向けた仕組みの構築",
        null,
      ],
      [
        "initiative-has-successor",
        "amendment-2018-03-28-332119:57",
        "強みをいかした新たな産業の創出・育成",
        null,
      ],
      [
        "initiative-has-successor",
        "amendment-2018-03-28-332119:66",
        "安定した雇用の創出と人材の確保",
        null,
      ],
      [
        "initiative-has-successor",
        "amendment-2018-03-28-332119:118",
        "ＥＳＤによる人づくりとネットワーク化の推進",
        null,
      ],
      [
        "initiative-has-successor",
        "amendment-2018-03-28-332119:129",
        "市民活動の広域展開と市民協働の推進",
        null,
      ],
      ["initiative-has-successor", "amendment-2018-03-28-332119:139", "在宅医療・介護の推進", null],
      [
        "initiative-has-successor",
        "amendment-2018-03-28-332119:147",
        "圏域の活性化に向けたスポーツ振興",
        null,
      ],
      [
        "initiative-has-successor",
        "amendment-2018-03-28-332119:157",
        "安定したごみ処理の推進",
        null,
      ],
      [
        "initiative-has-successor",
        "amendment-2018-03-28-332119:190",
        "圏域内市町の職員の育成",
        null,
      ],
      [
        "initiative-has-successor",
        "amendment-2018-03-28-332119:200",
        "公共交通ネットワークの利便性の向上",
        null,
      ],
      ["initiative-has-successor", "amendment-2018-03-28-332119:216", "公共施設の最適化", null],
      ["initiative-has-successor", "agreement-2016-10-11-333468:96", "子育て支援の充実", null],
      [
        "initiative-has-successor",
        "agreement-2016-10-11-333468:100",
        "教育分野における交流の強化",
        null,
      ],
      [
        "kpi-unit-is-consistent",
        "中小企業の経営健全化・人材確保等支援",
        "合同企業説明会への参加企業数",
        "43社/年 (令和元～2年度)",
        "50社 (令和8年度)",
      ],
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
