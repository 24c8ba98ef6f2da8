import { readFileSync } from "node:fs";
import { ribbonTask } from "../../src/commands/ribbon-task";
import { checkManifest, hostedFilesIn } from "./check";
import { everyElementNamed } from "./check/manifest-element";
import { parseManifest } from "./check/parse-manifest";

const text = readFileSync("manifest.xml", "utf8");

const root = () => {
  const parsed = parseManifest(text);
  if ("message" in parsed) throw new Error(parsed.message);
  return parsed;
};

const valueOf = (resid: string | undefined) =>
  everyElementNamed(root(), "ov:Resources")
    .flatMap((resources) => resources.children.flatMap((list) => list.children))
    .find((resource) => resource.attributes.get("id") === resid)
    ?.attributes.get("DefaultValue");

test("マニフェストに直すところがない", () => {
  expect(checkManifest(text, hostedFilesIn([".", "src/taskpane"]))).toEqual([]);
});

test("版は package.json の版に合っている", () => {
  const version = everyElementNamed(root(), "Version")[0]?.text ?? "";
  const product: unknown = JSON.parse(readFileSync("package.json", "utf8"));
  expect(product).toMatchObject({ version: version.replace(/\.0$/, "") });
});

test("タブ「連携突合」に、パネルへ仕事を渡す3つのボタンがある", () => {
  const tabs = everyElementNamed(root(), "ov:CustomTab");
  expect(
    tabs.map((tab) =>
      valueOf(tab.children.find((child) => child.name === "ov:Label")?.attributes.get("resid")),
    ),
  ).toEqual(["連携突合"]);

  const buttons = everyElementNamed(root(), "ov:Control").map((control) => {
    const label = control.children.find((child) => child.name === "ov:Label");
    const page = everyElementNamed(control, "ov:SourceLocation")[0];
    const address = new URL(valueOf(page?.attributes.get("resid")) ?? "");
    return [valueOf(label?.attributes.get("resid")), address.pathname, ribbonTask(address.search)];
  });
  expect(buttons).toEqual([
    ["パネルを開く", "/taskpane.html", null],
    ["点検する", "/taskpane.html", "check"],
    ["取組状況一覧を作る", "/taskpane.html", "statusList"],
  ]);
});
