import {
  compareEditions,
  describeComparison,
  nameBook,
  type EditionComparison,
  type NameBook,
} from "../../revision";
import { inputUnusable, nothingOpen } from "../exit-code";
import { kindOfFile } from "../file-kind";
import type { Input } from "../load-input";
import { contrastAsHtml } from "../report/contrast-html";
import type { Terminal } from "../terminal";
import { usableInput } from "../usable-input";
import { giveResult } from "../write-and-tell";

export const compareFormats = ["text", "json", "html"] as const;

export interface CompareOptions {
  readonly format: (typeof compareFormats)[number];
  /** Standard output when absent. */
  readonly out?: string;
}

/** A folder of documents, or a file of the published format. */
const inputAt = async (path: string, terminal: Terminal): Promise<Input | null> =>
  usableInput(
    (await kindOfFile(path)) === "folder" ? { seeds: path } : { seeds: "", dataset: path },
    terminal,
  );

const rendered = (
  format: CompareOptions["format"],
  comparison: EditionComparison,
  names: NameBook,
  region: string | null,
): string => {
  switch (format) {
    case "text": {
      const { heading, changes } = describeComparison(comparison, names);
      return `${[...heading, ...changes.map((change) => `- ${change}`)].join("\n")}\n`;
    }
    case "html":
      return contrastAsHtml(region, comparison, names);
    case "json": {
      const documents = comparison.documents.map((pair) => ({
        before: pair.before?.id ?? null,
        after: pair.after?.id ?? null,
      }));
      return `${JSON.stringify({ documents, changes: comparison.changes }, null, 2)}\n`;
    }
  }
};

/** Says what one edition states otherwise than another. */
export const compare = async (
  before: string,
  after: string,
  { format, out }: CompareOptions,
  terminal: Terminal,
): Promise<number> => {
  const earlier = await inputAt(before, terminal);
  const later = earlier === null ? null : await inputAt(after, terminal);
  if (earlier === null || later === null) return inputUnusable;
  const comparison = compareEditions(earlier.dataset, later.dataset);
  const names = nameBook(later.dataset, earlier.dataset);
  const text = rendered(format, comparison, names, later.dataset.region.name);
  const paths = [...earlier.paths, ...later.paths];
  return (await giveResult(text, out, { paths }, terminal)) ? nothingOpen : inputUnusable;
};
