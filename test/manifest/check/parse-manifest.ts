import { parser, type Tag } from "sax";
import type { ManifestElement, ManifestProblem } from "./manifest-element";

const prefixes: ReadonlyMap<string, string> = new Map([
  ["http://schemas.microsoft.com/office/appforoffice/1.1", ""],
  ["http://schemas.microsoft.com/office/taskpaneappversionoverrides", "ov:"],
  ["http://schemas.microsoft.com/office/officeappbasictypes/1.0", "bt:"],
]);

interface OpenElement {
  readonly tag: Tag;
  readonly line: number;
  readonly children: ManifestElement[];
  readonly texts: string[];
}

const closed = ({ tag, line, children, texts }: OpenElement): ManifestElement => ({
  name: `${prefixes.get(tag.uri) ?? `{${tag.uri}}`}${tag.local}`,
  writtenName: tag.name,
  attributes: new Map(Object.entries(tag.attributes).map(([name, { value }]) => [name, value])),
  children,
  text: texts.join("").trim(),
  line,
});

/** The whole file as a tree, or the first place where it is not well-formed XML. */
export function parseManifest(text: string): ManifestElement | ManifestProblem {
  const open: OpenElement[] = [];
  const roots: ManifestElement[] = [];
  const problems: ManifestProblem[] = [];
  let line = 1;
  const lineAt = (position: number) => text.slice(0, position).split("\n").length;
  const reader = parser(true, { xmlns: true });
  reader.onopentagstart = () => (line = lineAt(reader.startTagPosition));
  reader.onopentag = (tag) => open.push({ tag, line, children: [], texts: [] });
  reader.ontext = (piece) => open.at(-1)?.texts.push(piece);
  reader.onclosetag = () => {
    const last = open.pop();
    if (last !== undefined) (open.at(-1)?.children ?? roots).push(closed(last));
  };
  reader.onerror = (error) => {
    const detail = error.message.split("\n").join(" ");
    const message = `XMLとして読めません（${detail}）。開始タグと終了タグ、引用符を確認してください。`;
    problems.push({ line: reader.line + 1, message });
    throw error;
  };
  try {
    reader.write(text).close();
  } catch (error) {
    if (problems.length === 0) throw error;
  }
  return problems[0] ?? roots[0] ?? { line: 1, message: "ファイルが空です。" };
}
