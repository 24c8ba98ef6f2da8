const titlePattern = /(?:第\d+期)?(\S+圏域?)[^圏\s]{0,6}ビジョン/u;
const wholeTitle = new RegExp(`^${titlePattern.source}(?:《別冊》)?$`, "u");

/** Whether a normalised text is a vision's title: 「(第2期)岡山連携中枢都市圏ビジョン(《別冊》)」, 「…圏発展ビジョン」. */
export const isVisionTitle = (text: string): boolean => wholeTitle.test(text);

/** 「第2期 岡山連携中枢都市圏ビジョン 《別冊》」 → 「岡山連携中枢都市圏」; `null` for other texts. */
export const regionNameIn = (title: string): string | null =>
  titlePattern.exec(title)?.[1]?.replace(/^第\d+期/u, "") ?? null;
