import type { Input } from "./load-input";
import type { Terminal } from "./terminal";
import { writeFiles, type OutputFile } from "./write-files";

export const writtenSentence = (place: string): string => `「${place}」に書き出しました。\n`;

/** Writes all files or none, and says so: `place` is what the user asked for, a file or a folder. */
export const writeAndTell = async (
  files: readonly OutputFile[],
  place: string,
  { paths }: Pick<Input, "paths">,
  terminal: Terminal,
): Promise<boolean> => {
  const written = await writeFiles(files, paths);
  if (written.ok) terminal.writeOut(writtenSentence(place));
  else terminal.writeError(`${written.message}\n`);
  return written.ok;
};

/** Gives what a command makes: into the file that was named, or on the standard output. Whether it could. */
export const giveResult = async (
  text: string,
  out: string | undefined,
  input: Pick<Input, "paths">,
  terminal: Terminal,
): Promise<boolean> => {
  if (out !== undefined) return writeAndTell([{ path: out, data: text }], out, input, terminal);
  terminal.writeOut(text);
  return true;
};
