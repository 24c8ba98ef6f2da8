import {
  addressOf,
  hasDigest,
  isNeeded,
  parseFileList,
  pathOf,
} from "../../../src/preview/offline/page-file";
import { scope } from "./kept-in-memory";

describe("画面のファイルの一覧", () => {
  test("名前と中身のダイジェストを読む", () => {
    const files = [{ path: "index.html", bytes: 3, sha256: "ab" }];
    expect(parseFileList(JSON.stringify(files))).toEqual(files);
  });

  test.each([
    ["途中で切れた", '[{"path":"a","sha256":"b"}'],
    ["一覧でない", '{"path":"a","sha256":"b"}'],
    ["名前のない", '[{"sha256":"b"}]'],
    ["ダイジェストのない", '[{"path":"a","sha256":"b"},{"path":"a","bytes":1}]'],
    ["ログイン画面の", "<!doctype html>"],
  ])("%s一覧は使わない", (_, text) => {
    expect(parseFileList(text)).toBeNull();
  });

  test.each<[string, boolean]>([
    ["index.html", true],
    ["preview.12ab34cd.js", true],
    ["office-js/office.js", true],
    ["office-js/excel-win32-16.01.js", true],
    ["office-js/ja-jp/office_strings.js", true],
    ["icon-32.png", true],
    ["office-js/excel-mac-16.00.js", false],
    ["office-js/excel-web-16.00.js", false],
    ["preview.12ab34cd.js.map", false],
    ["vendors.12ab34cd.js.LICENSE.txt", false],
    ["manifest.xml", false],
    ["service-worker.js", false],
  ])("%s が要るか: %s", (path, expected) => {
    expect(isNeeded({ path, sha256: "" })).toBe(expected);
  });

  test.each<[string, boolean]>([
    ["preview.12ab34cd.js", true],
    ["chunks/grid.0123456789abcdef0123.css", true],
    ["service-worker.js", false],
    ["excel-win32-16.01.js", false],
    ["grid.12ab34c.js", false],
    ["12ab34cd.js", false],
    ["page.12ab34cd.html", false],
  ])("%s の名前が中身を表すか: %s", (path, expected) => {
    expect(hasDigest(path)).toBe(expected);
  });
});

describe("画面のファイルのアドレス", () => {
  test.each([
    ["", "index.html"],
    ["?a=b/c", "index.html"],
    ["#top", "index.html"],
    ["taskpane.html?task=fill#x", "taskpane.html"],
    ["sub/", "sub/index.html"],
    ["office-js/office.js", "office-js/office.js"],
    ["%E7%B5%B5%20100%25.png", "絵 100%.png"],
    ["a@b,c.png", "a@b,c.png"],
  ])("「%s」は %s", (address, path) => {
    expect(pathOf(scope, scope + address)).toBe(path);
  });

  test("書き方の誤ったアドレスは、どのファイルでもない", () => {
    expect(pathOf(scope, `${scope}100%.png`)).toBe(`${scope}100%.png`);
  });

  test.each([
    "index.html",
    "office-js/ja-jp/office_strings.js",
    "絵 100%.png",
    "a#b?c.js",
    "a@b.js",
  ])("%s のアドレスから同じ名前が読める", (path) => {
    const address = addressOf(scope, path);
    expect(new URL(address).href).toBe(address);
    expect(pathOf(scope, address)).toBe(path);
  });
});
