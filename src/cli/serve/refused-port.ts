import { readFile } from "node:fs/promises";
import { get } from "node:http";
import path from "node:path";
import { text } from "node:stream/consumers";
import { fileFault, type FileFault } from "../file-fault";
import { listName } from "./page-files";
import { addressOf, askForPort } from "./port";

/** Long enough for a busy machine; whatever else has the port may never answer. */
const patienceMilliseconds = 2000;

/** What a port of this machine answers with. Not `fetch`: Node.js 20 forgets one whose connection is cut off at once. */
const listAt = (port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patienceMilliseconds);
    get({ host: "127.0.0.1", port, path: `/${listName}`, signal }, (response) => {
      text(response).then(resolve, reject);
    }).on("error", reject);
  });

/** Whether what answers at a port is the very page of this folder. */
export const isServedAlready = async (folder: string, port: number): Promise<boolean> => {
  try {
    const ours = await readFile(path.join(folder, listName), "utf8");
    return (await listAt(port)) === ours;
  } catch {
    return false;
  }
};

const otherPort = (port: number): string =>
  `「${askForPort(port < 65_535 ? port + 1 : port - 1)}」のように、別の番号を指定してください。`;

/** Why a port cannot be had, and what to do. */
export const refusedPort = (code: string, port: number): FileFault => {
  switch (code) {
    case "EADDRINUSE":
      return fileFault(
        `「${addressOf(port)}」で画面を表示できません。番号${port}は、ほかのプログラムが使っています。そのプログラムを止めるか、${otherPort(port)}`,
      );
    case "EACCES":
      return fileFault(
        `「${addressOf(port)}」で画面を表示できません。番号${port}を使うことは許可されていません。「${askForPort(8321)}」のように、1024以上の別の番号を指定してください。`,
      );
    default:
      return fileFault(
        `「${addressOf(port)}」で画面を表示できません。番号${port}を使えません(${code})。${otherPort(port)}`,
      );
  }
};
