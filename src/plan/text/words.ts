import type { Pillar, ProblemKind, Severity } from "../../domain";

/** Roman numerals as municipal documents print them, each one character: Ⅰ to Ⅻ. */
const firstRomanNumeral = 0x2160;
const romanNumerals = 12;

/** 「Ⅲ」; beyond Ⅻ the number itself. */
export const formatPillarNumber = (number: number): string =>
  number >= 1 && number <= romanNumerals
    ? String.fromCharCode(firstRomanNumeral + number - 1)
    : String(number);

/** 「Ⅲ 圏域全体の生活関連機能サービスの向上」 */
export const formatPillar = ({ number, name }: Pick<Pillar, "number" | "name">): string =>
  `${formatPillarNumber(number)} ${name}`;

const severityLabels: Readonly<Record<Severity, string>> = {
  error: "要修正",
  warning: "要確認",
  info: "参考",
};

/** The word by which a severity is found without colour: 「要修正」, 「要確認」, 「参考」. */
export const formatSeverity = (severity: Severity): string => severityLabels[severity];

const problemLabels: Readonly<Record<ProblemKind, string>> = {
  "file-unusable": "読み取れないファイル",
  "document-repeated": "資料の重複",
  "document-of-other-region": "別の圏域の資料",
  "import-doubtful": "原本との見比べ",
  "heading-unknown": "見出しの読み替え",
  "part-missing": "欠けている部分",
  "line-unread": "読み取れない行",
  "cell-unread": "読み取れない欄",
  "row-ambiguous": "行の読み方",
  "page-reference-ambiguous": "ページ番号の読み方",
  "text-ambiguous": "本文の読み方",
  "role-ambiguous": "役割の読み方",
  "amount-unreadable": "金額の読み取り",
  "value-unreadable": "値の読み取り",
  "municipality-unknown": "不明な市町村名",
  "municipality-ambiguous": "市町村名の読み方",
  "decision-unusable": "使えない判断",
  "decision-not-applicable": "当てはまらない判断",
};

/** The short Japanese word for a kind of problem. */
export const formatProblemKind = (kind: ProblemKind): string => problemLabels[kind];

export const marks = {
  /** 参加マトリクス, and 「別冊だけ」 in 参加対照. */
  vision: "○",
  statusList: "●",
  both: "◎",
  /** The document can be read in several ways, and nobody has decided. */
  unsettled: "未",
} as const;

/** What a count says instead of a number while a row is unsettled. */
export const unsettledWord = "未確定";

/** How 未定 is written in a cell, and what else counts as 未定 when staff type it. */
export const undecidedWord = "未定";
export const undecidedTexts = [undecidedWord, "—", "-", "－", "―"] as const;
