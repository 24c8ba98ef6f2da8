import { Button, Field, Textarea } from "@fluentui/react-components";
import { useRef, useState, type JSX, type ReactNode } from "react";
import { noticeWords } from "../words";
import { useStyles } from "./use-styles";

/** Text for support, to be copied. A browser can refuse to copy: then the text is selected. */
export function CopyDetails(props: {
  readonly details: string;
  /** Further buttons beside 「内容をコピー」. */
  readonly children?: ReactNode;
}): JSX.Element {
  const { details, children } = props;
  const styles = useStyles();
  const field = useRef<HTMLDivElement>(null);
  const [said, setSaid] = useState("");
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(details);
      setSaid(noticeWords.copied);
    } catch {
      field.current?.querySelector("textarea")?.select();
      setSaid(noticeWords.notCopied);
    }
  };
  return (
    <div className={styles.stack} ref={field}>
      <Field label={noticeWords.details} size="small">
        <Textarea readOnly rows={4} value={details} size="small" />
      </Field>
      <div className={styles.row}>
        <Button size="small" onClick={() => void copy()}>
          {noticeWords.copy}
        </Button>
        {children}
        <span role="status" className={styles.quiet}>
          {said}
        </span>
      </div>
    </div>
  );
}
