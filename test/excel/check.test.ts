import type { Finding } from "../../src/domain";
import type { CheckReport } from "../../src/excel";
import { rules } from "../../src/rules";
import { compareResults, earlierOf } from "../../src/rules/compare-results";
import type { WorkbookSnapshot } from "../../src/standin/workbook";
import { sheetRules, totalRules } from "../rules/all-parts";
import { loadSeeds } from "../rules/load-seeds";
import { earlierEdition } from "./editions";
import { noCalculator } from "./no-calculator";
import { day, openFilled, openWorkbook, valueOf, type OpenWorkbook } from "./open-workbook";
import { viewOf } from "./sheet-view";
import { smallRegion } from "./small-region";
import { byHand } from "./staff-work";

const seeds = loadSeeds();
const small = smallRegion();
const quick = { calculator: noCalculator };

let filledSeeds: WorkbookSnapshot | undefined;
let filledSmall: WorkbookSnapshot | undefined;
beforeAll(async () => {
  // Calculated once: what totals show is checked, too.
  filledSeeds = await (await openFilled(seeds)).standIn.snapshot();
  filledSmall = await (await openFilled(small)).standIn.snapshot();
}, 180_000);

const open = (workbook: WorkbookSnapshot | undefined): OpenWorkbook => {
  if (workbook === undefined) throw new Error("not filled");
  return openWorkbook({ ...quick, workbook });
};

const findingsOf = ({ results }: CheckReport): readonly Finding[] =>
  results.flatMap(({ findings }) => findings);

/** Types into the cell at two keys. */
const typeAt = async (
  workbook: OpenWorkbook,
  [sheet, row, column]: readonly [string, string, string],
  value: string | number,
): Promise<string> => {
  const address = (await viewOf(workbook, sheet)).at(row, column);
  workbook.standIn.user.type(sheet, address, value);
  return address;
};

