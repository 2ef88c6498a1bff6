import type { PageMaker, TruePage, Written } from "./page.ts";
import { pageMaker } from "./page.ts";
import type { Dice } from "./words.ts";
import * as words from "./words.ts";

/** A form in which news is set; `rows` are those of the table of layout forms that it stands for. */
export interface Form {
  readonly name: string;
  readonly make: (dice: Dice) => TruePage;
}

type Fill = (page: PageMaker, dice: Dice) => void;

interface StoryForm {
  /** Between two stories. */
  readonly between?: string;
  readonly stories?: readonly [least: number, most: number];
  readonly heading?: (page: PageMaker, dice: Dice, used: Set<string>) => void;
  /** Stands in front of the lead, on its line or above it. */
  readonly opening?: Fill;
  readonly body?: Fill;
  /** Stands behind the last paragraph. */
  readonly closing?: Fill;
  readonly before?: Fill;
  readonly after?: Fill;
}

const NOTHING: Fill = () => {};
const BLANK_LINE = "\n\n";

function plainHeading(page: PageMaker, dice: Dice, used: Set<string>): void {
  page.headline(words.headline(dice, used));
  page.put(BLANK_LINE);
}

function plainBody(page: PageMaker, dice: Dice): void {
  page.paragraph([words.lead(dice) + words.sentences(dice, 0, 2)]);
  for (let more = dice.roll(3); more > 0; more--) {
    page.put(BLANK_LINE);
    page.paragraph([words.sentences(dice, 1, 3)]);
  }
}

function form(name: string, options: StoryForm): Form {
  const { between = "\n\n\n", stories = [2, 5], heading = plainHeading, opening = NOTHING } = options;
  const { body = plainBody, closing = NOTHING, before = NOTHING, after = NOTHING } = options;
  return {
    name,
    make(dice) {
      const page = pageMaker();
      const used = new Set<string>();
      before(page, dice);
      const count = stories[0] + dice.roll(stories[1] - stories[0] + 1);
      for (let i = 0; i < count; i++) {
        if (i > 0) page.put(between);
        page.story();
        heading(page, dice, used);
        opening(page, dice);
        body(page, dice);
        closing(page, dice);
      }
      after(page, dice);
      return page.page();
    },
  };
}

const as = (role: Written["role"], ...names: readonly string[]): Written[] => names.map((name) => ({ name, role }));
const bracketed = (dice: Dice): [string, Written[]] => {
  const reporter = words.person(dice);
  const correspondent = words.person(dice);
  const gap = dice.pick([" ", "　", ""]);
  const colon = dice.pick(["", "", "："]);
  return dice.chance(70)
    ? [
        `（记者${gap}${reporter} 通讯员${colon}${gap}${correspondent}）`,
        [...as("reporter", reporter), ...as("correspondent", correspondent)],
      ]
    : [`（${dice.pick(["记者", "见习记者", "首席记者", "全媒体记者"])}${gap}${reporter}）`, as("reporter", reporter)];
};
const ROLE_WORDS = [
  "记者",
  "本报记者",
  "见习记者",
  "实习记者",
  "首席记者",
  "特约记者",
  "全媒体记者",
  "融媒体记者",
] as const;

// ── bylines at the head ──

