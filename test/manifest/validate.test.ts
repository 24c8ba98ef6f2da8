import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// Starts programs of its own, which a busy machine makes slow.
jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), "renkei-totsugo-manifest-"));
const manifest = readFileSync("manifest.xml", "utf8");

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const validate = (...paths: readonly string[]) => {
  const run = spawnSync(
    process.execPath,
    ["--import", "tsx", "test/manifest/validate.ts", ...paths],
    { encoding: "utf8" },
  );
  return { status: run.status, output: run.stdout + run.stderr };
};

test("直すところのないマニフェストを、office-addin-manifest も読む", () => {
  expect(validate()).toEqual({
    status: 0,
    output: "manifest.xml: 「連携突合」0.1.0.0 に直すところはありません。\n",
  });
});

test("直すところを行とともに示し、終了コードは1", () => {
  const path = join(folder, "manifest.xml");
  writeFileSync(path, manifest.replace(">ja-JP<", ">en-US<").replace("<Id>", "<Id>x"));
  const { status, output } = validate(path);
  expect(status).toBe(1);
  expect(output).toContain(`${path} 7行目: 「Id」が「x`);
  expect(output).toContain(
    `${path} 10行目: 「DefaultLocale」が「en-US」です。「ja-JP」にしてください。\n`,
  );
});

test("ファイルがないとき、終了コードは2", () => {
  const { status, output } = validate(join(folder, "none.xml"));
  expect([status, output]).toEqual([2, expect.stringContaining("none.xml」を読めません。")]);
});
