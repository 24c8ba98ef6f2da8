import { buildDataset } from "../../src/dataset";
import type { Dataset } from "../../src/domain";
import {
  planWorkbook,
  provenanceOf,
  rowKey,
  shownValue,
  type Provenance,
  type SheetId,
  type SheetPlan,
} from "../../src/plan";
import { generateRegion } from "../fixtures/region-documents";
import { sampleDataset } from "../fixtures/sample-dataset";
import { buildFrom, extractTexts, seedTexts } from "../fixtures/seeds";
import { withoutKind } from "./sample-results";

const seeds = buildFrom(seedTexts);
const generated = buildDataset(
  extractTexts(generateRegion({ projectCount: 24, partnerCount: 9 }).texts),
  [],
);

interface Cell {
  readonly sheet: SheetPlan;
  readonly row: string;
  readonly column: string;
  readonly value: string | number | null;
}

const cellsOf = (dataset: Dataset): readonly Cell[] =>
  planWorkbook({ dataset, results: [] }).sheets.flatMap((sheet) =>
    sheet.keys.rows.flatMap(({ key, row }) =>
      sheet.keys.columns.map(({ key: column, column: position }) => ({
        sheet,
        row: key,
        column,
        value: shownValue(sheet.values[row]?.[position] ?? null),
      })),
    ),
  );

const amountColumn = /^(?:fiscal-year:\d+|stated-total)$/u;

