import { Image, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    padding: "32px 0",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  message: {
    fontSize: tokens.fontSizeHero900,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground1,
  },
});

interface HeaderProps {
  readonly title: string;
  readonly logo: string;
  readonly message: string;
}

export function Header({ title, logo, message }: HeaderProps): JSX.Element {
  const styles = useStyles();
  return (
    <section className={styles.header}>
      <Image width="90" height="90" src={logo} alt={title} />
      <h1 className={styles.message}>{message}</h1>
    </section>
  );
}
