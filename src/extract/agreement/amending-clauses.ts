import { normalizeText, type SourcedText } from "../../domain";
import type { Ledger } from "../ledger";
import { withoutMarkup, type Row } from "../lines";
import { isAnnexHeading } from "./sections";

/** 「別表を次のように改める。」: the 別表 that follows is the new one as a whole, and is read as such. */
const replacesAnnex = /別表(?:\([^()]*\))?を次の(?:よう|とおり)に?改める/u;

/** 「…中「A」を「B」に改める」, 「…の次に次の項を加える」, 「…の項を削る」, 「別表福祉の項を次のように改める」 */
const amendingClauses: readonly RegExp[] = [
  /」を「[^「」]*」に改め/u,
  /の次に(?:次の|「[^「」]*」)[^、。]*を加え/u,
  /に次の[^「」、。]{1,12}を?加え/u,
  /(?:[項部款欄号条]|」)を削(?:り|る|除)/u,
  /[項部款欄]を次の(?:よう|とおり)に?改め/u,
  /新旧対照表/u,
];
/** Where no 別表 follows as a whole, any sentence that ends so changes something. */
const amendingEnd = /(?:改め|加え|削り|削)る。?$|に改め、/u;

/** The headings of a 新旧対照表. */
const oldText = /^(?:(?:改正|変更|改定)前|現行|旧)$/u;
const newText = /^(?:(?:改正|変更|改定)(?:後|案)|新)$/u;

const isComparedHeading = ({ keys }: Row): boolean =>
  [oldText, newText].every((heading) => keys.some((key) => heading.test(key)));

/**
 * What an amendment says of the text it amends instead of restating the 別表: sentences that change words, and the rows of
 * a 新旧対照表. They are kept, and not carried out. Empty where the 別表 is replaced as a whole.
 */
export const readAmendingClauses = (
  ledger: Ledger,
  rows: readonly Row[],
  hasAnnex: boolean,
): readonly SourcedText[] => {
  const replaces = rows.some(({ text }) => replacesAnnex.test(normalizeText(text)));
  if (replaces && hasAnnex) return [];
  const isWhole = hasAnnex && rows.some(isAnnexHeading);
  const table = rows.findIndex(isComparedHeading);
  return rows.flatMap((row, index) => {
    const value = withoutMarkup(row.cells.filter((cell) => cell !== "").join(" "));
    const text = normalizeText(value);
    const isInTable = table !== -1 && index >= table && row.cells.length > 1;
    const isClause =
      amendingClauses.some((clause) => clause.test(text)) ||
      (!isWhole && amendingEnd.test(text) && !replacesAnnex.test(text));
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
