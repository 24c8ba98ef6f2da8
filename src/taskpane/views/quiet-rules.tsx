import { makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Dataset, RuleResult } from "../../domain";
import { AboutRule, TitledAboutRule } from "../parts/about-rule";
import { Disclosure } from "../parts/disclosure";
import { Denominator, Remarks } from "../parts/rule-outcome";
import { useStyles } from "../parts/use-styles";
import { cleanRules, idleRules } from "../state/findings/quiet-rules";
import { checkWords } from "../words";

const useQuietStyles = makeStyles({ body: { paddingInlineStart: "20px", paddingTop: "4px" } });

interface QuietRulesProps {
  readonly dataset: Dataset;
  readonly results: readonly RuleResult[];
}

/** Rules that found nothing: each still says how much it compared, and what it could not judge. */
export function CleanRules({ dataset, results }: QuietRulesProps): JSX.Element | null {
  const styles = useStyles();
  const own = useQuietStyles();
  const clean = cleanRules(results);
  if (clean.length === 0) return null;
  const unsure = clean.filter(({ outcomes }) => outcomes.undecidable > 0).length;
  return (
    <Disclosure summary={checkWords.clean(clean.length, unsure)}>
      <ul className={`${styles.list} ${styles.stack} ${own.body}`}>
        {clean.map((result) => (
          <li key={result.rule}>
            <section className={styles.tight} aria-label={result.title}>
              <h4 className={styles.subheading}>{result.title}</h4>
              <Denominator result={result} />
              <AboutRule result={result} />
              <Remarks dataset={dataset} result={result} />
            </section>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

/** Rules that did not run, under the reason why. */
export function IdleRules({ results }: Pick<QuietRulesProps, "results">): JSX.Element | null {
  const styles = useStyles();
  const own = useQuietStyles();
  const idle = idleRules(results);
  if (idle.length === 0) return null;
  const count = idle.reduce((sum, { results: alike }) => sum + alike.length, 0);
  return (
    <Disclosure summary={checkWords.idle(count)} begins="open">
      <ul className={`${styles.list} ${styles.stack} ${own.body}`}>
        {idle.map(({ reason, results: alike }) => (
          <li key={reason} className={styles.tight}>
            <p className={styles.quiet}>{reason}</p>
            {alike.map((result) => (
              <TitledAboutRule key={result.rule} result={result} />
            ))}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
