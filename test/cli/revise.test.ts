import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { loadDataset, parseCheckResult, parseRevision, type EarlierCheck } from "../../src/dataset";
import type { RevisionChange } from "../../src/domain";
import { day, openWorkbook } from "../excel/open-workbook";
import { convertWithLibreOffice, hasLibreOffice } from "../xlsx/libreoffice";
import { opened } from "../xlsx/snapshot/filled";
import { checkOf } from "../xlsx/snapshot/saved-work";
import { inTemporaryFolder, runCaptured, seedsFolder } from "./cli-captured";

const dataset = join(seedsFolder, "dataset.json");
const base = ["--dataset", dataset, "--by", "企画課 山田", "--on", "2026-04-01"];

let made: Promise<Uint8Array> | null = null;

/** What the command line makes of the documents. */
const madeBook = (): Promise<Uint8Array> =>
  (made ??= inTemporaryFolder(async (folder) => {
    const file = join(folder, "ブック.xlsx");
    const { error } = await runCaptured(["workbook", "--dataset", dataset, "--out", file]);
    expect(error).toBe("");
    return readFileSync(file);
  }));

/** A workbook of the command line in which somebody has typed with another program. */
const typedBook = async (
  folder: string,
  type: (sheet: (name: string) => Worksheet, workbook: Workbook) => void,
): Promise<string> => {
  const file = join(folder, "ブック.xlsx");
  const workbook = new Workbook();
  await workbook.xlsx.load(await madeBook());
  type((name) => {
    const sheet = workbook.getWorksheet(name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  }, workbook);
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
  return file;
};

const typeAll = (sheet: (name: string) => Worksheet): void => {
  sheet("事業費").getCell("J64").value = 750;
  sheet("事業費").getCell("E6").value = 4321;
  sheet("参加マトリクス").getCell("H9").value = null;
};

/** As a program leaves it that calculates nothing. */
const typeWithoutResults = (sheet: (name: string) => Worksheet, workbook: Workbook): void => {
  typeAll(sheet);
  for (const worksheet of workbook.worksheets) {
    worksheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula !== undefined && cell.formula !== "")
          cell.value = { formula: cell.formula };
      });
    });
  }
};

