import type { Dataset, DocumentId, Source } from "../../../domain";
import type { CheckReport } from "../check-report";
import { html, type Markup } from "./markup";

/** Lines shown before and behind a cited one. */
const neighbours = 2;

/** Cited lines no farther apart than this are shown as one passage. */
const passageGap = 2 * neighbours + 1;

interface Passage {
  readonly document: DocumentId;
  readonly cited: readonly Source[];
}

const passagesOf = (sources: readonly Source[]): readonly Passage[] => {
  const passages: { document: DocumentId; cited: Source[] }[] = [];
  const sorted = sources.toSorted(
    (left, right) => left.document.localeCompare(right.document) || left.line - right.line,
  );
  for (const source of sorted) {
    const last = passages.at(-1);
    const before = last?.cited.at(-1);
    const isNear = before !== undefined && source.line - before.line <= passageGap;
    if (last?.document === source.document && isNear) last.cited.push(source);
    else passages.push({ document: source.document, cited: [source] });
  }
  return passages;
};

/** A table row keeps its columns: 「路線バス｜｜○」. */
const cellsShown = (line: string): string => line.trimEnd().replaceAll("\t", "｜");

const longestLine = 240;

const shortened = (line: string): string => {
  const characters = Array.from(cellsShown(line));
  return characters.length > longestLine
    ? `${characters.slice(0, longestLine).join("")}…`
    : characters.join("");
};

const passageFigure = (
  { document, cited }: Passage,
  { names }: CheckReport,
  linesOf: ReadonlyMap<DocumentId, readonly string[]>,
): Markup => {
  const texts = new Map(cited.map(({ line, text }) => [line, text]));
  const lines = linesOf.get(document) ?? [];
  const first = Math.max(1, Math.min(...texts.keys()) - neighbours);
  const last = Math.max(
    ...texts.keys(),
    Math.min(lines.length, Math.max(...texts.keys()) + neighbours),
  );
  const numbers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const pages = [...new Set(cited.flatMap(({ page }) => (page === undefined ? [] : [page])))];
  const page = pages.length === 0 ? "" : `（${pages.join("・")}ページ）`;
  const where = `${names.document(document)} ${names.lines(
    document,
    cited.map(({ line }) => line),
  )}${page}`;
  return html`<figure>
    <figcaption>${where}</figcaption>
    <table class="lines">
      <tbody>
        ${numbers.map((number) => {
          const text = texts.get(number);
          const shown = shortened(text ?? lines[number - 1] ?? "");
          return text === undefined
            ? html`<tr>
                <td class="number">${String(number)}</td>
                <td>${shown}</td>
              </tr> `
            : html`<tr class="cited">
                <td class="number">${String(number)}</td>
                <td>${shown}</td>
              </tr> `;
        })}
      </tbody>
    </table>
  </figure> `;
};

/** Shows cited lines with their neighbours, passage by passage. */
export const citedLines = (
  report: CheckReport & { readonly dataset: Pick<Dataset, "documents"> },
): ((sources: readonly Source[]) => readonly Markup[]) => {
  const linesOf = new Map(report.dataset.documents.map(({ id, lines }) => [id, lines]));
  return (sources) => passagesOf(sources).map((passage) => passageFigure(passage, report, linesOf));
};
