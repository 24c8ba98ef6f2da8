import { normalizeText, type DocumentFacts, type MunicipalityNameFact } from "../domain";
import { membersOf } from "./agreement/body";
import { coreCityInTitle } from "./document-titles";
import type { Identity } from "./identify";
import type { Ledger } from "./ledger";
import { soleText, withoutBreaks, withoutMarkup, type Row } from "./lines";
import { findMunicipalities, isOtherBody, isSameMunicipality } from "./municipality-directory";
import { memberColumns } from "./table-heading";
import { canonicalLabel } from "./vision/label-synonyms";
import { sheetLabels } from "./vision/sheet-labels";

type NamesIn = (row: Row) => readonly string[];

const filled = (cells: readonly string[]): readonly string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== "");

/** The cells of a heading whose names the readers took for partners. */
const inHeading = ({ coreCity, partners }: DocumentFacts): NamesIn => {
  const known = new Set(partners);
  const isKnown = (key: string): boolean =>
    known.has(key) || (coreCity !== null && isSameMunicipality(key, coreCity));
  return (row) => {
    const columns =
      row.cells.length > 2
        ? [...memberColumns(row)].filter((column) => !isOtherBody(row.keys[column] ?? ""))
        : [];
    const isHeading = columns.every((column) => isKnown(row.keys[column] ?? ""));
    return isHeading ? columns.map((column) => withoutBreaks(row.cells[column] ?? "")) : [];
  };
};

/** The names of a list as they are printed; as they were read where something else than a comma parts them. */
const printedAs = (printed: string, names: readonly string[]): readonly string[] => {
  const pieces = filled(printed.split(/[、,，､・･]/u));
  return pieces.every((piece) => names.includes(normalizeText(piece))) ? pieces : names;
};

/** 連携市町 of the sheets, and the core city beside 役割・費用負担. */
const inSheets = (facts: DocumentFacts): NamesIn => {
  const sheets = facts.kind === "vision" ? facts.sheets : [];
  const namesAt = new Map(
    sheets.flatMap(({ participants }) =>
      participants?.value.kind === "certain" && participants.value.value.kind === "named"
        ? [[participants.source.line, participants.value.value.names] as const]
        : [],
    ),
  );
  return (row) => {
    const isRoles = sheets.length > 0 && canonicalLabel(row.keys[0] ?? "") === sheetLabels.roles;
    if (isRoles) return filled([row.cells[1] ?? ""]);
    const names = namesAt.get(row.line);
    return names === undefined ? [] : printedAs(row.cells[1] ?? "", names);
  };
};

/** Lines that are a name: the core city on a cover, the parties of an agreement. */
const alone = (identity: Identity, { kind, coreCity }: DocumentFacts): NamesIn => {
  const names = new Set(kind === "vision" && coreCity !== null ? [coreCity] : identity.parties);
  return (row) => (names.has(soleText(row) ?? "") ? filled([withoutMarkup(row.text)]) : []);
};

/** The members that the preamble of an agreement lists, and the core city in the title of a status list. */
const inSentences = (identity: Identity, { kind }: DocumentFacts): NamesIn => {
  if (kind === "agreement") return (row) => membersOf(withoutMarkup(row.text));
  const title = new Set(kind === "status-list" ? identity.lines.slice(0, 1) : []);
  return (row) => (title.has(row.line) ? filled([coreCityInTitle(row.text.trim()) ?? ""]) : []);
};

/** Each spelling of a municipality's name in a document, at its first line. */
export const readMunicipalityNames = (
  ledger: Ledger,
  identity: Identity,
  facts: DocumentFacts,
): readonly MunicipalityNameFact[] => {
  const readers = [
    inHeading(facts),
    inSheets(facts),
    alone(identity, facts),
    inSentences(identity, facts),
  ];
  const names = new Map<string, MunicipalityNameFact>();
  for (const row of ledger.rows) {
    for (const value of readers.flatMap((namesIn) => namesIn(row))) {
      if (names.has(value)) continue;
      const found = findMunicipalities(value);
      names.set(value, {
        printed: { value, source: ledger.quote(row.line) },
        prefectures: [...new Set(found.flatMap(({ prefecture }) => prefecture ?? []))],
      });
    }
  }
  return [...names.values()];
};