describe("シートが資料と食い違うと、その食い違いだけが指摘になる", () => {
  const project = "中小企業の経営健全化・人材確保等支援";
  const vision = "第2期 岡山連携中枢都市圏ビジョン 《別冊》（令和5年3月）";
  const budgetLine = `${vision} 2ページ 121行目\n「｜1,590千円｜1,590千円｜1,590千円｜1,590千円｜1,590千円｜7,950千円」`;
  const matrixLine = `${vision} 29行目\n「｜${project}｜○｜○｜○｜○｜○｜○｜○｜｜｜｜｜｜2」`;
  const checkBoth = "資料の改訂か、入力の誤りかを確かめてください。";

  const drifts: readonly {
    readonly title: string;
    readonly at: readonly [string, string, string];
    readonly typed: string | number;
    readonly rules: readonly string[];
    readonly finding: Pick<Finding, "message" | "stated" | "computed">;
    readonly quoted: string;
    readonly leadsTo: string;
  }[] = [
    {
      title: "事業費の年度",
      at: ["事業費", `project:${project}`, "fiscal-year:2023"],
      typed: 1600,
      rules: ["budget-total-equals-years", "budget-matches-vision"],
      finding: {
        message: `「${project}」の令和5年度の事業費は、別冊 令和5年3月 2ページでは「1,590千円」、シートでは「1,600千円」です。差は「▲10千円」です。${checkBoth}`,
        stated: 1590,
        computed: 1600,
      },
      quoted: budgetLine,
      leadsTo: "事業費",
    },
    {
      title: "事業費の計",
      at: ["事業費", `project:${project}`, "stated-total"],
      typed: "未定",
      rules: ["budget-matches-vision"],
      finding: {
        message: `「${project}」の事業費の計は、別冊 令和5年3月 2ページでは「7,950千円」、シートでは「未定」です。${checkBoth}`,
        stated: 7950,
        computed: "未定",
      },
      quoted: budgetLine,
      leadsTo: "事業費",
    },
    {
      title: "参加の印",
      at: ["参加マトリクス", `project:${project}`, "municipality:333468"],
      typed: "○",
      rules: ["participation-matches-vision"],
      finding: {
        message: `「${project}」の連携市町が、別冊 令和5年3月とシート「参加マトリクス」で異なります。シートで加わったのは「和気町」です。${checkBoth}この入力により、「別冊の一覧と事業ごとの表の連携市町の一致」「別冊と取組状況一覧の連携市町の一致」も不一致になります。`,
        stated: "津山市、玉野市、総社市、備前市、瀬戸内市、赤磐市、真庭市",
        computed: "津山市、玉野市、総社市、備前市、瀬戸内市、赤磐市、真庭市、和気町",
      },
      quoted: matrixLine,
      leadsTo: "参加マトリクス",
    },
    {
      title: "KPIの目標値",
      at: ["KPI", `kpi:${project}|合同企業説明会への参加企業数`, "目標値（記載）"],
      typed: "99社",
      rules: ["kpi-matches-vision"],
      finding: {
        message: `「${project}」の指標「合同企業説明会への参加企業数」の目標値は、別冊 令和5年3月 2ページでは「50社 (令和8年度)」、シートでは「99社」です。${checkBoth}`,
        stated: "50社 (令和8年度)",
        computed: "99社",
      },
      quoted: `${vision} 2ページ 125行目\n「｜合同企業説明会への参加企業数｜｜43社/年 (令和元～2年度)｜｜50社 (令和8年度)」`,
      leadsTo: "KPI",
    },
    {
      title: "協約の別表",
      at: ["協約", "annex-item:332089|地域資源を活かした商品や農産物の販路開拓・拡大", "乙の役割"],
      typed: "甲に協力する。",
      rules: ["agreement-matches-document"],
      finding: {
        message: `「総社市」との変更協約 令和7年3月の別表「地域資源を活かした商品や農産物の販路開拓・拡大」の乙の役割は、資料では「商品や農産物の販路の開拓・拡大に甲と協力して取り組む」、シートでは「甲に協力する」です。${checkBoth}`,
        stated: "商品や農産物の販路の開拓・拡大に甲と協力して取り組む",
        computed: "甲に協力する",
      },
      quoted:
        "連携中枢都市圏形成に係る変更連携協約書（岡山市・総社市、令和7年3月） 49行目\n「乙の役割｜商品や農産物の販路の開拓・拡大に甲と協力して取り組む。」",
      leadsTo: "協約",
    },
    {
      title: "事業名",
      at: ["事業費", `project:${project}`, "project"],
      typed: "中小企業の人材確保",
      rules: ["project-name-matches-documents"],
      finding: {
        message: `事業名が、別冊 令和5年3月では「${project}」、シートでは「中小企業の人材確保」です。${checkBoth}`,
        stated: project,
        computed: "中小企業の人材確保",
      },
      quoted: matrixLine,
      leadsTo: "参加対照",
    },
  ];

  test.each(drifts)("$title", async ({ at, typed, rules, finding, quoted, leadsTo }) => {
    const workbook = open(filledSeeds);
    const { session, standIn } = workbook;
    const known = new Set(
      findingsOf(await valueOf(session.check(seeds, day))).map(({ fingerprint }) => fingerprint),
    );
    await typeAt(workbook, at, typed);
    standIn.recorder.clear();
    const report = await valueOf(session.check(seeds, day));
    expect(standIn.recorder.totals().requests).toBeLessThanOrEqual(3);
    expect(report.workbookProblems).toEqual([]);
    // Totals are not calculated anew here.
    const drifted = findingsOf(report).filter(
      ({ fingerprint, rule }) => !known.has(fingerprint) && !totalRules.includes(rule),
    );
    expect(drifted.map(({ rule }) => rule)).toEqual(rules);
    const last = drifted.at(-1);
    expect(last).toMatchObject(finding);
    const view = await viewOf(workbook, "点検結果");
    const row = `finding:${last?.fingerprint ?? ""}`;
    expect(view.value(row, "column:#6")).toBe(finding.message);
    expect(view.value(row, "column:#7")).toBe(finding.stated);
    expect(view.value(row, "column:#8")).toBe(finding.computed);
    expect(view.value(row, "column:#11")).toBe(quoted);
    expect(view.value(row, "column:#10")).toBe(leadsTo);
  });
});

