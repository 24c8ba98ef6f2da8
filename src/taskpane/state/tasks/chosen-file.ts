import { largestJson, readJsonText, tooLargeJson, type JsonText } from "../../../dataset/json-text";

/** A file that somebody chose. */
export type ChosenFile = Pick<File, "name" | "size" | "arrayBuffer">;

/** The text of a chosen file that should hold JSON; `word` says what it should be. A huge one is not read at all. */
export const readChosenFile = async (file: ChosenFile, word: string): Promise<JsonText> =>
  file.size > largestJson
    ? { ok: false, message: tooLargeJson(file.size, word) }
    : readJsonText(new Uint8Array(await file.arrayBuffer()), word);
