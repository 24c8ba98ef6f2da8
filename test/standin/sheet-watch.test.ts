import { onSheet, openExcel, type OpenExcel } from "./open-excel";

const two = (): OpenExcel => {
  const excel = openExcel();
  excel.standIn.user.addSheet("別");
  excel.standIn.user.paste("別", "A1", [[1, "=Sheet1!A1"]]);
  return excel;
};

const changed = ({ sheets }: ReturnType<ReturnType<OpenExcel["standIn"]["watchSheets"]>["look"]>) =>
  sheets.flatMap(({ name, content }) => (content === null ? [] : [name]));

describe("変わったシートを見分ける", () => {
  test.each<[string, (sheet: Excel.Worksheet) => unknown, readonly string[]]>([
    ["値", (sheet) => (sheet.getRange("B5").values = [["い"]]), ["Sheet1"]],
    ["見た目", (sheet) => (sheet.getRange("A1").format.font.bold = true), ["Sheet1"]],
    ["列の幅", (sheet) => (sheet.getRange("A:A").format.columnWidth = 99), ["Sheet1"]],
    ["隠した行", (sheet) => (sheet.getRange("3:3").rowHidden = true), ["Sheet1"]],
    [
      "結合",
      (sheet) => {
        sheet.getRange("A1:B1").merge();
      },
      ["Sheet1"],
    ],
    [
      "入力規則",
      (sheet) => (sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=TRUE" } }),
      ["Sheet1"],
    ],
    [
      "枠の固定",
      (sheet) => {
        sheet.freezePanes.freezeRows(1);
      },
      ["Sheet1"],
    ],
    ["グラフ", (sheet) => sheet.charts.add("Line", sheet.getRange("A1:B2"), "Auto"), ["Sheet1"]],
    [
      "リンク",
      (sheet) => (sheet.getRange("A1").hyperlink = { documentReference: "別!A1" }),
      ["Sheet1"],
    ],
    ["タブの色", (sheet) => (sheet.tabColor = "#FF0000"), ["Sheet1"]],
    [
      "選択だけ",
      (sheet) => {
        sheet.getRange("C3").select();
      },
      [],
    ],
    ["読み取りだけ", (sheet) => sheet.getRange("A1").load("values"), []],
  ])("%s", async (_title, act, expected) => {
    const excel = two();
    await excel.standIn.calculate();
    const watch = excel.standIn.watchSheets();
    expect(changed(watch.look())).toEqual(["Sheet1", "別"]);
    await onSheet(excel, async (sheet, context) => {
      act(sheet);
      await context.sync();
    });
    await excel.standIn.calculate();
    const look = watch.look();
    expect([changed(look), look.isChanged]).toEqual([expected, expected.length > 0]);
    expect(changed(watch.look())).toEqual([]);
  });

  test("数式は計算しない。計算して値が変われば、そのシートも変わったことになる", async () => {
    const { standIn } = two();
    await standIn.calculate();
    const watch = standIn.watchSheets();
    watch.look();
    standIn.user.type("Sheet1", "A1", 5);
    expect(changed(watch.look())).toEqual(["Sheet1"]);
    await standIn.calculate();
    const look = watch.look();
    expect(changed(look)).toEqual(["別"]);
    expect(look.sheets[1]?.content?.cells[1]).toMatchObject({ at: "B1", value: 5 });
    standIn.user.type("Sheet1", "A2", 5);
    await standIn.calculate();
    expect(changed(watch.look())).toEqual(["Sheet1"]);
  });

  test("名前・順序・保護・シートの増減も見分け、忘れたシートはもう一度見せる", () => {
    const { standIn } = two();
    const watch = standIn.watchSheets();
    watch.look();
    expect(watch.look().isChanged).toBe(false);
    standIn.user.renameSheet("別", "改");
    expect(watch.look().isChanged).toBe(true);
    standIn.user.protect("改");
    expect(watch.look().sheets[1]).toMatchObject({ name: "改", isProtected: true });
    standIn.user.deleteSheet("改");
    expect(watch.look()).toMatchObject({ isChanged: true, sheets: [{ name: "Sheet1" }] });
    watch.forget(standIn.grid.selection().sheet);
    expect(changed(watch.look())).toEqual(["Sheet1"]);
  });

  test("中身は控えと同じである", async () => {
    const { standIn } = two();
    const { sheets, styles } = await standIn.snapshot();
    const look = standIn.watchSheets().look();
    expect([look.sheets.map(({ content }) => content), look.styles]).toEqual([sheets, styles]);
  });
});
