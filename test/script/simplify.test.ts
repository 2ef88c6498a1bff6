import { describe, expect, test } from "vitest";
import { unitsOf } from "../../src/core/code-units.ts";
import { readLexicons } from "../../src/io/seeds.ts";
import { scriptOf, scriptReader } from "../../src/script/detect.ts";
import { simplifier } from "../../src/script/simplify.ts";

const lexicon = readLexicons();
const simplify = simplifier(lexicon);
const read = scriptReader(lexicon);
const detect = (text: string) => scriptOf(read(unitsOf(text), 0, text.length));

describe("the script of a text is told by the characters that only one script uses", () => {
  test.for([
    { text: "柳荫社区的居民们围坐在一起，听医生讲课。", script: "hans" },
    { text: "柳蔭社區的居民們圍坐在一起，聽醫生講課。", script: "hant" },
    { text: "柳荫社区的居民们围坐在一起。\n柳蔭社區的居民們圍坐在一起。", script: "mixed" },
    { text: "闵捷", script: "hans" },
    { text: "", script: "hans" },
    { text: "Liuyin 2031 😀", script: "hans" },
    { text: "\ud800\udc00\ud800", script: "hans" },
  ])("$script: $text", ({ text, script }) => {
    expect(detect(text)).toBe(script);
    expect(simplify(text).script).toBe(script);
  });

  test("a name in the other script does not make a text mixed", () => {
    const text =
      "柳荫社区的居民们围坐在一起，听医生讲课，还为老人们量血压、测血糖。招牌上写着“廣東茶樓”。社区书记说，下次还请医生来，让大家问个够。";
    expect(detect(text)).toBe("hans");
    expect(simplify(text).text).toBe(text);
  });
});

describe("a text in Simplified characters is left as it is", () => {
  test.for([
    "乾安县的居民们来信说",
    "他瞭望着远处的楼群",
    "于谦与范进的戏演到了社区",
    "台湾的乡亲们发来贺信",
    "名著里的皇后说了什么",
    "这里的后门和里弄都改造了",
  ])("%s", (text) => {
    expect(simplify(text)).toEqual({ script: "hans", text });
  });
});

describe("a text in Traditional characters becomes Simplified", () => {
  test.for([
    { text: "柳蔭社區舉辦義診活動，醫生為老人們量血壓。", simplified: "柳荫社区举办义诊活动，医生为老人们量血压。" },
    { text: "街道辦事處的幹部們沿著後門走訪。", simplified: "街道办事处的干部们沿着后门走访。" },
    { text: "記者指著牆上的標語說", simplified: "记者指着墙上的标语说" },
    { text: "他們讀名著，寫專著，記下編著者的姓名", simplified: "他们读名著，写专著，记下编著者的姓名" },
    { text: "著名書法家為鄰居們寫春聯", simplified: "著名书法家为邻居们写春联" },
    { text: "遊覽車開進社區，參觀的人們圍著聽講", simplified: "游览车开进社区，参观的人们围着听讲" },
    { text: "「粥是熱的，心也是熱的。」何奶奶說。", simplified: "「粥是热的，心也是热的。」何奶奶说。" },
  ])("$text", ({ text, simplified }) => {
    expect(simplify(text)).toEqual({ script: "hant", text: simplified });
  });

  test.for([
    "社區𡃁仔的滑鼠與軟體、網路與資訊站",
    "計程車載著鄰居們去醫院\r\n\t　「後記」\ufeff",
    "醫生😀為老人們\ud800量血壓\udc00",
    "記憶體與印表機進了社區圖書館，鄰居們說很方便",
  ])("code unit for code unit: %s", (text) => {
    const simplified = simplify(text).text;
    expect(simplified.length).toBe(text.length);
    for (const [i, unit] of Array.from({ length: text.length }, (_, k) => text[k]).entries()) {
      if (!/\p{Script=Han}/u.test(unit ?? "") && !/[\ud800-\udfff]/.test(unit ?? "")) expect(simplified[i]).toBe(unit);
    }
  });

  test("offsets stay when one character of a line would grow to two units and another shrink to one", () => {
    // 㗲 is 𠵾 in Simplified script, 𠗣 is 㓆.
    const text = "這個社區舉辦活動㗲張三說𠗣，記者來了";
    expect(simplify(text).text.indexOf("张三")).toBe(text.indexOf("張三"));
    expect(simplify(text).text.indexOf("记者")).toBe(text.indexOf("記者"));
  });

  const PAGE = "柳蔭社區舉辦義診活動，醫生們為老人量血壓。\n";
  test.for([
    { line: "岑雨禾 攝", simplified: "岑雨禾 摄" },
    { line: "本網5月6日訊", simplified: "本网5月6日讯" },
    { line: "滿院鄰里情", simplified: "满院邻里情" },
    { line: "算清一本賬", simplified: "算清一本账" },
  ])("to the last line: $line", ({ line, simplified }) => {
    expect(simplify(PAGE + line).text.split("\n")[1]).toBe(simplified);
  });
});

describe("of a mixed text the Traditional lines become Simplified", () => {
  test("and the others are left as they are", () => {
    const text = "乾安县的居民们来信说\n柳蔭社區的居民們也來信了\n他瞭望着远处的楼群";
    expect(simplify(text)).toEqual({
      script: "mixed",
      text: "乾安县的居民们来信说\n柳荫社区的居民们也来信了\n他瞭望着远处的楼群",
    });
  });
});

test("a megabyte on one line takes little time", () => {
  const began = performance.now();
  expect(simplify("醫著".repeat(250_000)).text.length).toBe(500_000);
  expect(performance.now() - began).toBeLessThan(3000);
});
