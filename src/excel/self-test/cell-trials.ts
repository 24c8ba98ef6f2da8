import { either, gridWords, mainSheet, otherSheet, trialSheets, type Trial } from "./trial";

type Cell = string | number;

/** Writes a block as the product does, and answers with what Excel says that the cells hold. */
const enter = async (
  context: Excel.RequestContext,
  range: Excel.Range,
  formulas: readonly (readonly Cell[])[],
  member: "values" | "formulas" = "values",
): Promise<string> => {
  range.formulas = formulas.map((row) => [...row]);
  range.load("values,formulas");
  await context.sync();
  return gridWords(member === "values" ? range.values : range.formulas);
};

const addSheets: Trial = {
  title: "シートの追加と並び",
  expected: [`${trialSheets.main}、${trialSheets.other}`],
  remedy: null,
  run: async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const last = worksheets.items.length;
    worksheets.add(trialSheets.other);
    const main = worksheets.add(trialSheets.main);
    main.position = last;
    worksheets.load("items/name");
    await context.sync();
    return worksheets.items
      .slice(last)
      .map(({ name }) => name)
      .join("、");
  },
};

const setNumberFormat = (range: Excel.Range, format: string): void => {
  Reflect.set(range, "numberFormat", format);
};

const longText = "長".repeat(30_000);

