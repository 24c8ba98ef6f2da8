import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { askForPort } from "../../src/cli/serve/port";
import { refusedPort } from "../../src/cli/serve/refused-port";
import { inTemporaryFolder, runCaptured, seedsFolder } from "./cli-captured";
import {
  ask,
  endAll,
  startHeld,
  startServing,
  writeList,
  writePage,
  type Started,
  type StartWish,
} from "./serve-started";

// Every case runs real processes.
jest.setTimeout(60_000);

afterAll(endAll);

const anyPort = ["--port", "0"];

/** Serves a page while something is done with it, and stops behind it. */
const whileServing = (
  use: (started: Started, folder: string) => Promise<void>,
  wish: Partial<StartWish> = {},
): Promise<void> =>
  inTemporaryFolder(async (folder) => {
    writePage(folder);
    const started = await startServing({ folder, args: anyPort, ...wish });
    try {
      await use(started, folder);
    } finally {
      if (started.port > 0) started.send("SIGINT");
      await started.ended;
    }
  });

describe("start が表示する画面", () => {
  let folder: string;
  let started: Started;

  const copyOfSeeds = (): string => {
    const copy = join(folder, "copy");
    cpSync(seedsFolder, copy, { recursive: true });
    return copy;
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "renkei-totsugo-"));
    writePage(folder);
    started = await startServing({ folder, args: anyPort });
  });

  afterAll(async () => {
    started.send("SIGINT");
    await started.ended;
    rmSync(folder, { recursive: true, force: true });
  });

  test("点検の結果、書き出したブック、アドレスと止め方を順に伝える", () => {
    expect(started.error()).toBe("");
    expect(started.out()).toMatch(
      /一致 \d+・不一致 \d+[^]*「[^」]*連携突合\.xlsx」に書き出しました。\n\nブックとパネルの画面を用意しました。\n {2}http:\/\/localhost:\d+\/\n[^]*止めるには、ここで Ctrl\+C を押してください。\n$/u,
    );
    expect(existsSync(join(folder, "out", "連携突合.xlsx"))).toBe(true);
  });

  test("ほかのフォルダーの資料なら、パネルの付属の正本データとは別のものだと言う", () =>
    whileServing(
      ({ out }) => {
        expect(out()).toMatch(
          /「付属の正本データ」は、「[^」]+copy」の資料のものではありません。[^]*コマンド「dataset」/u,
        );
        expect(started.out()).not.toContain("付属の正本データ");
        return Promise.resolve();
      },
      { seeds: copyOfSeeds() },
    ));

  const lasting = "public, max-age=31536000, immutable";

  test.each<[string, string, string, string]>([
    ["/", "text/html; charset=utf-8", "no-cache", "<!doctype html><title>画面</title>"],
    ["/?a=../x#y", "text/html; charset=utf-8", "no-cache", "<!doctype html><title>画面</title>"],
    ["/pane.12ab34cd.js", "text/javascript; charset=utf-8", lasting, "export {};"],
    ["/look.css", "text/css; charset=utf-8", "no-cache", "body {}"],
    ["/data.json", "application/json", "no-cache", "{}"],
    ["/icon.png", "image/png", "no-cache", "png"],
    ["/drawing.svg", "image/svg+xml", "no-cache", "<svg/>"],
    ["/manifest.xml", "application/xml", "no-cache", "<a/>"],
    ["/engine.wasm", "application/wasm", "no-cache", "wasm"],
    ["/pane.12ab34cd.js.map", "application/json", "no-cache", "{}"],
    ["/letters.woff2", "font/woff2", "no-cache", "woff2"],
    ["/unknown.xyz", "application/octet-stream", "no-cache", "?"],
    ["/office-js/office.js", "text/javascript; charset=utf-8", "no-cache", "office"],
    ["/%E8%B3%87%E6%96%99%201%23.txt?%zz", "text/plain; charset=utf-8", "no-cache", "資料"],
    ["/sub/", "text/html; charset=utf-8", "no-cache", "下の階"],
  ])("%s を正しい種類で返す", async (path, type, caching, text) => {
    const { status, headers, body } = await ask(started.port, path);
    expect([status, body]).toEqual([200, text]);
    expect(headers).toMatchObject({
      "content-type": type,
      "cache-control": caching,
      "content-length": String(Buffer.byteLength(text)),
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "content-security-policy": "frame-ancestors 'self'",
    });
  });

  test("ファイルの一覧も返す", async () => {
    const { status, body } = await ask(started.port, "/files.json");
    expect([status, body]).toEqual([200, readFileSync(join(folder, "dist", "files.json"), "utf8")]);
  });

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/office-js/../../secret.txt",
    "/..%5csecret.txt",
    "//secret.txt",
    "/link.txt",
    "/unlisted.txt",
    "/office-js",
    "/none.html",
    "/index.html%00",
    "/index.html/",
    "/%zz",
    "http://localhost/index.html",
  ])("画面のものでない %s は返さない", async (path) => {
    const { status, headers, body } = await ask(started.port, path);
    expect([status, headers["content-type"]]).toEqual([404, "text/plain; charset=utf-8"]);
    expect(body).toBe("この画面にないファイルです。アドレスを確認してください。\n");
  });

  test("HEAD は中身なしで同じことを答える", async () => {
    const [whole, head] = [
      await ask(started.port, "/look.css"),
      await ask(started.port, "/look.css", { method: "HEAD" }),
    ];
    expect([head.status, head.body]).toEqual([200, ""]);
    expect({ ...head.headers, date: "" }).toEqual({ ...whole.headers, date: "" });
  });

  test.each(["POST", "PUT", "DELETE", "OPTIONS"])("%s は断る", async (method) => {
    const { status, headers, body } = await ask(started.port, "/", { method });
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
    expect(body).toBe("ここでは読み込み(GET)だけができます。\n");
  });

  test("同じものをもつブラウザーには中身を送らず、書き換えたあとは送る", async () => {
    const tag = (await ask(started.port, "/look.css")).headers.etag ?? "";
    const known = { headers: { "if-none-match": `"x", W/${tag}` } };
    const same = await ask(started.port, "/look.css", known);
    expect([same.status, same.body, same.headers.etag]).toEqual([304, "", tag]);
    writeFileSync(join(folder, "dist", "look.css"), "html {}");
    const changed = await ask(started.port, "/look.css", known);
    expect([changed.status, changed.body]).toEqual([200, "html {}"]);
    writeFileSync(join(folder, "dist", "look.css"), "body {}");
  });

  test.each<[string, number]>([
    ["localhost:3210", 200],
    ["LOCALHOST", 200],
    ["127.0.0.1:1", 200],
    ["[::1]:3210", 200],
    ["example.jp", 403],
    ["localhost.example.jp", 403],
    ["example.jp:localhost", 403],
    ["127.0.0.1.example.jp:3210", 403],
    ["localhost@example.jp", 403],
    ["0.0.0.0", 403],
  ])("「%s」という名前への要求には %d", async (host, expected) => {
    const { status, body } = await ask(started.port, "/", { headers: { host } });
    expect(status).toBe(expected);
    if (expected === 403) expect(body).toContain("「localhost」か「127.0.0.1」");
  });

  test("ほかのアドレスでは待ち受けない", async () => {
    const error = await new Promise((resolve) => {
      connect(started.port, "127.0.0.2").once("error", resolve).once("connect", resolve);
    });
    expect(error).toHaveProperty("code", "ECONNREFUSED");
  });

  test("組み立て直している間は待つように伝え、終わると返す", async () => {
    const list = join(folder, "dist", "files.json");
    renameSync(list, `${list}.away`);
    const during = await ask(started.port, "/look.css");
    renameSync(`${list}.away`, list);
    expect([during.status, during.body]).toEqual([
      503,
      "画面を組み立てている途中です。終わってから、読み込み直してください。\n",
    ]);
    expect((await ask(started.port, "/look.css")).status).toBe(200);
  });
});

