import { saveRevision } from "../../dataset";
import { formatIsoDate, type Dataset, type PartialDate, type RevisionChange } from "../../domain";
import { cellsIn } from "../../excel/cells-in";
import { a1 } from "../../references";
import { adoptDifferences, describeChange, editionOf, nameBook } from "../../revision";
import { inputUnusable, nothingOpen } from "../exit-code";
import { fileFault } from "../file-fault";
import type { InputOptions } from "../load-input";
import { readBook, reportBookProblems, type Book } from "../read-book";
import { refuse } from "../refuse";
import type { Terminal } from "../terminal";
import { usableInput } from "../usable-input";
import { writeAndTell } from "../write-and-tell";

export interface ReviseOptions extends InputOptions {
  /** An `.xlsx` file that came from the product. */
  readonly workbook: string;
  readonly by: string;
  readonly on: PartialDate;
  readonly reason?: string;
  /** 「all」, or the numbers of the changes in the list. */
  readonly adopt?: "all" | readonly number[];
  readonly out?: string;
}

const typedIn = (
  dataset: Dataset,
  { outline, found, sheets }: Book,
  { by, on, reason }: ReviseOptions,
): readonly RevisionChange[] => {
  const cellOf = cellsIn(outline, found, []);
  return adoptDifferences(dataset, sheets.current, {
    by,
    on: formatIsoDate(on),
    reason: reason ?? null,
    originOf: (place) => {
      const cell = place === null ? null : cellOf(place);
      return cell === null
        ? { kind: "command" }
        : { kind: "cell", sheet: cell.sheet, cell: a1(cell) };
    },
  });
};

const counted = (changes: readonly RevisionChange[], dataset: Dataset): readonly string[] => {
  const names = nameBook(dataset);
  return changes.map((change, index) => `${String(index + 1)}. ${describeChange(change, names)}`);
};

/** Lists what was typed into a workbook, and writes what is adopted of it as a revision. */
export const revise = async (options: ReviseOptions, terminal: Terminal): Promise<number> => {
  const { workbook, adopt, out } = options;
  const input = await usableInput(options, terminal);
  if (input === null) return inputUnusable;
  const { dataset } = input;
  const now = await readBook(workbook, dataset);
  if (!now.ok) return refuse(now, terminal);
  const typed = typedIn(dataset, now, options);
  reportBookProblems(workbook, now, terminal);
  if (adopt === undefined || out === undefined) {
    terminal.writeOut(
      `${[
        typed.length === 0
          ? "資料と違う値は入力されていません。"
          : `資料と違う値が${String(typed.length)}か所に入力されています。改訂案に採るには、--adopt all か --adopt 1,3 のように番号を指定し、--out で書き出してください。`,
        ...counted(typed, dataset),
      ].join("\n")}\n`,
    );
    return nothingOpen;
  }
  const unknown = adopt === "all" ? [] : adopt.filter((number) => typed[number - 1] === undefined);
  if (unknown.length > 0) {
    return refuse(
      fileFault(
        `番号${unknown.join("、")}の入力はありません。1から${String(typed.length)}までの番号を指定してください。`,
      ),
      terminal,
    );
  }
  const changes = adopt === "all" ? typed : typed.filter((_, index) => adopt.includes(index + 1));
  const data = saveRevision({ edition: editionOf(dataset), changes });
  const read = { paths: [...input.paths, workbook] };
  if (!(await writeAndTell([{ path: out, data }], out, read, terminal))) return inputUnusable;
  terminal.writeOut(
    `${[`改訂案に${String(changes.length)}件の変更を採りました。`, ...counted(changes, dataset)].join("\n")}\n`,
  );
  return nothingOpen;
};
