import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { NoticeBar } from "../parts/notice-bar";
import { useStyles } from "../parts/use-styles";
import type { Host } from "../state/pane-state";
import { hostWords, productName, reloadWord } from "../words";

/** The pane when it cannot work with Excel: what to do. */
export function StartView({
  host,
}: {
  readonly host: Exclude<Host, "ready" | "connecting">;
}): JSX.Element {
  const styles = useStyles();
  const { title, advice } = hostWords[host];
  return (
    <main className={styles.view}>
      <h1 className={styles.heading}>{productName}</h1>
      <div role="alert" className={styles.stack}>
        <p className={styles.subheading}>{title}</p>
        {advice.map((sentence) => (
          <p key={sentence} className={styles.text}>
            {sentence}
          </p>
        ))}
      </div>
      {host === "missing" && (
        <div>
          <Button
            appearance="primary"
            onClick={() => {
              window.location.reload();
            }}
          >
            {reloadWord}
          </Button>
        </div>
      )}
      <NoticeBar />
    </main>
  );
}
