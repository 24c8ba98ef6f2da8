import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import type { RuleResult } from "../../domain";
import type { Block } from "../readme/parse-readme";
import { readmeForStaff } from "../readme/readme-for-staff";
import { checkWords } from "../words";
import { Disclosure } from "./disclosure";
import { usePane } from "./pane-context";
import { ReadmeBlocks } from "./readme-blocks";
import { useStyles } from "./use-styles";

const useAboutStyles = makeStyles({
  about: {
    display: "flex",
    flexDirection: "column",
    rowGap: "6px",
    padding: "8px 10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});

type Reading = "loading" | "failed" | readonly Block[];

function ReadmeText({ rule }: { readonly rule: string }): JSX.Element {
  const { readme } = usePane();
  const styles = useStyles();
  const own = useAboutStyles();
  const [reading, setReading] = useState<Reading>("loading");
  useEffect(() => {
    let isWanted = true;
    const show = (next: Reading): void => {
      if (isWanted) setReading(next);
    };
    readme(rule).then(
      (text) => {
        show(readmeForStaff(text));
      },
      () => {
        show("failed");
      },
    );
    return () => {
      isWanted = false;
    };
  }, [readme, rule]);
  if (reading === "loading") return <p className={styles.quiet}>{checkWords.aboutLoading}</p>;
  if (reading === "failed") return <p className={styles.text}>{checkWords.aboutFailed}</p>;
  return (
    <div className={own.about}>
      <ReadmeBlocks blocks={reading} />
    </div>
  );
}

interface AboutRuleProps {
  readonly result: Pick<RuleResult, "rule" | "title">;
}

/** この点検について: what a check rests on, examples, what to do, and how severe it is. */
export function AboutRule({ result: { rule, title } }: AboutRuleProps): JSX.Element {
  return (
    <Disclosure size="small" summary={checkWords.about} label={checkWords.aboutOf(title)}>
      <ReadmeText rule={rule} />
    </Disclosure>
  );
}

/** The same under the title of the check, where nothing else is said of it. */
export function TitledAboutRule({ result: { rule, title } }: AboutRuleProps): JSX.Element {
  return (
    <Disclosure size="small" summary={title}>
      <ReadmeText rule={rule} />
    </Disclosure>
  );
}
