import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import type { SheetPreview } from "../../excel/session";
import { FocusHeading } from "../parts/headings";
import { usePane } from "../parts/pane-context";
import { RowChoices } from "../parts/row-choices";
import { SheetChanges } from "../parts/sheet-changes";
import { TaskButton } from "../parts/task-button";
import { TypedCells } from "../parts/typed-cells";
import { useStyles } from "../parts/use-styles";
import type { Flow } from "../state/pane-state";
import type { FlowName } from "../state/task";
import { fillWords, sheetWords } from "../words";

type Previewed = Extract<Flow, { step: "previewed" }>;

/** Why there is nothing to write; `null` where there is. Typed cells can always be put back. */
const nothingToWrite = ({ preview: { sheets }, overruled }: Previewed): string | null => {
  const has = (action: SheetPreview["action"]): boolean =>
    sheets.some((sheet) => sheet.action === action);
  if (overruled.size > 0 || has("create") || has("update")) return null;
  if (has("refuse")) return fillWords.nothingWritable;
  return sheets.some(({ typed }) => typed.length > 0) ? fillWords.onlyTyped : fillWords.nothingToDo;
};

/** Sheets that were chosen and that filling leaves alone. */
const leftOut = ({ request, preview }: Previewed): readonly string[] =>
  request.sheets
    .filter((id) => preview.sheets.every((sheet) => sheet.id !== id))
    .map((id) => sheetWords[id].name);

/** What would be created and changed, and which typed cells could be put back: before anything is written. */
export function FillPreviewed(props: {
  readonly flow: FlowName;
  readonly previewed: Previewed;
  readonly fillWord: string;
}): JSX.Element {
  const { flow, previewed, fillWord } = props;
  const styles = useStyles();
  const { run, store } = usePane();
  const typed = previewed.preview.sheets.flatMap((sheet) => sheet.typed);
  const rows = previewed.preview.sheets.flatMap(({ name, rowChanges }) =>
    rowChanges.map((change) => ({ ...change, sheet: name })),
  );
  const whyNot = nothingToWrite(previewed);
  const untouched = leftOut(previewed);
  return (
    <section className={styles.stack}>
      <FocusHeading>{fillWords.previewHeading}</FocusHeading>
      {whyNot !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{whyNot}</MessageBarBody>
        </MessageBar>
      )}
      <SheetChanges sheets={previewed.preview.sheets} actions={fillWords.actions} />
      {untouched.length > 0 && <p className={styles.quiet}>{fillWords.leftOut(untouched)}</p>}
      {rows.length > 0 && <RowChoices flow={flow} rows={rows} overruled={previewed.overruled} />}
      {typed.length > 0 && <TypedCells flow={flow} cells={typed} overruled={previewed.overruled} />}
      <div className={styles.row}>
        <TaskButton
          appearance="primary"
          whyNot={whyNot}
          onPress={() => void run({ kind: "fill", flow })}
        >
          {fillWord}
        </TaskButton>
        <Button
          onClick={() => {
            store.dispatch({ kind: "flowRestarted", flow });
          }}
        >
          {fillWords.back}
        </Button>
      </div>
    </section>
  );
}
