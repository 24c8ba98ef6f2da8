import type { Acknowledgement } from "../../../../src/domain";
import {
  acknowledgementsTyped,
  withdraw,
  type SheetPlan,
  type WorkbookProblem,
} from "../../../../src/plan";
import { sampleDataset } from "../../../fixtures/sample-dataset";
import {
  sampleAcknowledgement,
  sampleAcknowledgements,
  sampleWorkbookProblems,
} from "../acknowledgements/sample";
import { foundAs, keyed, planned, textOf, type Edit } from "../acknowledgements/planned-sheets";
import { sampleResults } from "../../sample-results";

describe("点検結果", () => {
  const rowOf = (sheet: SheetPlan, key: string) =>
    sheet.values[sheet.keys.rows.find((one) => one.key === key)?.row ?? -1] ?? [];

  test("確認した指摘には、対応・理由・確認者が入り、見出しは両方の数を言う", () => {
    const sheet = planned("findings", { acknowledgements: sampleAcknowledgements });
    expect(rowOf(sheet, "finding:f-total").slice(-3)).toEqual([
      "確認済み",
      sampleAcknowledgement.reason,
      sampleAcknowledgement.confirmedBy,
    ]);
    expect(rowOf(sheet, "finding:f-marks").slice(-3)).toEqual([null, null, null]);
    expect(textOf(sheet)).toContain("未対応 1件・確認済み 1件。");
    expect(textOf(planned("findings"))).toContain("未対応 2件・確認済み 0件。");
  });

  test("照会中は、尋ねた内容と相手が入り、未対応のまま数える", () => {
    const inquiry = { ...sampleAcknowledgement, kind: "inquiry" as const };
    const sheet = planned("findings", { acknowledgements: [inquiry] });
    expect(rowOf(sheet, "finding:f-total").slice(-3)).toEqual([
      "照会中",
      inquiry.reason,
      inquiry.confirmedBy,
    ]);
    expect(textOf(sheet)).toContain("未対応 2件（うち照会中 1件）・確認済み 0件。");
  });

  test("取り消した確認は、入らない", () => {
    const sheet = planned("findings", { acknowledgements: sampleAcknowledgements.slice(0, 1) });
    expect(rowOf(sheet, "finding:f-total").slice(-3)).toEqual([null, null, null]);
  });

  test("対応は、指摘の行だけで選べる", () => {
    const { validations, keys } = planned("findings");
    const rows = keys.rows.filter(({ key }) => key.startsWith("finding:")).map(({ row }) => row);
    expect(validations.map(({ range, rule }) => [range, rule])).toEqual([
      [
        { row: rows[0], rowCount: 2, column: 12, columnCount: 1 },
        { kind: "list", choices: ["確認済み", "照会中", "対応中", "未対応"] },
      ],
    ]);
    expect(planned("findings", { results: [] }).validations).toEqual([]);
  });

  test("読み取れなかったシートを、見出しと表で示す", () => {
    const sheet = planned("findings", { workbookProblems: sampleWorkbookProblems });
    expect(textOf(sheet)).toContain("「KPI」は読み取れなかったため、点検の対象にしていません。");
    expect(textOf(sheet)).not.toContain("「事業費」は読み取れなかった");
    expect(textOf(sheet)).toContain("シートの読み取り  2件");
    expect(rowOf(sheet, "workbook-problem:KPI|").slice(3, 5)).toEqual([
      "点検していないシート",
      "「KPI」",
    ]);
    expect(rowOf(sheet, "workbook-problem:事業費|F9").slice(3, 6)).toEqual([
      "読み取れない箇所",
      "「事業費」のセルF9",
      "見つかったもの：「約1,000」は金額として読み取れません。\n必要なもの：千円単位の整数、または「未定」\n対応：数字だけを入力してください。",
    ]);
  });

  test.each<[string, readonly WorkbookProblem[] | undefined, string | null]>([
    ["読んでいない", undefined, null],
    ["読めた", [], "シートの読み取り  0件（すべて読み取りました）"],
  ])("ブックを%sときの「シートの読み取り」", (_, workbookProblems, band) => {
    const text = textOf(
      planned("findings", workbookProblems === undefined ? {} : { workbookProblems }),
    );
    if (band === null) expect(text).not.toContain("シートの読み取り");
    else expect(text).toContain(band);
  });
});

