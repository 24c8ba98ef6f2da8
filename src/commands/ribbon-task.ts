/** What a button of the ribbon asks the pane to do. 「点検する」 and 「取組状況一覧を作る」 */
export type RibbonTask = "check" | "statusList";

const tasks: ReadonlyMap<string, RibbonTask> = new Map([
  ["check", "check"],
  ["status-list", "statusList"],
]);

/**
 * The task in the query of the pane's address (`location.search`), `null` when the pane was opened without one.
 * Excel and Office.js add parameters of their own to the same query.
 */
export function ribbonTask(search: string): RibbonTask | null {
  return tasks.get(new URLSearchParams(search).get("task") ?? "") ?? null;
}
