import {
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { type JSX } from "react";
import { useMedia } from "../../../taskpane/parts/use-media";
import { themeOf } from "../../../taskpane/theme";
import { PreviewContext, usePageState } from "../preview-context";
import type { Preview } from "../preview";
import { narrowWindow } from "../narrow-window";
import { useRegions } from "../use-regions";
import { pageWords } from "../words";
import { MoodBar } from "./mood-menu";
import { DraftBar, NotesBar, NoticeBar, OpenDialog, StartHint, ViewOnlyBar } from "./notices";
import { PaneArea } from "./pane-area";
import { SideTabs } from "./side-tabs";
import { TitleBar } from "./title-bar";
import { WorkbookArea } from "./workbook-area";

const useBodyStyles = makeStaticStyles({
  body: { margin: 0, overflow: "hidden" },
  // Whoever scrolls past the left edge does not want to leave.
  html: { overscrollBehaviorX: "none" },
});

const usePageStyles = makeStyles({
  page: { height: "100dvh", display: "flex", flexDirection: "column", overflow: "hidden" },
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  sides: { position: "relative", flexGrow: 1, minHeight: 0, display: "flex" },
  workbook: { flexGrow: 1, minWidth: 0 },
  pane: {
    flexShrink: 0,
    width: "400px",
    borderInlineStartWidth: "1px",
    borderInlineStartStyle: "solid",
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
  alone: { width: "100%", borderInlineStartStyle: "none" },
  // It keeps its size: a grid without one complains.
  away: { position: "absolute", inset: 0, width: "100%", visibility: "hidden" },
});

function Sides(): JSX.Element {
  const styles = usePageStyles();
  const side = usePageState((state) => state.side);
  const isNarrow = useMedia(narrowWindow);
  useRegions();
  const shown = (name: typeof side): string | false =>
    isNarrow && (side === name ? styles.alone : styles.away);
  return (
    <>
      {isNarrow && <SideTabs />}
      <div className={styles.sides}>
        <main
          aria-label={pageWords.gridTitle}
          aria-keyshortcuts="F6"
          className={mergeClasses(styles.workbook, shown("workbook"))}
        >
          <WorkbookArea />
        </main>
        <aside
          aria-label={pageWords.pane}
          aria-keyshortcuts="F6"
          className={mergeClasses(styles.pane, shown("pane"))}
        >
          <PaneArea />
        </aside>
      </div>
    </>
  );
}

/** The workbook and the pane beside each other; in a narrow window one of the two. */
export function PageView({ preview }: { readonly preview: Preview }): JSX.Element {
  useBodyStyles();
  const styles = usePageStyles();
  const theme = useMedia("(prefers-color-scheme: dark)") ? "dark" : "light";
  return (
    <FluentProvider theme={themeOf(theme)} className={mergeClasses(styles.page, styles[theme])}>
      <PreviewContext value={preview}>
        <TitleBar />
        <section aria-label={pageWords.notices}>
          <MoodBar />
          <ViewOnlyBar />
          <NotesBar />
          <NoticeBar />
          <DraftBar />
          <StartHint />
        </section>
        <Sides />
        <OpenDialog />
      </PreviewContext>
    </FluentProvider>
  );
}
