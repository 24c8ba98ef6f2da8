import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { useFileField } from "../../../taskpane/parts/file-field";
import { pageWords } from "../words";
import { usePageState, usePreview } from "../preview-context";
import { MoodMenu } from "./mood-menu";

const useTitleStyles = makeStyles({
  bar: {
    // Its menu opens over the cells.
    position: "relative",
    zIndex: 10,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "6px 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  logo: { width: "24px", height: "24px" },
  product: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  file: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  space: { flexGrow: 1 },
});

const xlsxFiles = ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function OpenButton(): JSX.Element {
  const { choose } = usePreview();
  const { open, field } = useFileField(xlsxFiles, (file) => void choose(file));
  return (
    <>
      <Button size="small" onClick={open}>
        {pageWords.open}
      </Button>
      {field}
    </>
  );
}

/** Who makes the product adds this to the address; nobody else needs an Excel in trouble. */
const isForDevelopers = (): boolean => window.location.hash === "#developer";

/** What the workbook is called, what can be done with it as a whole, and for its makers how Excel behaves. */
export function TitleBar(): JSX.Element {
  const { undo, redo, save } = usePreview();
  const styles = useTitleStyles();
  const state = usePageState((all) => all);
  return (
    <header aria-label={pageWords.workbookTasks} aria-keyshortcuts="F6" className={styles.bar}>
      <img src="assets/icon-64.png" alt="" className={styles.logo} />
      <h1 className={styles.product}>{pageWords.product}</h1>
      <Badge appearance="outline" color="informative" title={pageWords.editionHint}>
        {pageWords.edition}
      </Badge>
      <span className={styles.file}>{state.fileName}</span>
      {state.isChanged && (
        <Badge appearance="tint" color="warning">
          {pageWords.unsaved}
        </Badge>
      )}
      <span className={styles.space} />
      <Button size="small" appearance="subtle" disabledFocusable={!state.canUndo} onClick={undo}>
        {pageWords.undo}
      </Button>
      <Button size="small" appearance="subtle" disabledFocusable={!state.canRedo} onClick={redo}>
        {pageWords.redo}
      </Button>
      <OpenButton />
      <Button size="small" appearance="primary" disabledFocusable={state.isSaving} onClick={save}>
        {state.isSaving ? pageWords.saving : pageWords.save}
      </Button>
      {isForDevelopers() && <MoodMenu />}
    </header>
  );
}
