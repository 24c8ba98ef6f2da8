import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createStandIn, supportedOfficeJs } from "../../src/standin";
import { loadOfficeJs } from "../../src/standin/node";

/** A made-up package of Office.js; returns the file from which it is found. */
const withPackage = (version: string, script: string, use: (from: string) => void): void => {
  const folder = mkdtempSync(join(tmpdir(), "office-js-"));
  try {
    const home = join(folder, "node_modules", "@microsoft", "office-js");
    mkdirSync(join(home, "dist"), { recursive: true });
    writeFileSync(
      join(home, "package.json"),
      JSON.stringify({ name: "@microsoft/office-js", version }),
    );
    writeFileSync(join(home, "dist", "excel-win32-16.01.js"), script);
    use(join(folder, "test.js"));
  } finally {
    rmSync(folder, { recursive: true });
  }
};

test("導入されているOffice.jsは、代役に合う版で、接点が全部ある", () => {
  const { Excel, OfficeExtension } = loadOfficeJs(createStandIn());
  expect(typeof Excel.run).toBe("function");
  expect(typeof OfficeExtension.Error).toBe("function");
  expect(Excel.EventType.worksheetChanged).toBe("WorksheetChanged");
});

test("版が変わったら、合う版と入っている版を言って止まる", () => {
  withPackage("9.9.9", "", (from) => {
    expect(() => loadOfficeJs(createStandIn(), from)).toThrow(
      `fits @microsoft/office-js ${supportedOfficeJs}; installed is 9.9.9`,
    );
  });
});

test.each([
  ["Excelがない", "", "Excel.run"],
  ["OfficeExtensionがない", "var Excel = { run: function () {} };", "OfficeExtension"],
  [
    "橋が使われない",
    "var Excel = { run: function () {} }; var OfficeExtension = { HostBridge: {}, Error: Error };",
    "_richApiNativeBridge was not taken",
  ],
])("接点がなくなったら、その名前を言って止まる: %s", (_title, script, hook) => {
  withPackage(supportedOfficeJs, script, (from) => {
    expect(() => loadOfficeJs(createStandIn(), from)).toThrow(hook);
  });
});
