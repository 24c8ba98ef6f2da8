import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { checkManifest, hostedFilesIn } from "./check";

// Starts programs of its own, which a busy machine makes slow.
jest.setTimeout(120_000);

/** The real configuration with an empty script in place of the pane: everything but the bundle, in two seconds. */
const folder = mkdtempSync(join(tmpdir(), "renkei-totsugo-build-"));
const host = "https://example.lg.jp/renkei";

const webpack = (givenHost: string) =>
  [
    ["node_modules/webpack-cli/bin/cli.js", "--mode", "production", "--config-name", "taskpane"],
    ["--env", `host=${givenHost}`, "--output-path", folder],
    ["--entry-reset", "--entry", join(folder, "empty.js")],
  ].flat();

const built = (file: string) => readFileSync(join(folder, file));
const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));

beforeAll(() => {
  for (const name of ["empty.js", "cli.cjs", "left-over.js"]) writeFileSync(join(folder, name), "");
  execFileSync(process.execPath, webpack(`${host}/`), { stdio: "pipe" });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("Office.js は Excel が日本語で求めるファイルだけを含む", () => {
  const names = filesIn(join(folder, "office-js")).filter((name) => !name.startsWith("Agave"));
  expect(names.toSorted()).toEqual([
    "en-us/office_strings.js",
    "excel-mac-16.00.js",
    "excel-web-16.00.js",
    "excel-win32-16.01.js",
    "ja-jp/office_strings.js",
    "o15apptofilemappingtable.js",
    "office.js",
    "telemetry/oteljs_agave.js",
  ]);
});

test("Office.js のどのファイルもパッケージのものと1バイトも違わない", () => {
  const source = "node_modules/@microsoft/office-js/dist";
  const names = filesIn(join(folder, "office-js"));
  const agave = filesIn(join(source, "agaveerrorux")).map((name) => `AgaveErrorUX/${name}`);
  expect(names).toEqual(expect.arrayContaining(agave));
  for (const name of names) {
    const original = join(source, name.replace("AgaveErrorUX", "agaveerrorux"));
    expect([name, built(join("office-js", name)).equals(readFileSync(original))]).toEqual([
      name,
      true,
    ]);
  }
});

test("配置先を指定すると、マニフェストのアドレスがすべてそこを指す", () => {
  const manifest = built("manifest.xml").toString();
  expect(manifest).toContain(`"${host}/taskpane.html?task=check"`);
  expect(manifest).not.toContain("localhost");
  expect(checkManifest(manifest, hostedFilesIn([folder]))).toEqual([]);
});

test.each(["http://example.lg.jp", "example.lg.jp", "https://example.lg.jp/?a=1"])(
  "配置先「%s」では作らない",
  (givenHost) => {
    const { status, stderr } = spawnSync(process.execPath, webpack(givenHost));
    expect([status, stderr.toString()]).toEqual([
      2,
      expect.stringContaining(`指定された値は「${givenHost}」です`),
    ]);
  },
);

describe("作業ウィンドウのページ", () => {
  const scripts = () =>
    built("taskpane.html")
      .toString()
      .match(/<script[^>]*>[^<]*/g) ?? [];
  const policy = () =>
    /http-equiv=["']?Content-Security-Policy["']? content="([^"]*)"/.exec(
      built("taskpane.html").toString(),
    )?.[1] ?? "";

  test("日本語のページである", () => {
    expect(built("taskpane.html").toString()).toMatch(/<html lang="?ja"?>/);
  });

  test("スクリプトは自分のサーバーからだけ読み、ページの中に書かれたものは動かさない", () => {
    const directives = policy().split("; ");
    expect(directives).toEqual(
      expect.arrayContaining(["default-src 'self'", "script-src 'self'", "object-src 'none'"]),
    );
    expect(policy()).not.toContain("unsafe-eval");
    expect(directives.filter((directive) => directive.includes("unsafe-inline"))).toEqual([
      "style-src 'self' 'unsafe-inline'",
    ]);
    expect(policy()).not.toMatch(/https?:|\*/);
  });

  test("方針はどのスクリプトよりも前に書かれている", () => {
    const page = built("taskpane.html").toString();
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
  });

  test("Office.js が最初で、ページの中に書かれたスクリプトがない", () => {
    expect(scripts()[0]).toMatch(/^<script src="?office-js\/office\.js"?>$/);
    for (const script of scripts()) expect(script).toMatch(/ src=[^>]*>$/);
  });

  test("ページが読むファイルはすべてある", () => {
    const addresses = [
      ...built("taskpane.html")
        .toString()
        .matchAll(/(?:src|href)="?([^"> ]+)/g),
    ];
    expect(
      addresses.map(([, address]) => [address, existsSync(join(folder, address ?? ""))]),
    ).toEqual(addresses.map(([, address]) => [address, true]));
  });
});

test("古いファイルは消え、コマンドラインのファイルは残る", () => {
  expect([existsSync(join(folder, "left-over.js")), existsSync(join(folder, "cli.cjs"))]).toEqual([
    false,
    true,
  ]);
});
