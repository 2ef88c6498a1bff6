import fc from "fast-check";
import { Converter } from "opencc-js/cn2t";
import type { SourceDocument } from "../../src/core/types.ts";
import { documentOf } from "../../src/document.ts";

/** The seed of every property, so that a run today finds what it found yesterday; SEED=7 in the environment tries another. */
const SEED = Number(process.env.SEED ?? 20310409);

export function runs(numRuns: number): { readonly numRuns: number; readonly seed: number } {
  return { numRuns, seed: SEED };
}

const toTraditional = Converter({ from: "cn", to: "tw" });

const name = fc.constantFrom(
  "岑雨禾",
  "陆望舒",
  "闵 捷",
  "欧阳朗",
  "何 苗",
  "买买提·艾山",
  "郑为民",
  "文小芳",
  "江 南 星",
);
const outlet = fc.constantFrom("柳城晚报", "鹿台日报", "东岭融媒", "云溪网");
const district = fc.constantFrom("青禾区", "东岭市云溪区", "");
const office = fc.constantFrom("松屏街道", "柳溪办事处", "望湖街道办事处", "白杨镇");
const community = fc.constantFrom("柳荫社区", "鹿庄村", "和平里社区", "九曲桥社区");
const date = fc.constantFrom("9月9日", "近日", "今年以来", "2031年4月", "昨天上午", "重阳节前", "12日下午3时");

const sentence = fc.oneof(
  fc
    .tuple(date, district, office, community, name)
    .map(
      ([day, area, above, place, person]) =>
        `${day}，${area}${above}${place}举办“邻里一家亲”活动，居民${person}包了30个粽子。`,
    ),
  fc
    .tuple(community, office)
    .map(([place, above]) => `在${place}文化广场，${above}的志愿者把6盏路灯重新擦亮，老人们拍手叫好。`),
  fc.tuple(name, community).map(([person, place]) => `“路平了，灯亮了，心里也暖了！”${place}党支部书记${person}说。`),
  fc
    .tuple(date, community)
    .map(([day, place]) => `${day}，网格员走进${place}，宣讲反诈知识、排查消防隐患，覆盖居民1200余人次。`),
  fc.constantFrom(
    "过去下雨一脚泥，如今推窗见绿。",
    "智慧社区、和谐社区怎么建？大家你一言我一语，议了整整两个小时……",
    "下一步，各社区将持续推进“红色管家（试点）”工作法，不断增强居民的幸福感。",
    "记者来到社区时，几位大爷正在下棋；孩子们跑来跑去。",
    "东岭市人民医院的医生为47位老人量血压、测血糖。",
  ),
);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((sentences) => sentences.join(""));