describe("金額の欄に入った文字", () => {
  const cell = ["事業費", "project:特産品の販路開拓", "fiscal-year:2028"] as const;
  const place = "「特産品の販路開拓」令和10年度の事業費";
  const expected = "千円単位の0以上の整数、「未定」、または空欄";
  const enterAmount =
    "金額が決まっていれば半角の数値を、決まっていなければ「未定」を入力してください。";

  test.each([
    {
      typed: "約1,000",
      reach: "cell",
      found: `${place}が「約1,000」です。金額として読み取れません。`,
      action: enterAmount,
      inSheet: "約1,000",
    },
    {
      // As a text: typed without the apostrophe, Excel makes a number of it.
      typed: "'１，５９０",
      reach: "cell",
      found: `${place}が文字の「１，５９０」です。文字は計に加わりません。`,
      action: "半角の数値で「1,590」と入力し直してください。",
      inSheet: "１，５９０",
    },
    {
      typed: "-",
      reach: "notice",
      expected: "「未定」",
      found: `${place}が「-」です。「未定」として読み取りました。`,
      action: "「未定」と入力し直してください。",
      inSheet: "未定",
    },
  ])("「$typed」", async ({ typed, inSheet, ...problem }) => {
    const workbook = open(filledSmall);
    const address = await typeAt(workbook, cell, typed);
    const report = await valueOf(workbook.session.check(small, day));
    expect(report.workbookProblems).toEqual([
      { sheet: "事業費", cell: address, expected, ...problem },
    ]);
    const drift = findingsOf(report).find(({ rule }) => rule === "budget-matches-vision");
    expect(drift).toMatchObject({ stated: 300, computed: inSheet });
    const view = await viewOf(workbook, "点検結果");
    const row = `workbook-problem:事業費|${address}`;
    expect(view.value(row, "column:#5")).toBe(`「事業費」のセル${address}`);
    expect(view.value(row, "column:#6")).toBe(
      `見つかったもの：${problem.found}\n必要なもの：${problem.expected ?? expected}\n対応：${problem.action}`,
    );
  });

  test("日付", async () => {
    const workbook = open(filledSmall);
    await byHand(workbook, (worksheets) => {
      const range = worksheets.getItem("事業費").getRange("F6");
      range.numberFormat = [["yyyy/m/d"]];
      range.values = [[46113]];
    });
    const report = await valueOf(workbook.session.check(small, day));
    expect(report.workbookProblems).toEqual([
      {
        sheet: "事業費",
        cell: "F6",
        reach: "cell",
        found: `${place}が日付の「令和8年4月1日」です。`,
        expected,
        action: "セルの表示形式を「標準」に戻し、金額を半角の数値で入力してください。",
      },
    ]);
  });

  test("計算式のないはずのシートに計算式を入力しても、その結果を比べる", async () => {
    if (filledSmall === undefined) throw new Error("not filled");
    const workbook = openWorkbook({ workbook: filledSmall });
    const at = ["KPI", "kpi:観光資源の共同発信|訪れた人の数", "目標値（記載）"] as const;
    await typeAt(workbook, at, '="99"&"社"');
    const report = await valueOf(workbook.session.check(small, day));
    const drift = findingsOf(report).find(({ rule }) => rule === "kpi-matches-vision");
    expect(drift?.computed).toBe("99社");
  });

  test("KPIに「95%」と入力すると、1ではなく「95%」として比べる", async () => {
    const workbook = open(filledSmall);
    const at = ["KPI", "kpi:観光資源の共同発信|訪れた人の数", "目標値（記載）"] as const;
    await typeAt(workbook, at, "95%");
    const report = await valueOf(workbook.session.check(small, day));
    const drift = findingsOf(report).find(({ rule }) => rule === "kpi-matches-vision");
    expect(drift?.computed).toBe("95%");
  });
});

