import { either, gridWords, mainSheet, otherSheet, trialSheets, type Trial } from "./trial";

const localAddress = (address: string): string => address.replace(/^.*!/u, "").replaceAll("$", "");

const tellsByHand = "設定できなかったことを1件の知らせで伝えます。値と点検は変わりません。";

const zoomOf = async (
  context: Excel.RequestContext,
  zoom: Excel.PageLayoutZoomOptions,
): Promise<Excel.PageLayoutZoomOptions> => {
  const { pageLayout } = mainSheet(context);
  pageLayout.zoom = zoom;
  await context.sync();
  pageLayout.load("zoom");
  await context.sync();
  return pageLayout.zoom;
};

const pageTrials: readonly Trial[] = [
  {
    title: "用紙の向き",
    expected: ["Landscape"],
    remedy: tellsByHand,
    run: async (context) => {
      const { pageLayout } = mainSheet(context);
      pageLayout.orientation = "Landscape";
      pageLayout.load("orientation");
      await context.sync();
      return pageLayout.orientation;
    },
  },
  {
    title: "用紙A3",
    expected: ["A3"],
    remedy: tellsByHand,
    run: async (context) => {
      const { pageLayout } = mainSheet(context);
      pageLayout.paperSize = "A3";
      pageLayout.load("paperSize");
      await context.sync();
      return pageLayout.paperSize;
    },
  },
  {
    title: "横1ページに収める",
    expected: ["横1ページ"],
    remedy: "収まらない設定のシートを知らせ、手で設定する場所を示します。",
    run: async (context) => {
      const { horizontalFitToPages: wide } = await zoomOf(context, { horizontalFitToPages: 1 });
      return `横${String(wide ?? "未設定")}ページ`;
    },
  },
  {
    title: "縦のページ数",
    expected: ["横1縦2ページ"],
    remedy: "収まらない設定のシートを知らせ、手で設定する場所を示します。",
    run: async (context) => {
      const zoom = await zoomOf(context, { horizontalFitToPages: 1, verticalFitToPages: 2 });
      const { horizontalFitToPages: wide, verticalFitToPages: tall } = zoom;
      return `横${String(wide ?? "未設定")}縦${String(tall ?? "未設定")}ページ`;
    },
  },
  {
    title: "余白・中央揃え・フッター",
    expected: ["左28ポイント、中央揃え、&A、&P / &N ページ"],
    remedy: tellsByHand,
    run: async (context) => {
      const { pageLayout } = mainSheet(context);
      pageLayout.setPrintMargins("Centimeters", { left: 1, right: 1, top: 1.2, bottom: 1.5 });
      pageLayout.centerHorizontally = true;
      const footer = pageLayout.headersFooters.defaultForAllPages;
      footer.leftFooter = "&A";
      footer.centerFooter = "&P / &N ページ";
      pageLayout.load("leftMargin,centerHorizontally");
      footer.load("leftFooter,centerFooter");
      await context.sync();
      const { leftMargin, centerHorizontally } = pageLayout;
      return [
        `左${String(Math.round(leftMargin))}ポイント`,
        either(centerHorizontally, "中央揃え", "左揃え"),
        footer.leftFooter,
        footer.centerFooter,
      ].join("、");
    },
  },
  {
    title: "印刷範囲と印刷タイトル",
    expected: ["A1:D20、1:2"],
    remedy: tellsByHand,
    run: async (context) => {
      const { pageLayout } = mainSheet(context);
      pageLayout.setPrintArea("A1:D20");
      pageLayout.setPrintTitleRows("$1:$2");
      const area = pageLayout.getPrintAreaOrNullObject();
      const rows = pageLayout.getPrintTitleRowsOrNullObject();
      area.load("address");
      rows.load("address");
      await context.sync();
      return [area, rows]
        .map((one) => (one.isNullObject ? "なし" : localAddress(one.address)))
        .join("、");
    },
  },
];

