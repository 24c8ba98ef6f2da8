import { formatAmount, formatFiscalYearShort, type Dataset, type KpiValue } from "../../src/domain";
import { buildFrom, extractTexts, seedTexts } from "../fixtures/seeds";
import { readGolden } from "../fixtures/golden";

const dataset: Dataset = buildFrom(seedTexts);
const nameOf = (id: string): string =>
  dataset.municipalities.find((municipality) => municipality.id === id)?.name ?? id;

test("すべての行が、事実に使われたか見出し等と分かっている", () => {
  const { documents, problems } = extractTexts(seedTexts);
  expect(problems).toEqual([]);
  expect(documents.map(({ document: { id, lineCounts } }) => [id, lineCounts])).toEqual([
    ["agreement-2016-10-11-333468", { used: 76, furniture: 12, unread: 0 }],
    ["amendment-2018-03-28-332119", { used: 74, furniture: 40, unread: 0 }],
    ["amendment-2025-03-332089", { used: 61, furniture: 13, unread: 0 }],
    ["status-list-2025-04-01", { used: 54, furniture: 1, unread: 0 }],
    ["vision-2023-03", { used: 301, furniture: 22, unread: 0 }],
  ]);
  for (const { document } of documents) {
    const { used, furniture, unread } = document.lineCounts;
    const filled = document.lines.filter((line) => line.trim() !== "").length;
    expect(used + furniture + unread).toBe(filled);
  }
});

test("資料の題名・日付・状態", () => {
  expect(
    dataset.documents.map(({ id, title, dateText, statuses, isDraft, isExcerpt }) =>
      [id, title, dateText, statuses.join("・"), isDraft, isExcerpt].join(" | "),
    ),
  ).toEqual([
    "vision-2023-03 | 第2期 岡山連携中枢都市圏ビジョン 《別冊》 | 令和5年(2023年)3月 | 改訂案・変更箇所のみ抜粋・改訂版 | true | true",
    "status-list-2025-04-01 | 岡山市と連携市町との取組状況一覧 | (令和7年4月1日現在) |  | false | false",
    "amendment-2025-03-332089 | 連携中枢都市圏形成に係る変更連携協約書 | 令和7年3月 日 | 案 | true | false",
    "amendment-2018-03-28-332119 | 連携中枢都市圏形成に係る変更連携協約書 | 平成３０年３月２８日 |  | false | false",
    "agreement-2016-10-11-333468 | 連携中枢都市圏形成に係る連携協約書 | 平成28年10月11日 |  | false | false",
  ]);
});

test("一覧・事業ごとの表・取組状況一覧の連携市町", () => {
  const text = dataset.listings
    .map(({ kind, printedName, page, participants, participantsSource }) =>
      [
        kind,
        `${String(participantsSource.line)}行`,
        page === null ? "" : `${String(page)}p`,
        printedName,
        participants?.map(nameOf).join("、") ?? "未確定",
      ].join(" | "),
    )
    .join("\n");
  expect(text).toBe(readGolden("listings.txt", text));
});

test("事業費と工程", () => {
  const text = dataset.budgets
    .map(({ printedName, years, stages, statedTotal, statedTotalSource }) =>
      [
        `${String(statedTotalSource.line)}行`,
        printedName,
        years.map(({ amount }) => formatAmount(amount)).join(" "),
        `計 ${formatAmount(statedTotal)}`,
        stages
          .map(
            ({ name, firstYear, lastYear }) =>
              `${name} ${formatFiscalYearShort(firstYear)}-${formatFiscalYearShort(lastYear)}`,
          )
          .join("、"),
      ].join(" | "),
    )
    .join("\n");
  expect(text).toBe(readGolden("budgets.txt", text));
});

const describeValue = ({ kind, value, unit, qualifiers, period, state }: KpiValue): string =>
  kind === "quantity"
    ? `${String(value)} [${unit ?? ""}] ${qualifiers.join("・")} ${String(period?.firstYear)}-${String(period?.lastYear)}`
    : `${kind} ${state ?? ""} ${String(period?.firstYear)}-${String(period?.lastYear)}`;

test("KPI 22件", () => {
  expect(dataset.kpis).toHaveLength(22);
  const text = dataset.kpis
    .map(({ source, indicator, baseline, target }) =>
      [
        `${String(source.line)}行`,
        indicator,
        `${baseline.raw} → ${describeValue(baseline)}`,
        `${target.raw} → ${describeValue(target)}`,
      ].join(" | "),
    )
    .join("\n");
  expect(text).toBe(readGolden("kpis.txt", text));
});

