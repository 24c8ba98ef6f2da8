import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
} from "@fluentui/react-components";
import type { JSX } from "react";
import { useMedia } from "../../../taskpane/parts/use-media";
import { usePageState, usePreview } from "../preview-context";
import type { Notice } from "../state/page-state";
import { narrowWindow } from "../narrow-window";
import { draftWords, openWords, pageWords } from "../words";

const useViewOnlyStyles = makeStyles({
  list: { margin: 0, maxHeight: "6em", overflowY: "auto" },
});

const intents = { done: "success", refused: "warning", defect: "error" } as const satisfies Record<
  Notice["kind"],
  string
>;

/** What was done, or why not. */
export function NoticeBar(): JSX.Element {
  const { store } = usePreview();
  const notice = usePageState((state) => state.notice);
  return (
    <div role={notice === null || notice.kind === "done" ? "status" : "alert"}>
      {notice !== null && (
        <MessageBar intent={intents[notice.kind]}>
          <MessageBarBody>{notice.message}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => {
                store.dispatch({ kind: "noticeClosed" });
              }}
            >
              {pageWords.close}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

/** Why nothing can be changed, with everything that saving would lose. */
export function ViewOnlyBar(): JSX.Element | null {
  const styles = useViewOnlyStyles();
  const unkept = usePageState((state) => state.unkept);
  return unkept.length === 0 ? null : (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {pageWords.viewOnly}
        <ul className={styles.list}>
          {unkept.map((found) => (
            <li key={found}>{found}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

/** What stays true of the workbook. */
export function NotesBar(): JSX.Element {
  const notes = usePageState((state) => state.notes);
  return (
    <div role="status">
      {notes.map((note) => (
        <MessageBar key={note} intent="info" layout="multiline">
          <MessageBarBody>{note}</MessageBarBody>
        </MessageBar>
      ))}
    </div>
  );
}

/** Where to begin, as long as nothing was begun. */
export function StartHint(): JSX.Element | null {
  const isUntouched = usePageState(
    ({ sheets, isChanged, pane }) => sheets.length === 1 && !isChanged && pane === 0,
  );
  const isNarrow = useMedia(narrowWindow);
  return isUntouched ? (
    <MessageBar>
      <MessageBarBody>
        {isNarrow ? pageWords.startNarrow : pageWords.start}
        {pageWords.startKeys}
      </MessageBarBody>
    </MessageBar>
  ) : null;
}

/** Offers what the browser kept when the page was left without saving. */
export function DraftBar(): JSX.Element | null {
  const { openDraft, discardDraft } = usePreview();
  const draft = usePageState((state) => state.draft);
  if (draft === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{draftWords.found(draft.name, draft.keptAt)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={openDraft}>
          {draftWords.open}
        </Button>
        <Button size="small" onClick={discardDraft}>
          {draftWords.discard}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** Asks before a file takes the place of work that was not saved. */
export function OpenDialog(): JSX.Element {
  const { openChosen, keepWorkbook, save } = usePreview();
  const file = usePageState((state) => state.chosenFile);
  return (
    <Dialog
      modalType="alert"
      open={file !== null}
      onOpenChange={(_, { open }) => {
        if (!open) keepWorkbook();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{openWords.title}</DialogTitle>
          <DialogContent>{openWords.question(file?.name ?? "")}</DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              onClick={() => {
                keepWorkbook();
                save();
              }}
            >
              {openWords.saveFirst}
            </Button>
            <Button onClick={openChosen}>{openWords.discard}</Button>
            <Button onClick={keepWorkbook}>{openWords.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
