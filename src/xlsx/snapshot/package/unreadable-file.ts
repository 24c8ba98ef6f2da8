/** Why a file cannot be opened, in Japanese: what was found, what was expected, what to do. */
export class UnreadableFile extends Error {}

const askForXlsx =
  "Excelで開き、［名前を付けて保存］で「Excel ブック (*.xlsx)」を選んで保存してから、もう一度開いてください。";

export const unreadable = {
  empty: () =>
    new UnreadableFile(
      "ファイルの中身が空（0バイト）です。必要なのは、.xlsx形式のブックです。保存し直したファイルを選んでください。",
    ),
  notZip: (found: string) =>
    new UnreadableFile(
      `ファイルの中身は${found}です。必要なのは、.xlsx形式のブックです。${askForXlsx}`,
    ),
  encrypted: () =>
    new UnreadableFile(
      "ファイルはパスワードで暗号化されています。必要なのは、暗号化されていない.xlsx形式のブックです。Excelの［ファイル］→［情報］→［ブックの保護］でパスワードを外して保存してから、もう一度開いてください。",
    ),
  truncated: () =>
    new UnreadableFile(
      "ファイルが途中で切れているか、壊れています。必要なのは、最後まで保存された.xlsx形式のブックです。元のファイルを、もう一度コピーするかダウンロードしてから開いてください。",
    ),
  broken: (part: string) =>
    new UnreadableFile(
      `ファイルの中の「${part}」が壊れていて、読めません。必要なのは、.xlsx形式のブックです。Excelで開いて修復し、保存し直してから、もう一度開いてください。`,
    ),
  notWorkbook: (found: string) =>
    new UnreadableFile(
      `ファイルの中身は${found}です。必要なのは、.xlsx形式のブックです。ブックのファイルを選んでください。`,
    ),
  otherFormat: (found: string) =>
    new UnreadableFile(`ファイルは${found}です。必要なのは、.xlsx形式のブックです。${askForXlsx}`),
  noSheets: () =>
    new UnreadableFile(
      "ブックにワークシートが1枚もありません。必要なのは、ワークシートが1枚以上あるブックです。Excelで開いてシートを追加し、保存してから、もう一度開いてください。",
    ),
  tooLarge: (found: string, most: string) =>
    new UnreadableFile(
      `ブックが大きすぎます。見つかったのは${found}で、開けるのは${most}までです。要らないシートや行を削除して保存してから、もう一度開いてください。`,
    ),
  defect: () =>
    new UnreadableFile(
      "ファイルを読み取れませんでした。必要なのは、.xlsx形式のブックです。Excelで開いて保存し直してから、もう一度開いてください。",
    ),
} as const;
