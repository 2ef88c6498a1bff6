import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { originalOffset } from "../../src/core/mapped-text.ts";
import { mend } from "../../src/layout/mend/mend.ts";
import { anyText, runs } from "../helpers/pages.ts";

/** What is taken out of a text, as `reason: words`, equal ones once. */
function cutsOf(text: string): string[] {
  return [...new Set(mend(text).cuts.map(({ start, end, reason }) => `${reason}: ${text.slice(start, end)}`))];
}

describe("pinyin behind the characters", () => {
  test("goes where a text shows it again and again", () => {
    const text = "青禾区(qū)柳荫社(shè)区(qū)的(de)居民年(nián)年在此相聚。";
    expect(mend(text).text).toBe("青禾区柳荫社区的居民年年在此相聚。");
    expect(cutsOf(text)).toEqual(["pinyin: (qū)", "pinyin: (shè)", "pinyin: (de)", "pinyin: (nián)"]);
  });

  test("goes in brackets of either kind, with one bracket lost, and twice in a row", () => {
    expect(mend("区（qū）社shè)区(qū)(qū)年(nián’)").text).toBe("区社区年");
  });

  test.for(["嫑（biáo）是不要，孬（nāo）是不好。", "方案（a）、方案（b）、方案（c）", "用“青禾社区（app）”报修（qū）"])(
    "stays in %s",
    (text) => {
      expect(mend(text).text).toBe(text);
    },
  );

  test("leaves what is no syllable", () => {
    expect(mend("社(shè)区(qū)年(nián)，下载社区(app)。").text).toBe("社区年，下载社区(app)。");
  });

  test("comes with doubled commas of both widths", () => {
    expect(mend("社(shè)区(qū)里,,今年(nián)，，路平了,灯亮了").text).toBe("社区里,今年，路平了,灯亮了");
  });
});

describe("doubled commas", () => {
  test("become one", () => {
    expect(mend("路平了，，灯亮了，，，人笑了").text).toBe("路平了，灯亮了，人笑了");
  });

  test("stay where they part cells", () => {
    expect(cutsOf("岑雨禾,,柳荫社区")).toEqual([]);
  });
});

describe("blanks between all characters", () => {
  test.for([
    { text: "社 区 居 民 在 活 动 室 包 粽 子 。", mended: "社区居民在活动室包粽子。" },
    { text: "社 区 居 民 在 活 动 室", mended: "社区居民在活动室" },
    { text: "社　区　居　民　在　活　动　室　包　粽　子", mended: "社区居民在活动室包粽子" },
    { text: "柳 荫 社 区 的 灯 亮 了 ， 路 平 了 。", mended: "柳荫社区的灯亮了，路平了。" },
    { text: "柳 荫 社 区 的 灯 亮 了， 路 平 了。", mended: "柳荫社区的灯亮了，路平了。" },
    { text: "在 2 0 3 1 年 的 春 天 ， 柳 荫 社 区", mended: "在2031年的春天，柳荫社区" },
    { text: "用 PPT 展 示 了 社 区 的 变 化", mended: "用PPT展示了社区的变化" },
  ])("go: $text", ({ text, mended }) => {
    expect(mend(text).text).toBe(mended);
  });

  test.for([
    "记者 王 丹 通讯员 李 玮",
    "记者 张 胜 男",
    "记 者 王 丹 通 讯 员 李 玮",
    "王 丹 李 玮 张 磊 赵 敏 何 苗 闵 捷",
    "走出好心情 结识新邻居",
    "简 讯",
    "社 区 新 风",
    "柳 荫 社 区",
    "我 们 的 社 区",
    "岑雨禾 陆望舒 江南星 郑为民",
    "灯亮了 路平了 人笑了 在一起",
    "第 12 版 2031 年 4 月 9 日",
  ])("stay: %s", (text) => {
    expect(mend(text).text).toBe(text);
  });

  test("go from short lines, too, of a page that a machine read", () => {
    const line = "柳 荫 社 区 的 灯 亮 了 ， 路 平 了 。";
    expect(mend(`${line}\n${line}\n居 民 笑 了 。\n记者 王 丹`).text).toBe(
      "柳荫社区的灯亮了，路平了。\n柳荫社区的灯亮了，路平了。\n居民笑了。\n记者 王 丹",
    );
  });

  test("go from a stretch and stay in the rest of the line", () => {
    expect(mend("走出好心情 结识新邻居  社 区 居 民 在 活 动 室 里").text).toBe(
      "走出好心情 结识新邻居  社区居民在活动室里",
    );
  });
});

