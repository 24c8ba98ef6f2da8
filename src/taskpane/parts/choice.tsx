import { Field, makeStyles, Select } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

/** A long entry must not widen the pane. */
const useChoiceStyles = makeStyles({ select: { minWidth: 0, "& > select": { minWidth: 0 } } });

/** A drop-down with its label. Its options are written as children. */
export function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (value: string) => void;
  readonly children: ReactNode;
}): JSX.Element {
  const { label, value, onChoose, children } = props;
  const styles = useChoiceStyles();
  return (
    <Field label={label} size="small">
      <Select
        size="small"
        className={styles.select}
        value={value}
        onChange={(_, { value: chosen }) => {
          onChoose(chosen);
        }}
      >
        {children}
      </Select>
    </Field>
  );
}
