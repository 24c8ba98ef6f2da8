import { Button, Checkbox, makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import type { SheetId } from "../../plan";
import { usePane, usePaneState } from "../parts/pane-context";
import { useStyles } from "../parts/use-styles";
import type { PaneState } from "../state/pane-state";
import { fillWords, sheetIds, sheetWords } from "../words";
import { FlowView } from "./flow-view";

const useSheetStyles = makeStyles({
  fieldset: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  /** Under the words of its box. */
  explained: { paddingInlineStart: "28px", marginTop: "-6px", marginBottom: "4px" },
});

const whyNoPreview = ({ open, chosenSheets }: PaneState): string | null => {
  if (open === null) return fillWords.noDataset;
  return chosenSheets.size === 0 ? fillWords.nothingChosen : null;
};

function SheetChoice(): JSX.Element {
  const styles = useStyles();
  const own = useSheetStyles();
  const { store } = usePane();
  const chosen = usePaneState((state) => state.chosenSheets);
  const choose = (sheets: readonly SheetId[]): void => {
    store.dispatch({ kind: "sheetsChosen", sheets });
  };
  return (
    <fieldset className={own.fieldset}>
      <legend className={styles.subheading}>
        {fillWords.choose}{" "}
        <span className={styles.quiet}>{fillWords.chosen(chosen.size, sheetIds.length)}</span>
      </legend>
      <div className={styles.row}>
        <Button
          size="small"
          onClick={() => {
            choose(sheetIds);
          }}
        >
          {fillWords.chooseAll}
        </Button>
        <Button
          size="small"
          onClick={() => {
            choose([]);
          }}
        >
          {fillWords.chooseNone}
        </Button>
      </div>
      {sheetIds.map((sheet) => {
        const { name, explained } = sheetWords[sheet];
        return (
          <div key={sheet}>
            <Checkbox
              className={styles.flush}
              label={name}
              checked={chosen.has(sheet)}
              aria-describedby={`explained-${sheet}`}
              onChange={() => {
                choose(sheetIds.filter((id) => chosen.has(id) !== (id === sheet)));
              }}
            />
            <p id={`explained-${sheet}`} className={`${styles.quiet} ${own.explained}`}>
              {explained}
            </p>
          </div>
        );
      })}
    </fieldset>
  );
}

/** シートを作る. */
export function SheetsView(): JSX.Element {
  return (
    <FlowView
      flow="sheets"
      heading={fillWords.heading}
      fillWord={fillWords.fill}
      whyNoPreview={usePaneState(whyNoPreview)}
    >
      <SheetChoice />
    </FlowView>
  );
}
