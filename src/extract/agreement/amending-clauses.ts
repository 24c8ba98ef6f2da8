import { normalizeText, type SourcedText } from "../../domain";
import type { Ledger } from "../ledger";
import { withoutMarkup, type Row } from "../lines";

/** 「第3条中「A」を「B」に改める。」, 「別表第2の次に次のように加える。」, 「別表第1を削る。」 */
const amendingSentence = /(?:改め|加え|削り|削)る。?$|に改め、/u;
/** 「別表を次のように改める。」: the 別表 stands below as a whole, and is read as such. */
const wholeAnnex = /^別表を次のように改める。?$/u;

const comparedHeadings: ReadonlySet<string> = new Set(
  ["改正前", "改正後", "変更前", "変更後", "現行", "改正案", "変更案", "旧", "新"].map(
    normalizeText,
  ),
);

/** A 新旧対照表 begins with two of its headings side by side. */
const isComparedHeading = ({ keys }: Row): boolean =>
  keys.filter((key) => comparedHeadings.has(key)).length === 2;

/**
 * What an amendment says of the text it amends instead of restating the 別表: sentences that change words, and the rows of
 * a 新旧対照表. They are kept, and not carried out.
 */
export const readAmendingClauses = (
  ledger: Ledger,
  rows: readonly Row[],
): readonly SourcedText[] => {
  const table = rows.findIndex(isComparedHeading);
  return rows.flatMap((row, index) => {
    const value = withoutMarkup(row.cells.filter((cell) => cell !== "").join(" "));
    const text = normalizeText(value);
    const isInTable = table !== -1 && index >= table && row.cells.length > 1;
    const isClause = amendingSentence.test(text) && !wholeAnnex.test(text);
    return isInTable || isClause ? [{ value, source: ledger.cite(row.line) }] : [];
  });
};

/** One problem: the amendment is not carried out. */
export const reportNotCarriedOut = (ledger: Ledger, clauses: readonly SourcedText[]): void => {
  const [first] = clauses;
  if (first === undefined) return;
  ledger.report({
    kind: "part-missing",
    line: first.source.line,
    found: `別表の全体を示さず、一部を改める文や対照表（「${first.value}」${clauses.length === 1 ? "" : `ほか${String(clauses.length - 1)}行`}）`,
    expected: "変更後の別表の全体",
    action:
      "この変更は反映していません。変更前の協約で点検しています。変更後の別表の全体がある資料を加えてください。",
  });
};