const headline = fc.oneof(
  fc
    .tuple(community, fc.constantFrom("：老楼装上新电梯", "开展义诊活动", "“小板凳”议出大事情", "把矛盾化解在楼道"))
    .map((words) => words.join("")),
  fc.constantFrom("灯亮了 路平了", "一碗腊八粥 满院邻里情", "走出健康 走出好心情", "谁来管好这片绿？"),
);
const kicker = fc.tuple(office, fc.constantFrom("", "开展“敲敲门”行动")).map((words) => words.join(""));
const subhead = fc.constantFrom("从“没人管”到“抢着管”", "一、先听民声", "算清一本账", "■ 留住老手艺");
const section = fc.constantFrom("百姓生活", "社区新风", "简讯", "街区速览", "图片新闻");
const dateline = fc.constantFrom(
  "本报讯 ",
  "本报讯",
  "【本报讯】",
  "柳城晚报讯 ",
  "本网5月6日讯 ",
  "新华社东岭5月6日电 ",
  "云上东岭报道",
  "",
);
const signature = fc.oneof(
  fc.tuple(name, name).map(([a, b]) => `记者 ${a} 通讯员 ${b}`),
  fc.tuple(outlet, name, name).map(([paper, a, b]) => `${paper}记者 ${a} ${b} 文/图`),
  fc.tuple(name, name).map(([a, b]) => `本报记者${a}|通讯员${b}`),
  name.map((a) => `通讯员：${a}`),
  fc.tuple(name, name).map(([a, b]) => `${a} 文 ${b} 图`),
);
const lead = fc.oneof(
  fc.constant(""),
  signature.map((words) => `（${words}）`),
  signature.map((words) => `(${words})`),
  signature.map((words) => `${words} `),
);
// 。记者 张三, a line of its own, one line each, （张三）
const ending = fc.oneof(
  fc.constant(""),
  signature,
  signature.map((words) => `\n\n${words}`),
  signature.map((words) => `\n\n${words.replace(" 通讯员", "\n通讯员")}`),
  signature.map((words) => `（${words}）`),
  name.map((a) => `（${a}）`),
  signature.map((words) => `${words}；`),
  fc.constant("（完）"),
);
const caption = fc.oneof(
  fc.tuple(community, name).map(([place, a]) => `图为${place}的义诊现场。 ${a} 摄`),
  community.map((place) => `▲${place}的孩子们在读书。（松屏街道供图）`),
  name.map((a) => `居民在花园里散步 摄影 ${a}`),
);
const furniture = fc.oneof(
  fc.constantFrom(
    "——",
    "-",
    "* * *",
    "首页 > 新闻 > 正文",
    "分享到：微信 微博",
    "相关阅读",
    "下一篇：云溪的桥",
    "版权所有 不得转载",
    "第3版：街巷",
  ),
  fc.tuple(name, name).map(([a, b]) => `责任编辑：${a}　校对：${b}`),
);
const meta = fc.oneof(
  fc.tuple(outlet, name).map(([paper, a]) => `2031-04-09 09:30　来源：${paper}　作者：记者 ${a}`),
  fc.tuple(outlet, name).map(([paper, a]) => `来源：${paper} 编辑：${a} 发布时间：2031年4月9日`),
  outlet.map((paper) => `${paper} 2031年4月9日 星期三 第3版：街巷`),
);

interface Break {
  readonly at: number;
  readonly ends: string;
}
// A column ends anywhere: in a word, a quotation, a bracket or a number.
const columnBreak: fc.Arbitrary<Break | null> = fc.option(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), ends: fc.constantFrom("\n", "\n\n", "\n\n\n") }),
  { freq: 2 },
);
const brokenParagraph = fc.tuple(paragraph, columnBreak).map(([text, cut]) => {
  if (cut === null) return text;
  const at = Math.round(cut.at * text.length);
  return text.slice(0, at) + cut.ends + text.slice(at);
});

const printStory = fc
  .record({
    section: fc.option(section, { freq: 2 }),
    headings: fc.tuple(fc.option(kicker, { freq: 2 }), headline, fc.option(headline, { freq: 2 })),
    joined: fc.boolean(),
    opening: fc.tuple(dateline, lead),
    body: fc.array(fc.oneof({ weight: 6, arbitrary: brokenParagraph }, subhead, caption), {
      minLength: 1,
      maxLength: 5,
    }),
    ending,
  })
  .map((story) => {
    const headings = story.headings.filter((line) => line !== null);
    const block = headings.join(story.joined ? " " : "\n\n");
    return [story.section, block, story.opening.join("") + story.body.join("\n\n") + story.ending]
      .filter((line) => line !== null)
      .join("\n\n");
  });
const printPage = fc
  .tuple(
    fc.option(meta),
    fc.array(fc.oneof({ weight: 5, arbitrary: printStory }, furniture), { minLength: 1, maxLength: 4 }),
  )
  .map(([top, stories]) => (top === null ? stories : [top, ...stories]).join("\n\n\n"));

const teaser = fc
  .tuple(fc.constantFrom("——", "-", "***"), fc.option(headline), paragraph, fc.nat({ max: 99 }))
  .map(([mark, title, text, cut]) => [mark, title, text.slice(0, 40 + cut)].filter((line) => line !== null).join("\n"));
