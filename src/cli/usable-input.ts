import { isUsable } from "./exit-code";
import { loadInput, type Input, type InputOptions } from "./load-input";
import { importedParagraphs } from "./report/imported-text";
import { namesIn } from "./report/names";
import { renderParagraphs } from "./report/paragraphs";
import { problemParagraphs } from "./report/problem-text";
import { unreadParagraphs } from "./report/unread-text";
import type { Terminal } from "./terminal";

/** The input of a command; `null` where there is none, after saying why. */
export const readInput = async (
  options: InputOptions,
  terminal: Terminal,
): Promise<Input | null> => {
  const input = await loadInput(options);
  if (input.ok) return input;
  terminal.writeError(`${input.message}\n`);
  return null;
};

/** Whether files may be made of an input: not of a part of the folder, which would look complete. Says why not. */
export const mayBeWritten = ({ dataset }: Input, terminal: Terminal): boolean => {
  if (isUsable(dataset)) return true;
  terminal.writeError(
    "使えない資料があるため、何も書き出していません。上の対応をしてから、やり直してください。\n",
  );
  return false;
};

/** Lists the unsettled problems of a dataset, and the files that were not read, on the error output. */
export const reportProblems = ({ dataset, unread, imported }: Input, terminal: Terminal): void => {
  const names = namesIn(dataset);
  const paragraphs = [
    ...dataset.problems.flatMap((problem) => problemParagraphs(problem, names)),
    ...importedParagraphs(dataset, imported),
    ...unreadParagraphs(unread),
  ];
  terminal.writeError(renderParagraphs(paragraphs, terminal.width));
};

/** The input of a command that writes files, its problems told on the error output; `null` where it is unusable. */
export const usableInput = async (
  options: InputOptions,
  terminal: Terminal,
): Promise<Input | null> => {
  const input = await readInput(options, terminal);
  if (input === null) return null;
  reportProblems(input, terminal);
  return mayBeWritten(input, terminal) ? input : null;
};
