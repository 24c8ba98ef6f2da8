import { makeStyles } from "@fluentui/react-components";
import { Calendar24Regular, Checkmark24Regular, Document24Regular } from "@fluentui/react-icons";
import type { JSX } from "react";
import { Header } from "./header";
import { HeroList } from "./hero-list";
import { TextInsertion } from "./text-insertion";

const useStyles = makeStyles({ root: { minHeight: "100vh" } });

const items = [
  { icon: <Document24Regular />, text: "資料を選びます" },
  { icon: <Calendar24Regular />, text: "年度を決めます" },
  { icon: <Checkmark24Regular />, text: "結果を確かめます" },
];

export function App({ title }: { readonly title: string }): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Header logo="assets/icon-80.png" title={title} message="ようこそ" />
      <HeroList message="この作業ウィンドウでできること" items={items} />
      <TextInsertion />
    </div>
  );
}
