import { groupBy, type MunicipalityNames, type Problem, type Readable } from "../domain";
import type { NamedHeading } from "./heading-names";
import type { Ledger } from "./ledger";
import type { Row } from "./lines";
import { isMark } from "./marks";
import { isOtherBody, isSameMunicipality, municipalityKey } from "./municipality-directory";
import { isTotalWord, memberColumns, membersIn } from "./table-heading";
import { ignoredHeading } from "./unknown-headings";

/** The columns of marks of one table. */
export interface Members {
  /** All that its heading names, from left to right: partners, the core city, other bodies. */
  readonly names: MunicipalityNames;
  /** The places of a row that stand below names; `places` are those behind the project's name. */
  readonly placesOf: (row: Row, places: readonly string[]) => readonly string[];
  /** Without the core city and other bodies: the partners among those marked. */
  readonly partnersOf: (marked: Readable<MunicipalityNames>) => Readable<MunicipalityNames>;
}

const isPartner = (name: string, coreCity: string | null): boolean =>
  (coreCity === null || !isSameMunicipality(name, coreCity)) && !isOtherBody(name);

/** The partners that a heading certainly names. */
export const partnersIn = (
  { heading, doubtful }: NamedHeading,
  coreCity: string | null,
): MunicipalityNames =>
  membersIn(heading).filter((name) => isPartner(name, coreCity) && !doubtful.has(name));

const reportBodies = (ledger: Ledger, heading: Row, bodies: readonly string[]): void => {
  if (bodies.length === 0) return;
  ledger.report({
    kind: "cell-unread",
    line: heading.line,
    found: `見出しに、市町村でない「${bodies.join("」「")}」`,
    expected: "連携市町の名前",
    action: "この欄の印は読み込んでいません。連携市町の印だけを点検しています。",
  });
};

/** A name that heads two columns: whose marks are whose only a person can tell. */
const reportTwice = (ledger: Ledger, heading: Row, names: MunicipalityNames): Problem | null => {
  const twice = [...groupBy(names, municipalityKey).values()]
    .filter((same) => same.length > 1)
    .flatMap((same) => [...new Set(same)]);
  return twice.length === 0
    ? null
    : ledger.problem({
        kind: "cell-unread",
        line: heading.line,
        found: `見出しに、同じ市町の欄が2つ以上（「${twice.join("」「")}」）`,
        expected: "1つの市町に1つの欄",
        action: "原本と見比べ、見出しを確かめてください。この表の印は読み込んでいません。",
      });
};

/** The core city takes part in every project; where its own column says otherwise, no list can show it. */
const reportCoreGaps = (
  ledger: Ledger,
  heading: Row,
  rows: readonly Row[],
  coreCity: string | null,
): void => {
  const column =
    coreCity === null
      ? -1
      : heading.keys.findIndex((key) => key !== "" && isSameMunicipality(key, coreCity));
  const gaps = rows.filter(
    ({ cells }) =>
      cells.length === heading.cells.length && cells.some(isMark) && (cells[column] ?? "-") === "",
  );
  const [first] = gaps;
  if (column === -1 || first === undefined) return;
  ledger.report({
    kind: "cell-unread",
    line: first.line,
    column: column + 1,
    found: `連携中枢都市「${coreCity ?? ""}」の欄が空欄の行が${String(gaps.length)}行（${gaps.map(({ line }) => `${String(line)}行目`).join("、")}）`,
    expected: "どの事業にも連携中枢都市の印",
    action: "原本と見比べてください。連携中枢都市は、どの事業にも加わるものとして読んでいます。",
  });
};

/** 計, 参加数 beside the marks: what it counts stands in its row. */
const reportWrongCounts = (ledger: Ledger, heading: Row, rows: readonly Row[]): void => {
  const marks = memberColumns(heading);
  heading.keys.forEach((key, index) => {
    if (!isTotalWord(key)) return;
    const wrong = rows.filter(({ cells, keys }) => {
      const count = [...marks].filter((column) => isMark(cells[column] ?? "")).length;
      return (
        cells.length === heading.cells.length &&
        cells.some(isMark) &&
        keys[index]?.replace(/市町村?$/u, "") !== String(count)
      );
    });
    const [first] = wrong;
    if (first === undefined) return;
    ledger.report({
      kind: "value-unreadable",
      line: first.line,
      column: index + 1,
      found: `「${heading.cells[index] ?? ""}」の欄が印の数と異なる行が${String(wrong.length)}行（${wrong.map(({ line }) => `${String(line)}行目`).join("、")}）`,
      expected: "行の印の数",
      action: "原本と見比べ、印と数のどちらが正しいか確かめてください。",
    });
  });
};

/** What else names somebody or something in a table of marks. */
interface TableNames {
  readonly coreCity: string | null;
  /** The columns of initiatives and projects; without them all in front of the members. */
  readonly names?: readonly number[];
}

/** Opens the columns of marks under a heading; what else stands there is told once. `rows` are those of the table. */
export const openMembers = (
  ledger: Ledger,
  { heading, open }: NamedHeading,
  rows: readonly Row[],
  { coreCity, names: nameColumns }: TableNames,
): Members => {
  const names = membersIn(heading);
  const columns = memberColumns(heading);
  const [first = 0] = columns;
  const inFront = new Set(nameColumns ?? Array.from({ length: first }, (_, index) => index));
  const others = heading.keys.flatMap((key, index) =>
    key === "" || inFront.has(index) || columns.has(index) ? [] : [index],
  );
  const totals = others.filter((index) => {
    const key = heading.keys[index] ?? "";
    return isTotalWord(key) || key === ignoredHeading;
  });
  if (others.length > 0) {
    const used = new Set([...inFront, ...columns, ...totals]);
    ledger.reportLeftColumns(heading, rows, used, "連携市町の名前");
  }
  reportBodies(ledger, heading, names.filter(isOtherBody));
  reportCoreGaps(ledger, heading, rows, coreCity);
  reportWrongCounts(ledger, heading, rows);
  const unclear = open ?? reportTwice(ledger, heading, names);
  const partners = (marked: MunicipalityNames): MunicipalityNames =>
    marked.filter((name) => isPartner(name, coreCity));
  return {
    names,
    placesOf: (row, places) =>
      others.length > 0 && row.cells.length === heading.cells.length
        ? [...columns].map((column) => row.cells[column] ?? "")
        : places,
    partnersOf: (marked) => {
      if (unclear !== null) return { kind: "ambiguous", problem: unclear, readings: [] };
      return marked.kind === "certain"
        ? { kind: "certain", value: partners(marked.value) }
        : {
            ...marked,
            readings: marked.readings.map(({ label, value }) => ({
              label,
              value: partners(value),
            })),
          };
    },
  };
};
