import ts from "typescript";

/** A small change of a source text that some test should notice. */
export interface Mutant {
  readonly kind: string;
  /** Where it replaces the text, as offsets. */
  readonly start: number;
  readonly end: number;
  readonly becomes: string;
}

type Change = Omit<Mutant, "start" | "end">;

const operators: ReadonlyMap<ts.SyntaxKind, readonly string[]> = new Map([
  [ts.SyntaxKind.LessThanToken, ["<=", ">="]],
  [ts.SyntaxKind.LessThanEqualsToken, ["<", ">"]],
  [ts.SyntaxKind.GreaterThanToken, [">=", "<="]],
  [ts.SyntaxKind.GreaterThanEqualsToken, [">", "<"]],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ["!=="]],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ["==="]],
  [ts.SyntaxKind.EqualsEqualsToken, ["!="]],
  [ts.SyntaxKind.ExclamationEqualsToken, ["=="]],
  [ts.SyntaxKind.AmpersandAmpersandToken, ["||"]],
  [ts.SyntaxKind.BarBarToken, ["&&"]],
  [ts.SyntaxKind.PlusToken, ["-"]],
  [ts.SyntaxKind.MinusToken, ["+"]],
  [ts.SyntaxKind.AsteriskToken, ["/"]],
  [ts.SyntaxKind.SlashToken, ["*"]],
]);

const twins: Readonly<Record<string, string>> = {
  some: "every",
  every: "some",
  min: "max",
  max: "min",
  startsWith: "endsWith",
  endsWith: "startsWith",
};

/** Steps of a chain that can be left out and leave something of the same type. */
const steps: ReadonlySet<string> = new Set(["filter", "trim", "toSorted", "toReversed", "sort"]);

const isWord = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isNumericLiteral(node) ||
  ts.isIdentifier(node) ||
  node.kind === ts.SyntaxKind.RegularExpressionLiteral;

/** Names, types and what is said of our own mistakes: nothing that a test should look at. */
const isBesideThePoint = (node: ts.Node): boolean =>
  ts.isTypeNode(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  (ts.isNewExpression(node) && /Error$/.test(node.expression.getText()));

const withoutElement = (node: ts.ArrayLiteralExpression, index: number): string =>
  `[${node.elements
    .filter((_, at) => at !== index)
    .map((element) => element.getText())
    .join(", ")}]`;

const changesOfBinary = (node: ts.BinaryExpression): readonly Change[] => {
  const [left, operator, right] = [node.left, node.operatorToken, node.right];
  if (operator.kind === ts.SyntaxKind.QuestionQuestionToken) {
    return [{ kind: "?? fallback", becomes: left.getText() }];
  }
  return (operators.get(operator.kind) ?? []).map((other) => ({
    kind: `operator ${operator.getText()}`,
    becomes: `(${left.getText()} ${other} ${right.getText()})`,
  }));
};

const changesOfRegex = (text: string): readonly Change[] => {
  const inside = text.slice(1, text.lastIndexOf("/"));
  const flags = text.slice(text.lastIndexOf("/"));
  const anchors = [inside.replace(/^\^/, ""), inside.replace(/(?<!\\)\$$/, "")];
  // Alternatives of groups without groups inside: (?:市|町|村).
  const alternatives = [...inside.matchAll(/\((\?:)?([^()[\]]+\|[^()[\]]+)\)/g)].flatMap(
    (group) => {
      const words = (group[2] ?? "").split("|");
      return words.map((word) => {
        const rest = words.filter((other) => other !== word).join("|");
        const start = group.index;
        return `${inside.slice(0, start)}(${group[1] ?? ""}${rest})${inside.slice(start + group[0].length)}`;
      });
    },
  );
  return [...anchors, ...alternatives]
    .filter((other) => other !== inside && other !== "")
    .map((other) => ({ kind: "pattern", becomes: `/${other}${flags}` }));
};

const changesOfIf = (node: ts.IfStatement): readonly Change[] => {
  const condition = node.expression.getText();
  const rest = node.getText().slice(node.expression.end - node.getStart());
  const change = (kind: string, becomes: string): Change => ({
    kind,
    becomes: `if (${becomes}${rest}`,
  });
  return [
    change("negated condition", `!(${condition})`),
    ...(node.elseStatement === undefined ? [change("removed guard", "false")] : []),
  ];
};

const changesOfCall = (node: ts.CallExpression): readonly Change[] => {
  const called = node.expression;
  if (!ts.isPropertyAccessExpression(called)) return [];
  const [name, on] = [called.name.text, called.expression.getText()];
  const twin = twins[name];
  const given = node.arguments.map((argument) => argument.getText()).join(", ");
  return [
    ...(twin === undefined ? [] : [{ kind: `.${name}`, becomes: `${on}.${twin}(${given})` }]),
    ...(steps.has(name) ? [{ kind: `removed .${name}`, becomes: on }] : []),
  ];
};

const changesOfReturn = ({ expression }: ts.ReturnStatement): readonly Change[] => {
  if (expression === undefined) return [];
  if (ts.isArrayLiteralExpression(expression) && expression.elements.length > 0)
    return [{ kind: "returned value", becomes: "return [];" }];
  if (expression.kind === ts.SyntaxKind.NullKeyword) return [];
  return ts.isCallExpression(expression) || ts.isIdentifier(expression)
    ? [{ kind: "returned value", becomes: "return null;" }]
    : [];
};

const changesOf = (node: ts.Node): readonly Change[] => {
  if (ts.isBinaryExpression(node)) return changesOfBinary(node);
  if (ts.isIfStatement(node)) return changesOfIf(node);
  if (ts.isCallExpression(node)) return changesOfCall(node);
  if (ts.isReturnStatement(node)) return changesOfReturn(node);
  if (ts.isConditionalExpression(node)) {
    const [yes, no] = [node.whenTrue.getText(), node.whenFalse.getText()];
    return [{ kind: "negated condition", becomes: `${node.condition.getText()} ? ${no} : ${yes}` }];
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [{ kind: "removed !", becomes: node.operand.getText() }];
  if (ts.isExpressionStatement(node)) return [{ kind: "removed statement", becomes: ";" }];
  if (ts.isArrayLiteralExpression(node) && node.elements.every(isWord))
    return node.elements.map((_, index) => ({
      kind: "removed entry",
      becomes: withoutElement(node, index),
    }));
  if (ts.isNumericLiteral(node)) {
    const value = Number(node.text);
    return [value + 1, value - 1].map((other) => ({ kind: "number", becomes: `(${other})` }));
  }
  if (ts.isStringLiteralLike(node))
    return [{ kind: "string", becomes: node.text === "" ? '"…"' : '""' }];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [{ kind: "boolean", becomes: "false" }];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [{ kind: "boolean", becomes: "true" }];
  return node.kind === ts.SyntaxKind.RegularExpressionLiteral ? changesOfRegex(node.getText()) : [];
};

/** A name before `:` cannot be replaced by an expression. */
const isName = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
  (ts.isPropertySignature(node.parent) && node.parent.name === node);

export const parse = (file: string, text: string): ts.SourceFile =>
  ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);

/** Every mutant of a source file. */
export const mutantsOf = (file: string, text: string): readonly Mutant[] => {
  const found: Mutant[] = [];
  const visit = (node: ts.Node): void => {
    if (isBesideThePoint(node)) return;
    if (!isName(node)) {
      for (const change of changesOf(node))
        found.push({ ...change, start: node.getStart(), end: node.end });
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(parse(file, text), visit);
  return found;
};