describe("点検結果に直接記入した確認", () => {
  const typedAfter = (
    edits: readonly Edit[],
    recorded?: { acknowledgements: readonly Acknowledgement[]; unusable: readonly string[] },
  ) => {
    const plan = planned("findings");
    const found = keyed(plan, foundAs(plan, edits));
    return acknowledgementsTyped(found, sampleResults, sampleDataset(), "2029-05-10", recorded);
  };
  const complete: readonly Edit[] = [
    ["M8", "確認済み"],
    ["N8", sampleAcknowledgement.reason],
    ["O8", sampleAcknowledgement.confirmedBy],
  ];

  test("理由と確認者があれば、その行の指摘の確認になる", () => {
    expect(typedAfter(complete)).toEqual({
      acknowledgements: [sampleAcknowledgement],
      problems: [],
    });
  });

  test.each(["確認済", " 確認済み "])("「%s」も確認済みと読む", (response) => {
    expect(typedAfter([...complete, ["M8", response]]).acknowledgements).toHaveLength(1);
  });

  test.each(["", "対応中", "未対応", "確認済みではない"])(
    "対応「%s」は確認ではない",
    (response) => {
      expect(typedAfter([...complete, ["M8", response]])).toEqual({
        acknowledgements: [],
        problems: [],
      });
    },
  );

  test.each<[string, readonly Edit[], readonly (readonly [string, string])[]]>([
    ["理由", [["N8", ""]], [["N8", "対応が「確認済み」ですが、理由が空欄です。"]]],
    ["確認者", [["O8", " "]], [["O8", "対応が「確認済み」ですが、確認者が空欄です。"]]],
    [
      "理由も確認者も",
      [
        ["N8", ""],
        ["O8", ""],
      ],
      [
        ["N8", "対応が「確認済み」ですが、理由が空欄です。"],
        ["O8", "対応が「確認済み」ですが、確認者が空欄です。"],
      ],
    ],
  ])("%sがなければ、そのセルで足りないものを言う", (_, edits, expected) => {
    const { acknowledgements, problems } = typedAfter([...complete, ...edits]);
    expect(acknowledgements).toEqual([]);
    expect(problems.map(({ cell, found }) => [cell, found])).toEqual(expected);
  });

  test("行を並べ替えても、識別子の指す指摘の確認になる", () => {
    const plan = planned("findings");
    const found = foundAs(plan, complete);
    const values = found.values.map((cells, row) =>
      row === 7 ? (found.values[8] ?? cells) : row === 8 ? (found.values[7] ?? cells) : cells,
    );
    const typed = acknowledgementsTyped(
      keyed(plan, { ...found, values, formulas: values }),
      sampleResults,
      sampleDataset(),
      "2029-05-10",
    );
    expect(typed.acknowledgements).toEqual([sampleAcknowledgement]);
  });

  test("照会中と記入すれば照会の記録になり、確認済みと書き換えれば確認になる", () => {
    const inquiry = { ...sampleAcknowledgement, kind: "inquiry" as const };
    const asking = [...complete, ["M8", "照会中"]] as const;
    expect(typedAfter(asking).acknowledgements).toEqual([inquiry]);
    const asked = { acknowledgements: [inquiry], unusable: [] };
    expect(typedAfter(asking, asked)).toEqual({ acknowledgements: [], problems: [] });
    expect(typedAfter(complete, asked).acknowledgements).toEqual([sampleAcknowledgement]);
    // A row that still says 照会中 does not take back what was confirmed since.
    const confirmed = { acknowledgements: [sampleAcknowledgement], unusable: [] };
    expect(typedAfter(asking, confirmed)).toEqual({ acknowledgements: [], problems: [] });
  });

  test("すでに有効な確認は、繰り返さない", () => {
    const recorded = { acknowledgements: [sampleAcknowledgement], unusable: [] };
    expect(typedAfter(complete, recorded)).toEqual({ acknowledgements: [], problems: [] });
    expect(typedAfter([...complete, ["N8", ""]], recorded).problems).toEqual([]);
  });

  test("確認記録で取り消した確認は、残った記入では戻らない。理由を書き直せば新しい確認になる", () => {
    const withdrawn = withdraw([sampleAcknowledgement], "f-total", {
      on: "2029-05-20",
      by: "土佐",
    });
    const recorded = { acknowledgements: withdrawn, unusable: [] };
    const { acknowledgements, problems } = typedAfter(complete, recorded);
    expect(acknowledgements).toEqual([]);
    expect(problems.map(({ cell, reach }) => [cell, reach])).toEqual([["M8", "notice"]]);
    expect(typedAfter([...complete, ["N8", "再確認"]], recorded).acknowledgements).toEqual([
      { ...sampleAcknowledgement, reason: "再確認" },
    ]);
  });

  test.each(["acknowledgement:f-total", "acknowledgement:f-total#2"])(
    "確認記録で使えない行（%s）の確認は、残った記入では戻らない",
    (key) => {
      expect(typedAfter(complete, { acknowledgements: [], unusable: [key] })).toEqual({
        acknowledgements: [],
        problems: [],
      });
    },
  );

  test("列がなければ、読み取っていないと言う", () => {
    const { acknowledgements, problems } = typedAfter([...complete, ["N1", ""]]);
    expect(acknowledgements).toEqual([]);
    expect(problems.map(({ found }) => found)).toEqual(["「理由」の列が見つかりません。"]);
  });
});
