const words = {
  richText: "1つのセルの中で文字ごとに付けた書式は、セル全体の書式になりました。",
  pictures: "画像・図形・テキストボックスは読み込みませんでした。",
  otherCharts:
    "グラフの一部は、種類が違うか、ほかのシートを参照しているため、読み込みませんでした。",
  combinedCharts: "複数の種類を組み合わせたグラフは、1つの種類のグラフとして読み込みました。",
  rules: "条件付き書式のうち、データバー・カラースケール・アイコンなどは読み込みませんでした。",
  filters:
    "フィルターの条件のうち、色・順位・期間などによるものは読み込みませんでした。隠れていた行は、非表示のままです。",
  pivots: "ピボットテーブルは、表示されている値だけを読み込みました。",
  notes: "メモは、コメントとして読み込みました。",
  passwords: "シートの保護は読み込みましたが、保護のパスワードは読み込みませんでした。",
  bookProtection: "ブックの保護は読み込みませんでした。",
  outsideReferences: "ほかのブックを参照する計算式は、最後の値のまま読み込み、計算し直しません。",
  days1904: "1904年から数える日付のブックです。日付は4年と1日早く表示されます。",
  chartSheets: "グラフだけのシートとマクロシートは読み込みませんでした。",
  sparklines: "スパークラインとスライサーは読み込みませんでした。",
  groups: "行と列のグループ（アウトライン）は読み込みませんでした。",
  breaks: "改ページの位置は読み込みませんでした。",
  headerPictures: "ヘッダーとフッターの画像は読み込みませんでした。",
  printAreas: "複数に分かれた印刷範囲は、最初の範囲だけを読み込みました。",
  validations: "入力規則のうち、読み取れないものは読み込みませんでした。",
} as const;

export type Loss = keyof typeof words;

/** What somebody could see in the file and will not see in the workbook; each kind is told once, with its sheets. */
export interface Notices {
  readonly lost: (what: Loss) => void;
  readonly of: (sheet: string) => Notices;
  readonly all: () => readonly string[];
}

export const newNotices = (): Notices => {
  const sheetsByLoss = new Map<Loss, Set<string>>();
  const noticesOf = (sheet: string | null): Notices => ({
    lost: (what) => {
      const sheets = sheetsByLoss.get(what) ?? new Set<string>();
      sheetsByLoss.set(what, sheets);
      if (sheet !== null) sheets.add(sheet);
    },
    of: noticesOf,
    all: () =>
      [...sheetsByLoss].map(([what, sheets]) =>
        sheets.size === 0
          ? words[what]
          : `${[...sheets].map((name) => `「${name}」`).join("")}：${words[what]}`,
      ),
  });
  return noticesOf(null);
};