const HEAD: readonly Form[] = [
  form("本报讯（记者 X 通讯员 X）", {
    opening: (page, dice) => {
      page.part("本报讯");
      page.byline(...bracketed(dice));
    },
  }),
  form("N讯（记者 X）", {
    opening: (page, dice) => {
      page.part(`${words.outlet(dice)}讯`);
      page.byline(...bracketed(dice));
    },
  }),
  form("本报M月D日讯（记者 X）", {
    opening: (page, dice) => {
      page.part(`本报${words.dayOfYear(dice)}讯`);
      page.byline(...bracketed(dice));
    },
  }),
  form("本报讯 without names", { opening: (page, dice) => page.part(`本报讯${dice.pick([" ", "　", ""])}`) }),
  form("本报P电 记者X报道：", {
    opening: (page, dice) => {
      const name = words.person(dice);
      page.part(`本报${words.city(dice)}${words.dayOfYear(dice)}电`);
      page.byline(`${dice.pick([" ", ""])}记者${name}报道：`, as("reporter", name));
    },
  }),
  form("（X X 报道）, roles left out", {
    opening: (page, dice) => {
      const name = words.person(dice);
      page.part("本报讯");
      page.byline(`（记者 ${name} 报道）`, as("reporter", name));
    },
  }),
  form("新华社P M月D日电（记者X）", {
    opening: (page, dice) => {
      const name = words.person(dice);
      page.part(`新华社${words.city(dice)}${words.dayOfYear(dice)}电`);
      page.byline(`（记者${name}）`, as("reporter", name));
    },
  }),
  form("byline on a line before the lead", {
    opening: (page, dice) => {
      const [reporter, correspondent] = [words.person(dice), words.person(dice)];
      page.byline(`${words.outlet(dice)}记者 ${reporter} 通讯员 ${correspondent}`, [
        ...as("reporter", reporter),
        ...as("correspondent", correspondent),
      ]);
      page.put(BLANK_LINE);
    },
  }),
  form("byline on two lines before the lead", {
    opening: (page, dice) => {
      const [reporter, correspondent] = [words.person(dice), words.person(dice)];
      page.byline(`${dice.pick(ROLE_WORDS)} ${reporter}`, as("reporter", reporter));
      page.put("\n");
      page.byline(`通讯员 ${correspondent}`, as("correspondent", correspondent));
      page.put(BLANK_LINE);
    },
  }),
  form("记者X／P报导 on a line", {
    opening: (page, dice) => {
      const name = words.person(dice);
      const [opening = "", closing = ""] = dice.pick(["", "〔〕", "【】"]);
      page.byline(`${opening}记者${name}／${words.city(dice)}报导${closing}`, as("reporter", name));
      page.put(BLANK_LINE);
    },
  }),
  form("【本报讯】", {
    opening: (page, dice) => page.part(dice.pick(["【本报讯】", "【本报消息】", "【特讯】", "【专讯】"])),
  }),
];

// ── bylines at the tail ──

const TAIL: readonly Form[] = [
  form("记者 X X behind the last word", {
    closing: (page, dice) => {
      const names = dice.chance(50) ? [words.person(dice), words.person(dice)] : [words.person(dice)];
      page.byline(`${dice.pick(ROLE_WORDS)} ${names.join(" ")}`, as("reporter", ...names));
    },
  }),
  form("记者 X 通讯员 X on a line", {
    closing: (page, dice) => {
      const [reporter, correspondent] = [words.person(dice), words.person(dice)];
      page.put(BLANK_LINE);
      page.byline(`记者 ${reporter} 通讯员 ${correspondent}`, [
        ...as("reporter", reporter),
        ...as("correspondent", correspondent),
      ]);
    },
  }),
  form("（记者 X 通讯员 X） at the end", { closing: (page, dice) => page.byline(...bracketed(dice)) }),
  form("（通讯员：X） at the end", {
    closing: (page, dice) => {
      const name = words.person(dice);
      page.byline(`（通讯员${dice.pick(["：", " "])}${name}）`, as("correspondent", name));
    },
  }),
  form("（X） at the end", {
    closing: (page, dice) => {
      const name = words.person(dice);
      page.byline(`（${name}）`, as("author", name));
    },
  }),
  form("作者：X on a line", {
    closing: (page, dice) => {
      const name = words.person(dice);
      page.put(BLANK_LINE);
      page.byline(`作者：${name}`, as("author", name));
    },
  }),
  form("X 文/图 at the end", {
    closing: (page, dice) => {
      const name = words.person(dice);
      page.put(BLANK_LINE);
      page.byline(`本报记者 ${name} 文/图`, as("reporter", name));
    },
  }),
  form("no byline at all", {}),
];

// ── headings ──

