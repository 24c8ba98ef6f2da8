import { saveRevision } from "../../dataset";
import { formatIsoDate, type Dataset, type PartialDate, type Revision } from "../../domain";
import {
  alterationsFor,
  applyRevision,
  describeChange,
  editionOf,
  nameBook,
  type ProjectWish,
  type WishedAlterations,
} from "../../revision";
import { inputUnusable, nothingOpen } from "../exit-code";
import { fileFault, type FileFault } from "../file-fault";
import type { InputOptions } from "../load-input";
import { loadRevision } from "../load-revision";
import { nearestHint } from "../nearest-name";
import { refuse } from "../refuse";
import type { Terminal } from "../terminal";
import { isThere } from "../text-file";
import { usableInput } from "../usable-input";
import { withLock } from "../with-lock";
import { writtenSentence } from "../write-and-tell";
import { writeFiles } from "../write-files";

export const projectVerbs = ["add", "end", "rename", "move", "merge", "split"] as const;

export interface ProjectOptions extends InputOptions {
  /** The revision that the change joins; made where there is none. */
  readonly revision: string;
  readonly by: string;
  readonly on: PartialDate;
  readonly reason?: string;
  readonly initiative?: string;
  readonly to?: readonly string[];
}

type Wish = { readonly ok: true; readonly wish: ProjectWish } | FileFault;

const needs = (option: string): FileFault =>
  fileFault(`「${option}」の指定が必要です。使い方は project --help で確認できます。`);

const oneName = fileFault("事業の名前を1つ指定してください。");

/** What the arguments ask for. */
const wishOf = (
  verb: (typeof projectVerbs)[number],
  names: readonly string[],
  { initiative, to = [] }: ProjectOptions,
): Wish => {
  const [name, ...others] = names;
  const [first, ...more] = to;
  if (name === undefined || (others.length > 0 && verb !== "merge")) return oneName;
  switch (verb) {
    case "add":
      return initiative === undefined
        ? needs("--initiative <連携取組>")
        : { ok: true, wish: { kind: verb, name, initiative } };
    case "end":
      return { ok: true, wish: { kind: verb, name } };
    case "rename":
      return first === undefined || more.length > 0
        ? needs("--to <新しい名前>")
        : { ok: true, wish: { kind: verb, name, to: first } };
    case "move":
      return initiative === undefined
        ? needs("--initiative <連携取組>")
        : { ok: true, wish: { kind: verb, name, initiative } };
    case "merge":
      if (others.length === 0) return fileFault("統合する事業の名前を2つ以上指定してください。");
      return first === undefined || more.length > 0
        ? needs("--to <新しい名前>")
        : { ok: true, wish: { kind: verb, names, to: first } };
    case "split":
      return more.length === 0
        ? needs("--to <新しい名前> <新しい名前>…")
        : { ok: true, wish: { kind: verb, name, to } };
  }
};

const failureOf = (
  { reason, what, name }: Extract<WishedAlterations, { ok: false }>,
  { projects, initiatives }: Dataset,
): FileFault => {
  const word = what === "project" ? "事業" : "連携取組";
  if (reason === "taken") return fileFault(`「${name}」という${word}は、すでにあります。`);
  if (reason === "same") return fileFault(`${word}は、すでに「${name}」です。`);
  const known = (what === "project" ? projects : initiatives).map((one) => one.name);
  return fileFault(`「${name}」という${word}はありません。${nearestHint(name, known)}`);
};

const revisionAt = async (
  file: string,
  dataset: Dataset,
): Promise<{ readonly ok: true; readonly revision: Revision } | FileFault> => {
  const edition = editionOf(dataset);
  if (!(await isThere(file))) return { ok: true, revision: { edition, changes: [] } };
  const loaded = await loadRevision(file);
  if (loaded.ok && loaded.revision.edition.digest !== edition.digest) {
    return fileFault(
      `「${file}」は、読み込んだ版とは別の版の改訂案です。その改訂案のもとの版を指定してください。`,
    );
  }
  return loaded;
};

const changed = async (
  wish: ProjectWish,
  options: ProjectOptions,
  { dataset, paths }: { readonly dataset: Dataset; readonly paths: readonly string[] },
): Promise<{ readonly ok: true; readonly lines: readonly string[] } | FileFault> => {
  const { revision: file, by, on, reason = null } = options;
  const found = await revisionAt(file, dataset);
  if (!found.ok) return found;
  const { revision } = found;
  const so = applyRevision(dataset, revision).dataset;
  const wished = alterationsFor(so, wish);
  if (!wished.ok) return failureOf(wished, so);
  const made = wished.alterations.map((alteration) => ({
    alteration,
    by,
    on: formatIsoDate(on),
    reason,
    origin: { kind: "command" } as const,
  }));
  const next = { ...revision, changes: [...revision.changes, ...made] };
  const written = await writeFiles([{ path: file, data: saveRevision(next) }], paths);
  if (!written.ok) return written;
  const names = nameBook(so, dataset);
  return { ok: true, lines: made.map((change) => describeChange(change, names)) };
};

/** Adds what becomes of a project to a revision: 追加, 終了, 改称, 移動, 統合, 分割. */
export const project = async (
  verb: (typeof projectVerbs)[number],
  names: readonly string[],
  options: ProjectOptions,
  terminal: Terminal,
): Promise<number> => {
  const asked = wishOf(verb, names, options);
  if (!asked.ok) return refuse(asked, terminal);
  const input = await usableInput(options, terminal);
  if (input === null) return inputUnusable;
  const { revision } = options;
  const done = await withLock(revision, () => changed(asked.wish, options, input));
  if (!done.ok) return refuse(done, terminal);
  terminal.writeOut(
    `${writtenSentence(revision)}${done.lines.map((line) => `- ${line}\n`).join("")}`,
  );
  return nothingOpen;
};
