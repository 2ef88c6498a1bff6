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
const LONG_DASH = "\u2e3a";

/** Signs that stand in lines that run down, of which Unicode knows the others only in letters' width: ︓ is :, and was ：. */
const DOWN = /[\ufe10-\ufe19\ufe30-\ufe44\ufe47\ufe48]/u;
const ELLIPSIS = "\ufe19";
const FULL_WIDTH = 0xfee0;

/** The text with the characters that were meant. */
export function withoutLookalikes(text: string): string {
  if (!/[\u2e80-\u2fd5\ufe10-\ufe48\uf900-\ufaff\ufb00-\ufb06\u2e3a]/u.test(text)) return text;
  return Array.from(text, meant).join("");
}

const DOOR = "⼾";

/** The radical that is 户 in a text of Simplified characters and 戶 in one of Traditional. */
export function withOneScript(text: string): string {
  if (!text.includes(DOOR)) return text;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const isTraditional = count(/[這個們國會區說學為來時長開對]/gu) > count(/[这个们国会区说学为来时长开对]/gu);
  return text.replaceAll(DOOR, isTraditional ? "戶" : "户");
}

function meant(sign: string): string {
  const code = sign.charCodeAt(0);
  if (sign === LONG_DASH) return "——";
  if (sign === ELLIPSIS) return "…";
  if (DOWN.test(sign)) {
    return sign
      .normalize("NFKC")
      .replace(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + FULL_WIDTH));
  }
  if (sign === DOOR) return sign;
  // Ligatures, and characters that Unicode has twice.
  if (code >= 0xf900 && code <= 0xfb06) return sign.normalize("NFKC");
  if (code >= FIRST_KANGXI && code <= LAST_KANGXI) return sign.normalize("NFKC");
  return SUPPLEMENT.get(sign) ?? sign;
}
