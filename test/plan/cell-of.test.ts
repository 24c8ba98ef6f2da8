import { a1 } from "../../src/references";
import type { Place } from "../../src/domain";
import { cellOf, planWorkbook } from "../../src/plan";
import {
  agreementId,
  ino,
  konan,
  nankoku,
  projectId,
  sampleDataset,
  visionId,
} from "../fixtures/sample-dataset";
import { withoutKind } from "./sample-results";

const plan = planWorkbook({ dataset: sampleDataset(), results: [] });
const project = projectId("鉄道の利用促進");

const cellText = (place: Place, workbook = plan): string | null => {
  const cell = cellOf(workbook, place);
  return cell === null ? null : `${cell.sheet}!${a1(cell)}`;
};

describe("場所からセルを求める", () => {
  test.each<readonly [string, Place, string | null]>([
    ["ある年度の事業費", { kind: "budgetYear", project, fiscalYear: 2028 }, "事業費!F9"],
    ["事業費の計", { kind: "budgetTotal", project }, "事業費!J9"],
    [
      "参加の印は、最初の市町の列",
      { kind: "participation", project, municipalities: [konan, ino] },
      "参加マトリクス!H7",
    ],
    [
      "市町を名指ししない参加は、事業の列",
      { kind: "participation", project, municipalities: [] },
      "参加マトリクス!B7",
    ],
    ["事業", { kind: "project", project }, "参加対照!B8"],
    [
      "協約にある連携取組は、別表の行",
      { kind: "agreementInitiative", initiative: "災害対策の推進", municipality: nankoku },
      "協約!K4",
    ],
    [
      "協約にない連携取組は、その市町の印",
      { kind: "agreementInitiative", initiative: "福祉サービスの向上", municipality: konan },
      "参加マトリクス!H8",
    ],
    ["資料の行は、出典の資料", { kind: "documentLine", document: visionId, line: 3 }, "出典!C5"],
    [
      "協約書の行も、出典の資料",
      { kind: "documentLine", document: agreementId, line: 1 },
      "出典!C7",
    ],
    ["計画にない年度", { kind: "budgetYear", project, fiscalYear: 1999 }, null],
    ["知らない事業", { kind: "budgetTotal", project: "x" }, null],
    ["知らない資料", { kind: "documentLine", document: "x", line: 1 }, null],
  ])("%s", (_, place, expected) => {
    expect(cellText(place)).toBe(expected);
  });

  test("印のある事業のセルを、印のない事業より先に示す", () => {
    const place: Place = {
      kind: "agreementInitiative",
      initiative: "広域観光の推進",
      municipality: konan,
    };
    expect(cellText(place)).toBe("参加マトリクス!H5");
    const withoutMark = sampleDataset({
      listings: sampleDataset().listings.map((listing) =>
        listing.project === projectId("観光資源の共同発信")
          ? { ...listing, participants: [ino] }
          : listing.project === projectId("特産品の販路開拓")
            ? { ...listing, participants: [konan] }
            : listing,
      ),
    });
    expect(cellText(place, planWorkbook({ dataset: withoutMark, results: [] }))).toBe(
      "参加マトリクス!H6",
    );
  });

  test("別冊がなければ、参加は取組状況一覧から作った参加マトリクスを示す", () => {
    const workbook = planWorkbook({ dataset: withoutKind("vision"), results: [] });
    expect(cellText({ kind: "participation", project, municipalities: [konan] }, workbook)).toBe(
      "参加マトリクス!H7",
    );
    expect(cellText({ kind: "budgetYear", project, fiscalYear: 2027 }, workbook)).toBeNull();
  });

  test("場所の値は、示したセルにある", () => {
    for (const budget of sampleDataset().budgets)
      for (const { fiscalYear, amount } of budget.years) {
        const cell = cellOf(plan, { kind: "budgetYear", project: budget.project, fiscalYear });
        const sheet = plan.sheets.find(({ name }) => name === cell?.sheet);
        const value = cell === null ? undefined : sheet?.values[cell.row]?.[cell.column];
        const expected = {
          decided: "thousandYen" in amount ? amount.thousandYen : 0,
          undecided: "未定",
          blank: null,
          unreadable: "",
        };
        expect(value).toBe(expected[amount.kind]);
      }
  });
});
