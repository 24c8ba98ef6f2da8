import { open, rm } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { faultOfSystem, fileFault, systemCodeOf, type FileFault } from "./file-fault";
import { targetOf } from "./write-files";

/** Somebody else has the file for as long as a folder takes to be read. */
const attempts = 200;
const pauseMs = 50;

const takeLock = async (lock: string): Promise<boolean> => {
  for (let left = attempts; left > 0; left -= 1) {
    try {
      await (await open(lock, "wx")).close();
      return true;
    } catch (error) {
      if (systemCodeOf(error) !== "EEXIST") throw error;
      await wait(pauseMs);
    }
  }
  return false;
};

/** Reads, changes and writes a file while no other process does; gives up with a sentence where one keeps it. */
export const withLock = async <Result>(
  file: string,
  change: () => Promise<Result>,
): Promise<Result | FileFault> => {
  const lock = path.join(path.dirname(await targetOf(file)), ".renkei-totsugo.lock");
  try {
    if (!(await takeLock(lock))) {
      return fileFault(
        `「${file}」は別の処理が書き換えています。終わってからやり直してください。ほかに動いている処理がないときは、「${lock}」を消してください。`,
      );
    }
  } catch (error) {
    return faultOfSystem(file, error);
  }
  try {
    return await change();
  } finally {
    await rm(lock, { force: true });
  }
};
