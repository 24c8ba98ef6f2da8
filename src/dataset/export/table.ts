import { stringify } from "csv-stringify/sync";

/** What a cell holds; `null` is written as an empty field. */
export type CellValue = string | number | boolean | null;

/** A column: its machine name, its Frictionless type and its Japanese words. */
export interface Column<Row> {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "date";
  readonly title: string;
  readonly description?: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
  readonly value: (row: Row) => CellValue;
}

/** Fields of this table whose values all occur in `resource`. */
export interface ForeignKey {
  readonly fields: readonly string[];
  readonly resource: string;
  readonly references: readonly string[];
}

export interface TableDefinition<Row> {
  /** The file's name without `.csv`, and the resource's name. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Columns that tell the rows apart; said of the table only where they do. */
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** A cell whose text begins like a formula; `row` is the line of the table, the heading being 1. */
export interface FormulaCell {
  readonly row: number;
  readonly column: string;
}

/** One CSV file and what `datapackage.json` says of it. */
export interface Table {
  readonly fileName: string;
  readonly csv: string;
  /** Where a spreadsheet program that opens the file by a double click would take a text for a formula. */
  readonly formulaCells: readonly FormulaCell[];
  readonly resource: Readonly<Record<string, unknown>>;
}

/** A document may state a project twice, and a municipality may have no code: then there is no key. */
const isKey = <Row>({ columns, rows, primaryKey }: TableDefinition<Row>): boolean => {
  const parts = columns.filter(({ name }) => primaryKey.includes(name));
  const keys = rows.map((row) => parts.map(({ value }) => value(row)));
  return (
    parts.length > 0 &&
    keys.every((key) => !key.includes(null)) &&
    new Set(keys.map((key) => JSON.stringify(key))).size === rows.length
  );
};

/** Excel takes the full-width signs for the half-width ones, and passes over what nobody sees in front of them. */
const beginsFormula = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]./su;

const formulaCellsOf = <Row>({ columns, rows }: TableDefinition<Row>): readonly FormulaCell[] =>
  rows.flatMap((row, index) =>
    columns.flatMap(({ name, value }) => {
      const text = value(row);
      return typeof text === "string" && beginsFormula.test(text)
        ? [{ row: index + 2, column: name }]
        : [];
    }),
  );

const csvOf = <Row>({ columns, rows }: TableDefinition<Row>): string =>
  stringify(
    [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ value }) => value(row)))],
    {
      bom: true,
      record_delimiter: "\r\n",
      // The library quotes a field for the record delimiter as a whole, not for a line feed alone.
      quoted_match: /[\r\n]/,
      cast: { boolean: String },
    },
  );

const resourceOf = <Row>(definition: TableDefinition<Row>): Table["resource"] => ({
  name: definition.name,
  path: `${definition.name}.csv`,
  profile: "tabular-data-resource",
  title: definition.title,
  description: definition.description,
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  dialect: {
    delimiter: ",",
    lineTerminator: "\r\n",
    quoteChar: '"',
    doubleQuote: true,
    header: true,
  },
  schema: {
    fields: definition.columns.map(({ name, type, title, description, constraints }) => ({
      name,
      type,
      title,
      description,
      constraints,
    })),
    missingValues: [""],
    ...(isKey(definition) ? { primaryKey: definition.primaryKey } : {}),
    ...(definition.foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: definition.foreignKeys.map(({ fields, resource, references }) => ({
            fields,
            reference: { resource, fields: references },
          })),
        }),
  },
});

/** Writes a table as UTF-8 CSV with BOM and CRLF (RFC 4180). Values stand as they are, also those that begin with 「=」. */
export const writeTable = <Row>(definition: TableDefinition<Row>): Table => ({
  fileName: `${definition.name}.csv`,
  csv: csvOf(definition),
  formulaCells: formulaCellsOf(definition),
  resource: resourceOf(definition),
});
