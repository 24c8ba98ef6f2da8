import type { ImportNotice, Place } from "../imported-document";

/** What a reader of a Word document has to be told, once per kind, with how often it occurs. */
export type DocxNoticeKind =
  "revision" | "struck" | "hidden" | "nestedTable" | "textBox" | "symbol" | "number" | "comment";

const words: Readonly<Record<DocxNoticeKind, (count: string) => Omit<ImportNotice, "at">>> = {
  revision: (count) => ({
    found: `承諾していない変更履歴${count}か所`,
    expected: "変更履歴のない文書",
    action:
      "すべて承諾したものとして読みました。承諾しない変更があれば、Wordで整理してから読み込んでください。",
  }),
  struck: (count) => ({
    found: `取り消し線のある文字${count}か所`,
    expected: "取り消し線のない文字",
    action:
      "取り消された文字として除いて読みました。残す文字であれば、Wordで取り消し線を外してください。",
  }),
  hidden: (count) => ({
    found: `隠し文字${count}か所`,
    expected: "印刷される文字",
    action:
      "印刷されない文字なので除いて読みました。必要な文字であれば、Wordで隠し文字の設定を外してください。",
  }),
  nestedTable: (count) => ({
    found: `表の中の表${count}個`,
    expected: "入れ子になっていない表",
    action: "内側の表は、外側のセルの文字として読みました。原本と見比べてください。",
  }),
  textBox: (count) => ({
    found: `テキスト ボックス${count}個`,
    expected: "本文の文字",
    action: "すぐ前の段落の後に続く文字として読みました。原本と見比べてください。",
  }),
  symbol: (count) => ({
    found: `記号フォントの文字${count}字`,
    expected: "文字コードの分かる文字",
    action: "どの記号か分からないため「〓」として読みました。原本と見比べてください。",
  }),
  number: (count) => ({
    found: `形式の分からない自動番号${count}か所`,
    expected: "算用数字、漢数字、丸数字、アイウエオ、いろは、英字、ローマ数字の段落番号",
    action: "番号を除いて読みました。原本と見比べてください。",
  }),
  comment: (count) => ({
    found: `コメント${count}件`,
    expected: "本文の文字",
    action: "コメントは読んでいません。",
  }),
};

/** Collects what is to be told: the first place of each kind, and how many there are. */
export interface DocxNotices {
  readonly add: (kind: DocxNoticeKind, at: Place | null) => void;
  readonly list: () => readonly ImportNotice[];
}

export const newDocxNotices = (): DocxNotices => {
  const seen = new Map<DocxNoticeKind, { count: number; readonly at: Place | null }>();
  return {
    add: (kind, at) => {
      const known = seen.get(kind);
      if (known === undefined) seen.set(kind, { count: 1, at });
      else known.count += 1;
    },
    list: () => [...seen].map(([kind, { count, at }]) => ({ at, ...words[kind](String(count)) })),
  };
};
