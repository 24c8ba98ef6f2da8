import type { SloganFact, StatusListFacts } from "../../domain";
import { normalizeText } from "../../domain";
import { isContinuation } from "../continuation";
import { coreCityInTitle } from "../document-titles";
import { inFull, nameHeading } from "../heading-names";
import type { Identity } from "../identify";
import type { Ledger } from "../ledger";
import { soleText, type Row } from "../lines";
import { partnersIn } from "../members";
import { readParagraph } from "../paragraph";
import { isPartnersHeading } from "../table-heading";
import { readBlock, type Table } from "./block";
import { reportNoTable } from "./problems";

const sloganHeading = "将来像";

/** 将来像: the lines between its heading and the first table. */
const readSlogan = (ledger: Ledger, head: readonly Row[]): SloganFact | null => {
  const start = head.findIndex((row) => soleText(row) === sloganHeading);
  const heading = head[start];
  if (heading === undefined) return null;
  ledger.furnish(heading);
  return readParagraph(ledger, head.slice(start + 1), { most: 2, what: sloganHeading });
};

/** A heading as it is printed, and the rows below it. */
interface PrintedTable {
  readonly heading: Row;
  readonly rows: readonly Row[];
}

/** A new page repeats the heading, and goes on with the initiative of the page before. */
const goesOnBelow = (
  heading: Row,
  next: Row | undefined,
  last: PrintedTable | undefined,
): boolean =>
  last !== undefined &&
  last.heading.keys.join("\t") === heading.keys.join("\t") &&
  next !== undefined &&
  next.keys[0] === "" &&
  next.keys[1] !== "";

/** Cuts the list at its headings; one below a line 「（続き）」, or above a row without initiative, repeats that of the table before it. */
const toTables = (ledger: Ledger, rows: readonly Row[]): readonly PrintedTable[] => {
  const tables: { heading: Row; rows: Row[] }[] = [];
  let goesOn = false;
  for (const [index, row] of rows.entries()) {
    const isHeading = isPartnersHeading(inFull(row, ledger.partners));
    if (!isHeading && isContinuation(soleText(row) ?? "")) {
      ledger.furnish(row);
      goesOn = true;
    } else if (!isHeading) {
      tables.at(-1)?.rows.push(row);
    } else if (
      goesOn ||
      row.keys.some(isContinuation) ||
      goesOnBelow(row, rows[index + 1], tables.at(-1))
    ) {
      ledger.furnish(row);
      goesOn = false;
    } else {
      tables.push({ heading: row, rows: [] });
    }
  }
  return tables;
};

/** 取組状況一覧 → facts. Each heading that names municipalities opens a block. */
export const readStatusList = (
  ledger: Ledger,
  rows: readonly Row[],
  identity: Identity,
): StatusListFacts => {
  const body = rows.filter(({ line }) => !identity.lines.includes(line));
  const firstTable = body.findIndex((row) => isPartnersHeading(inFull(row, ledger.partners)));
  const headEnd = firstTable === -1 ? body.length : firstTable;
  const slogan = readSlogan(ledger, body.slice(0, headEnd));
  const tables = toTables(ledger, body.slice(headEnd)).map(({ heading, rows: below }): Table => ({
    ...nameHeading(ledger, heading, below),
    rows: below,
  }));
  if (tables.length === 0) reportNoTable(ledger);
  const coreCity = coreCityInTitle(normalizeText(identity.title));
  return {
    kind: "status-list",
    coreCity,
    partners: [...new Set(tables.flatMap((table) => partnersIn(table, coreCity)))],
    slogan,
    blocks: tables.map((table) => {
      const [initiativeHeading = "", projectHeading = ""] = table.heading.cells;
      return {
        initiativeHeading,
        projectHeading,
        source: ledger.cite(table.heading.line),
        rows: readBlock(ledger, table, coreCity),
      };
    }),
  };
};
