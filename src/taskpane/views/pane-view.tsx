import {
  FluentProvider,
  makeStyles,
  makeStaticStyles,
  mergeClasses,
} from "@fluentui/react-components";
import { useSyncExternalStore, type JSX } from "react";
import { ErrorBoundary } from "../parts/error-boundary";
import { PaneContext, type Pane } from "../parts/pane-context";
import { useMedia } from "../parts/use-media";
import { chooseTheme } from "../state/color-scheme";
import { themeOf } from "../theme";
import { Shell } from "./shell";
import { StartView } from "./start-view";

const useBodyStyles = makeStaticStyles({ body: { margin: 0 } });

const usePaneStyles = makeStyles({
  pane: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    // Lines end between phrases where the browser knows how, and never before 「。」 or 「ー」.
    wordBreak: "auto-phrase",
    lineBreak: "strict",
  },
  // For what the browser draws itself: the calendar's icon, scroll bars.
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
});

/** The whole pane, in the colours of Office. */
export function PaneView(props: {
  readonly pane: Pane;
  readonly officeBackground: () => string | undefined;
}): JSX.Element {
  useBodyStyles();
  const { pane, officeBackground } = props;
  const styles = usePaneStyles();
  const host = useSyncExternalStore(pane.store.subscribe, () => pane.store.getState().host);
  const theme = chooseTheme(
    officeBackground(),
    useMedia("(prefers-color-scheme: dark)") ? "dark" : "light",
  );
  return (
    <FluentProvider theme={themeOf(theme)} className={mergeClasses(styles.pane, styles[theme])}>
      <ErrorBoundary>
        <PaneContext value={pane}>
          {host === "ready" || host === "connecting" ? <Shell /> : <StartView host={host} />}
        </PaneContext>
      </ErrorBoundary>
    </FluentProvider>
  );
}