/** Why no document says what a cell shows; `null` where a document must. */
const reasonForNone = (dataset: Dataset, { sheet, row, column, value }: Cell): string | null => {
  const corner = sheet.keys.columns.find((one) => one.column === sheet.keys.keyColumn)?.key;
  if (sheet.id === "findings") return "指摘は、それ自身が出典を示す";
  if (sheet.id === "acknowledgements") return "職員が書いたもの";
  if (column === corner || row === corner) return "識別子";
  if (/^[a-zA-Z]+:#\d+$/u.test(row)) return "題名・注記・見出し";
  if (row === sheet.keys.rows[sheet.keys.keyRow]?.key) return "見出し";
  switch (sheet.id) {
    case "budget": {
      const project = dataset.projects.find(({ id }) => rowKey.project(id) === row)?.id;
      const hasBudget = dataset.budgets.some((budget) => budget.project === project);
      if (project !== undefined)
        return amountColumn.test(column) && !hasBudget ? "別冊に事業費の記載がない" : null;
      if (column === "outcome" || column === "difference") return "小計に差と判定はない";
      if (column === "project") return "小計・計という見出し";
      if (column === "initiative" && !row.startsWith("initiative-total:"))
        return "計は取組によらない";
      return column === "pillar" && row === "grand-total" ? "総計という見出し" : null;
    }
    case "participation":
      return row === "grand-total" && /^(?:pillar|initiative|project|page)$/u.test(column)
        ? "参加事業数という見出し"
        : null;
    case "summary":
      if (row.startsWith("municipality:") || row === "participation-total")
        return column === "project-count" ? null : "連携市町の名と、何もない欄";
      if (column === "initiative" && !row.startsWith("initiative-total:"))
        return "計は取組によらない";
      return column === "pillar" && row === "grand-total" ? "総計という見出し" : null;
    case "comparison":
      return column === "remark" && value === null ? "備考がない" : null;
    case "agreement":
      if (column.endsWith("のコード")) return "コードは資料にない";
      return value === null ? "資料に記載がない" : null;
    case "sources":
      return row.startsWith("document:") ? null : "判断・未解決の読み取り・凡例";
    case "kpi":
    case "statusList":
      return null;
  }
};

const doesNotExist = (dataset: Dataset, { sources }: Provenance): boolean =>
  sources.some(
    ({ document, line, text }) =>
      dataset.documents.find(({ id }) => id === document)?.lines[line - 1] !== text,
  );

const datasets: readonly (readonly [string, Dataset])[] = [
  ["岡山の資料", seeds],
  ["見本の圏域", sampleDataset()],
  ["作った圏域", generated],
];

describe.each(datasets)("%s のすべてのセル", (_, dataset) => {
  const cells = cellsOf(dataset);
  const answers = cells.map((cell) => ({
    cell,
    provenance: provenanceOf(dataset, cell.sheet.id, cell.row, cell.column),
  }));
  const nameOf = ({ sheet, row, column }: Cell): string => `${sheet.name} ${row} ${column}`;

  test("出典があるか、ないわけがある", () => {
    const wrong = answers.filter(
      ({ cell, provenance }) => (provenance === null) !== (reasonForNone(dataset, cell) !== null),
    );
    expect(wrong.map(({ cell }) => nameOf(cell))).toEqual([]);
    expect(answers.filter(({ provenance }) => provenance !== null).length).toBeGreaterThan(200);
  });

  test("出典の行は、資料にその文のとおりある", () => {
    const wrong = answers.filter(
      ({ provenance }) => provenance !== null && doesNotExist(dataset, provenance),
    );
    expect(wrong.map(({ cell }) => nameOf(cell))).toEqual([]);
  });

  test("出典の行がないのは、計算した欄だけである", () => {
    const wrong = answers.filter(
      ({ provenance }) =>
        provenance !== null &&
        (provenance.title === "" ||
          provenance.stated === "" ||
          (provenance.sources.length === 0 && provenance.explanation === null)),
    );
    expect(wrong.map(({ cell }) => nameOf(cell))).toEqual([]);
  });

  test("記載の欄は、金額と印をそのまま示す", () => {
    for (const { cell, provenance } of answers) {
      if (provenance === null || provenance.explanation !== null) continue;
      if (cell.sheet.id === "budget" && typeof cell.value === "number")
        expect(provenance.stated).toBe(`${cell.value.toLocaleString("ja-JP")}千円`);
      if (/^municipality:/u.test(cell.column))
        expect(provenance.stated).toBe(
          cell.value === null ? "空欄" : cell.value === "未" ? "未確定" : cell.value,
        );
    }
  });

  test("数値と言葉は、出典の行に書かれている", () => {
    const squeeze = (text: string) => text.normalize("NFKC").replaceAll(/[\s,]/gu, "");
    const quoted = answers.filter(
      ({ cell, provenance }) =>
        provenance?.explanation === null &&
        (cell.column === "project" ||
          cell.column.startsWith("annex-") ||
          (cell.sheet.id === "budget" && typeof cell.value === "number")),
    );
    const wrong = quoted.filter(
      ({ provenance }) =>
        provenance !== null &&
        provenance.stated !== "未確定" &&
        !provenance.sources.some(({ text }) =>
          squeeze(text.replaceAll("气", "気")).includes(squeeze(provenance.stated).slice(0, 12)),
        ),
    );
    expect(wrong.map(({ cell }) => nameOf(cell))).toEqual([]);
    expect(quoted.length).toBeGreaterThan(20);
  });
});

test.each([
  ["別冊がない", withoutKind("vision")],
  ["取組状況一覧がない", withoutKind("status-list")],
  ["協約がない", withoutKind("agreement")],
  ["判断がない岡山の資料", buildFrom(seedTexts, [])],
])("%s ときも、出典の行は資料にある", (_, dataset) => {
  const answers = cellsOf(dataset).flatMap(
    ({ sheet, row, column }) => provenanceOf(dataset, sheet.id, row, column) ?? [],
  );
  expect(answers.filter((provenance) => doesNotExist(dataset, provenance))).toEqual([]);
  expect(answers.length).toBeGreaterThan(50);
});

/** 「vision-2023-03 109行目 1ページ」 */
const lineText = ({ sources }: Provenance): readonly string[] =>
  sources.map(
    ({ document, line, page }) =>
      `${document} ${String(line)}行目${page === undefined ? "" : ` ${String(page)}ページ`}`,
  );

const startup = "project:スタートアップ企業支援";
const eveningSchool = "project:夜間中学設置の検討・準備・運営";
const health = "project:健康ポイント事業";
const initiative = "新たな産業の創出及び地域産業の振興";
const indicator = "kpi:スタートアップ企業支援|拠点で開催されるイベント参加者数";
const annexItem = `annex-item:332089|${initiative}`;
const soja = "amendment-2025-03-332089";

interface Expected {
  readonly title: string;
  readonly stated: string;
  readonly lines: readonly string[];
  readonly explanation?: string;
}

describe("岡山の資料のセル", () => {
  test.each<readonly [SheetId, string, string, Expected]>([
    [
      "budget",
      startup,
      "fiscal-year:2023",
      {
        title: "「スタートアップ企業支援」令和5年度の事業費",
        stated: "15,000千円",
        lines: ["vision-2023-03 109行目 1ページ"],
      },
    ],
    [
      "budget",
      startup,
      "stated-total",
      {
        title: "「スタートアップ企業支援」事業費の計",
        stated: "75,000千円",
        lines: ["vision-2023-03 109行目 1ページ"],
      },
    ],
    [
      "budget",
      eveningSchool,
      "fiscal-year:2026",
      {
        title: "「夜間中学設置の検討・準備・運営」令和8年度の事業費",
        stated: "未定",
        lines: ["vision-2023-03 174行目 15ページ"],
      },
    ],
    [
      "budget",
      eveningSchool,
      "computed-total",
      {
        title: "「夜間中学設置の検討・準備・運営」事業費の計（計算）",
        stated: "1,000千円",
        lines: ["vision-2023-03 174行目 15ページ"],
        explanation:
          "年度別の金額1欄の合計です。未定と空欄は加えていません。未定は令和5年度、令和6年度、令和7年度、令和8年度です。",
      },
    ],
    [
      "budget",
      eveningSchool,
      "remark",
      {
        title: "「夜間中学設置の検討・準備・運営」事業費の備考",
        stated: "確定分のみの計",
        lines: ["vision-2023-03 174行目 15ページ"],
        explanation: "判定の理由です。",
      },
    ],
    [
      "budget",
      health,
      "outcome",
      {
        title: "「健康ポイント事業」事業費の判定",
        stated: "対象外",
        lines: [],
        explanation: "この事業には事業費の記載がないため、計算するものがありません。",
      },
    ],
    [
      "budget",
      `initiative-total:${initiative}`,
      "fiscal-year:2023",
      {
        title: `「${initiative}」の小計 令和5年度`,
        stated: "16,590千円",
        lines: ["vision-2023-03 109行目 1ページ", "vision-2023-03 121行目 2ページ"],
        explanation: "2欄の金額の合計です。未定と空欄は加えていません。",
      },
    ],
    [
      "budget",
      `initiative-total:${initiative}`,
      "initiative",
      { title: `連携取組「${initiative}」`, stated: initiative, lines: ["vision-2023-03 27行目"] },
    ],
    [
      "budget",
      "pillar-total:3",
      "remark",
      {
        title: "「Ⅲ 圏域全体の生活関連機能サービスの向上」の計 備考",
        stated: "未定12欄・記載なし21事業を除く",
        lines: [
          "vision-2023-03 162行目 12ページ",
          "vision-2023-03 174行目 15ページ",
          "vision-2023-03 185行目 17ページ",
          "vision-2023-03 334行目 38ページ",
        ],
        explanation: "合計に加えていない欄と事業の数です。",
      },
    ],
    [
      "participation",
      startup,
      "municipality:332046",
      { title: "「スタートアップ企業支援」玉野市", stated: "○", lines: ["vision-2023-03 28行目"] },
    ],
    [
      "participation",
      startup,
      "municipality:332038",
      {
        title: "「スタートアップ企業支援」津山市",
        stated: "空欄",
        lines: ["vision-2023-03 28行目"],
      },
    ],
    [
      "participation",
      startup,
      "page",
      {
        title: "「スタートアップ企業支援」の掲載ページ",
        stated: "1ページ",
        lines: ["vision-2023-03 28行目"],
      },
    ],
    [
      "participation",
      startup,
      "participant-count",
      {
        title: "「スタートアップ企業支援」の参加数",
        stated: "5",
        lines: ["vision-2023-03 28行目"],
        explanation: "この行にある印を数えています。",
      },
    ],
    [
      "participation",
      "project:岡山市と連携市町を結ぶ基幹道路ネットワークの整備",
      "pillar",
      {
        title: "役割「高次の都市機能の集積・強化」",
        stated: "高次の都市機能の集積・強化",
        lines: ["vision-2023-03 38行目"],
      },
    ],
    [
      "participation",
      "project:公共施設の質・量の適正化に向けた仕組み構築",
      "initiative",
      {
        title: "連携取組「圏域マネジメント能力の強化」",
        stated: "圏域マネジメント能力の強化",
        lines: ["vision-2023-03 81行目"],
      },
    ],
    [
      "participation",
      "project:公共施設の質・量の適正化に向けた仕組み構築",
      "pillar",
      {
        title: "役割「圏域全体の生活関連機能サービスの向上」",
        stated: "圏域全体の生活関連機能サービスの向上",
        lines: ["vision-2023-03 73行目"],
      },
    ],
    [
      "comparison",
      startup,
      "municipality:332046",
      {
        title: "「スタートアップ企業支援」玉野市",
        stated: "別冊：○、取組状況一覧：●",
        lines: ["vision-2023-03 28行目", "status-list-2025-04-01 14行目"],
        explanation: "2つの資料の印を1つにまとめています。",
      },
    ],
    [
      "comparison",
      health,
      "municipality:332038",
      {
        title: "「健康ポイント事業」津山市",
        stated: "別冊：掲載なし、取組状況一覧：●",
        lines: ["status-list-2025-04-01 31行目"],
        explanation: "2つの資料の印を1つにまとめています。",
      },
    ],
    [
      "comparison",
      health,
      "remark",
      {
        title: "「健康ポイント事業」参加の備考",
        stated: "取組状況一覧だけに記載",
        lines: ["status-list-2025-04-01 31行目"],
        explanation: "2つの資料の行を照らし合わせた結果です。",
      },
    ],
    [
      "comparison",
      startup,
      "project",
      {
        title: "事務事業「スタートアップ企業支援」",
        stated: "スタートアップ企業支援",
        lines: ["vision-2023-03 28行目", "status-list-2025-04-01 14行目"],
      },
    ],
    [
      "statusList",
      "project:中小企業の経営健全化・人材確保等支援",
      "initiative",
      {
        title: `連携取組「${initiative}」`,
        stated: initiative,
        lines: ["status-list-2025-04-01 14行目"],
      },
    ],
    [
      "statusList",
      "project:中小企業の経営健全化・人材確保等支援",
      "municipality:332046",
      {
        title: "「中小企業の経営健全化・人材確保等支援」玉野市",
        stated: "●",
        lines: ["status-list-2025-04-01 15行目"],
      },
    ],
    [
      "kpi",
      indicator,
      "target",
      {
        title: "「スタートアップ企業支援」指標「拠点で開催されるイベント参加者数」の目標値（記載）",
        stated: "2,000人 (令和8年度)",
        lines: ["vision-2023-03 113行目 1ページ"],
      },
    ],
    [
      "kpi",
      indicator,
      "目標値の条件",
      {
        title: "「スタートアップ企業支援」指標「拠点で開催されるイベント参加者数」の目標値の条件",
        stated: "空欄",
        lines: ["vision-2023-03 113行目 1ページ"],
      },
    ],
    [
      "kpi",
      indicator,
      "指標",
      {
        title: "「スタートアップ企業支援」指標「拠点で開催されるイベント参加者数」",
        stated: "拠点で開催されるイベント参加者数",
        lines: ["vision-2023-03 113行目 1ページ"],
      },
    ],
    [
      "kpi",
      indicator,
      "連携取組",
      { title: `連携取組「${initiative}」`, stated: initiative, lines: ["vision-2023-03 27行目"] },
    ],
    [
      "agreement",
      annexItem,
      "annex-role-b",
      {
        title: `「${initiative}」総社市の乙の役割`,
        stated: "新たな産業の創出、地域産業の振興に甲と協力して取り組む。",
        lines: [`${soja} 45行目`],
      },
    ],
    [
      "agreement",
      annexItem,
      "役割",
      {
        title: `「${initiative}」総社市の役割`,
        stated: "圏域全体の経済成長のけん引",
        lines: [`${soja} 40行目`],
      },
    ],
    [
      "agreement",
      annexItem,
      "適用日",
      {
        title: `「${initiative}」総社市の適用日`,
        stated: "2025-04-01",
        lines: [`${soja} 20行目`],
      },
    ],
    [
      "agreement",
      annexItem,
      "状態",
      { title: `「${initiative}」総社市の状態`, stated: "案", lines: [`${soja} 3行目`] },
    ],
    [
      "agreement",
      annexItem,
      "乙",
      { title: `「${initiative}」総社市の乙`, stated: "総社市", lines: [`${soja} 10行目`] },
    ],
    [
      "summary",
      "pillar-total:2",
      "project-count",
      {
        title: "「Ⅱ 高次の都市機能の集積・強化」の計 事業数",
        stated: "3",
        lines: ["vision-2023-03 39行目", "vision-2023-03 41行目", "vision-2023-03 42行目"],
        explanation: "資料が挙げる3事業を数えています。",
      },
    ],
    [
      "summary",
      "pillar-total:2",
      "budgeted-project-count",
      {
        title: "「Ⅱ 高次の都市機能の集積・強化」の計 金額の記載がある事業数",
        stated: "1",
        lines: ["vision-2023-03 145行目 11ページ"],
        explanation: "金額か未定の記載がある1事業を数えています。",
      },
    ],
    [
      "summary",
      "pillar-total:2",
      "undecided-count",
      {
        title: "「Ⅱ 高次の都市機能の集積・強化」の計 未定の欄の数",
        stated: "0",
        lines: [],
        explanation: "資料に未定とある年度の欄を数えています。",
      },
    ],
    [
      "sources",
      "document:vision-2023-03",
      "document",
      {
        title: "資料「第2期 岡山連携中枢都市圏ビジョン 《別冊》」",
        stated: "第2期 岡山連携中枢都市圏ビジョン 《別冊》",
        lines: [3, 5, 7, 9, 11].map((line) => `vision-2023-03 ${String(line)}行目`),
      },
    ],
  ])("%s %s %s", (sheet, row, column, { title, stated, lines, explanation = null }) => {
    const provenance = provenanceOf(seeds, sheet, row, column);
    if (provenance === null) throw new Error("no provenance");
    expect({ ...provenance, sources: lineText(provenance) }).toEqual({
      title,
      stated,
      sources: lines,
      explanation,
    });
  });

  test("参加事業数は、数えた印の行をすべて示す", () => {
    const tamano = provenanceOf(seeds, "participation", "grand-total", "municipality:332046");
    const lines = seeds.listings
      .filter(
        ({ kind, participants }) =>
          kind === "vision-matrix" && participants?.includes("332046") === true,
      )
      .map(({ participantsSource }) => participantsSource.line);
    expect(tamano?.sources.map(({ line }) => line)).toEqual(lines);
    expect(tamano?.stated).toBe(String(lines.length));
    expect(provenanceOf(seeds, "summary", "municipality:332046", "project-count")).toEqual(tamano);
    expect(provenanceOf(seeds, "summary", "participation-total", "project-count")).toEqual(
      provenanceOf(seeds, "participation", "grand-total", "participant-count"),
    );
  });

  test("合計は、加えた金額の行だけを示す", () => {
    const sum = provenanceOf(seeds, "budget", "pillar-total:3", "fiscal-year:2024");
    const added = seeds.budgets.filter(
      ({ project, years }) =>
        seeds.listings.some(
          (one) => one.project === project && one.source.line > 46 && one.kind === "vision-matrix",
        ) &&
        years.some(({ fiscalYear, amount }) => fiscalYear === 2024 && amount.kind === "decided"),
    );
    expect(sum?.sources.map(({ line }) => line)).toEqual(
      added.map(({ statedTotalSource }) => statedTotalSource.line),
    );
    expect(sum?.explanation).toBe(
      `${String(added.length)}欄の金額の合計です。未定と空欄は加えていません。`,
    );
  });

  test.each<readonly [string, SheetId, string, string]>([
    ["知らない行", "budget", "project:知らない事業", "project"],
    ["知らない列", "budget", startup, "fiscal-year:1999"],
    ["見出しの行", "budget", "heading:#1", "fiscal-year:2023"],
    ["点検結果", "findings", "rule:budget-total-equals-years", "rule"],
    ["出典の判断", "sources", "body:#1", "document"],
  ])("%sに出典はない", (_, sheet, row, column) => {
    expect(provenanceOf(seeds, sheet, row, column)).toBeNull();
  });
});

describe("読み方が決まっていない行", () => {
  const dataset = sampleDataset();
  const drill = "project:防災訓練の共同実施";

  test("印は未確定、数も未確定で、その行を示す", () => {
    const mark = provenanceOf(dataset, "participation", drill, "municipality:392049");
    const count = provenanceOf(dataset, "participation", drill, "participant-count");
    const total = provenanceOf(dataset, "participation", "grand-total", "municipality:392111");
    expect([mark?.stated, count?.stated, total?.stated]).toEqual(["未確定", "未確定", "未確定"]);
    expect([count?.explanation, total?.explanation]).toEqual(
      Array.from({ length: 2 }, () => "行が何通りかに読める資料があり、数はまだ決まりません。"),
    );
    expect(total?.sources.map(({ line }) => line)).toEqual([20]);
    expect(provenanceOf(dataset, "comparison", drill, "municipality:392049")?.stated).toBe(
      "別冊：未確定、取組状況一覧：●",
    );
  });

  test("決まっていない別表の項目は、その見出しの行を示す", () => {
    const key = "annex-item:392049|災害対策の推進";
    const content = provenanceOf(dataset, "agreement", key, "annex-content");
    expect(content?.stated).toBe("未確定");
    expect(content?.sources.map(({ text }) => text)).toEqual(["災害対策の推進"]);
  });
});

test("別冊がなければ、役割の名は取組状況一覧にも見出しにもないので出典もない", () => {
  const dataset = withoutKind("vision");
  const project = "project:鉄道の利用促進";
  expect(provenanceOf(dataset, "participation", project, "project")?.sources[0]?.document).toBe(
    "status-list-2029-04-01",
  );
  expect(provenanceOf(dataset, "participation", project, "municipality:392049")?.stated).toBe("●");
  expect(
    provenanceOf({ ...dataset, pillarHeadings: [] }, "participation", project, "pillar"),
  ).toBeNull();
});

test("金額の記載がある事業数は、空欄だけの事業費を数えない", () => {
  const [first, ...others] = sampleDataset().budgets;
  if (first === undefined) throw new Error("no budget");
  const blank = { kind: "blank" } as const;
  const years = first.years.map((one) => ({ ...one, amount: blank }));
  const dataset = sampleDataset({ budgets: [{ ...first, years, statedTotal: blank }, ...others] });
  const count = provenanceOf(dataset, "summary", "grand-total", "budgeted-project-count");
  expect(count?.stated).toBe("4");
  expect(count?.sources).toEqual(others.map(({ statedTotalSource }) => statedTotalSource));
});

test("市町の名は、文中よりも、それだけの行を先に示す", () => {
  const documents = sampleDataset().documents.map((document) =>
    document.kind === "agreement"
      ? { ...document, lines: document.lines.with(0, "南国市との連携協約書") }
      : document,
  );
  const key = "annex-item:392049|災害対策の推進";
  const party = provenanceOf(sampleDataset({ documents }), "agreement", key, "乙");
  expect(party?.sources.map(({ line }) => line)).toEqual([4]);
});
