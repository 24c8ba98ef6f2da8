/*
 * Made by make-table.mjs; do not edit. Characters that look like another one, and that one in its Japanese form (JIS X 0208).
 * Source: Unicode Character Database 15.0.0: EquivalentUnifiedIdeograph.txt (CJK radicals and strokes), Unihan kZVariant,
 * kSimplifiedVariant and kJis0. Modified: Japanese forms preferred. Copyright © 1991-2022 Unicode, Inc. All rights reserved.
 * Distributed under the Terms of Use in https://www.unicode.org/copyright.html; the licence stands in LICENSE-UNICODE.txt.
 */
const pairs = [
  "⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺇𠘨 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑𡯂 ⺒巳 ⺓幺 ⺔彑 ⺕𫜹 ⺖忄 ⺗心 ⺘扌",
  "⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺪𤴔 ⺫目 ⺬示 ⺭礻 ⺮𥫗 ⺯糹 ⺰纟 ⺱罓 ⺲罒",
  "⺳㓁 ⺴冗 ⺵𦉫 ⺶羊 ⺷𦍌 ⺸𦍋 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽𦥑 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇𧢲 ⻈讠 ⻉贝 ⻊𧾷",
  "⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕𨸏 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻞𩙿 ⻟飠 ⻠饣 ⻡𩠐 ⻢马",
  "⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⼾戸 ⿈黄 ⿊黒 ㇆𠃌 ㇏乀 ㇐一 ㇑丨 ㇒丿",
  "㇓丿 ㇔丶 ㇕𠃍 ㇖乛 ㇗𠃊 ㇘𠃎 ㇙𠄌 ㇚亅 ㇛𡿨 ㇜𠃋 ㇝乀 ㇞𠃑 ㇟乚 ㇠乙 ㇡𠄎 倂併 值値 吳呉 吴呉 塡填 壿墫 娛娯 娱娯 悅悦",
  "戶戸 户戸 晚晩 硏研 稅税 絕絶 緖緒 脫脱 腁胼 苿茉 蜕蛻 說説 郞郎 鄉郷 鄕郷 銳鋭 黃黄 黑黒 𠮟叱 𡉟壯 𢖽志 𥡴稽 𨓜逸 𨺓隆",
];

/** Each character with the one that it is read as. */
export const unifiedCharacters: ReadonlyMap<string, string> = new Map(
  pairs
    .flatMap((line) => line.split(" "))
    .map((pair) => {
      const [from = "", to = ""] = Array.from(pair);
      return [from, to] as const;
    }),
);
