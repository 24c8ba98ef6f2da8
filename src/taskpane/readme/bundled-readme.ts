import { folderOfRule } from "../../rules";

/** The README of a check as the pane was built with it; all of them are one file, loaded with the first. */
export const bundledReadme = async (rule: string): Promise<string> => {
  const folder = folderOfRule(rule);
  if (folder === null) throw new Error(`There is no rule ${rule}.`);
  const loaded: unknown = await import(
    /* webpackChunkName: "rule-readmes", webpackMode: "lazy-once" */
    `../../rules/${folder}/README.md`
  );
  if (
    typeof loaded === "object" &&
    loaded !== null &&
    "default" in loaded &&
    typeof loaded.default === "string"
  ) {
    return loaded.default;
  }
  throw new Error(`The README of ${rule} was built as something else than a text.`);
};