const webArticle = fc
  .tuple(
    fc.array(furniture, { maxLength: 2 }),
    headline,
    fc.option(meta),
    fc.option(signature),
    fc.array(fc.oneof({ weight: 5, arbitrary: paragraph }, subhead, caption), { minLength: 1, maxLength: 6 }),
    ending,
    fc.array(furniture, { maxLength: 3 }),
    fc.array(teaser, { maxLength: 3 }),
  )
  .map(([before, title, line, byline, body, end, after, teasers]) =>
    [...before, title, line, byline, body.join("\n") + end, ...after, ...teasers]
      .filter((piece) => piece !== null)
      .join("\n"),
  );

/** Han beside Latin, digits, emoji, control characters and halves of surrogate pairs. */
export const anyText: fc.Arbitrary<string> = fc.string({
  unit: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(..."柳荫社区的居民闵捷和记者在街道办事处一二三") },
    { weight: 3, arbitrary: fc.constantFrom(..."，。、；：“”（）《》…—！？,.;:()'\"/|·") },
    { weight: 2, arbitrary: fc.constantFrom(..."  \t\n\r\u00a0\u3000\u200b\ufeff\u2028\u0000\u0007\u001b") },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        "a",
        "Z",
        "0",
        "9",
        "９",
        "é",
        "km²",
        "𠮷",
        "𡃁",
        "😀",
        "👨‍👩‍👧",
        "e\u0301",
        "\ud83d",
        "\udc00",
        "\ufffd",
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 2 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
  ),
  maxLength: 60,
});

interface Disturbance {
  readonly at: number;
  readonly text: string;
}
const disturbances: fc.Arbitrary<Disturbance[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    text: fc.oneof(
      anyText,
      anyText.map((junk) => `\n${junk}\n`),
    ),
  }),
  { maxLength: 3 },
);

/** How a page is set: the same words with other punctuation, line ends and indents. */
const setting = fc.record({
  script: fc.constantFrom("simplified", "simplified", "traditional", "half"),
  halfWidth: fc.boolean(),
  lineEnd: fc.constantFrom("\n", "\n", "\r\n"),
  indent: fc.constantFrom("", "", "　　", "\t", "  "),
});

const text = fc
  .tuple(
    fc.oneof({ weight: 4, arbitrary: printPage }, { weight: 4, arbitrary: webArticle }, anyText),
    setting,
    disturbances,
  )
  .map(([page, { script, halfWidth, lineEnd, indent }, junk]) => {
    let out = inScript(page, script);
    if (halfWidth) out = out.replaceAll("，", ",").replaceAll("（", "(").replaceAll("）", ")").replaceAll("；", ";");
    if (indent !== "") out = out.replace(/^(?=.{40})/gmu, indent);
    for (const { at, text: piece } of junk) {
      const offset = Math.round(at * out.length);
      out = out.slice(0, offset) + piece + out.slice(offset);
    }
    return lineEnd === "\n" ? out : out.replaceAll("\n", lineEnd);
  });

function inScript(page: string, script: string): string {
  if (script === "simplified") return page;
  if (script === "traditional") return toTraditional(page);
  const half = page.indexOf("\n", page.length / 2);
  return half < 0 ? page : page.slice(0, half) + toTraditional(page.slice(half));
}

/** Pages and articles as they come, and text that is neither. */
export const anyDocument: fc.Arbitrary<SourceDocument> = fc
  .tuple(text, fc.option(fc.constantFrom("2031-04-09", "2031-04", "2031")), fc.option(headline, { freq: 1 }))
  .map(([body, published, title]) =>
    documentOf(body, { ...(published === null ? {} : { published }), ...(title === null ? {} : { title }) }),
  );

/** Whole pages in Traditional characters, nothing thrown in. */
export const traditionalPage: fc.Arbitrary<string> = fc
  .oneof(printPage, webArticle)
  .map((page) => toTraditional(page))
  .filter((page) => page.length > 100);
