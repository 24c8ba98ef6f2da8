import {
  groupBy,
  isSameText,
  normalizeText,
  type PartialDate,
  type SheetFacts,
  type SheetHeading,
  type SourcedText,
  type VisionFacts,
} from "../../domain";
import { isContinuation, withoutContinuation } from "../continuation";
import type { Ledger } from "../ledger";
import type { Row } from "../lines";
import { readSoleLine } from "../paragraph";
import { readPillarHeading } from "../pillar-heading";
import type { Pages } from "./pages";
import { isInitiativeHeading, isSheetStart } from "./sections";
import { readSheet } from "./sheet";

type Sheets = Pick<VisionFacts, "pillarHeadings" | "initiatives" | "sheets">;

/** A heading, or a sheet's first row, with the rows that follow it up to the next one. */
interface Run {
  readonly start: Row;
  readonly rest: readonly Row[];
}

/** The second half of a sheet, on the next page: its name row says the name again, and that it goes on. */
const continues = (row: Row, { start }: Run): boolean =>
  isSheetStart(start) &&
  isSheetStart(row) &&
  isContinuation(row.cells[1] ?? "") &&
  isSameText(withoutContinuation(row.cells[1] ?? ""), start.cells[1] ?? "");

const isPillarHeading = (row: Row): boolean =>
  row.cells.length === 1 && readPillarHeading(row.text) !== null;

const toRuns = (ledger: Ledger, rows: readonly Row[]): readonly Run[] => {
  const runs: { start: Row; rest: Row[] }[] = [];
  for (const row of rows) {
    const isStart = isPillarHeading(row) || isInitiativeHeading(row) || isSheetStart(row);
    const last = runs.at(-1);
    if (last !== undefined && continues(row, last)) ledger.furnish(row);
    else if (isStart) runs.push({ start: row, rest: [] });
    else runs.at(-1)?.rest.push(row);
  }
  return runs;
};

const isNote = (row: Row): boolean => row.cells.length === 1 && row.text.trim().startsWith("※");

/** Two sheets of one project: which of them holds only a person can tell. */
const reportRepeated = (ledger: Ledger, sheets: readonly SheetFacts[]): void => {
  for (const same of groupBy(sheets, ({ project }) => normalizeText(project.value)).values()) {
    const [first, second] = same;
    if (first === undefined || second === undefined) continue;
    const lines = same.map(({ project }) => `${String(project.source.line)}行目`);
    ledger.report({
      kind: "text-ambiguous",
      line: second.project.source.line,
      found: `「${first.project.value}」の事業ごとの表が${String(same.length)}つ（${lines.join("、")}）`,
      expected: "事業ごとに1つの表",
      action:
        "原本と見比べ、余分な表か、事業名の違いか、表の続き（「（続き）」）かを確かめてください。",
    });
  }
};

/** The sheets, each under the pillar and the initiative printed above it. */
export const readSheets = (
  ledger: Ledger,
  rows: readonly Row[],
  pages: Pages,
  written: PartialDate | null,
): Sheets => {
  const pillarHeadings: Sheets["pillarHeadings"][number][] = [];
  const initiatives: Sheets["initiatives"][number][] = [];
  const sheets: SheetFacts[] = [];
  let heading: SheetHeading = { pillarNumber: null, initiative: null };

  for (const { start, rest } of toRuns(ledger, rows)) {
    const pillar = isPillarHeading(start) ? readPillarHeading(start.text) : null;
    if (pillar !== null) {
      const name: SourcedText = { value: pillar.name, source: ledger.cite(start.line) };
      pillarHeadings.push({ number: pillar.number, name });
      heading = { pillarNumber: pillar.number, initiative: null };
    } else if (isInitiativeHeading(start)) {
      const name = {
        value: start.text.trim().replace(/^【[^】]*】\s*/u, ""),
        source: ledger.cite(start.line),
      };
      const candidates = rest.filter((row) => row.cells.length === 1 && !isNote(row));
      initiatives.push({ name, text: readSoleLine(ledger, candidates, `「${name.value}」の説明`) });
      heading = { ...heading, initiative: name };
    } else {
      ledger.paginate([start, ...rest], pages.pageOf(start.cells[1] ?? ""));
      const table = rest.filter((row) => row.cells.length > 1);
      const sheet = readSheet(
        ledger,
        { rows: [start, ...table], noteRows: rest.filter(isNote) },
        heading,
        { lastPage: pages.last, written },
      );
      if (sheet !== null) sheets.push(sheet);
    }
  }
  reportRepeated(ledger, sheets);
  return { pillarHeadings, initiatives, sheets };
};
