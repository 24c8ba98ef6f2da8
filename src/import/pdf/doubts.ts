import type { Box, ImportNotice } from "../imported-document";

const onPage = (
  page: number,
  box: Box,
  words: { readonly found: string; readonly expected: string; readonly action: string },
): ImportNotice => ({ at: { kind: "page", page, box }, ...words });

const short = (text: string): string => {
  const line = text.replace(/\s/gu, " ").trim();
  const letters = Array.from(line);
  return letters.length > 40 ? `${letters.slice(0, 40).join("")}…` : line;
};

const look =
  "原本の同じ場所と見比べてください。WordかExcelの原稿があれば、そちらを読み込んでください。";

/** What a page can be read as in more than one way, or not at all. */
export const doubt = {
  incompleteLines: (page: number, box: Box) =>
    onPage(page, box, {
      found: "罫線の一部が欠けている表",
      expected: "すべてのセルが罫線で囲まれた表",
      action: `セルの区切りを取り違えるおそれがあります。${look}`,
    }),
  textOverLine: (page: number, box: Box, text: string) =>
    onPage(page, box, {
      found: `罫線をまたぐ文字「${short(text)}」`,
      expected: "1つのセルに収まる文字",
      action: `隣のセルの文字と混ざっているおそれがあります。${look}`,
    }),
  overlappingText: (page: number, box: Box, text: string) =>
    onPage(page, box, {
      found: `重なり合う文字「${short(text)}」`,
      expected: "重ならない文字",
      action: `文字の順序を取り違えるおそれがあります。${look}`,
    }),
  dot: (page: number, box: Box, text: string) =>
    onPage(page, box, {
      found: `箇条書きの点にも、語の中の点にも読める、行の初めの「・」（「${short(text)}」）`,
      expected: "どちらか分かる「・」",
      action: `箇条書きの点として読みました。${look}`,
    }),
  severalRows: (page: number, box: Box, lines: number) =>
    onPage(page, box, {
      found: `どのセルも${String(lines)}行ずつになっている行`,
      expected: "行ごとに罫線で区切られた表",
      action: `${String(lines)}行分の内容が1行にまとまっているおそれがあります。${look}`,
    }),
  horizontalLinesOnly: (page: number, box: Box) =>
    onPage(page, box, {
      found: "横の罫線だけの表",
      expected: "縦横の罫線がある表",
      action: `列の区切りが分からないため、表として読んでいません。${look}`,
    }),
  noLines: (page: number, box: Box, text: string) =>
    onPage(page, box, {
      found: `罫線がなく、間隔だけで列に分かれた行「${short(text)}」など`,
      expected: "縦横の罫線がある表",
      action: `列の区切りが分からないため、表として読んでいません。${look}`,
    }),
  struck: (page: number, box: Box, text: string) =>
    onPage(page, box, {
      found: `取り消し線のある文字「${short(text)}」`,
      expected: "取り消し線のない文字",
      action: "取り消された文字として除いて読みました。残す文字であれば原本を確かめてください。",
    }),
  picturePage: (page: number, box: Box) =>
    onPage(page, box, {
      found: "文字の情報がなく、画像だけのページ",
      expected: "文字の情報があるページ",
      action:
        "紙をスキャンしたページは読めません。WordやExcelの原稿か、そこから作ったPDFを読み込んでください。",
    }),
  recognisedText: (page: number, box: Box) =>
    onPage(page, box, {
      found: "スキャンした画像に重ねられた、文字認識（OCR）の文字",
      expected: "原稿から作られたPDFの文字",
      action:
        "文字認識は読み違えることがあります。WordやExcelの原稿か、そこから作ったPDFを読み込んでください。",
    }),
  unmapped: (page: number, box: Box, count: number) =>
    onPage(page, box, {
      found: `どの文字か分からない字形${String(count)}字`,
      expected: "文字コードの分かる字形",
      action: `外字や特殊なフォントの文字です。${look}`,
    }),
  verticalText: (page: number, box: Box, text: string) =>
    onPage(page, box, {
      found: `縦書きの本文「${short(text)}」`,
      expected: "横書きの本文",
      action: `行の順序を取り違えるおそれがあります。${look}`,
    }),
  rowOverPages: (
    page: number,
    box: Box,
    { text, isRest }: { readonly text: string; readonly isRest: boolean },
  ) =>
    onPage(page, box, {
      found: `前のページの行の続きにも、新しい行にも読める行「${short(text)}」`,
      expected: "ページの境目で行が終わる表",
      action: `${isRest ? "前の行の続き" : "新しい行"}として読みました。${look}`,
    }),
  columnsOverPages: (page: number, box: Box) =>
    onPage(page, box, {
      found: "前のページの表と同じ行数で、列が違う表",
      expected: "1ページに収まる幅の表",
      action: `横に続くページの列は、つなげずに別の表として読みました。${look}`,
    }),
} as const;