/** What cells hold: values, texts, formats of numbers, formulas, lines that come and go. */
export const cellTrials: readonly Trial[] = [
  addSheets,
  {
    title: "値の書き込み",
    expected: ["文字、12、-3.5／（空）、0、改行⏎あり"],
    remedy: null,
    run: (context) =>
      enter(context, mainSheet(context).getRange("A1:C2"), [
        ["文字", 12, -3.5],
        ["", 0, "改行\nあり"],
      ]),
  },
  {
    title: "計算式",
    expected: ["1、2、3、一致"],
    remedy: null,
    run: (context) =>
      enter(context, mainSheet(context).getRange("A4:D4"), [
        [1, 2, "=SUM(A4:B4)", '=IF(C4=3,"一致","不一致")'],
      ]),
  },
  {
    title: "ほかのシートを指す計算式",
    expected: [`=${trialSheets.other}!A1`, `='${trialSheets.other}'!A1`],
    remedy: null,
    run: (context) =>
      enter(
        context,
        mainSheet(context).getRange("A5"),
        [[`='${trialSheets.other}'!A1`]],
        "formulas",
      ),
  },
  {
    title: "表示形式「文字列」のセルへの書き込み",
    expected: ["011002、4-1、=1+1"],
    remedy: null,
    run: (context) => {
      const range = mainSheet(context).getRange("A6:C6");
      setNumberFormat(range, "@");
      return enter(context, range, [["011002", "4-1", "=1+1"]]);
    },
  },
  {
    title: "アポストロフィを付けた文字列",
    expected: ["007、=1+1"],
    remedy: null,
    run: (context) => enter(context, mainSheet(context).getRange("A7:B7"), [["'007", "'=1+1"]]),
  },
  {
    title: "1つの表示形式を範囲の全体に",
    expected: ["#,##0、#,##0／#,##0、#,##0"],
    remedy: null,
    run: async (context) => {
      const range = mainSheet(context).getRange("A8:B9");
      setNumberFormat(range, "#,##0");
      range.load("numberFormat");
      await context.sync();
      return gridWords(range.numberFormat);
    },
  },
  {
    title: "「4-1」の入力",
    expected: ["日付の数値", "文字列"],
    remedy: null,
    run: async (context) => {
      const range = mainSheet(context).getRange("A10");
      range.formulas = [["4-1"]];
      range.load("values");
      await context.sync();
      return typeof range.values[0]?.[0] === "number" ? "日付の数値" : "文字列";
    },
  },
  {
    title: "和暦の日付の入力（令和7年4月1日）",
    expected: ["45748、日付の表示形式", "R7.4.1、表示形式なし"],
    remedy: "日付と分からない値は、点検で「読み取れない」と伝えます。",
    run: async (context) => {
      const range = mainSheet(context).getRange("A11");
      range.formulas = [["R7.4.1"]];
      range.load("values,numberFormat");
      await context.sync();
      const format = gridWords(range.numberFormat);
      const isDate = /[ymdegr]/iu.test(format.replace("General", ""));
      return `${gridWords(range.values)}、${isDate ? "日付の表示形式" : "表示形式なし"}`;
    },
  },
  {
    title: "計算式を離れた場所へまとめて複写",
    expected: ["=A12+1、=A13+1、=A15+1"],
    remedy: null,
    run: async (context) => {
      const sheet = mainSheet(context);
      sheet.getRange("B12").formulas = [["=A12+1"]];
      sheet.getRanges("B13,B15").copyFrom("B12", "Formulas");
      const cells = ["B12", "B13", "B15"].map((address) => sheet.getRange(address));
      for (const cell of cells) cell.load("formulas");
      await context.sync();
      return cells.map(({ formulas }) => gridWords(formulas)).join("、");
    },
  },
  {
    title: "行の挿入と削除",
    expected: ["上、（空）、=A400"],
    remedy: null,
    run: async (context) => {
      const sheet = mainSheet(context);
      sheet.getRange("A400:A402").formulas = [["上"], ["消える行"], ["=A400"]];
      sheet.getRangeByIndexes(400, 0, 1, 1).getEntireRow().delete("Up");
      sheet.getRangeByIndexes(400, 0, 1, 1).getEntireRow().insert("Down");
      const range = sheet.getRange("A400:A402");
      range.load("formulas");
      await context.sync();
      return range.formulas.map((row) => gridWords([row])).join("、");
    },
  },
  {
    title: "列の挿入と削除",
    expected: ["左、（空）、=AA1"],
    remedy: null,
    run: async (context) => {
      const sheet = otherSheet(context);
      sheet.getRange("AA1:AC1").formulas = [["左", "消える列", "=AA1"]];
      sheet.getRangeByIndexes(0, 27, 1, 1).getEntireColumn().delete("Left");
      sheet.getRangeByIndexes(0, 27, 1, 1).getEntireColumn().insert("Right");
      const range = sheet.getRange("AA1:AC1");
      range.load("formulas");
      await context.sync();
      return gridWords(range.formulas);
    },
  },
  {
    title: "3万字の文字列",
    expected: [`${String(longText.length)}字`],
    remedy: null,
    run: async (context) =>
      `${String((await enter(context, mainSheet(context).getRange("A16"), [[longText]])).length)}字`,
  },
  {
    title: "隠した行への書き込み",
    expected: ["一／二／三"],
    remedy: null,
    run: (context) => {
      const sheet = mainSheet(context);
      sheet.getRange("A19:A19").rowHidden = true;
      return enter(context, sheet.getRange("A18:A20"), [["一"], ["二"], ["三"]]);
    },
  },
  {
    title: "値のある範囲と、その一部",
    expected: ["A1:C2、A1:A2、なし"],
    remedy: null,
    run: async (context) => {
      const sheet = context.workbook.worksheets.getItem(trialSheets.main);
      const used = sheet.getRange("A1:C3").getUsedRangeOrNullObject(true);
      const part = used.getIntersectionOrNullObject(sheet.getRange("A1").getEntireColumn());
      const none = sheet.getRange("Y1:Z2").getUsedRangeOrNullObject(true);
      for (const range of [used, part, none]) range.load("address");
      await context.sync();
      const local = (range: Excel.Range): string =>
        range.isNullObject ? "なし" : range.address.replace(/^.*!/u, "");
      return [used, part, none].map(local).join("、");
    },
  },
  {
    title: "あるかどうか分からないシート",
    expected: ["ある、ない"],
    remedy: null,
    run: async (context) => {
      const { worksheets } = context.workbook;
      const sheets = [trialSheets.main, "ないシート"].map((name) =>
        worksheets.getItemOrNullObject(name),
      );
      for (const sheet of sheets) sheet.load("visibility");
      await context.sync();
      return sheets.map(({ isNullObject }) => either(isNullObject, "ない", "ある")).join("、");
    },
  },
  {
    title: "ないシートの名前",
    expected: ["ItemNotFound"],
    remedy: "シートが見つからないときの文を、別の文で伝えます。",
    run: async (context) => {
      context.workbook.worksheets.getItem("ないシート").getRange("A1").load("values");
      try {
        await context.sync();
        return "答えが返った";
      } catch (error) {
        return typeof error === "object" && error !== null && "code" in error
          ? String(error.code)
          : "符号のない失敗";
      }
    },
  },
];
