import { normalizeText } from "../../domain";

/** 「《別冊》」, 「【別冊】」, 「〔別冊〕」, 「(別冊)」, 「別冊」, 「【別冊(各連携事業編)】」 */
const annexMark = "[《【〔(\\[「『<〈-]?別冊(?:\\([^()]{1,15}\\))?[》】〕)\\]」』>〉-]?";
const annexLine = new RegExp(`^${annexMark}$`, "u");
const edition = "(?:\\(?第\\d{1,2}[期次]\\)?)?";
const titlePattern = new RegExp(`${edition}(\\S{1,30}圏域?)[^圏\\s]{0,6}ビジョン`, "u");
const wholeTitle = new RegExp(
  `^(?:${annexMark})?${titlePattern.source}${edition}(?:${annexMark})?$`,
  "u",
);

/** Whether a line says 別冊 and nothing else. */
export const isAnnexMark = (text: string): boolean => annexLine.test(normalizeText(text));

/** Whether a normalised text is a vision's title: 「(第2期)岡山連携中枢都市圏ビジョン(《別冊》)」, 「…定住自立圏共生ビジョン」. */
export const isVisionTitle = (text: string): boolean => wholeTitle.test(text);

/** Whether a vision's title says 別冊 in the same line. */
export const isAnnexTitle = (text: string): boolean => isVisionTitle(text) && text.includes("別冊");

/** 「第2期 岡山連携中枢都市圏ビジョン 《別冊》」 → 「岡山連携中枢都市圏」; `null` for other texts. */
export const regionNameIn = (title: string): string | null =>
  titlePattern.exec(title)?.[1]?.replace(/^第\d{1,2}[期次]/u, "") ?? null;
