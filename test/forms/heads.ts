import { as, bracketed, type Form, form } from "./form.ts";
import * as words from "./words.ts";

/** Datelines and bylines on the line of the lead (rows 1 to 8, 14 and 16 of the table of forms). */
export const HEADS: readonly Form[] = [
  form("本报讯（记者 X 通讯员 X）", {
    between: "any",
    opening: (page, dice) => {
      page.dateline("本报讯");
      page.byline(...bracketed(dice));
    },
  }),
  form("N讯（记者 X）", {
    between: "any",
    opening: (page, dice) => {
      const outlet = words.outlet(dice);
      page.dateline(`${outlet}讯`, { outlet });
      page.byline(...bracketed(dice));
    },
  }),
  form("本报M月D日讯（记者 X）", {
    between: "any",
    opening: (page, dice) => {
      const { words: said, day } = words.day(dice);
      page.dateline(`本报${said}讯`, { day });
      page.byline(...bracketed(dice));
    },
  }),
  form("本报讯 without names", {
    between: "any",
    opening: (page, dice) => page.dateline(`本报讯${dice.pick([" ", "　", "", "："])}`),
  }),
  form("N讯 without names", {
    between: "any",
    opening: (page, dice) => {
      const outlet = words.outlet(dice);
      page.dateline(`${outlet}${dice.pick(["讯", "消息"])}${dice.pick([" ", "　", "："])}`, { outlet });
    },
  }),
  form("本报P电 记者X报道：", {
    between: "any",
    opening: (page, dice) => {
      const name = words.person(dice);
      const { words: said, day } = words.day(dice);
      const place = words.city(dice);
      page.dateline(`本报${place}${said}电`, { place, day });
      page.byline(`${dice.pick([" ", ""])}记者${name}报道：`, as("reporter", name));
    },
  }),
  form("本报讯记者X报道：", {
    between: "any",
    opening: (page, dice) => {
      const name = words.person(dice);
      page.dateline(`本报讯${dice.pick([" ", ""])}`);
      page.byline(`记者${name}报道：`, as("reporter", name));
    },
  }),
  form("讯 通讯员X报道, no bracket", {
    between: "any",
    opening: (page, dice) => {
      const name = words.person(dice);
      page.dateline("本报讯 ");
      page.byline(`通讯员${name}报道 `, as("correspondent", name));
    },
  }),
  form("（记者 X 报道）", {
    between: "any",
    opening: (page, dice) => {
      const name = words.person(dice);
      page.dateline("本报讯");
      page.byline(`（记者 ${name} ${dice.pick(["报道", "摄影报道"])}）`, as("reporter", name));
    },
  }),
  form("本报讯（X 文/图）, roles left out", {
    between: "any",
    opening: (page, dice) => {
      const [text = "", photo = ""] = words.people(dice, 2);
      page.dateline("本报讯");
      if (dice.chance(50))
        page.byline(`（${text}/文 ${photo}/图）`, [...as("writer", text), ...as("photographer", photo)]);
      else page.byline(`（记者 ${text} 报道 ${photo} 摄影）`, [...as("reporter", text), ...as("photographer", photo)]);
    },
  }),
  form("新华社P M月D日电（记者X）", {
    between: "any",
    opening: (page, dice) => {
      const names = words.people(dice, 1 + dice.roll(3));
      const { words: said, day } = words.day(dice);
      const place = words.city(dice);
      page.dateline(`新华社${place}${said}电`, { outlet: "新华社", place, day });
      page.byline(`（记者${names.join("、")}）`, as("reporter", ...names));
    },
  }),
  form("据新华社P电, 中新网P M月D日电", {
    between: "any",
    opening: (page, dice) => {
      const { words: said, day } = words.day(dice);
      const place = words.city(dice);
      if (dice.chance(40)) page.dateline(`据新华社${place}电 `, { outlet: "新华社", place });
      else {
        const outlet = dice.pick(["中新网", "中新社", "新华社"]);
        page.dateline(`${outlet}${place}${said}电 `, { outlet, place, day });
        if (dice.chance(60)) {
          const name = words.person(dice);
          page.byline(`（记者 ${name}）`, as("reporter", name));
        }
      }
    },
  }),
  form("云上P报道（记者 X）", {
    between: "any",
    opening: (page, dice) => {
      const outlet = `云上${words.city(dice)}`;
      page.dateline(`${outlet}报道`, { outlet });
      page.byline(...bracketed(dice));
    },
  }),
  form("N M月D日讯（记者 X）", {
    between: "any",
    opening: (page, dice) => {
      const outlet = words.outlet(dice);
      const { words: said, day } = words.day(dice);
      page.dateline(`${outlet}${said}讯`, { outlet, day });
      page.byline(...bracketed(dice));
    },
  }),
  form("N网P M月D日讯（记者 X）", {
    between: "any",
    opening: (page, dice) => {
      const outlet = dice.pick(["云溪网", "青禾新闻网", "柳城新闻网"]);
      const place = words.city(dice);
      const { words: said, day } = words.day(dice);
      page.dateline(`${outlet}${place}${said}${dice.pick(["讯", "电"])}`, { outlet, place, day });
      page.byline(...bracketed(dice));
    },
  }),
  form("【本报讯】", {
    between: "any",
    opening: (page, dice) =>
      page.dateline(dice.pick(["【本报讯】", "【本报消息】", "【特讯】", "【专讯】", "【专访】", "〔本报讯〕"])),
  }),
  form("【N专讯】", {
    between: "any",
    opening: (page, dice) => {
      const outlet = words.outlet(dice);
      page.dateline(`【${outlet}${dice.pick(["专讯", "报道", "讯"])}】`, { outlet });
    },
  }),
  form("【本报P M月D日电】", {
    between: "any",
    opening: (page, dice) => {
      const place = words.city(dice);
      const { words: said, day } = words.day(dice);
      page.dateline(`【本报${place}${said}${dice.pick(["电", "讯"])}】`, { place, day });
    },
  }),
  form("【label·本报讯】", {
    between: "any",
    opening: (page, dice) =>
      page.dateline(`【${dice.pick(["街坊", "民生", "社区"])}${dice.pick(["·", "/", " "])}本报讯】`),
  }),
  form("【label】本报讯（记者 X）", {
    between: "any",
    opening: (page, dice) => {
      const [open = "", close = ""] = dice.pick(["【】", "（）"]);
      page.part(`${open}${words.label(dice)}${close}`);
      page.dateline("本报讯");
      page.byline(...bracketed(dice));
    },
  }),
  form("full-width digits in the dateline", {
    between: "any",
    opening: (page, dice) => {
      const { words: said, day } = words.day(dice);
      const outlet = words.outlet(dice);
      if (dice.chance(50)) page.dateline(`本报${words.fullWidth(said)}讯`, { day });
      else page.dateline(`${outlet}${words.fullWidth(said)}讯`, { outlet, day });
      page.byline(...bracketed(dice));
    },
  }),
  form("（记者 X）, no 讯 in front", {
    between: "any",
    opening: (page, dice) => page.byline(...bracketed(dice)),
  }),
];
