import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "center" },
  prompt: { fontWeight: tokens.fontWeightSemibold, margin: "20px 0 10px" },
  field: { width: "50%", marginBottom: "20px" },
});

const insertText = (text: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.getActiveCell().values = [[text]];
    await context.sync();
  });

export function TextInsertion(): JSX.Element {
  const styles = useStyles();
  const [text, setText] = useState("文字");
  return (
    <div className={styles.form}>
      <Field className={styles.field} size="large" label="書き込む文字">
        <Textarea
          size="large"
          value={text}
          onChange={(_event, data) => {
            setText(data.value);
          }}
        />
      </Field>
      <Field className={styles.prompt}>ボタンを押すと書き込みます</Field>
      <Button appearance="primary" size="large" onClick={() => void insertText(text)}>
        書き込む
      </Button>
    </div>
  );
}
