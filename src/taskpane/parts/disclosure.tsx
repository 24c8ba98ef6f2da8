import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type JSX, type ReactNode } from "react";
import { ChevronIcon } from "./icons";

const useDisclosureStyles = makeStyles({
  button: {
    display: "flex",
    alignItems: "flex-start",
    columnGap: "4px",
    width: "100%",
    padding: "4px 0",
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ":hover": { color: tokens.colorNeutralForeground2BrandHover },
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  chevron: { flexShrink: 0, display: "inline-flex", height: "1.4em", alignItems: "center" },
  turned: { transform: "rotate(90deg)" },
  summary: { flexGrow: 1, minWidth: 0 },
});

interface DisclosureButtonProps {
  readonly children: ReactNode;
  /** The id of what it opens. */
  readonly controls: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly size?: "small" | "medium";
  /** Its name where several on a page read alike; begins with what it reads. */
  readonly label?: string;
}

/** A button that opens and closes something elsewhere. */
export function DisclosureButton(props: DisclosureButtonProps): JSX.Element {
  const { children, controls, isOpen, onToggle, size, label } = props;
  const styles = useDisclosureStyles();
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, size === "small" && styles.small)}
      aria-expanded={isOpen}
      aria-controls={controls}
      aria-label={label}
      onClick={() => {
        onToggle(!isOpen);
      }}
    >
      <span className={mergeClasses(styles.chevron, isOpen && styles.turned)}>
        <ChevronIcon />
      </span>
      <span className={styles.summary}>{children}</span>
    </button>
  );
}

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly size?: "small" | "medium";
  readonly label?: string;
  readonly begins?: "open" | "closed";
}

/** Something that can be opened and closed, and remembers which. What is closed is not rendered. */
export function Disclosure(props: DisclosureProps): JSX.Element {
  const { summary, children, size, label, begins } = props;
  const id = useId();
  const [isOpen, setIsOpen] = useState(begins === "open");
  return (
    <div>
      <DisclosureButton
        controls={id}
        isOpen={isOpen}
        onToggle={setIsOpen}
        {...(size === undefined ? {} : { size })}
        {...(label === undefined ? {} : { label })}
      >
        {summary}
      </DisclosureButton>
      <div id={id}>{isOpen && children}</div>
    </div>
  );
}