describe("何を比べたかを、いつも言う", () => {
  const headline = async (workbook: OpenWorkbook): Promise<string> =>
    String((await viewOf(workbook, "点検結果")).value("note:#1", "column:#2"));

  test("作ったままのブック", async () => {
    const workbook = open(filledSmall);
    const report = await valueOf(workbook.session.check(small, day));
    expect(report.checkedOn).toBe(day);
    expect(
      report.results.map(({ rule, compared, unit }) => `${rule} ${String(compared)}${unit}`),
    ).toEqual([
      "budget-total-equals-years 5事業",
      "budget-year-is-decided-when-due 5事業",
      "budget-year-is-stated 5事業",
      "budget-covers-every-project 6事業",
      "budget-unit-is-plausible 5事業",
      "budget-is-not-counted-twice 1再掲",
      "stage-covers-budget 5事業",
      "participation-matches-project-sheet 6事業",
      "participation-matches-status-list 6事業",
      "participation-mark-did-not-slip 6事業",
      "participation-is-covered-by-agreement 32市町×連携取組×資料",
      "all-partners-means-all 5事業",
      "project-has-partner 17事業×記載箇所",
      "partner-has-project 8市町×資料",
      "project-listed-in-both-documents 6事業",
      "project-count-matches-heading 1資料",
      "project-name-is-consistent 12事業名の記載",
      "initiative-name-is-consistent 7資料×連携取組",
      "municipality-name-is-known 0資料×市町名の表記",
      "slogan-is-consistent 1資料の組",
      "pillar-number-is-consistent 6見出し",
      "heading-word-is-consistent 3見出しの言葉",
      "page-reference-is-plausible 12ページの記載",
      "cross-region-project-exists 2圏域間連携事業×項目",
      "redline-is-resolved 15資料×跡の種類",
      "document-is-final 3資料",
      "legend-covers-symbols 3資料×記号",
      "agreement-is-current 1協約",
      "agreement-text-matches-vision 3別表の項目",
      "agreement-roles-are-complete 9欄",
      "agreement-pillar-matches-vision 3別表の項目",
      "initiative-has-successor 3取組名",
      "kpi-has-baseline-and-target 8欄",
      "kpi-unit-is-consistent 3指標",
      "kpi-period-is-in-plan 6欄",
      "kpi-target-follows-stage 3目標値×（工程、完了後の事業費）",
      "kpi-is-not-restated-differently 3指標",
      "budget-matches-vision 30欄",
      "subtotal-equals-projects 28欄",
      "grand-total-equals-subtotals 29欄",
      "participation-matches-vision 6事業",
      "participation-count-is-correct 6事業",
      "status-list-matches-document 6事業",
      "kpi-matches-vision 6欄",
      "agreement-matches-document 9欄",
      "project-name-matches-documents 6事業",
    ]);
    expect(await headline(workbook)).toBe(
      `点検日 令和8年11月21日。${String(rules.length)}の点検（うち行っていないもの1）で延べ351件を比較し、指摘は14件（要修正1件・要確認10件・参考3件）です。未対応 14件・確認済み 0件。未解決の読み取りは1件です。`,
    );
    const view = await viewOf(workbook, "点検結果");
    expect(view.value("rule:budget-matches-vision", "column:#5")).toBe("30欄を比較");
    expect(view.value("rule:budget-matches-vision", "column:#6")).toBe(
      "一致30、不一致0、判定不能0、対象外0  指摘0件",
    );
    const bands = view.rowKeys.filter((key) => key.startsWith("band:"));
    expect(bands.map((key) => view.value(key, "column:#2"))).toEqual([
      "まず見るもの",
      "指摘  14件",
      "シートの読み取り  0件（すべて読み取りました）",
      "判定できなかったもの・対象外  25件",
      "未解決の読み取り  1件",
      `点検ごとの結果  ${String(rules.length)}件`,
    ]);
  });

  test("ないシートの点検は0件と言わず、点検していないと言う", async () => {
    const workbook = open(filledSmall);
    workbook.standIn.user.deleteSheet("KPI");
    const report = await valueOf(workbook.session.check(small, day));
    const kpi = report.results.find(({ rule }) => rule === "kpi-matches-vision");
    expect(kpi).toMatchObject({
      compared: 0,
      findings: [],
      remarks: [
        {
          outcome: "notApplicable",
          message: "ワークシート「KPI」が読み込まれていないため、この点検は行っていません。",
        },
      ],
    });
    expect(report.workbookProblems.map(({ sheet, reach }) => [sheet, reach])).toEqual([
      ["KPI", "sheet"],
    ]);
    expect(await headline(workbook)).toContain(
      "「KPI」は読み取れなかったため、点検の対象にしていません。",
    );
    const view = await viewOf(workbook, "点検結果");
    expect(view.value("rule:kpi-matches-vision", "column:#6")).toBe(
      "比較できる欄がないため、点検していません。",
    );
    expect(view.value("workbook-problem:KPI|", "column:#4")).toBe("点検していないシート");
    expect(view.has("rule:budget-matches-vision")).toBe(true);
  });

  test("シートのないブックでは、資料どうしの点検だけを行い、ほかは行っていないと言う", async () => {
    const workbook = openWorkbook(quick);
    const report = await valueOf(workbook.session.check(small, day));
    const idle = report.results.filter(({ compared }) => compared === 0);
    expect(idle.map(({ rule }) => rule).toSorted()).toEqual(
      ["municipality-name-is-known", ...Object.keys(sheetRules), ...totalRules].toSorted(),
    );
    for (const { remarks } of idle) {
      expect(remarks[0]?.message).toContain("読み込まれていないため、この点検は行っていません。");
    }
    expect(findingsOf(report)).toHaveLength(14);
    expect((await workbook.standIn.snapshot()).sheets.map(({ name }) => name)).toContain(
      "点検結果",
    );
  });
});

