import path from "node:path";
import { nothingOpen } from "../exit-code";
import { printParagraphs, type Paragraph } from "../report/paragraphs";
import { awaitInterruption, type Interruption } from "../serve/interruption";
import { servePage, type Serving } from "../serve/listen";
import { openBrowser } from "../serve/open-browser";
import { inspectPage } from "../serve/page-files";
import { addressOf } from "../serve/port";
import { isServedAlready, refusedPort } from "../serve/refused-port";
import { refuse } from "../refuse";
import type { Terminal } from "../terminal";
import { usualSeeds } from "../usual-seeds";
import { run, type RunOptions } from "./run";

export interface StartOptions extends RunOptions {
  /** The folder of the built page. */
  readonly dist: string;
  readonly port: number;
  /** Opens the page in the default browser. */
  readonly open?: boolean;
}

/** What a shell expects of a program that was interrupted (128 + SIGINT). */
const interrupted = 130;

const say = (paragraphs: readonly Paragraph[], terminal: Terminal): void => {
  printParagraphs([{ depth: 0, text: "" }, ...paragraphs], terminal);
};

/** Behind the ^C that a terminal shows. */
const sayStopped = (words: string, { width, writeOut }: Terminal): void => {
  writeOut(`${width === null ? "" : "\n"}${words}\n`);
};

/** The page carries the dataset that it was built with, whatever folder was read just now. */
const aboutOtherDocuments = ({ seeds }: StartOptions): readonly Paragraph[] =>
  path.resolve(seeds) === path.resolve(usualSeeds)
    ? []
    : [
        {
          depth: 1,
          text: `パネルの「付属の正本データ」は、「${seeds}」の資料のものではありません。この資料で試すには、コマンド「dataset」で正本データを作り、パネルの「データ」で読み込んでください。`,
        },
      ];

const openFor = async (
  { open }: StartOptions,
  address: string,
  { writeError }: Terminal,
): Promise<void> => {
  if (open !== true || (await openBrowser(address))) return;
  writeError(`ブラウザーを開けませんでした。「${address}」をブラウザーに入力してください。\n`);
};

const serveUntil = async (
  { wanted }: Interruption,
  { port, close }: Serving,
  options: StartOptions,
  terminal: Terminal,
): Promise<number> => {
  const address = addressOf(port);
  say(
    [
      { depth: 0, tone: "heading", text: "ブックとパネルの画面を用意しました。" },
      { depth: 1, text: address },
      {
        depth: 1,
        text: "このアドレスをブラウザーで開いてください。開けるのは、このコンピューターからだけです。",
      },
      ...aboutOtherDocuments(options),
      { depth: 1, text: "止めるには、ここで Ctrl+C を押してください。" },
    ],
    terminal,
  );
  void openFor(options, address, terminal);
  await wanted;
  await close();
  sayStopped("止めました。", terminal);
  return nothingOpen;
};

const runAndServe = async (
  interruption: Interruption,
  options: StartOptions,
  terminal: Terminal,
): Promise<number> => {
  const exitCode = await run(options, terminal);
  if (interruption.isWanted()) {
    sayStopped("画面を表示する前に止めました。", terminal);
    return interrupted;
  }
  if (exitCode !== nothingOpen) {
    terminal.writeError("このため、画面は表示していません。\n");
    return exitCode;
  }
  const { dist, port } = options;
  const serving = await servePage(dist, port);
  if (serving.ok) return serveUntil(interruption, serving, options, terminal);
  if (serving.code === "EADDRINUSE" && (await isServedAlready(dist, port))) {
    const address = addressOf(port);
    say(
      [
        { depth: 0, tone: "heading", text: "この画面は、すでに別の端末で表示しています。" },
        { depth: 1, text: address },
        { depth: 1, text: "このアドレスをブラウザーで開いてください。" },
      ],
      terminal,
    );
    await openFor(options, address, terminal);
    return nothingOpen;
  }
  return refuse(refusedPort(serving.code, port), terminal);
};

/** Does what `run` does, then shows the page with workbook and pane until it is stopped. */
export const start = async (options: StartOptions, terminal: Terminal): Promise<number> => {
  const page = await inspectPage(options.dist);
  if (!page.ok) return refuse(page, terminal);
  const interruption = awaitInterruption();
  try {
    return await runAndServe(interruption, options, terminal);
  } finally {
    interruption.ignore();
  }
};
