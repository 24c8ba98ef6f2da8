import type { Command, HelpConfiguration } from "commander";
import { displayWidth } from "../plan/layout/text-metrics";
import { wrapLine } from "./report/wrap";

const titles: ReadonlyMap<string, string> = new Map([
  ["Usage:", "使い方:"],
  ["Options:", "オプション:"],
  ["Commands:", "コマンド:"],
  ["Arguments:", "引数:"],
]);

const helpConfiguration: HelpConfiguration = {
  styleTitle: (title) => titles.get(title) ?? title,
  displayWidth,
  boxWrap: (text, width) =>
    text
      .split("\n")
      .flatMap((line) => wrapLine(line, width))
      .join("\n"),
  optionDescription: ({ description, defaultValue, argChoices }) =>
    [
      description,
      argChoices === undefined ? "" : `(${argChoices.join(" か ")})`,
      typeof defaultValue === "string" ? `(指定しないときは ${defaultValue})` : "",
    ].join(""),
  subcommandTerm: (command) => command.name(),
};

/** Gives a command Japanese help; commands added to it afterwards inherit the configuration. */
export const helpInJapanese = (command: Command): Command =>
  command
    .configureHelp(helpConfiguration)
    .helpOption("-h, --help", "この説明を表示します")
    .helpCommand(false);
