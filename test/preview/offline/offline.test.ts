import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { webpack, type Configuration } from "webpack";
import { servePage } from "../../../src/cli/serve/listen";
import { describeInChromium, openChromium } from "../../e2e/chromium";
import { listOf } from "./kept-in-memory";

// Builds a page first, and a busy machine makes a browser slow.
jest.setTimeout(600_000);

const onChromium = describeInChromium("つながらないときの試験 (test/preview/offline)");

const root = join(__dirname, "../../..");

const scripts = (folder: string): Configuration => ({
  context: root,
  mode: "development",
  devtool: false,
  target: ["web", "es2022"],
  entry: {
    page: "./test/preview/offline/offline-page.ts",
    "service-worker": "./src/preview/offline/service-worker.ts",
  },
  output: { path: folder, filename: "[name].js" },
  resolve: { extensions: [".ts", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        use: {
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { rootDir: root } },
        },
      },
    ],
  },
});

const buildScripts = (folder: string): Promise<void> =>
  new Promise((resolve, reject) => {
    webpack(scripts(folder), (error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });

const writeEdition = (folder: string, edition: string): void => {
  const policy = "default-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><html lang="ja"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><link rel="icon" href="data:,"><body><h1>${edition}</h1><script src="page.js"></script>`,
  );
  const names = readdirSync(folder).filter((name) => name !== "files.json");
  const texts = names.map((name) => [name, readFileSync(join(folder, name), "utf8")] as const);
  writeFileSync(join(folder, "files.json"), listOf(Object.fromEntries<string>(texts)));
};

onChromium("つながらないときの画面", () => {
  let folder: string;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "renkei-totsugo-offline-"));
    await buildScripts(folder);
    browser = await openChromium();
  });

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  beforeEach(async () => {
    writeEdition(folder, "第1版");
    context = await browser.newContext();
    page = await context.newPage();
    complaints = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(String(error)));
  });

  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  const serve = async (port = 0) => {
    const serving = await servePage(folder, port);
    if (!serving.ok) throw new Error(serving.code);
    return { ...serving, address: `http://localhost:${serving.port}/` };
  };

  /** What the page says about working without a network. */
  const word = (): Promise<string | null> =>
    page.locator("body[data-offline]").getAttribute("data-offline");

  const heading = (): Promise<string> => page.locator("h1").innerText();

  const loadPart = async (): Promise<void> => {
    await page.evaluate(() => {
      location.hash = `#${String(performance.now())}`;
    });
    await page.waitForFunction(() => document.title === "あとから読み込んだ部分");
  };

  test("一度開いた画面は、つながらなくても開き直せ、まだ使っていない部分も動く", async () => {
    const { address, close } = await serve();
    await page.goto(address);
    expect(await word()).toBe("ready");
    await context.setOffline(true);
    await page.reload();
    expect([await heading(), await word()]).toEqual(["第1版", "ready"]);
    await loadPart();
    await page.goto(`${address}index.html?from=shortcut`);
    expect([await heading(), await word()]).toEqual(["第1版", "ready"]);
    await close();
  });

  test("表示を止めても開け、もう一度つながれば、すぐに新しい版になる", async () => {
    const first = await serve();
    await page.goto(first.address);
    expect(await word()).toBe("ready");
    await first.close();
    await page.reload();
    expect(await heading()).toBe("第1版");
    await loadPart();
    writeEdition(folder, "第2版");
    const second = await serve(first.port);
    await page.reload();
    expect([await heading(), await word()]).toEqual(["第2版", "ready"]);
    await second.close();
    await page.reload();
    expect(await heading()).toBe("第2版");
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
  });

  test("中身を確かめられない一覧しかなければ、使えないとだけ答える", async () => {
    const list = readdirSync(folder).map((path) => ({
      path,
      bytes: statSync(join(folder, path)).size,
    }));
    writeFileSync(join(folder, "files.json"), JSON.stringify(list));
    const { address, close } = await serve();
    await page.goto(address);
    expect([await heading(), await word()]).toEqual(["第1版", "unavailable"]);
    await close();
  });

  test("ファイルとして開いたときは、使えないとだけ答える", async () => {
    await page.goto(pathToFileURL(join(folder, "index.html")).href);
    expect([await heading(), await word()]).toEqual(["第1版", "unavailable"]);
  });
});