describe("前の点検をブックが覚えている", () => {
  const cell = ["事業費", "project:特産品の販路開拓", "fiscal-year:2028"] as const;

  test("パネルを開き直しても、保存して開き直しても、前の点検と比べられる", async () => {
    const workbook = open(filledSmall);
    const first = await valueOf(workbook.session.check(small, "2026-11-20"));
    expect(first.former).toBeNull();
    await typeAt(workbook, cell, 301);
    const later = open(await workbook.standIn.snapshot());
    const { former, results } = await valueOf(later.session.check(small, day));
    if (former === null) throw new Error("The check was forgotten.");
    expect(former).toEqual({ checkedOn: "2026-11-20", results: earlierOf(first.results) });
    const { gone, ...comparison } = compareResults(former.results, results);
    expect(comparison.new.map(({ rule }) => rule)).toContain("budget-matches-vision");
    expect(comparison.unchanged.length).toBeGreaterThan(10);
    expect(gone).toEqual([]);
    // The check of today is the former one of the next, and stays so on days with the same results.
    for (const next of [day, "2026-11-22", "2026-11-23"]) {
      expect((await valueOf(later.session.check(small, next))).former).toEqual({
        checkedOn: day,
        results: earlierOf(results),
      });
    }
  });

  test("確認済みにしても、前の点検は変わらない", async () => {
    const workbook = open(filledSmall);
    const first = await valueOf(workbook.session.check(small, "2026-11-20"));
    await typeAt(workbook, cell, 301);
    const [finding] = findingsOf(first);
    if (finding === undefined) throw new Error("Nothing was found.");
    const given = { reason: "確認した", confirmedBy: "岡山", confirmedOn: day };
    await valueOf(workbook.session.acknowledge(small, finding, given));
    expect((await valueOf(workbook.session.check(small, day))).former?.checkedOn).toBe(
      "2026-11-20",
    );
  });

  test("入力と重なって書き直しても、前の点検は一つ前のまま", async () => {
    const workbook = open(filledSmall);
    const { session, standIn } = workbook;
    const first = await valueOf(session.check(small, "2026-11-20"));
    await typeAt(workbook, cell, 301);
    let isTyped = false;
    const { former } = await valueOf(
      session.check(small, day, {
        onProgress: ({ done }) => {
          if (done !== 2 || isTyped) return;
          isTyped = true;
          standIn.user.type("点検結果", "D3", "書き込みと同時の入力");
        },
      }),
    );
    expect(isTyped).toBe(true);
    expect(former?.results).toEqual(earlierOf(first.results));
  });

  test.each([
    ["壊れている", "{"],
    ["大きすぎて残せなかった", ""],
    ["新しい版のもの", '{"format":"renkei-totsugo-check","version":99}'],
  ])("記憶が使えなければ（%s）、はじめての点検と同じ", async (_title, text) => {
    const workbook = open(filledSmall);
    await valueOf(workbook.session.check(small, "2026-11-20"));
    await byHand(workbook, (_worksheets, { settings }) => {
      settings.add("renkei-totsugo.last-check", text);
    });
    expect((await valueOf(workbook.session.check(small, day))).former).toBeNull();
  });
});

