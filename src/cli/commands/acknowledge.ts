import { saveAcknowledgements } from "../../dataset";
import { formatIsoDate, type Acknowledgement, type Dataset, type PartialDate } from "../../domain";
import { acknowledge, acknowledgementOf, withdraw } from "../../plan";
import { checkDataset, documentsOnly } from "../../rules";
import { inputUnusable, nothingOpen } from "../exit-code";
import { fileFault, type FileFault } from "../file-fault";
import { loadAcknowledgements } from "../load-acknowledgements";
import type { Input, InputOptions } from "../load-input";
import { loadSettings } from "../load-settings";
import { nearestHint } from "../nearest-name";
import { refuse } from "../refuse";
import type { Terminal } from "../terminal";
import { isThere } from "../text-file";
import { readInput } from "../usable-input";
import { withLock } from "../with-lock";
import { writtenSentence } from "../write-and-tell";
import { writeFiles } from "../write-files";

export interface AcknowledgeOptions extends InputOptions {
  /** The file; that of the settings when absent. */
  readonly acknowledgements?: string;
  readonly settings?: string;
  readonly reason?: string;
  readonly by: string;
  /** 確認日, or 取消日. */
  readonly on: PartialDate;
  /** 点検日 */
  readonly asOf: PartialDate;
  readonly withdraw?: boolean;
  /** 照会中 instead of 確認済み: who was asked, what, and when. */
  readonly inquiry?: boolean;
}

interface Recorded {
  readonly ok: true;
  readonly acknowledgements: readonly Acknowledgement[];
}

const notFound = (fingerprint: string, known: readonly string[]): FileFault => {
  return fileFault(
    `「${fingerprint}」という識別子の指摘はありません。${nearestHint(fingerprint, known)}指摘の識別子は check の結果で確認できます。`,
  );
};

const withOneMore = (
  fingerprint: string,
  { by, on, asOf, reason = "", inquiry = false }: AcknowledgeOptions,
  dataset: Dataset,
  recorded: readonly Acknowledgement[],
): Recorded | FileFault => {
  if (reason.trim() === "") {
    return fileFault(
      inquiry
        ? "「--reason」に、尋ねた内容を書いてください。"
        : "「--reason」に、このままでよいと判断した理由を書いてください。",
    );
  }
  const results = checkDataset(documentsOnly(dataset, asOf));
  const findings = results.flatMap((result) => result.findings);
  const finding = findings.find((one) => one.fingerprint === fingerprint);
  if (finding === undefined) {
    return notFound(
      fingerprint,
      findings.map((one) => one.fingerprint),
    );
  }
  const entry = acknowledgementOf(dataset, results, finding, {
    ...(inquiry ? { kind: "inquiry" as const } : {}),
    reason: reason.trim(),
    confirmedBy: by.trim(),
    confirmedOn: formatIsoDate(on),
  });
  return { ok: true, acknowledgements: acknowledge(recorded, entry) };
};

const withOneLess = (
  fingerprint: string,
  { by, on }: AcknowledgeOptions,
  recorded: readonly Acknowledgement[],
): Recorded | FileFault => {
  const acknowledgements = withdraw(recorded, fingerprint, {
    on: formatIsoDate(on),
    by: by.trim(),
  });
  return acknowledgements === recorded
    ? fileFault(`「${fingerprint}」の有効な確認は、ファイルにありません。`)
    : { ok: true, acknowledgements };
};

const fileOf = async (
  options: AcknowledgeOptions,
): Promise<{ ok: true; file: string } | FileFault> => {
  const { acknowledgements } = options;
  if (acknowledgements !== undefined) return { ok: true, file: acknowledgements };
  const loaded = await loadSettings(options, options.settings);
  if (!loaded.ok) return loaded;
  const file = loaded.settings.acknowledgements;
  return file === undefined
    ? fileFault("「--acknowledgements」に、確認の記録のファイルを指定してください。")
    : { ok: true, file };
};

const record = async (
  file: string,
  fingerprint: string,
  options: AcknowledgeOptions,
  { dataset, paths }: Input,
): Promise<{ readonly ok: true } | FileFault> => {
  const recorded: Recorded | FileFault = (await isThere(file))
    ? await loadAcknowledgements(file)
    : { ok: true, acknowledgements: [] };
  if (!recorded.ok) return recorded;
  const changed =
    options.withdraw === true
      ? withOneLess(fingerprint, options, recorded.acknowledgements)
      : withOneMore(fingerprint, options, dataset, recorded.acknowledgements);
  if (!changed.ok) return changed;
  const data = saveAcknowledgements(changed.acknowledgements);
  return writeFiles([{ path: file, data }], paths);
};

/** Adds an acknowledgement of one finding to a file, or withdraws it. The file is made where there is none. */
export const acknowledgeFinding = async (
  fingerprint: string,
  options: AcknowledgeOptions,
  terminal: Terminal,
): Promise<number> => {
  const place = await fileOf(options);
  if (!place.ok) return refuse(place, terminal);
  const { file } = place;
  const input = await readInput(options, terminal);
  if (input === null) return inputUnusable;
  const done = await withLock(file, () => record(file, fingerprint, options, input));
  if (!done.ok) return refuse(done, terminal);
  terminal.writeOut(writtenSentence(file));
  return nothingOpen;
};
