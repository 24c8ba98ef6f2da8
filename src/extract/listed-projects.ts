import type { MunicipalityNames, Readable, SourcedText } from "../domain";
import { normalizeText } from "../domain";
import type { Ledger } from "./ledger";
import type { Row } from "./lines";

/** What a row of a table of marks says of a project. */
interface ListedProject {
  readonly initiative: SourcedText | null;
  readonly project: SourcedText;
  readonly participants: Readable<MunicipalityNames>;
}

/** The second half of a project's row belongs to the first; where both have marks, a person decides. */
const joinHalves = (
  ledger: Ledger,
  row: Row,
  first: Readable<MunicipalityNames>,
  second: Readable<MunicipalityNames>,
): Readable<MunicipalityNames> => {
  if (second.kind === "certain" && second.value.length === 0) return first;
  if (first.kind === "ambiguous" || second.kind === "ambiguous") {
    return first.kind === "ambiguous" ? first : second;
  }
  const both = [...new Set([...first.value, ...second.value])];
  const readings = [both, first.value, second.value].map((value) => ({
    label: value.length === 0 ? "（なし）" : value.join("、"),
    value,
  }));
  const problem = ledger.problem({
    kind: "row-ambiguous",
    line: row.line,
    found: `「${row.cells.filter((cell) => cell !== "").join(" ")}」の行と、その前の行の両方に印`,
    expected: "1つの事業の印は1行",
    action: "原本と見比べ、どの読み方を採るかを判断記録に書いてください。",
    quoted: row.text.trim(),
    readings,
  });
  return { kind: "ambiguous", problem, readings };
};

/** Projects under no 連携取組. */
const reportNoInitiative = (ledger: Ledger, projects: readonly SourcedText[]): void => {
  const [first] = projects;
  if (first === undefined) return;
  ledger.report({
    kind: "part-missing",
    line: first.source.line,
    found: `連携取組の記載のない事業「${first.value}」${projects.length === 1 ? "" : `ほか${String(projects.length - 1)}事業`}`,
    expected: "表の最初の行に連携取組の名称",
    action: "原本と見比べ、前の表の続きでないか、取組名の欄が欠けていないか確かめてください。",
  });
};

/** The projects of the tables of one document, in their order. */
export interface ListedProjects<Listed extends ListedProject> {
  /** Takes the project of a row; a second half (「…（続き）」) joins the first. */
  readonly add: (row: Row, listed: Listed, isContinued: boolean) => void;
  /** All of them; those under no 連携取組 are one problem. */
  readonly close: () => readonly Listed[];
}

export const openListedProjects = <Listed extends ListedProject>(
  ledger: Ledger,
): ListedProjects<Listed> => {
  const read = new Map<string, Listed>();
  return {
    add: (row, listed, isContinued) => {
      const key = normalizeText(listed.project.value);
      const first = isContinued ? read.get(key) : undefined;
      if (first === undefined) {
        read.set(read.has(key) ? `${key}\n${String(row.line)}` : key, listed);
      } else {
        const participants = joinHalves(ledger, row, first.participants, listed.participants);
        read.set(key, { ...first, participants });
      }
    },
    close: () => {
      const all = [...read.values()];
      const nameless = all.filter(({ initiative }) => initiative === null);
      reportNoInitiative(
        ledger,
        nameless.map(({ project }) => project),
      );
      return all;
    },
  };
};
