import { readFileSync } from "node:fs";
import { join } from "node:path";
import { folderOfRule, rules } from "../../src/rules";

const readme = readFileSync(join(__dirname, "../../README.md"), "utf8");

test("READMEの表は、点検の一覧と順序・深刻度まで同じ", () => {
  const rows = [...readme.matchAll(/^\| \[([a-z-]+)\]\((\S+)\)\s+\| (\w+)\s+\|/gm)];
  expect(rows.map(([, code, path, severity]) => [code, path, severity])).toEqual(
    rules.map(({ code, severity }) => [
      code,
      `src/rules/${folderOfRule(code) ?? ""}/README.md`,
      severity,
    ]),
  );
});

test("README.ja.md の表は、点検の題名と順序も同じ", () => {
  const japanese = readFileSync(join(__dirname, "../../README.ja.md"), "utf8");
  const rows = [...japanese.matchAll(/^\| \[([^\]]+)\]\((\S+)\)\s+\| (\S+)\s+\|/gm)];
  expect(rows.map(([, title, path, severity]) => [title, path, severity])).toEqual(
    rules.map((rule) => [
      rule.title,
      `src/rules/${folderOfRule(rule.code) ?? ""}/README.md`,
      { error: "要修正", warning: "要確認", info: "参考" }[rule.severity],
    ]),
  );
});
