import { openLedger } from "../../src/extract/ledger";
import { toRow } from "../../src/extract/lines";
import { openMarks } from "../../src/extract/mark-table";
import type { MunicipalityNames, Readable } from "../../src/domain";

const names = ["室戸市", "安芸市", "南国市"];

const read = (cells: readonly string[]): Readable<MunicipalityNames> => {
  const text = cells.join("\t");
  const row = { row: toRow(text, 1), places: cells };
  return openMarks(openLedger("vision-2030-03", "別冊.txt", [text]), names, [row]).read(row);
};

const readingsOf = (cells: readonly string[]): readonly string[] => {
  const marks = read(cells);
  return marks.kind === "certain" ? [] : marks.readings.map(({ label }) => label);
};

describe("印の欄", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["○と空欄", ["○", "", "○"], ["室戸市", "南国市"]],
    ["●と空欄", ["", "●", ""], ["安芸市"]],
    ["丸のほかの形", ["◯", "〇", ""], ["室戸市", "安芸市"]],
    ["すべて空欄", ["", "", ""], []],
    ["余った欄があっても読み方が一つ", ["○", "○", "○", "○"], ["室戸市", "安芸市", "南国市"]],
    ["足りなくても読み方が一つ", ["", ""], []],
  ])("%sは、そのまま読む", (_, cells, value) => {
    expect(read(cells)).toEqual({ kind: "certain", value });
  });

  test.each<[string, readonly string[], readonly string[]]>([
    [
      "欄が1つ余る",
      ["○", "", "○", "○"],
      ["安芸市、南国市", "室戸市、安芸市、南国市", "室戸市、南国市"],
    ],
    ["欄が1つ足りない", ["○", ""], ["安芸市", "室戸市"]],
    ["欄が2つ余る", ["○", "", "", "", ""], ["（なし）", "室戸市"]],
    ["欄が3つ余る", ["○", "", "", "", "", ""], []],
    ["知らない印がある", ["○", "△", ""], ["「△」は参加", "「△」は不参加"]],
    ["印でない文字がある", ["○", "予定", ""], []],
  ])("%sときは、読み方をすべて示して選ばない", (_, cells, labels) => {
    expect(read(cells).kind).toBe("ambiguous");
    expect(readingsOf(cells).toSorted()).toEqual([...labels].toSorted());
  });
});