test("別表の項目は、順序の乱れた備前市も含め、取組内容と両方の役割を得る", () => {
  expect(dataset.agreements.map(({ document, annex }) => [document, annex.length])).toEqual([
    ["amendment-2025-03-332089", 13],
    ["amendment-2018-03-28-332119", 13],
    ["agreement-2016-10-11-333468", 14],
  ]);
  const text = dataset.agreements
    .flatMap(({ partyA, partyB, annex, appliesFrom }) => [
      `# 甲 ${nameOf(partyA)} 乙 ${nameOf(partyB)} 適用 ${JSON.stringify(appliesFrom)}`,
      ...annex.flatMap(({ pillarNumber, pillarName, name, content, roleA, roleB }) => [
        `${String(pillarNumber)} ${pillarName} | ${name.value}`,
        ...[content, roleA, roleB].map(
          (part) => `    ${String(part?.source.line)}行 ${part?.value ?? "なし"}`,
        ),
      ]),
    ])
    .join("\n");
  expect(text).toBe(readGolden("annexes.txt", text));
});

test("事業ごとの表の本文、再掲、注、圏域間連携事業、☆、奥付", () => {
  const sheet = dataset.projectSheets.at(-1);
  expect(
    sheet?.crossReferences.map(({ raw, page, isRestated }) => [raw, page, isRestated]),
  ).toEqual([
    ["P.2324 事業再掲", 24, true],
    ["P.2324 事業再掲", 24, true],
    ["P.2324 事業再掲", 24, true],
    ["P.2324 事業再掲", 24, true],
    ["P.2324", 24, false],
  ]);
  expect(sheet?.notes.map(({ source }) => source.line)).toEqual([353]);
  const roads = dataset.projectSheets[3];
  expect(roads?.activities?.bullets).toEqual([
    {
      text: "直轄国道の整備促進に向けた要望活動",
      children: [{ text: "国道2号、国道180号、空港津山道路(国道53号)", children: [] }],
    },
    {
      text: "岡山市と連携市町をつなぐ高速道路網の事業推進及び要望活動",
      children: [
        {
          text: "中国横断自動車道岡山米子線4車線化、吉備スマートIC24時間化・大型車対応",
          children: [],
        },
      ],
    },
    {
      text: "圏域の連携に資する幹線道路の整備推進及び要望活動",
      children: [{ text: "美作岡山道路、国道429号、(主)落合建部線 他", children: [] }],
    },
  ]);
  expect(
    dataset.projectSheets.every(
      ({ purpose, activities, roles }) =>
        purpose !== null &&
        activities !== null &&
        roles.coreCity !== null &&
        roles.partners !== null,
    ),
  ).toBe(true);
  expect(
    dataset.crossRegionProjects.map(
      ({ otherRegion, printedName }) => `${otherRegion} ${printedName}`,
    ),
  ).toEqual([
    "高梁川流域連携中枢都市圏 特産農産物PR",
    "高梁川流域連携中枢都市圏 圏域内周遊に向けた観光資源発信",
    "高梁川流域連携中枢都市圏 ESD実践",
    "高梁川流域連携中枢都市圏 気候変動対策",
    "高梁川流域連携中枢都市圏 市民協働事業の推進",
    "高梁川流域連携中枢都市圏 圏域データ等の活用",
  ]);
  expect(dataset.legends.map(({ source }) => source.line)).toEqual([92, 94, 96]);
  expect(dataset.imprints.flatMap(({ lines }) => lines.map(({ source }) => source.line))).toEqual([
    385, 386, 388, 390, 391, 392,
  ]);
});

test("各表の上の見出しと、一覧での取組", () => {
  const sheets = dataset.listings.filter(({ kind }) => kind === "project-sheet");
  const text = dataset.projectSheets
    .map(
      ({ printedName, heading }, index) =>
        `${String(heading.pillarNumber)} ${heading.initiative?.value ?? "なし"} | ${printedName} | ${sheets[index]?.printedInitiative ?? "なし"}`,
    )
    .join("\n");
  expect(text).toBe(readGolden("sheet-headings.txt", text));
});

test("見出しの上の役割番号と取組、資料の言う事業数、将来像", () => {
  expect(
    dataset.pillarHeadings
      .filter(({ document }) => document.startsWith("vision"))
      .map(({ number, name, source }) => [number, name, source.line]),
  ).toEqual([
    [1, "圏域全体の経済成長のけん引", 98],
    [2, "圏域全体の生活関連機能サービスの向上", 151],
  ]);
  expect(
    dataset.statedProjectCounts.map(({ count, sources }) => [
      count,
      sources.map(({ line }) => line),
    ]),
  ).toEqual([[41, [25, 45, 71]]]);
  expect(dataset.slogans.map(({ lines }) => lines)).toEqual([
    ["～つながり、創造する。", "躍動！岡山都市圏～"],
    ["つながり、創造する。", "躍動！岡山市圏"],
  ]);
  expect(
    dataset.statusListBlocks.map(({ initiativeHeading, projectHeading }) => [
      initiativeHeading,
      projectHeading,
    ]),
  ).toEqual([
    ["連携取組", "主な取組内容"],
    ["連携施策", "主な取組内容"],
    ["連携施策", "主な取組内容"],
  ]);
  expect(dataset.initiatives.filter(({ text }) => text !== null)).toHaveLength(7);
});
