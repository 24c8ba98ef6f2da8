import type { StandInOptions } from "../../standin";
import type { ToHost } from "../protocol";
import type { HostCore } from "./host-core";
import { words } from "./words";
import type { LoadFiles } from "./workbook-files";

type Open = Extract<ToHost, { kind: "open" }>;

/** Resolves when the workbook is copied; the file is made of the copy, while others work on. */
export const save = async (
  core: HostCore,
  loadFiles: LoadFiles,
  { kind }: Extract<ToHost, { kind: "save" | "draft" }>,
): Promise<void> => {
  const saved = core.book();
  if (saved.isViewOnly) {
    if (kind === "save") core.send({ kind: "refused", message: words.viewOnly });
    return;
  }
  const snapshot = await saved.standIn.snapshot();
  const changes = core.changes();
  // What is in the file is what is shown.
  core.display.showNow();
  const write = async (): Promise<void> => {
    const { writeSnapshot } = await loadFiles();
    // A copy: what is sent away is not to be shared with anything.
    const bytes = (await writeSnapshot(snapshot)).slice();
    core.send({ kind: kind === "save" ? "saved" : "drafted", bytes }, [bytes.buffer]);
    if (kind === "save" && saved === core.book()) core.markSaved(changes);
    core.tellState();
  };
  write().catch(core.fail);
};

const read = async (
  { makeBook }: HostCore,
  loadFiles: LoadFiles,
  options: StandInOptions,
  { name, bytes }: Open,
) => {
  try {
    const { readSnapshot } = await loadFiles();
    const reading = await readSnapshot(bytes, name);
    if (!reading.ok) return reading;
    const { snapshot, unkept } = reading;
    const book = makeBook({ ...options, workbook: snapshot }, unkept.length > 0);
    return { ok: true, book, unkept } as const;
  } catch {
    return { ok: false, message: words.unreadableFile(name) } as const;
  }
};

/** Until the file is read and a workbook made of it, the workbook stays as it is. */
export const open = async (
  core: HostCore,
  loadFiles: LoadFiles,
  options: StandInOptions,
  message: Open,
): Promise<void> => {
  const reading = await read(core, loadFiles, options, message);
  if (!reading.ok) {
    core.send({ kind: "notOpened", message: reading.message });
    return;
  }
  core.changeBook(reading.book);
  if (message.isDraft === true) core.countChange();
  core.send({ kind: "opened", name: message.name, unkept: reading.unkept });
  core.tellMoved();
  core.display.changed();
};