describe("start を止める", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "%s で、つながったままの相手がいても止まり、終了コード0",
    (signal) =>
      inTemporaryFolder(async (folder) => {
        writePage(folder);
        const started = await startServing({ folder, args: anyPort });
        const idle = connect(started.port, "127.0.0.1");
        await new Promise((resolve) => idle.once("connect", resolve));
        const ended = new Promise((resolve) => idle.once("close", resolve).resume());
        idle.on("error", () => undefined);
        started.send(signal);
        expect(await started.ended).toBe(0);
        await ended;
        expect(started.out().endsWith("押してください。\n止めました。\n")).toBe(true);
        expect(started.error()).toBe("");
      }),
  );

  test("点検の途中で止めると、画面は表示せず、書きかけのファイルを残さない", () =>
    inTemporaryFolder(async (folder) => {
      writePage(folder);
      const seeds = join(folder, "seeds");
      cpSync(seedsFolder, seeds, { recursive: true });
      const document = join(seeds, "status-list-2025-04-01.txt");
      // Each is told: the output is more than a pipe takes.
      appendFileSync(document, "紛れ込んだ行\n".repeat(4000));
      const started = await startHeld({ folder, seeds, args: anyPort });
      started.send("SIGINT");
      started.release();
      expect(await started.ended).toBe(130);
      expect(started.out()).toMatch(/画面を表示する前に止めました。\n$/u);
      expect(started.out()).not.toContain("http://");
      expect(readdirSync(join(folder, "out"))).toEqual(["連携突合.xlsx"]);
    }));
});

