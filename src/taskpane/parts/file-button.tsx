import type { JSX } from "react";
import { useFileField } from "./file-field";
import { TaskButton } from "./task-button";

/** A button that lets the user choose a JSON file. */
export function FileButton(props: {
  readonly children: string;
  readonly size?: "small" | "medium";
  readonly onChoose: (file: File) => void;
}): JSX.Element {
  const { children, size, onChoose } = props;
  const { open, field } = useFileField(".json,application/json", onChoose);
  return (
    <>
      <TaskButton size={size ?? "medium"} onPress={open}>
        {children}
      </TaskButton>
      {field}
    </>
  );
}
