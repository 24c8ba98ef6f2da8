import { normalizeText, type Agreement, type SourceDocument } from "../../domain";

/** 「別表を次のように改める。」: the 別表 that follows is the new one as a whole. */
const replacesAnnex = /別表(?:\([^()]*\))?を次の(?:よう|とおり)に?改める/u;

/** 「…中「A」を「B」に改める」, 「…の次に次の項を加える」, 「…の項を削る」, 「別表福祉の項を次のように改める」 */
const amendingClauses: readonly RegExp[] = [
  /」を「[^「」]*」に改め/u,
  /の次に(?:次の|「[^「」]*」)[^、。]*を加え/u,
  /(?:[項部款欄号条]|」)を削(?:り|る|除)/u,
  /[項部款欄]を次の(?:よう|とおり)に?改め/u,
  /新旧対照表/u,
];

/** The headings of a 新旧対照表. */
const oldText = /^(?:(?:改正|変更|改定)前|現行|旧)$/u;
const newText = /^(?:(?:改正|変更|改定)(?:後|案)|新)$/u;

const isOldAndNewHeading = (line: string): boolean => {
  const cells = line.split("\t").map(normalizeText);
  return [oldText, newText].every((heading) => cells.some((cell) => heading.test(cell)));
};

/**
 * Whether an amendment says only what changes in the agreement before it, by clauses or in a 新旧対照表. Nothing applies such
 * changes, so it cannot stand in place of what it amends. An amendment whose 別表 could not be read counts as one, too.
 */
export const isPartialAmendment = (
  { annex }: Agreement,
  document: SourceDocument | undefined,
): boolean => {
  if (document?.kind !== "amendment") return false;
  if (annex.length === 0) return true;
  const texts = document.lines.map(normalizeText);
  if (texts.some((text) => replacesAnnex.test(text))) return false;
  return (
    texts.some((text) => amendingClauses.some((clause) => clause.test(text))) ||
    document.lines.some(isOldAndNewHeading)
  );
};