describe("start のアドレスの番号", () => {
  /** Another program at a port. */
  const whileBusy = async (
    program: (server: Server) => void,
    use: (port: number) => Promise<void>,
  ): Promise<void> => {
    const server = createServer();
    program(server);
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    try {
      await use(typeof address === "object" ? (address?.port ?? 0) : 0);
    } finally {
      server.close();
    }
  };

  test.each<[string, (server: Server) => void]>([
    [
      "ほかの画面を返す",
      (server) =>
        server.on("connection", (socket) =>
          socket.end("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]"),
        ),
    ],
    ["何も答えない", (server) => server.on("connection", (socket) => socket.unref())],
    [
      "終わりなく答える",
      (server) =>
        server.on("connection", (socket) => {
          socket.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n[]");
          socket.on("error", () => undefined).unref();
        }),
    ],
    ["すぐに切る", (server) => server.on("connection", (socket) => socket.destroy())],
  ])("%sプログラムが使っていれば、別の番号を勧めて終了コード2", (_, program) =>
    whileBusy(program, (port) =>
      inTemporaryFolder(async (folder) => {
        writePage(folder);
        const { out, error, ended } = await startServing({ folder, args: ["--port", `${port}`] });
        expect(await ended).toBe(2);
        expect(error()).toBe(
          `「http://localhost:${port}/」で画面を表示できません。番号${port}は、ほかのプログラムが使っています。そのプログラムを止めるか、「--port ${port + 1}」のように、別の番号を指定してください。\n`,
        );
        expect(out()).not.toContain("止めました");
      }),
    ),
  );

  test("同じ画面がすでにあれば、そのアドレスを伝えて終了コード0", () =>
    whileServing(async ({ port, address }, folder) => {
      const second = await startServing({ folder, args: ["--port", `${port}`] });
      expect(await second.ended).toBe(0);
      expect(second.out()).toContain(
        `この画面は、すでに別の端末で表示しています。\n  ${address}\n`,
      );
      expect(second.error()).toBe("");
    }));

  test.each([
    ["EACCES", 80, /番号80を使うことは許可されていません。.*1024以上の別の番号/u],
    ["EADDRINUSE", 65_535, /「--port 65534」/u],
    ["EADDRNOTAVAIL", 3210, /使えません\(EADDRNOTAVAIL\)。「--port 3211」/u],
  ])("%s の番号%dは、理由と次の手を伝える", (code, port, words) => {
    expect(refusedPort(code, port).message).toMatch(words);
  });

  test.each([
    ["npm start", { npm_lifecycle_event: "start" }, "npm start -- --port 3211"],
    ["ほかのスクリプト", { npm_lifecycle_event: "cli" }, "--port 3211"],
    ["コマンド", {}, "--port 3211"],
  ])("%sから始めたときの番号の付け方", (_, env, words) => {
    expect(askForPort(3211, env)).toBe(words);
  });

  test.each(["x", "-1", "65536", "3210.5", "0x50", "１", ""])(
    "「%s」は番号として断る",
    async (text) => {
      const { exitCode, error } = await runCaptured(["start", `--port=${text}`]);
      expect(exitCode).toBe(2);
      expect(error).toContain(`「${text}」と書かれています。0 から 65535 までの整数`);
    },
  );
});

