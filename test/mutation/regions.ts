import ts from "typescript";
import { parse } from "./mutants";

/** Code that runs together or not at all. The first region of a file is the whole of it. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

const isLazy = (node: ts.Node): node is ts.Expression => {
  const { parent } = node;
  if (ts.isArrowFunction(parent)) return parent.body === node && !ts.isBlock(node);
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && ts.isExpression(node);
  if (!ts.isBinaryExpression(parent) || parent.right !== node) return false;
  return [
    ts.SyntaxKind.QuestionQuestionToken,
    ts.SyntaxKind.AmpersandAmpersandToken,
    ts.SyntaxKind.BarBarToken,
  ].includes(parent.operatorToken.kind);
};

const isBranch = (node: ts.Node): boolean =>
  ts.isStatement(node) &&
  !ts.isBlock(node) &&
  (ts.isIfStatement(node.parent) || ts.isIterationStatement(node.parent, false));

const regionsOf = (source: ts.SourceFile) => {
  const regions: Region[] = [{ start: 0, end: source.end }];
  const insertions: (readonly [at: number, order: number, text: string])[] = [[0, 0, "__hit(0);"]];
  const wrap = (node: ts.Node, before: string, after: string): void => {
    insertions.push([node.getStart(), -node.end, before], [node.end, -node.getStart(), after]);
    regions.push({ start: node.getStart(), end: node.end });
  };
  const visit = (node: ts.Node): void => {
    const hit = `__hit(${regions.length})`;
    if (ts.isBlock(node)) {
      insertions.push([node.getStart() + 1, 0, `${hit};`]);
      regions.push({ start: node.getStart(), end: node.end });
    } else if (ts.isCaseOrDefaultClause(node) && node.statements.length > 0) {
      insertions.push([node.statements.pos, 0, `${hit};`]);
      regions.push({ start: node.statements.pos, end: node.end });
    } else if (isBranch(node)) wrap(node, `{${hit};`, "}");
    else if (isLazy(node)) wrap(node, `(${hit}, `, ")");
    if (!ts.isTypeNode(node)) ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return { regions, insertions };
};

/** The number of the smallest region around an offset. */
export const regionAt = (file: string, text: string): ((offset: number) => number) => {
  const { regions } = regionsOf(parse(file, text));
  return (offset) => {
    let best = 0;
    for (const [at, { start, end }] of regions.entries()) {
      const size = end - start;
      const smallest = regions[best];
      if (start <= offset && offset < end && smallest && size <= smallest.end - smallest.start)
        best = at;
    }
    return best;
  };
};

/** The text with a call of `__hit(number)` in every region. */
export const withHits = (file: string, text: string): string => {
  const { insertions } = regionsOf(parse(file, text));
  // What ends at an offset comes before what starts there; the outer starts first and ends last.
  const sorted = insertions.toSorted(([a, x, s], [b, y, t]) => {
    const ends = (inserted: string) => (inserted === ")" || inserted === "}" ? 0 : 1);
    return a - b || ends(s) - ends(t) || x - y;
  });
  let [done, from] = ["", 0];
  for (const [at, , inserted] of sorted) {
    done += text.slice(from, at) + inserted;
    from = at;
  }
  return done + text.slice(from);
};
