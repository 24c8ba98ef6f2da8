import { InvalidArgumentError } from "commander";

export const usualPort = 3210;

/** Reads `--port`. */
export const parsePort = (text: string): number => {
  const port = Number(text);
  if (!/^\d{1,5}$/u.test(text) || port > 65_535) {
    throw new InvalidArgumentError("0 から 65535 までの整数を指定してください。");
  }
  return port;
};

/** What a person types to open the page. */
export const addressOf = (port: number): string => `http://localhost:${port}/`;

/** How to ask for another port, the way this command was started: npm keeps options for itself that stand before a `--`. */
export const askForPort = (port: number, { npm_lifecycle_event: script } = process.env): string =>
  `${script === "start" ? "npm start -- " : ""}--port ${port}`;
