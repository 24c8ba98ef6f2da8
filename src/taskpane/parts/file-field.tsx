import { useRef, type JSX } from "react";
import { useStyles } from "./use-styles";

interface FileField {
  /** Lets the user choose a file. */
  readonly open: () => void;
  /** To stand beside the button that opens it. */
  readonly field: JSX.Element;
}

/** The hidden file field behind a button: its own text cannot be Japanese everywhere. `accept` as in HTML. */
export const useFileField = (accept: string, onChoose: (file: File) => void): FileField => {
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  return {
    open: () => field.current?.click(),
    field: (
      <input
        ref={field}
        type="file"
        accept={accept}
        className={styles.hidden}
        tabIndex={-1}
        aria-hidden="true"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again once it has been corrected.
          if (file !== undefined) onChoose(file);
          currentTarget.value = "";
        }}
      />
    ),
  };
};