describe("点検結果のシート", () => {
  test("何も変わらなければ、2度目の点検は読むだけ", async () => {
    const { session, standIn } = open(filledSmall);
    await valueOf(session.check(small, day));
    standIn.recorder.clear();
    await valueOf(session.check(small, day));
    expect(standIn.recorder.totals()).toMatchObject({ requests: 1, writes: 0 });
  });

  test("結果の欄に入力した文字は残り、残したことを伝える", async () => {
    const workbook = open(filledSmall);
    const { session, standIn } = workbook;
    const [finding] = findingsOf(await valueOf(session.check(small, day)));
    const row = `finding:${finding?.fingerprint ?? ""}`;
    const address = await typeAt(workbook, ["点検結果", row, "column:#6"], "課内で説明済み");
    const { keptTyped } = await valueOf(session.check(small, day));
    expect(keptTyped).toEqual([
      expect.objectContaining({
        sheet: "点検結果",
        cell: address,
        typed: "課内で説明済み",
        planned: finding?.message,
      }),
    ]);
    const { values } = await standIn.look("点検結果", address);
    expect(values).toEqual([["課内で説明済み"]]);
  });

  test("なくなった指摘の行は消え、控えのある行だけが「解消」として残る", async () => {
    const workbook = open(filledSmall);
    const { session } = workbook;
    const years = ["2027", "2028", "2029", "2030"] as const;
    const at = (year: string) =>
      ["事業費", "project:鉄道の利用促進", `fiscal-year:${year}`] as const;
    const before = await viewOf(workbook, "事業費");
    for (const year of years) await typeAt(workbook, at(year), 777);
    const report = await valueOf(session.check(small, day));
    const rows = years.map((year) => {
      const finding = findingsOf(report).find(
        ({ at: place, rule }) =>
          rule === "budget-matches-vision" &&
          place.kind === "budgetYear" &&
          String(place.fiscalYear) === year,
      );
      return `finding:${finding?.fingerprint ?? ""}`;
    });
    const [gone, withReason, withNote, withComment] = rows.map((row) => row);
    await typeAt(workbook, ["点検結果", withReason ?? "", "reason"], "財政課に照会中");
    const noted = (await viewOf(workbook, "点検結果")).at(withNote ?? "", "confirmed-by");
    workbook.standIn.user.type("点検結果", noted.replace("N", "Q"), "表の右の控え");
    const commented = (await viewOf(workbook, "点検結果")).at(withComment ?? "", "column:#6");
    await byHand(workbook, (_, { comments }) => {
      comments.add(`点検結果!${commented}`, "担当課のコメント");
    });
    for (const year of years) {
      await typeAt(workbook, at(year), Number(before.value(at(year)[1], at(year)[2])));
    }
    await valueOf(session.check(small, day));
    const view = await viewOf(workbook, "点検結果");
    expect(rows.map((row) => view.has(row))).toEqual([false, true, true, true]);
    expect(gone).toBeDefined();
    expect(view.value(withReason ?? "", "category")).toBe("解消");
    expect(view.value(withReason ?? "", "reason")).toBe("財政課に照会中");
    const { sheets } = await workbook.standIn.snapshot();
    const comments = sheets.find(({ name }) => name === "点検結果")?.comments ?? [];
    expect(comments.map(({ content, at: cell }) => [content, cell])).toEqual([
      ["担当課のコメント", view.at(withComment ?? "", "column:#6")],
    ]);
  });

  test("正本が改訂されたのに作り直していないブックでも、今あるセルを指す", async () => {
    const workbook = await openFilled(earlierEdition(small), quick);
    const report = await valueOf(workbook.session.check(small, day));
    const drift = findingsOf(report).find(
      ({ rule, at }) => rule === "budget-matches-vision" && at.kind === "budgetYear",
    );
    if (drift === undefined) throw new Error("no drift");
    // The row of the new project is not there yet: the rows below stand where they stood.
    expect((await viewOf(workbook, "事業費")).at("project:特産品の販路開拓", "project")).toBe("B5");
    expect(report.cellOf(drift.at)).toEqual({ sheet: "事業費", row: 4, column: 4 });
    const link = (await viewOf(workbook, "点検結果")).at(
      `finding:${drift.fingerprint}`,
      "column:#10",
    );
    const { sheets } = await workbook.standIn.snapshot();
    const cells = sheets.find(({ name }) => name === "点検結果")?.cells ?? [];
    expect(cells.find(({ at }) => at === link)?.hyperlink?.documentReference).toBe("事業費!E5");
  });
});
