import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { onPane } from "./on-pane";

onPane((_open, pane) => {
  test("最初の画面に要るスクリプトは、圧縮して250 KB以下", () => {
    const page = readFileSync(join(pane(), "taskpane.html"), "utf8");
    const scripts = [...page.matchAll(/<script[^>]* src="?([^"\s>]+)/g)]
      .map(([, address = ""]) => address)
      .filter((address) => !address.startsWith("office-js/"));
    expect(scripts.length).toBeGreaterThan(0);
    const sizes = scripts.map((name) => gzipSync(readFileSync(join(pane(), name))).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(250_000);
    expect(existsSync(join(pane(), "office-js/office.js"))).toBe(true);
  });
});
