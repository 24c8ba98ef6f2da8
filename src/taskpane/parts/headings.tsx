import { useEffect, useRef, type JSX, type ReactNode } from "react";
import { useStyles } from "./use-styles";

/** A heading that takes the focus when it appears: the answer to a button that is gone now. */
export function FocusHeading({ children }: { readonly children: ReactNode }): JSX.Element {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <h3 ref={heading} tabIndex={-1} className={styles.subheading}>
      {children}
    </h3>
  );
}

/** The heading of a view. It takes the focus whenever `takesFocus` becomes true: the way back to the beginning. */
export function ViewHeading(props: {
  readonly children: ReactNode;
  readonly takesFocus: boolean;
}): JSX.Element {
  const { children, takesFocus } = props;
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(takesFocus);
  useEffect(() => {
    if (takesFocus && !before.current) heading.current?.focus();
    before.current = takesFocus;
  }, [takesFocus]);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h2>
  );
}
