import { Button, makeStyles, tokens, type ButtonProps } from "@fluentui/react-components";
import { useId, type JSX, type ReactNode } from "react";
import { isQuick } from "../state/task";
import type { PaneState } from "../state/pane-state";
import { statusWords } from "../words";
import { usePaneState } from "./pane-context";

const busyReason = ({ running }: PaneState): string | null =>
  running === null || isQuick(running.task) ? null : statusWords.busy(running.task.kind);

/** What cannot be used now has to be read all the same: its reason belongs to it. */
const useButtonStyles = makeStyles({
  waiting: {
    color: tokens.colorNeutralForeground3,
    ":hover": { color: tokens.colorNeutralForeground3 },
    ":hover:active": { color: tokens.colorNeutralForeground3 },
  },
});

interface TaskButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  /** Why it cannot be used now, beside a task that is under way. */
  readonly whyNot?: string | null;
  readonly appearance?: NonNullable<ButtonProps["appearance"]>;
  readonly size?: "small" | "medium";
  readonly icon?: JSX.Element;
  readonly label?: string;
}

/** A button that starts a task. While it cannot be used it stays reachable by keyboard and says why. */
export function TaskButton(props: TaskButtonProps): JSX.Element {
  const { children, onPress, whyNot = null, appearance, size, icon, label } = props;
  const styles = useButtonStyles();
  const busy = usePaneState(busyReason);
  const reason = whyNot ?? busy;
  const id = useId();
  return (
    <>
      <Button
        onClick={onPress}
        disabledFocusable={reason !== null}
        className={reason === null ? undefined : styles.waiting}
        appearance={appearance ?? "secondary"}
        size={size ?? "medium"}
        {...(icon === undefined ? {} : { icon })}
        {...(label === undefined ? {} : { "aria-label": label })}
        {...(reason === null ? {} : { "aria-describedby": id, title: reason })}
      >
        {children}
      </Button>
      {reason !== null && (
        <span id={id} hidden>
          {reason}
        </span>
      )}
    </>
  );
}
