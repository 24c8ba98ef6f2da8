import type { Dataset, FactValue } from "../domain";
import {
  applyRevision,
  describeChange,
  describeValue,
  editionOf,
  nameBook,
  type Conflict,
  type ConflictReason,
  type NameBook,
} from "../revision";
import { fileFault, type FileFault } from "./file-fault";
import { loadRevision } from "./load-revision";

const reasons: Readonly<Record<ConflictReason, (found: FactValue, names: NameBook) => string>> = {
  missing: () => "もとの版に、変える場所がありません。",
  different: (found, names) =>
    found === null
      ? "もとの版が、変更前のとおりではありません。"
      : `もとの版では${describeValue(found, names)}です。`,
  repeated: () => "もとの版の資料に2度書かれていて、どちらか分かりません。",
  unfitting: () => "変更後の値が、その場所に入る値ではありません。",
};

const conflictLine = ({ change, reason, found }: Conflict, names: NameBook): string =>
  `  ${describeChange(change, names)}\n    ${reasons[reason](found, names)}`;

/** The dataset with the changes of a revision's file; a fault where one of them does not hold: nothing is left out in silence. */
export const reviseInput = async (
  dataset: Dataset,
  file: string,
): Promise<{ readonly ok: true; readonly dataset: Dataset } | FileFault> => {
  const loaded = await loadRevision(file);
  if (!loaded.ok) return loaded;
  const { revision } = loaded;
  const own = editionOf(dataset);
  const names = nameBook(dataset);
  if (revision.edition.region !== own.region) {
    return fileFault(
      `「${file}」は「${revision.edition.region ?? "名前のない圏域"}」の改訂案で、読み込んだ版は「${own.region ?? "名前のない圏域"}」です。同じ圏域の版を指定してください。`,
    );
  }
  const { dataset: revised, conflicts } = applyRevision(dataset, revision);
  if (conflicts.length === 0) return { ok: true, dataset: revised };
  const other =
    revision.edition.digest === own.digest ? "" : "改訂案は、読み込んだ版とは別の版のものです。";
  return fileFault(
    [
      `「${file}」の変更のうち${String(conflicts.length)}件が、読み込んだ版に合わないため、何も書き出していません。${other}改訂案を直すか、もとの版を指定してください。`,
      ...conflicts.map((conflict) => conflictLine(conflict, names)),
    ].join("\n"),
  );
};
