import {
  everyElementNamed,
  repeated,
  type ManifestElement,
  type ManifestProblem,
} from "./manifest-element";

/** Excel on Windows shows no more in one group. */
const mostControls = 6;

/** Tab, groups and buttons have ids of their own, and all buttons show the one pane. */
export function* checkRibbon(root: ManifestElement): Generator<ManifestProblem> {
  const named = ["ov:CustomTab", "ov:Group", "ov:Control"].flatMap((name) =>
    everyElementNamed(root, name),
  );
  for (const element of repeated(named, "id")) {
    const id = element.attributes.get("id") ?? "";
    yield { line: element.line, message: `リボンのid「${id}」が2回使われています。` };
  }
  for (const group of everyElementNamed(root, "ov:Group")) {
    const count = group.children.filter((child) => child.name === "ov:Control").length;
    if (count > mostControls) {
      yield {
        line: group.line,
        message: `グループに${count}個のボタンがあります。${mostControls}個以下にしてください。`,
      };
    }
  }
  const panes = everyElementNamed(root, "ov:TaskpaneId");
  for (const pane of panes) {
    if (pane.text !== panes[0]?.text) {
      yield {
        line: pane.line,
        message: `「TaskpaneId」が「${pane.text}」です。ほかのボタンと同じ「${panes[0]?.text ?? ""}」にしてください。`,
      };
    }
  }
}
