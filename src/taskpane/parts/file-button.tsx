import { useRef, type JSX } from "react";
import { TaskButton } from "./task-button";
import { useStyles } from "./use-styles";

/** The hidden file field behind its button: its own text cannot be Japanese everywhere. */
export function FileButton(props: {
  readonly children: string;
  readonly size?: "small" | "medium";
  readonly onChoose: (file: File) => void;
}): JSX.Element {
  const { children, size, onChoose } = props;
  const styles = useStyles();
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <TaskButton size={size ?? "medium"} onPress={() => field.current?.click()}>
        {children}
      </TaskButton>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
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
    </>
  );
}
