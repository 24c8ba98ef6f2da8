import { count } from "./shared";

export const aboutWords = {
  heading: "このアドインについて",
  selfTest: "動作確認",
  explained:
    "このExcelで連携突合が正しく動くかを、2分ほどで確かめます。空のブックでだけ行い、シートを作って試し、結果を「動作確認」シートに書きます。終わったブックは、保存せずに閉じてもかまいません。",
  start: "動作確認をする",
  done: (headline: string) => `動作確認が終わりました。${headline}`,
  others: (number: number) => `可でない項目 ${count(number)}件`,
  all: (number: number) => `すべての項目 ${count(number)}件`,
  allWork: "すべての項目が可です。",
  expected: "期待",
  found: "実際",
  remedy: "連携突合の動き",
  human: (number: number) => `目で確かめること ${count(number)}件`,
} as const;