describe("characters that nobody sees", () => {
  test.for([
    "\u200b",
    "\ufeff",
    "\u00ad",
    "\u2060",
    "\u202a",
    "\u2069",
    "\u200e",
    "\u0001",
    "\u0085".replace("\u0085", "\u0084"),
  ])("go: %j", (mark) => {
    expect(mend(`柳荫${mark}社区`).text).toBe("柳荫社区");
    expect(cutsOf(`柳荫${mark}社区`)).toEqual([`invisible: ${mark}`]);
  });

  test("stay where they join an emoji", () => {
    expect(mend("👨‍👩‍👧的家").text).toBe("👨‍👩‍👧的家");
  });

  test("line ends and tabs stay", () => {
    expect(mend("一\t二\r\n三\n").text).toBe("一\t二\r\n三\n");
  });
});

describe("entities", () => {
  test("for blanks go, others stay", () => {
    expect(mend("&nbsp;&nbsp;&emsp;近日，&ldquo;柳荫&rdquo;亮了。&ensp;").text).toBe("近日，&ldquo;柳荫&rdquo;亮了。");
  });
});

describe("an indent turned into question marks", () => {
  test("goes where several lines show it", () => {
    expect(mend("????近日，灯亮了。\n????昨日，路平了。\n  ??居民笑了。").text).toBe(
      "近日，灯亮了。\n昨日，路平了。\n  居民笑了。",
    );
  });

  test("stays where one line shows it, and inside a line", () => {
    const text = "??近日，灯亮了。\n谁来管??居民议一议。";
    expect(mend(text).text).toBe(text);
  });
});

describe("where one kind of damage hides another", () => {
  test("both go", () => {
    expect(mend("路平了，\u200b，灯亮了").text).toBe("路平了，灯亮了");
    expect(mend("路平了，&nbsp;，灯亮了").text).toBe("路平了，灯亮了");
    expect(cutsOf("路平了，\u200b，灯亮了")).toEqual(["invisible: \u200b", "doubled-mark: ，"]);
  });
});

const damage = fc.constantFrom(
  ..."\u200b|\u200d|，，|,,|&nbsp;|&ensp|(qū)|（shè）|nián)|(de)|(app)|??|????|\n|\n\n| |　|的|了|社 区 的 居 民 在 这 里 ，|王 丹 李 玮|2 0 3 1|👨‍👩‍👧|\r\n|\n????近日".split(
    "|",
  ),
);
const damaged = fc
  .array(fc.oneof({ weight: 3, arbitrary: damage }, { weight: 1, arbitrary: anyText }), { maxLength: 30 })
  .map((pieces) => pieces.join(""));

describe("a mended text", () => {
  test("is the original without the cuts, which are in order and apart", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const { text: mended, cuts } = mend(text);
        let at = 0;
        let rest = "";
        for (const { start, end } of cuts) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          rest += text.slice(at, start);
          at = end;
        }
        expect(rest + text.slice(at)).toBe(mended);
      }),
      runs(300),
    );
  });

  test("leads back to the same characters of the original", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const mended = mend(text);
        for (let i = 0; i < mended.text.length; i++) {
          expect(text.charCodeAt(originalOffset(mended, i))).toBe(mended.text.charCodeAt(i));
        }
      }),
      runs(100),
    );
  });

  test("has as many lines as before", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        expect(mend(text).text.split("\n").length).toBe(text.split("\n").length);
      }),
      runs(300),
    );
  });

  test("needs no more mending", () => {
    fc.assert(
      fc.property(damaged, (text) => {
        expect(mend(mend(text).text).cuts).toEqual([]);
      }),
      runs(300),
    );
  });
});

test("a clean text comes back as it is", () => {
  const text =
    "柳荫社区：老楼装上新电梯\n\n　　近日，“邻里一家亲”活动在3号楼前举行，居民岑雨禾说：“灯亮了！”\n记者 王 丹 A&B?";
  const { cuts, ...mended } = mend(text);
  expect(cuts).toEqual([]);
  expect(mended).toEqual({ text, from: [0], to: [0] });
});

test.for(["区(qū)", "，", "社 ", "\u200b", "&nbsp;", "??", "????区\n", "社 的 ", " ", "(", "a"])(
  "a long run of %j takes no time",
  (piece) => {
    const began = performance.now();
    mend(piece.repeat(60_000));
    expect(performance.now() - began).toBeLessThan(1000);
  },
);
