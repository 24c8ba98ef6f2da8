import type { Watcher } from "./session";

/** What Excel says of a change; `triggerSource` came with ExcelApi 1.14. */
interface ChangedArgs {
  readonly worksheetId: string;
  readonly triggerSource?: string;
}

const ownWriting = "ThisLocalAddin";

/**
 * Listens to selections and edits. Where Excel does not say who has written, `isBusy` tells what this session writes itself.
 * Answers with what ends the listening.
 */
export const watch = async (
  context: Excel.RequestContext,
  { onSelection, onEdit }: Watcher,
  isBusy: () => boolean,
  sheetNameOf: (worksheetId: string) => Promise<string>,
): Promise<() => Promise<void>> => {
  const { workbook } = context;
  const selected = workbook.onSelectionChanged.add(() => {
    onSelection();
    return Promise.resolve();
  });
  const changed = workbook.worksheets.onChanged.add(async (event: ChangedArgs) => {
    const isOurs =
      event.triggerSource === undefined ? isBusy() : event.triggerSource === ownWriting;
    if (!isOurs) onEdit(await sheetNameOf(event.worksheetId));
  });
  await context.sync();
  return async () => {
    selected.remove();
    changed.remove();
    await selected.context.sync();
  };
};

/** The name of a worksheet by its id; empty when it is not there any more. */
export const sheetName = async (
  context: Excel.RequestContext,
  worksheetId: string,
): Promise<string> => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
  sheet.load("name");
  await context.sync();
  return sheet.isNullObject ? "" : sheet.name;
};
