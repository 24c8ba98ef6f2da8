import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState, type JSX, type ReactNode } from "react";
import { useStyles } from "./use-styles";

interface StepListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item) => ReactNode;
  /** How many are rendered at once, and added by 「さらに表示」. */
  readonly step: number;
  readonly more: (rest: number) => string;
  /** Where somebody else remembers how many are shown. */
  readonly shown?: number;
  readonly onMore?: () => void;
}

/** A list of any length that renders in steps. The focus moves to the first item that was added. */
export function StepList<Item>(props: StepListProps<Item>): JSX.Element {
  const { items, keyOf, render, step, more } = props;
  const styles = useStyles();
  const [own, setOwn] = useState(step);
  const shown = props.shown ?? own;
  const list = useRef<HTMLUListElement>(null);
  const focusFrom = useRef<number | null>(null);
  useEffect(() => {
    const from = focusFrom.current;
    if (from === null) return;
    focusFrom.current = null;
    const added = list.current?.children.item(from);
    if (added instanceof HTMLElement) added.focus();
  }, [shown]);
  const rest = items.length - shown;
  return (
    <div className={styles.stack}>
      <ul ref={list} className={`${styles.list} ${styles.stack}`}>
        {items.slice(0, shown).map((item) => (
          <li key={keyOf(item)} tabIndex={-1}>
            {render(item)}
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button
          size="small"
          onClick={() => {
            focusFrom.current = shown;
            setOwn(shown + step);
            props.onMore?.();
          }}
        >
          {more(Math.min(step, rest))}
        </Button>
      )}
    </div>
  );
}
