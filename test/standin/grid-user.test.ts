import type { CellEdit, GridCell } from "../../src/standin";
import { onSheet, openExcel, type OpenExcel } from "./open-excel";

const at = (row: number, column: number, content: GridCell["content"]): GridCell => ({
  row,
  column,
  content,
});

const codeOf = (act: () => unknown): unknown => {
  try {
    act();
    return null;
  } catch (error) {
    return typeof error === "object" && error !== null && "code" in error ? error.code : error;
  }
};

const changesTold = async (excel: OpenExcel): Promise<string[]> => {
  const told: string[] = [];
  await onSheet(excel, async (sheet, context) => {
    sheet.onChanged.add(({ address }) => {
      told.push(address);
      return Promise.resolve();
    });
    await context.sync();
  });
  return told;
};

describe("表に入力する", () => {
  test.each<[string, readonly GridCell[], readonly string[]]>([
    ["一つのセル", [at(1, 1, 5)], ["B2"]],
    ["離れたセル", [at(0, 0, 1), at(9, 3, 2)], ["A1", "D10"]],
    ["順序のばらばらな四角形", [at(1, 1, 4), at(0, 0, 1), at(1, 0, 3), at(0, 1, 2)], ["A1:B2"]],
    ["L字形", [at(0, 0, 1), at(1, 0, 2), at(1, 1, 3)], ["A1", "A2:B2"]],
    ["同じセルを二度", [at(0, 0, 1), at(0, 0, 2)], ["A1"]],
  ])("%sは、まとまりごとに知らせる", async (_title, cells, expected) => {
    const excel = openExcel();
    const told = await changesTold(excel);
    excel.standIn.grid.enter("Sheet1", cells);
    await excel.standIn.idle();
    expect(told).toEqual(expected);
    for (const { row, column, content } of cells.slice(-1)) {
      const view = await excel.standIn.look("Sheet1", `${"ABCD"[column] ?? ""}${row + 1}`);
      expect(view.values).toEqual([[content]]);
    }
  });

  test("シートはidでも名前でも分かる", () => {
    const { standIn } = openExcel();
    const { sheet } = standIn.grid.selection();
    expect(standIn.grid.nameOf(sheet)).toBe("Sheet1");
    expect(standIn.grid.nameOf("Sheet1")).toBe("Sheet1");
    expect(standIn.grid.nameOf("{}")).toBeNull();
    expect(codeOf(() => standIn.grid.enter("{}", [at(0, 0, 1)]))).toBe("ItemNotFound");
  });

  test("断られた入力は、何も変えない", async () => {
    const excel = openExcel();
    await onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      sheet.getRange("C1").format.protection.locked = false;
      await context.sync();
    });
    const { standIn } = excel;
    expect(codeOf(() => standIn.grid.enter("Sheet1", [at(5, 0, 1), at(0, 1, 1)]))).toBe(
      "MergedCells",
    );
    standIn.user.protect("Sheet1", { allowInsertRows: true });
    expect(codeOf(() => standIn.grid.enter("Sheet1", [at(0, 2, 1), at(5, 0, 1)]))).toBe(
      "AccessDenied",
    );
    expect((await standIn.look("Sheet1", "A6:C6")).values).toEqual([["", "", ""]]);
    expect((await standIn.look("Sheet1", "C1")).values).toEqual([[""]]);
    expect(codeOf(() => standIn.grid.enter("Sheet1", [at(0, 2, 1)]))).toBeNull();
    const lines = ["insertLines", "deleteLines"] as const;
    const allowed = lines.flatMap((way) =>
      (["row", "column"] as const).map((axis) =>
        codeOf(() => {
          standIn.grid[way]("Sheet1", axis, 8, 1);
        }),
      ),
    );
    expect(allowed).toEqual([null, "AccessDenied", "AccessDenied", "AccessDenied"]);
  });
});