const HEADINGS: readonly Form[] = [
  form("kicker above the headline", {
    heading: (page, dice, used) => {
      page.part(words.office(dice));
      page.put(BLANK_LINE);
      plainHeading(page, dice, used);
    },
    opening: (page) => page.part("本报讯 "),
  }),
  form("kicker and headline on one line", {
    heading: (page, dice, used) => {
      page.part(words.office(dice));
      page.put(" ");
      plainHeading(page, dice, used);
    },
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("deck below the headline", {
    heading: (page, dice, used) => {
      plainHeading(page, dice, used);
      page.part(words.deck(dice, used));
      page.put(BLANK_LINE);
    },
    opening: (page, dice) => {
      page.part("本报讯");
      page.byline(...bracketed(dice));
    },
  }),
  form("headline printed twice", {
    heading: (page, dice, used) => {
      const title = words.headline(dice, used);
      page.headline(title);
      page.put("\n");
      page.put(title);
      page.put("\n");
    },
    stories: [1, 1],
    before: (page) => page.put("首页 > 新闻 > 正文\n"),
  }),
  form("subheads between paragraphs", {
    body: (page, dice) => {
      plainBody(page, dice);
      for (let more = 2 + dice.roll(2); more > 0; more--) {
        page.put(BLANK_LINE);
        page.part(words.subhead(dice));
        page.put(BLANK_LINE);
        page.paragraph([words.sentences(dice, 2, 4)]);
      }
    },
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("section label above the stories", {
    before: (page, dice) => page.put(`${dice.pick(["简讯", "社区新风", "百姓生活"])}${BLANK_LINE}`),
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
];

// ── paragraphs ──

/** A paragraph cut where a column may end: anywhere but in front of a mark or behind a sentence. */
function cutAnywhere(text: string, dice: Dice): string[] {
  for (let tries = 0; tries < 40; tries++) {
    const at = 26 + dice.roll(Math.max(1, text.length - 40));
    if (at >= text.length - 8) continue;
    if (/[，。、；：！？”’）》]/u.test(text.charAt(at)) || /[。！？”]/u.test(text.charAt(at - 1))) continue;
    return [text.slice(0, at), text.slice(at)];
  }
  return [text];
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + width);
    // No line begins with a mark.
    while (end < text.length && /[，。、；：！？”’）》]/u.test(text.charAt(end))) end++;
    lines.push(text.slice(at, end));
    at = end;
  }
  return lines;
}

const PARAGRAPHS: readonly Form[] = [
  form("column breaks", {
    body: (page, dice) => {
      page.paragraph([words.lead(dice)]);
      for (let more = 1 + dice.roll(3); more > 0; more--) {
        page.put(BLANK_LINE);
        page.paragraph(cutAnywhere(words.sentences(dice, 2, 4), dice), () => dice.pick(["\n\n", "\n\n", "\n\n\n"]));
      }
    },
    closing: (page, dice) => {
      const name = words.person(dice);
      page.byline(`记者 ${name}`, as("reporter", name));
    },
  }),
  form("hard-wrapped lines", {
    stories: [1, 1],
    body: (page, dice) => {
      const width = 24 + dice.roll(14);
      for (let more = 2 + dice.roll(3); more > 0; more--) {
        page.paragraph(wrapped(words.sentences(dice, 2, 5), width), () => "\n");
        page.put(BLANK_LINE);
      }
    },
  }),
  form("hard-wrapped lines with an indent", {
    stories: [1, 1],
    body: (page, dice) => {
      const width = 24 + dice.roll(14);
      for (let more = 2 + dice.roll(3); more > 0; more--) {
        // The indent is part of the first line's width.
        const [first = "", ...others] = wrapped(`　　${words.sentences(dice, 2, 5)}`, width);
        page.put("　　");
        page.paragraph([first.trim(), ...others], () => "\n");
        page.put("\n");
      }
    },
  }),
  form("a line for every sentence", {
    stories: [1, 1],
    body: (page, dice) => {
      for (let more = 5 + dice.roll(6); more > 0; more--) {
        page.paragraph([words.sentence(dice)]);
        page.put("\n");
      }
    },
  }),
  form("whole story on one line", {
    between: "\n",
    heading: (page, dice, used) => {
      page.headline(words.headline(dice, used));
      page.put(" ");
    },
    opening: (page, dice) => {
      page.part("本报讯");
      page.byline(...bracketed(dice));
    },
    body: (page, dice) => page.paragraph([words.lead(dice) + words.sentences(dice, 2, 5)]),
  }),
];

// ── pages and articles ──

const FURNITURE: readonly Form[] = [
  form("saved article with meta line", {
    stories: [1, 1],
    before: (page) => page.put("首页 > 新闻 > 正文\n"),
    heading: (page, dice, used) => {
      page.headline(words.headline(dice, used));
      page.put("\n");
      const name = words.person(dice);
      page.byline(
        `来源：${words.outlet(dice)} 作者：记者 ${name} 发布时间：${words.timestamp(dice)}`,
        as("reporter", name),
      );
      page.put("\n");
    },
    after: (page, dice) => page.put(`\n责任编辑：${words.person(dice)} 校对：${words.person(dice)}\n分享到：微信 微博`),
  }),
  form("editing chain behind each story", {
    closing: (page, dice) => {
      page.put(`${BLANK_LINE}责任编辑：${words.person(dice)}　校对：${words.person(dice)}`);
    },
  }),
  form("（完） and 【编辑:X】", {
    closing: (page, dice) => {
      page.put(`（完）\n【编辑:${words.person(dice)}】`);
    },
  }),
  form("briefs without bylines", {
    before: (page) => page.put(`简讯${BLANK_LINE}`),
    stories: [3, 6],
    between: BLANK_LINE,
    body: (page, dice) => page.paragraph([words.lead(dice) + words.sentence(dice)]),
  }),
  form("photo stories", {
    stories: [2, 4],
    body: (page, dice) => {
      const name = words.person(dice);
      page.byline(`图为${words.community(dice)}的活动现场。 ${name} 摄`, as("photographer", name));
    },
  }),
];

// ── bylines and lines that are rarer ──

const RARE: readonly Form[] = [
  form("padded names of two characters", {
    closing: (page, dice) => {
      const [surname, given] = [dice.pick(["王", "张", "李", "赵"]), dice.pick(["丹", "玮", "磊", "敏"])];
      page.byline(`记者 ${surname} ${given}`, as("reporter", surname + given));
    },
  }),
  form("N记者 X 文/图 below the headline", {
    opening: (page, dice) => {
      const name = words.person(dice);
      page.byline(`${words.outlet(dice)}记者 ${name} 文/图`, as("reporter", name));
      page.put("\n\n");
    },
  }),
  form("（记者 X 文 Y 图） at the end", {
    closing: (page, dice) => {
      const [text, photo] = [words.person(dice), words.person(dice)];
      page.byline(`（${text} 文 ${photo} 图）`, [...as("writer", text), ...as("photographer", photo)]);
    },
  }),
  form("（来源：N 作者：X） at the end", {
    closing: (page, dice) => {
      const name = words.person(dice);
      page.byline(`（来源：${words.outlet(dice)} 作者：${name}）`, as("author", name));
    },
  }),
  form("云上P报道（记者 X）", {
    opening: (page, dice) => {
      page.part(`云上${words.city(dice)}报道`);
      page.byline(...bracketed(dice));
    },
  }),
  form("N M月D日讯（记者 X）", {
    opening: (page, dice) => {
      page.part(`${words.outlet(dice)}${words.dayOfYear(dice)}讯`);
      page.byline(...bracketed(dice));
    },
  }),
  form("讯 通讯员X报道, no bracket", {
    opening: (page, dice) => {
      const name = words.person(dice);
      page.part("本报讯 ");
      page.byline(`通讯员${name}报道 `, as("correspondent", name));
    },
  }),
  form("photo below the story: X 摄", {
    closing: (page, dice) => {
      const [reporter, photo] = [words.person(dice), words.person(dice)];
      page.byline(`记者 ${reporter}`, as("reporter", reporter));
      page.put(BLANK_LINE);
      page.byline(`图为${words.community(dice)}的活动现场。 ${photo} 摄`, as("photographer", photo));
    },
  }),
  form("edition line above the page", {
    before: (page, dice) =>
      page.put(
        `${words.outlet(dice)} 2031年4月${1 + dice.roll(28)}日 星期三 第${1 + dice.roll(12)}版：街巷${BLANK_LINE}`,
      ),
    closing: (page, dice) => page.byline(...bracketed(dice)),
  }),
  form("一审 二审 三审 below the article", {
    stories: [1, 1],
    after: (page, dice) =>
      page.put(`\n\n一审：${words.person(dice)}\n二审：${words.person(dice)}\n三审：${words.person(dice)}`),
  }),
  form("teasers behind the article", {
    stories: [1, 1],
    before: (page) => page.put("首页 > 新闻 > 正文\n"),
    body: (page, dice) => {
      for (let more = 3 + dice.roll(3); more > 0; more--) {
        page.paragraph([words.sentences(dice, 2, 4)]);
        page.put("\n");
      }
    },
    after: (page, dice) => {
      page.put("\n相关阅读\n");
      for (let more = 2 + dice.roll(3); more > 0; more--) page.put(`${words.headline(dice, new Set())}\n`);
    },
  }),
  form("paragraphs printed twice", {
    stories: [1, 1],
    body: (page, dice) => {
      for (let more = 2 + dice.roll(3); more > 0; more--) {
        const text = words.sentences(dice, 2, 4);
        page.paragraph([text]);
        page.put(`\n${more % 2 === 0 ? `${text}\n` : ""}`);
      }
    },
  }),
];

export const FORMS: readonly Form[] = [...HEAD, ...TAIL, ...HEADINGS, ...PARAGRAPHS, ...FURNITURE, ...RARE];
