import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";

const useStyles = makeStyles({
  main: { display: "flex", flexDirection: "column", alignItems: "center", width: "100%" },
  message: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightRegular },
  list: { listStyleType: "none", padding: 0 },
  item: { display: "flex", paddingBottom: "16px" },
  icon: { marginRight: "10px" },
  text: { fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground1 },
});

interface HeroListProps {
  readonly message: string;
  readonly items: readonly { readonly icon: JSX.Element; readonly text: string }[];
}

export function HeroList({ message, items }: HeroListProps): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.main}>
      <h2 className={styles.message}>{message}</h2>
      <ul className={styles.list}>
        {items.map(({ icon, text }) => (
          <li key={text} className={styles.item}>
            <i className={styles.icon}>{icon}</i>
            <span className={styles.text}>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