describe("start の前に足りないもの", () => {
  const built: readonly (readonly [string, (dist: string) => void, RegExp])[] = [
    [
      "フォルダー",
      (dist) => {
        rmSync(dist, { recursive: true });
      },
      /画面がありません。そこに「index\.html」があるはず/u,
    ],
    [
      "最初のページ",
      (dist) => {
        rmSync(join(dist, "index.html"));
      },
      /画面がありません。/u,
    ],
    [
      "一覧",
      (dist) => {
        rmSync(join(dist, "files.json"));
      },
      /組み立てが途中です。最後に書かれるはずの一覧「[^」]*files\.json」がない/u,
    ],
    [
      "一覧の終わり",
      (dist) => {
        const list = readFileSync(join(dist, "files.json"), "utf8");
        writeFileSync(join(dist, "files.json"), list.slice(0, -20));
      },
      /組み立てが途中です。最後に書かれるはずの一覧/u,
    ],
    [
      "一覧の中身",
      (dist) => {
        writeList(dist, ["look.css"]);
      },
      /組み立てが途中です。最後に書かれるはずの一覧/u,
    ],
    [
      "2つのファイル",
      (dist) => {
        rmSync(join(dist, "look.css"));
        rmSync(join(dist, "office-js/office.js"));
      },
      /組み立てが途中です。「[^」]*look\.css」がありません。ほかに1か所あります。/u,
    ],
    [
      "ファイルの終わり",
      (dist) => {
        writeFileSync(join(dist, "look.css"), "body");
      },
      /組み立てが途中です。「[^」]*look\.css」は7バイトのはずですが、4バイトです。/u,
    ],
  ];

  test.each(built)("%sがなければ、組み立てるように伝え、何も行わない", (_, spoil, words) =>
    inTemporaryFolder(async (folder) => {
      const dist = writePage(folder);
      spoil(dist);
      const file = join(folder, "out", "a.xlsx");
      const args = ["start", "--dist", dist, "--seeds", seedsFolder, "--out", file, ...anyPort];
      const { exitCode, out, error } = await runCaptured(args);
      expect([exitCode, out]).toEqual([2, ""]);
      expect(error).toMatch(words);
      expect(error).toMatch(/「npm run build」で組み立ててから、やり直してください。\n$/u);
      expect(existsSync(file)).toBe(false);
    }),
  );

  test.each<[string, (seeds: string) => void]>([
    ["資料のない", () => undefined],
    [
      "使えない資料の混じる",
      (seeds) => {
        cpSync(seedsFolder, seeds, { recursive: true });
        writeFileSync(join(seeds, "memo.txt"), "打合せのメモ\n");
      },
    ],
  ])("%sフォルダーでは、画面を表示せず終了コード2", (_, fill) =>
    inTemporaryFolder(async (folder) => {
      const dist = writePage(folder);
      const seeds = join(folder, "seeds");
      mkdirSync(seeds);
      fill(seeds);
      const args = ["start", "--dist", dist, "--seeds", seeds, "--out", join(folder, "a.xlsx")];
      const { exitCode, out, error } = await runCaptured([...args, ...anyPort]);
      expect(exitCode).toBe(2);
      expect(out).not.toContain("http://");
      expect(error).toMatch(/このため、画面は表示していません。\n$/u);
      expect(existsSync(join(folder, "a.xlsx"))).toBe(false);
    }),
  );
});

describe("start --open", () => {
  const refusal = "ブラウザーを開けませんでした。「http://localhost:";

  /** A folder with a program that stands in for the browser's opener, and nothing else. */
  const writeOpener = (script: string): string => {
    const bin = mkdtempSync(join(tmpdir(), "renkei-totsugo-bin-"));
    writeFileSync(join(bin, "xdg-open"), `#!/bin/sh\n${script}\n`);
    chmodSync(join(bin, "xdg-open"), 0o755);
    return bin;
  };

  test("表示したアドレスをブラウザーに渡す", async () => {
    const bin = writeOpener('echo "$@" > "$0.opened.part"; /bin/mv "$0.opened.part" "$0.opened"');
    const opened = join(bin, "xdg-open.opened");
    await whileServing(
      async ({ address, error }) => {
        while (!existsSync(opened)) await new Promise((resolve) => setTimeout(resolve, 20));
        expect(readFileSync(opened, "utf8")).toBe(`${address}\n`);
        expect(error()).toBe("");
      },
      { args: [...anyPort, "--open"], path: bin },
    );
    rmSync(bin, { recursive: true });
  });

  test.each<[string, () => string]>([
    ["開けない", () => writeOpener("exit 3")],
    ["ない", () => mkdtempSync(join(tmpdir(), "renkei-totsugo-bin-"))],
  ])("ブラウザーが%sときは、そう伝えて表示を続ける", async (_, makeBin) => {
    const bin = makeBin();
    await whileServing(
      async ({ port, complains, error }) => {
        await complains(refusal);
        expect(error()).toBe(`${refusal}${port}/」をブラウザーに入力してください。\n`);
        expect((await ask(port, "/")).status).toBe(200);
      },
      { args: [...anyPort, "--open"], path: bin },
    );
    rmSync(bin, { recursive: true });
  });
});
