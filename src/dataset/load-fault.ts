import type { core } from "zod/mini";

/** One fault of a file: its JSON path (`$.budgets[3].years[0].amount`) and a Japanese sentence for people. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

export type Path = readonly PropertyKey[];

/** `$.budgets[3].years[0].amount`; names that are no identifier stand in brackets. */
export const formatPath = (path: Path): string =>
  path.reduce<string>((written, part) => {
    if (typeof part === "number") return `${written}[${part}]`;
    const name = String(part);
    return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)
      ? `${written}.${name}`
      : `${written}[${JSON.stringify(name)}]`;
  }, "$");

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const longestShown = 40;

/** How a value is shown inside a sentence. */
const showValue = (value: unknown): string => {
  if (value === undefined) return "値がありません";
  if (Array.isArray(value)) return "一覧([ ])が書かれています";
  if (isRecord(value)) return "項目の組({ })が書かれています";
  if (value === "") return "空の文字列が書かれています";
  const shown = typeof value === "string" ? value : JSON.stringify(value);
  return `「${shown.length > longestShown ? `${shown.slice(0, longestShown)}…` : shown}」と書かれています`;
};

/** 「…と書かれていますが、…が必要です。…」: found, expected, what to do. */
export const faultAt = (path: Path, found: unknown, expected: string): Fault => ({
  path: formatPath(path),
  message:
    found === undefined
      ? `値がありません。${expected}が必要です。値を加えるか、資料から作り直してください。`
      : `${showValue(found)}が、${expected}が必要です。値を直すか、資料から作り直してください。`,
});

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, part) => {
    if (Array.isArray(value) && typeof part === "number") {
      const items: readonly unknown[] = value;
      return items[part];
    }
    return isRecord(value) && typeof part === "string" && Object.hasOwn(value, part)
      ? value[part]
      : undefined;
  }, root);

const typeNames: Readonly<Record<string, string>> = {
  string: "文字列",
  number: "数値",
  int: "整数",
  boolean: "true か false",
  array: "一覧([ ])",
  object: "項目の組({ })",
  null: "null",
};

const oneOf = (values: readonly unknown[]): string =>
  `${values.map((value) => `「${String(value)}」`).join("")}${values.length === 1 ? "" : "のいずれか"}`;

const isOwnWording = (message: string): boolean => /[^\p{ASCII}]/u.test(message);

/** The schema's own Japanese wording (`error`) wins; otherwise the issue itself says what was expected. */
const expectedBy = (issue: core.$ZodIssue): string => {
  if (isOwnWording(issue.message)) return issue.message;
  if (issue.code === "invalid_type") return typeNames[issue.expected] ?? issue.expected;
  if (issue.code === "invalid_value") return oneOf(issue.values);
  return issue.code === "invalid_union" && "options" in issue
    ? oneOf(issue.options ?? [])
    : "この形式に合う値";
};

const faultsOfIssue = (issue: core.$ZodIssue, root: unknown): readonly Fault[] => {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      path: formatPath([...issue.path, key]),
      message: `「${key}」という項目はこの形式にありません。取り除くか、項目名を直してください。`,
    }));
  }
  return [faultAt(issue.path, valueAt(root, issue.path), expectedBy(issue))];
};

/** All faults that a failed validation of `root` names, in the order of the file. */
export const faultsOfIssues = (
  issues: readonly core.$ZodIssue[],
  root: unknown,
): readonly Fault[] => issues.flatMap((issue) => faultsOfIssue(issue, root));

/** One fault for each path, the first. */
export const firstPerPath = (faults: readonly Fault[]): readonly Fault[] =>
  Array.from(
    new Map(faults.toReversed().map((fault) => [fault.path, fault])).values(),
  ).toReversed();
