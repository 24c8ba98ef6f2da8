import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { answerTo } from "./answer";

/** A page that is being served. */
export interface Serving {
  readonly ok: true;
  readonly port: number;
  /** Ends all connections. */
  readonly close: () => Promise<void>;
}

export interface NotServing {
  readonly ok: false;
  /** The system's code. */
  readonly code: string;
}

const respond = async (
  { method = "", headers, url = "" }: IncomingMessage,
  response: ServerResponse,
  folder: string,
): Promise<void> => {
  const asked = {
    method,
    host: headers.host ?? "",
    target: url,
    knownTags: headers["if-none-match"] ?? "",
  };
  const answer = await answerTo(asked, folder);
  response.writeHead(answer.status, answer.headers).end(answer.body);
};

/** Serves the page in a folder to this machine only. Port 0: any that is free. */
export const servePage = (folder: string, port: number): Promise<Serving | NotServing> =>
  new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      respond(request, response, folder).catch(() => response.destroy());
    });
    const close = (): Promise<void> =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      });
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === undefined) reject(error);
      else resolve({ ok: false, code: error.code });
    });
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const found = typeof address === "object" ? address?.port : undefined;
      resolve({ ok: true, port: found ?? port, close });
    });
  });