describe("入力を取り消す", () => {
  const entered = (cells: readonly GridCell[]): [OpenExcel, readonly CellEdit[]] => {
    const excel = openExcel();
    excel.standIn.user.paste("Sheet1", "A1", [[7, "=A1*2"]]);
    return [excel, excel.standIn.grid.enter("Sheet1", cells)];
  };

  test("値・数式・表示形式が戻り、もう一度取り消すと入力した値になる", async () => {
    const [{ standIn }, edits] = entered([at(0, 0, "4-1"), at(0, 1, "'8")]);
    const turned = standIn.grid.putBack("Sheet1", edits);
    expect(await standIn.look("Sheet1", "A1:B1")).toEqual({
      values: [[7, 14]],
      formulas: [[7, "=A1*2"]],
      text: [["7", "14"]],
    });
    standIn.grid.putBack("Sheet1", turned);
    expect(await standIn.look("Sheet1", "A1:B1")).toMatchObject({
      values: [[45748, "8"]],
      text: [["4月1日", "8"]],
    });
  });

  test("数式の結果が変わっただけのセルは、入力したままとみなす", async () => {
    const [{ standIn }, edits] = entered([at(1, 1, "=A1+1")]);
    standIn.user.type("Sheet1", "A1", 100);
    await standIn.look("Sheet1", "B2");
    expect(standIn.grid.putBack("Sheet1", edits)).toHaveLength(1);
  });

  test.each<[string, (excel: OpenExcel) => void]>([
    [
      "別の値",
      ({ standIn }) => {
        standIn.user.type("Sheet1", "A2", 2);
      },
    ],
    [
      "同じ値になる数式",
      ({ standIn }) => {
        standIn.user.type("Sheet1", "A2", "=1");
      },
    ],
    [
      "同じ数字の文字列",
      ({ standIn }) => {
        standIn.user.type("Sheet1", "A2", "'1");
      },
    ],
    [
      "消去",
      ({ standIn }) => {
        standIn.user.clear("Sheet1", "A2");
      },
    ],
  ])("そのあとに%sが入ったセルは、そのまま残す", async (_title, change) => {
    const [excel, edits] = entered([at(1, 0, 1), at(1, 1, 5)]);
    change(excel);
    const before = await excel.standIn.look("Sheet1", "A2");
    const turned = excel.standIn.grid.putBack("Sheet1", edits);
    expect(turned.map(({ column }) => column)).toEqual([1]);
    expect(await excel.standIn.look("Sheet1", "A2")).toEqual(before);
    expect((await excel.standIn.look("Sheet1", "B2")).values).toEqual([[""]]);
  });
});

describe("リンクをたどる", () => {
  const linked = async (documentReference: string): Promise<OpenExcel> => {
    const excel = openExcel();
    excel.standIn.user.addSheet("別");
    await onSheet(excel, async (sheet, context) => {
      context.workbook.names.add("行き先", sheet.getRange("D4"));
      sheet.getRange("A1").hyperlink = { documentReference, textToDisplay: "行く" };
      sheet.getRange("A2").hyperlink = { address: "https://example.lg.jp/", textToDisplay: "外" };
      await context.sync();
    });
    return excel;
  };

  test.each<[string, string, string, string, string]>([
    ["別のシート", "別!B2:C3", "A1", "followed", "別!B2:C3"],
    ["シートの名前のない番地", "C9", "A1", "followed", "Sheet1!C9"],
    ["名前", "行き先", "A1", "followed", "Sheet1!D4"],
    ["ないシート", "消えた!A1", "A1", "leadsNowhere", "Sheet1!A1"],
    ["ない名前", "何か", "A1", "leadsNowhere", "Sheet1!A1"],
    ["ブックの外", "別!B2", "A2", "noLink", "Sheet1!A1"],
    ["広い範囲", "別!B2", "A1:B2", "noLink", "Sheet1!A1"],
  ])("%s", async (_title, reference, address, expected, selected) => {
    const { standIn } = await linked(reference);
    expect(standIn.grid.followLink("Sheet1", address)).toBe(expected);
    const { sheet, address: now } = standIn.grid.selection();
    expect(`${standIn.grid.nameOf(sheet) ?? ""}!${now}`).toBe(selected);
  });
});
