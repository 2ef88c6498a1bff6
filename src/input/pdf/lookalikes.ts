// Programs that print find characters by the look of their glyphs, and take ⽇ (a Kangxi radical, U+2F47) for 日.

const FIRST_KANGXI = 0x2f00;
const LAST_KANGXI = 0x2fd5;
/** CJK Radicals Supplement, of those that look like a character of their own (Unicode's EquivalentUnifiedIdeograph). */
const SUPPLEMENT = new Map(
  Array.from(
    "⺁厂⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺜日⺝月⺟母⺠民⺩王⺪疋⺫目⺬示⺭礻⺰纟⺶羊⺸羋⺹耂⺺肀⺼肉⺽臼⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻏邑⻐钅⻑長⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟".match(
      /../gu,
    ) ?? [],
    (pair) => [pair[0] ?? "", pair[1] ?? ""] as const,
  ),
);

// One sign of a font for two dashes.
const LONG_DASH = /\u2e3a/gu;

/** The text with the characters that were meant. */
export function withoutLookalikes(text: string): string {
  if (!/[\u2e3a\u2e80-\u2fd5]/u.test(text)) return text;
  return text.replace(LONG_DASH, "——").replace(/[\u2e80-\u2fd5]/gu, (radical) => {
    const code = radical.charCodeAt(0);
    // The radical is written 戶, but stands for the sign that fonts of Simplified share with it.
    if (radical === "⼾") return "户";
    if (code >= FIRST_KANGXI && code <= LAST_KANGXI) return radical.normalize("NFKC");
    return SUPPLEMENT.get(radical) ?? radical;
  });
}
