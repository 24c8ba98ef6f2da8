import type { WorkbookSnapshot } from "../../../src/standin/workbook";
import { writeSnapshot } from "../../../src/xlsx/snapshot";
import { filledWorkbook } from "../pane/suite";
import type { OpenPage, PageWish } from "./open-page";

/** Opens a page that is closed after the test. */
export type Open = (wish?: Partial<PageWish>) => Promise<OpenPage>;

export const wrongTotal = "「外国人コミュニケーション支援」事業費の計";

/** 「シート作成」 with everything chosen. */
export const fill = async ({ pane }: OpenPage): Promise<void> => {
  await pane.tab("シート作成");
  await pane.press("内容を確かめる");
  await pane.heading("変更の内容");
  await pane.press("作成する");
  await pane.heading("作成の結果");
};

export const check = async ({ pane }: OpenPage): Promise<void> => {
  await pane.tab("点検");
  await pane.press(/^(再)?点検する$/);
  await pane.says(/^点検しました。/);
};

let file: Promise<Uint8Array> | null = null;

/** The file of a workbook with all sheets. */
export const filledFile = (): Promise<Uint8Array> => {
  file ??= filledWorkbook().then((snapshot: WorkbookSnapshot) => writeSnapshot(snapshot));
  return file;
};

/** Opens the page, and in it a workbook with all sheets. */
export const openOnFilled = async (open: Open, wish: Partial<PageWish> = {}): Promise<OpenPage> => {
  const opened = await open(wish);
  await opened.choose("記入済み.xlsx", await filledFile());
  await opened.says(/^「記入済み\.xlsx」を開きました。/);
  await opened.pane.says("正本データを読み込みました。");
  await opened.grid.tab("事業費").waitFor();
  return opened;
};
