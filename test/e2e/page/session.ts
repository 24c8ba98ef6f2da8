import { downloaded } from "./downloaded";
import { readSnapshot } from "../../../src/xlsx/snapshot";
import type { WorkbookSnapshot } from "../../../src/standin/workbook";
import type { Hand } from "./hand";
import { untilUsable, type OpenPage } from "./open-page";
import { wrongTotal } from "./suite";

const otherRule = "別冊と取組状況一覧の連携市町の一致";
const otherFinding = "「保育園等の広域入所」赤磐市";
const reason = "担当課に確認した。";
const person = "岡山 花子";

/** All sheets, from an empty workbook. */
export const fillBy = async ({ pane, grid }: OpenPage, hand: Hand): Promise<void> => {
  await hand.paneTab("シート作成");
  await hand.press(pane.button("内容を確かめる"));
  await pane.heading("変更の内容");
  await hand.press(pane.button("作成する"));
  await pane.heading("作成の結果");
  await grid.tab("取組状況一覧").waitFor();
};

/** Checks, reads the one wrong 計 and its source, and goes to its cell. */
export const readWrongTotal = async ({ pane, grid }: OpenPage, hand: Hand): Promise<void> => {
  await hand.paneTab("点検");
  await hand.press(pane.button("点検する"));
  await pane.says(/^点検しました。/);
  const finding = pane.finding(wrongTotal);
  expect(await finding.innerText()).toMatch(
    /別冊（R5\.3）\s*0千円\s*計算\s*150千円\s*差\s*▲150千円/,
  );
  await hand.press(finding.getByRole("button", { name: /^出典 1行/ }));
  expect(await finding.innerText()).toContain("38ページ 334行目");
  expect(await finding.innerText()).toContain("「｜0千円｜150千円｜—｜—｜—｜0千円」");
  await hand.press(finding.getByRole("button", { name: /^セルへ移動/ }));
  await grid.cellSays("J64、0");
  expect(await grid.tab("事業費").getAttribute("aria-selected")).toBe("true");
};

/** Corrects the cell and checks again. */
export const correctTotal = async ({ pane, grid }: OpenPage, hand: Hand): Promise<void> => {
  const finding = pane.finding(wrongTotal);
  await hand.enter("150");
  await grid.cellSays("J65、1,678,344");
  await pane.says("再点検が必要です。");
  await hand.press(pane.button("再点検する"));
  await pane.says(/^点検しました。/);
  // The years fit now; that the sheet says something else than the printed document is told instead.
  expect(await finding.innerText()).not.toContain("だけで合計");
  expect(await finding.innerText()).toMatch(/別冊.*では「0千円」、シートでは「150千円」です。/);
};

/** Only what has to be corrected is unfolded from the start. */
const unfoldOther = async ({ pane }: OpenPage, hand: Hand): Promise<void> => {
  const group = pane.view.getByRole("button", { name: otherRule, exact: true });
  if ((await group.getAttribute("aria-expanded")) === "false") await hand.press(group);
};

export const acknowledgeOther = async (opened: OpenPage, hand: Hand): Promise<void> => {
  const { pane } = opened;
  await unfoldOther(opened, hand);
  const finding = pane.finding(otherFinding);
  await hand.press(finding.getByRole("button", { name: /^確認済みにする：/ }));
  await hand.write(finding.getByLabel("理由"), reason);
  await hand.write(finding.getByLabel("確認者"), person);
  await hand.press(finding.getByRole("button", { name: "確認済みにする", exact: true }));
  await pane.says(/^確認済みにしました。/);
};

export const makeStatusList = async ({ pane }: OpenPage, hand: Hand): Promise<void> => {
  await hand.paneTab("一覧");
  await hand.press(pane.button("内容を確かめる"));
  await pane.heading("変更の内容");
  await hand.press(pane.button("一覧を作成する"));
  await pane.heading("作成の結果");
};

/** Saves, and answers with the file. */
export const saveBy = async ({ page, header, says }: OpenPage, hand: Hand): Promise<Buffer> => {
  const download = page.waitForEvent("download");
  await hand.press(header.getByRole("button", { name: "保存（.xlsx）" }));
  const file = await download;
  expect(file.suggestedFilename()).toBe("連携突合.xlsx");
  await says("「連携突合.xlsx」を保存しました。");
  return downloaded(download);
};

const cellIn = (workbook: WorkbookSnapshot, sheet: string, address: string): unknown =>
  workbook.sheets.find(({ name }) => name === sheet)?.cells.find(({ at }) => at === address)?.value;

/** What others find in the saved file. */
export const expectSaved = (bytes: Buffer): void => {
  const reading = readSnapshot(bytes);
  if (!reading.ok) throw new Error(reading.message);
  expect(cellIn(reading.snapshot, "事業費", "J64")).toBe(150);
  const budget = reading.snapshot.sheets.find(({ name }) => name === "事業費");
  const formulas = budget?.cells.filter(({ formula }) => formula !== undefined) ?? [];
  expect(formulas.length).toBeGreaterThan(50);
  const record = reading.snapshot.sheets.find(({ name }) => name === "確認記録");
  const entered = record?.cells.map(({ value }) => value);
  expect(entered).toEqual(expect.arrayContaining([reason, person]));
};

/** The file in a page that was opened anew: the pane finds its rows again. */
export const reopen = async (opened: OpenPage, hand: Hand, file: Buffer): Promise<void> => {
  const { page, pane, grid, header, says } = opened;
  await page.reload();
  await untilUsable(opened);
  const chooser = page.waitForEvent("filechooser");
  await hand.press(header.getByRole("button", { name: "開く（.xlsx）" }));
  await (await chooser).setFiles({ name: "連携突合.xlsx", mimeType: "", buffer: file });
  await says(/^「連携突合\.xlsx」を開きました。$/);
  await grid.tab("取組状況一覧").waitFor();
  await pane.says("正本データを読み込みました。");
  await hand.paneTab("シート作成");
  await hand.press(pane.button("内容を確かめる"));
  await pane.heading("変更の内容");
  expect(await pane.view.innerText()).toContain("書き込む変更はありません。");
  expect(await pane.view.innerText()).toMatch(/入力された値 1件[\s\S]*J64/);
  await hand.paneTab("点検");
  await hand.press(pane.button("点検する"));
  await pane.says(/確認済み 1件です。$/);
  expect(await pane.view.innerText()).toMatch(/前の結果（.+の点検）から：新しい指摘0件/);
  await unfoldOther(opened, hand);
  expect(await pane.finding(otherFinding).innerText()).toContain(reason);
};