const frozen = async (context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<string> => {
  const place = sheet.freezePanes.getLocationOrNullObject();
  place.load("address");
  await context.sync();
  return place.isNullObject ? "固定なし" : localAddress(place.address);
};

/** Page, panes, filter, and what stands in front. */
export const viewTrials: readonly Trial[] = [
  ...pageTrials,
  {
    title: "枠の固定（行と列）",
    expected: ["A1:B3"],
    remedy: tellsByHand,
    run: (context) => {
      const sheet = mainSheet(context);
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
      return frozen(context, sheet);
    },
  },
  {
    title: "枠の固定（行だけ・列だけ）",
    expected: ["1:2、A:B"],
    remedy: tellsByHand,
    run: async (context) => {
      const sheet = otherSheet(context);
      sheet.freezePanes.freezeRows(2);
      const rows = await frozen(context, sheet);
      const again = otherSheet(context);
      again.freezePanes.freezeColumns(2);
      return `${rows}、${await frozen(context, again)}`;
    },
  },
  {
    title: "目盛線を隠す",
    expected: ["隠れている"],
    remedy: tellsByHand,
    run: async (context) => {
      const sheet = mainSheet(context);
      sheet.showGridlines = false;
      sheet.load("showGridlines");
      await context.sync();
      return either(sheet.showGridlines, "見えている", "隠れている");
    },
  },
  {
    title: "フィルターと、絞り込みの有無",
    expected: ["絞り込みなし、絞り込みあり"],
    remedy: null,
    run: async (context) => {
      const sheet = otherSheet(context);
      const table = sheet.getRange("A5:B8");
      table.formulas = [
        ["見出し", "値"],
        ["あ", 1],
        ["い", 2],
        ["あ", 3],
      ];
      sheet.autoFilter.apply(table);
      sheet.autoFilter.load("isDataFiltered");
      await context.sync();
      const before = sheet.autoFilter.isDataFiltered;
      const again = otherSheet(context);
      again.autoFilter.apply(again.getRange("A5:B8"), 0, { filterOn: "Values", values: ["あ"] });
      again.autoFilter.load("isDataFiltered");
      await context.sync();
      const words = (isFiltered: boolean): string => (isFiltered ? "絞り込みあり" : "絞り込みなし");
      return `${words(before)}、${words(again.autoFilter.isDataFiltered)}`;
    },
  },
  {
    title: "絞り込まれた行をまたぐ書き込み",
    expected: ["指定した行に入る", "見えている行に入る"],
    remedy: null,
    run: async (context) => {
      const sheet = otherSheet(context);
      sheet.getRange("D5:D8").formulas = [["見出し"], ["一"], ["二"], ["三"]];
      const range = sheet.getRange("D5:D8");
      range.load("values");
      await context.sync();
      const found = gridWords(range.values);
      return found === "見出し／一／二／三" ? "指定した行に入る" : "見えている行に入る";
    },
  },
  {
    title: "表（テーブル）の絞り込みの有無",
    expected: ["絞り込みなし"],
    remedy: null,
    run: async (context) => {
      const sheet = mainSheet(context);
      sheet.getRange("A300:B302").formulas = [
        ["項目", "値"],
        ["あ", 1],
        ["い", 2],
      ];
      sheet.tables.add("A300:B302", true);
      sheet.tables.load("items/autoFilter/isDataFiltered");
      await context.sync();
      const isFiltered = sheet.tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);
      return either(isFiltered, "絞り込みあり", "絞り込みなし");
    },
  },
  {
    title: "後ろにあるシートへの書き込み",
    expected: ["後ろ"],
    remedy: null,
    run: async (context) => {
      otherSheet(context).activate();
      await context.sync();
      const cell = mainSheet(context).getRange("A60");
      cell.formulas = [["後ろ"]];
      cell.load("values");
      await context.sync();
      return gridWords(cell.values);
    },
  },
  {
    title: "セルへの移動",
    expected: [`${trialSheets.main}!B61`],
    remedy: "移動できないときは、シートとセルの名前を示します。",
    run: async (context) => {
      const sheet = mainSheet(context);
      sheet.activate();
      sheet.getCell(60, 1).select();
      await context.sync();
      const cell = context.workbook.getActiveCell();
      cell.load("address");
      await context.sync();
      return cell.address.replaceAll(/[$']/gu, "");
    },
  },
];