const adoptedFrom = async (book: string, folder: string, adopt: string, expected = "") => {
  const out = join(folder, "改訂案.json");
  const { exitCode, error } = await runCaptured([
    ...["revise", ...base, "--workbook", book, "--adopt", adopt, "--out", out],
  ]);
  expect({ exitCode, error }).toEqual({ exitCode: 0, error: expected });
  const parsed = parseRevision(readFileSync(out, "utf8"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return { out, revision: parsed.revision };
};

const cellOf = ({ origin }: RevisionChange): string =>
  origin.kind === "cell" ? `${origin.sheet}!${origin.cell}` : origin.kind;

test("入力のないブックには、採るものがない", () =>
  inTemporaryFolder(async (folder) => {
    const book = await typedBook(folder, () => undefined);
    const { out, exitCode } = await runCaptured(["revise", ...base, "--workbook", book]);
    expect({ out, exitCode }).toEqual({ out: "資料と違う値は入力されていません。\n", exitCode: 0 });
  }));

test("入力された値を、セルとともに挙げ、改訂案に採り、次の版を作る", () =>
  inTemporaryFolder(async (folder) => {
    const book = await typedBook(folder, typeAll);
    const { out: listed } = await runCaptured(["revise", ...base, "--workbook", book]);
    expect(listed).toContain("資料と違う値が3か所に入力されています。");
    expect(listed).toMatch(
      /「外国人コミュニケーション支援」の事業費の計：0千円 → 750千円（「事業費」J64、企画課 山田、令和8年4月1日）/u,
    );
    const { out, revision } = await adoptedFrom(book, folder, "all");
    expect(revision.changes.map(cellOf).toSorted()).toEqual([
      "事業費!E6",
      "事業費!J64",
      "参加マトリクス!H9",
    ]);
    const next = join(folder, "次の版.json");
    await runCaptured(["dataset", "--dataset", dataset, "--revision", out, "--out", next]);
    const loaded = loadDataset(readFileSync(next, "utf8"));
    const total = loaded.ok
      ? loaded.dataset.budgets.find(({ project }) => project === "外国人コミュニケーション支援")
      : undefined;
    expect(total?.statedTotal).toEqual({ kind: "decided", thousandYen: 750 });
    // What was adopted stands in the workbook already: nothing of it is typed against the next edition.
    const again = await runCaptured([
      ...["revise", "--dataset", next, "--by", "山田", "--workbook", book],
    ]);
    expect(again.out).toBe("資料と違う値は入力されていません。\n");
  }));

test("番号で選んだものだけを採る", () =>
  inTemporaryFolder(async (folder) => {
    const book = await typedBook(folder, typeAll);
    const { revision } = await adoptedFrom(book, folder, "2");
    expect(revision.changes).toHaveLength(1);
    const { exitCode, error } = await runCaptured([
      ...["revise", ...base, "--workbook", book, "--adopt", "9", "--out", join(folder, "x.json")],
    ]);
    expect(exitCode).toBe(2);
    expect(error).toContain("番号9の入力はありません。1から3までの番号を指定してください。");
  }));

test("読み取れない入力は、どこをどう直すかを示し、改訂案に入れない", () =>
  inTemporaryFolder(async (folder) => {
    const book = await typedBook(folder, (sheet) => {
      sheet("事業費").getCell("E6").value = "約4千";
    });
    const { out, error } = await runCaptured(["revise", ...base, "--workbook", book]);
    expect(error).toContain("「事業費」E6");
    expect(error).toContain("「約4千」");
    expect(out).toBe("資料と違う値は入力されていません。\n");
  }));

test("連携突合のシートのないブックと、ブックでないファイルは断る", () =>
  inTemporaryFolder(async (folder) => {
    const other = join(folder, "別.xlsx");
    const workbook = new Workbook();
    workbook.addWorksheet("表");
    writeFileSync(other, new Uint8Array(await workbook.xlsx.writeBuffer()));
    const text = join(folder, "文.xlsx");
    writeFileSync(text, "ブックではない");
    for (const [file, message] of [
      [other, "連携突合のシートがありません"],
      [text, "「文.xlsx」を開けませんでした"],
      [join(folder, "ない.xlsx"), "見つかりません"],
    ] as const) {
      const { exitCode, error } = await runCaptured(["revise", ...base, "--workbook", file]);
      expect(exitCode).toBe(2);
      expect(error).toContain(message);
    }
  }));

(hasLibreOffice("LibreOffice が保存し直したブックからの改訂案") ? test : test.skip)(
  "LibreOffice が保存し直したブックからも、同じ改訂案になる",
  () =>
    inTemporaryFolder(async (folder) => {
      const book = await typedBook(folder, typeAll);
      const { revision } = await adoptedFrom(book, folder, "all");
      const saved = join(folder, "保存し直し.xlsx");
      writeFileSync(saved, convertWithLibreOffice(readFileSync(book), "xlsx"));
      const after = await adoptedFrom(saved, folder, "all");
      expect(after.revision).toEqual(revision);
    }),
);

const fingerprintsOf = ({ findings }: EarlierCheck): readonly string[] =>
  findings.map(({ fingerprint }) => fingerprint).toSorted();

describe("check --workbook", () => {
  const checked = async (book: string) => {
    const { exitCode, out, error } = await runCaptured([
      ...["check", "--dataset", dataset, "--workbook", book],
      ...["--as-of", day, "--format", "json"],
    ]);
    const result = parseCheckResult(out);
    if (!result.ok) throw new Error(JSON.stringify(result));
    return { exitCode, error, fingerprints: fingerprintsOf(result.result) };
  };

  (hasLibreOffice("LibreOffice が計算し直したブックの点検") ? test : test.skip)(
    "入力のあるブックを、パネルと同じように点検する",
    () =>
      inTemporaryFolder(async (folder) => {
        const book = await typedBook(folder, typeAll);
        writeFileSync(book, convertWithLibreOffice(readFileSync(book), "xlsx"));
        const { exitCode, fingerprints } = await checked(book);
        const loaded = loadDataset(readFileSync(dataset, "utf8"));
        if (!loaded.ok) throw new Error("not loaded");
        const pane = openWorkbook({ workbook: await opened(readFileSync(book)) });
        const { findings } = await checkOf(pane, loaded.dataset);
        expect(fingerprints).toEqual(findings.map(({ finding }) => finding.fingerprint).toSorted());
        expect(exitCode).toBe(1);
      }),
  );

  test("計算式の結果のないブックは、計を照合していないと伝える", () =>
    inTemporaryFolder(async (folder) => {
      const book = await typedBook(folder, typeWithoutResults);
      const { error } = await checked(book);
      expect(error).toContain(
        "計算式の結果がファイルに保存されていません。シートに表示される計は、照合していません。",
      );
      // What was typed is read all the same.
      const { revision } = await adoptedFrom(book, folder, "all", error);
      expect(revision.changes).toHaveLength(3);
    }));
});
