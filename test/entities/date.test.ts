import { describe, expect, test } from "vitest";
import type { CleanStory, PageContext } from "../../src/core/types.ts";
import { date, findDates, publicationDate } from "../../src/entities/date/index.ts";

const PUBLISHED = "2024-09-13";

/** `surface | value | resolved | precision` of every date, published on Friday 13 September 2024. */
function told(text: string): string[] {
  return findDates(text, PUBLISHED).map(
    ({ start, end, value, resolved, precision }) => `${text.slice(start, end)} | ${value} | ${resolved} | ${precision}`,
  );
}

describe("what is a date", () => {
  test.for<[text: string, ...dates: string[]]>([
    // complete
    ["2024年9月9日，广场落成。", "2024年9月9日 | 2024-09-09 | 2024-09-09 | day"],
    ["二〇二三年十一月二十日建成", "二〇二三年十一月二十日 | 2023-11-20 | 2023-11-20 | day"],
    ["２０２４年９月９日上午", "２０２４年９月９日上午 | 2024-09-09 | 2024-09-09 | day"],
    ["民国113年9月开放", "民国113年9月 | 2024-09 | 2024-09 | month"],
    ["自114年2月10日起", "114年2月10日 | 2025-02-10 | 2025-02-10 | day"],
    ["小区建于1998年。", "1998年 | 1998 | 1998 | year"],
    ["2024-04-05 09:43 来源：", "2024-04-05 09:43 | 2024-04-05T09:43 | 2024-04-05T09:43 | time"],
    ["2024年09月13日11:31:05", "2024年09月13日11:31:05 | 2024-09-13T11:31:05 | 2024-09-13T11:31:05 | time"],
    ["2024年09月13日 星期五", "2024年09月13日 星期五 | 2024-09-13 | 2024-09-13 | day"],
    ["零七年八月二十九号", "零七年八月二十九号 | 2007-08-29 | 2007-08-29 | day"],
    // without a year
    ["3月25日，志愿者上门", "3月25日 | XXXX-03-25 | 2024-03-25 | day"],
    ["12月20日，志愿者上门", "12月20日 | XXXX-12-20 | 2023-12-20 | day"],
    ["将于12月20日开放", "12月20日 | XXXX-12-20 | 2024-12-20 | day"],
    ["9 月 9 日晚，灯会开幕", "9 月 9 日晚 | XXXX-09-09 | 2024-09-09 | day"],
    ["8月27日上午9时30分开课", "8月27日上午9时30分 | XXXX-08-27T09:30 | 2024-08-27T09:30 | time"],
    [
      "8月27日下午3点半到5点",
      "8月27日下午3点半到5点 | XXXX-08-27T15:30/XXXX-08-27T17:00 | 2024-08-27T15:30/2024-08-27T17:00 | time",
    ],
    ["9月9日（星期一）上午", "9月9日（星期一）上午 | XXXX-09-09 | 2024-09-09 | day"],
    ["记者3日获悉", "3日 | XXXX-XX-03 | 2024-09-03 | day"],
    ["记者23日获悉", "23日 | XXXX-XX-23 | 2024-08-23 | day"],
    ["8月27日开工，29日完工", "8月27日 | XXXX-08-27 | 2024-08-27 | day", "29日 | XXXX-XX-29 | 2024-08-29 | day"],
    ["今（13）日举行", "今（13）日 | XXXX-XX-13 | 2024-09-13 | day"],
    // parts of months and years
    ["3月中旬开工", "3月中旬 | XXXX-03-11/XXXX-03-20 | 2024-03-11/2024-03-20 | part-of-month"],
    ["2024年2月下旬", "2024年2月下旬 | 2024-02-21/2024-02-29 | 2024-02-21/2024-02-29 | part-of-month"],
    ["本月初启用", "本月初 | null | 2024-09-01/2024-09-05 | part-of-month"],
    ["截至8月底", "8月底 | XXXX-08-26/XXXX-08-31 | 2024-08-26/2024-08-31 | part-of-month"],
    ["上半年新增绿地", "上半年 | XXXX-01/XXXX-06 | 2024-01/2024-06 | period"],
    ["去年第三季度", "去年第三季度 | XXXX-07/XXXX-09 | 2023-07/2023-09 | period"],
    ["前8个月，办结事项", "前8个月 | XXXX-01/XXXX-08 | 2024-01/2024-08 | period"],
    ["去年底交付", "去年底 | null | 2023-11/2023-12 | period"],
    ["年底前完成", "年底 | null | 2024-11/2024-12 | period"],
    ["去年冬天", "去年冬天 | XXXX-24 | 2023-24 | season"],
    ["建于上世纪90年代", "上世纪90年代 | 1990/1999 | 1990/1999 | period"],
    // relative
    ["今年3月，站点启用", "今年3月 | XXXX-03 | 2024-03 | month"],
    ["昨日上午，居民领到", "昨日上午 | null | 2024-09-12 | day"],
    ["今晚会有雨", "今晚 | null | 2024-09-13 | day"],
    ["昨晚7点停水", "昨晚7点 | null | 2024-09-12T19:00 | time"],
    ["上周五走访", "上周五 | null | 2024-09-06 | day"],
    ["周三下午培训", "周三下午 | null | 2024-09-11 | day"],
    ["下月5日开学", "下月5日 | XXXX-XX-05 | 2024-10-05 | day"],
    [
      "8月30日报名，次日上岗，三天后结束",
      "8月30日 | XXXX-08-30 | 2024-08-30 | day",
      "次日 | null | 2024-08-31 | day",
      "三天后 | null | 2024-09-03 | day",
    ],
    ["两个月前入住", "两个月前 | null | 2024-07 | month"],
    ["2019年3月动工，次年5月完工", "2019年3月 | 2019-03 | 2019-03 | month", "次年5月 | XXXX-05 | 2020-05 | month"],
    // ranges and stretches
    [
      "9月8日至10日，14日",
      "9月8日至10日 | XXXX-09-08/XXXX-09-10 | 2024-09-08/2024-09-10 | period",
      "14日 | XXXX-XX-14 | 2024-09-14 | day",
    ],
    ["9月9日至11日", "9月9日至11日 | XXXX-09-09/XXXX-09-11 | 2024-09-09/2024-09-11 | period"],
    ["12月28日至1月3日", "12月28日至1月3日 | XXXX-12-28/XXXX-01-03 | 2023-12-28/2024-01-03 | period"],
    ["3月至5月", "3月至5月 | XXXX-03/XXXX-05 | 2024-03/2024-05 | period"],
    ["2016—2018年", "2016—2018年 | 2016/2018 | 2016/2018 | period"],
    ["今年以来，街道推行", "今年以来 | null | 2024/2024-09-13 | period"],
    ["2019年以来", "2019年以来 | 2019/.. | 2019/2024-09-13 | period"],
    ["近三年来", "近三年来 | null | 2021-09-13/2024-09-13 | period"],
    ["近年来，居委会", "近年来 | null | null | vague"],
    ["近日，社工日前表示", "近日 | null | null | vague", "日前 | null | null | vague"],
    ["“十四五”期间", "“十四五”期间 | 2021/2025 | 2021/2025 | period"],
    ["党的二十大以来", "党的二十大以来 | null | 2022-10-16/2024-09-13 | period"],
    // feasts
    ["喜迎国庆", "国庆 | XXXX-10-01 | 2024-10-01 | day"],
    ["“五一”假期", "五一 | XXXX-05-01 | 2024-05-01 | day"],
    ["“六一”国际儿童节", "“六一”国际儿童节 | XXXX-06-01 | 2024-06-01 | day"],
    ["中秋将至", "中秋 | null | 2024-09-17 | day"],
    ["中元节前，队员巡查", "中元节 | null | 2024-08-18 | day"],
    ["重阳节当天", "重阳节当天 | null | 2024-10-11 | day"],
    ["2025年春节", "2025年春节 | 2025-01-29 | 2025-01-29 | day"],
    ["去年除夕", "去年除夕 | null | 2023-01-21 | day"],
    ["清明祭扫", "清明 | null | 2024-04-04 | day"],
    ["农历八月十五", "农历八月十五 | null | 2024-09-17 | day"],
    ["5月第三个星期日", "5月第三个星期日 | null | 2024-05-19 | day"],
    // there is no such day
    ["2月30日", "2月30日 | null | null | day"],
    ["2023年2月29日", "2023年2月29日 | null | null | day"],
  ])("%s", ([text, ...dates]) => {
    expect(told(text)).toEqual(dates);
  });
});

describe("what is no date", () => {
  test.for([
    "三十余名志愿者",
    "住在2号楼3号门",
    "地铁18号线",
    "连续第七年举办",
    "五一路社区与七一街道",
    "国庆路12号",
    "十一届三中全会",
    "千秋万代的朱言秋",
    "每月15日是议事日",
    "每年9月至12月、每周五",
    "每周六、周日开放",
    "改造历时三个月，用了两年",
    "目前、如今、未来、下一步",
    "下午3点到5点半",
    "3.5元，3:2，12.5%",
    "电话13812345678、0571-87654321",
    "如今天气转凉，如今年轻人多",
    "目前天气晴，之前年产千吨",
    "冬季供暖与金秋时节",
    "王国庆书记、李清明",
    "一起吃元宵，送腊八粥",
    "看《清明上河图》，政治清明",
    "八一小学的三八红旗手和“七一勋章”",
    "五四精神",
    "80后与90后，18周岁，建党103周年",
    "今日头条",
    "节日前、生日前、附近日杂店",
    "三日游、3日内、6日龄、一日三餐",
    "一月一次，一周三次，四周都是树",
    "十月怀胎，满3月",
    "12345热线和119",
    "荒废了近20年的空地",
    "1,234号与第1234期",
    "编号2024-0001",
    "三五成群，五五开",
  ])("%s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

test("without a publication date only complete dates stand for themselves", () => {
  const text = "2023年5月4日，今年3月，昨日，9月9日，2016—2018年，中秋，近日";
  expect(findDates(text, null).map(({ resolved }) => resolved)).toEqual([
    "2023-05-04",
    null,
    null,
    null,
    "2016/2018",
    null,
    null,
  ]);
});

test("the name is the surface without blanks", () => {
  expect(findDates("９ 月 ９ 日", null)[0]?.name).toBe("9月9日");
});

test("a line of one sign repeated takes milliseconds", () => {
  for (const sign of ["1", "一", "十", "上", " ", "日", "“", "2-"]) {
    const begin = performance.now();
    findDates(sign.repeat(200_000), PUBLISHED);
    expect(performance.now() - begin).toBeLessThan(1000);
  }
});

test("dates are looked for in every zone but bylines and credits, and tell their place in the story", () => {
  const text = "2024年9月13日 10:00\n通讯员 3月1日\n9月9日，开放。";
  const story: CleanStory = {
    text,
    from: Int32Array.of(0),
    to: Int32Array.of(0),
    kind: "story",
    zones: [
      { part: "meta", start: 0, end: 16 },
      { part: "byline", start: 17, end: 25 },
      { part: "body", start: 26, end: text.length },
    ],
  };
  const page: PageContext = { published: PUBLISHED, outlet: null, stories: [story] };
  const found = date.find(story, page);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["2024年9月13日 10:00", "9月9日"]);
});

test.for([
  { line: "发布时间：2025年2月14日 来源：本报", day: "2025-02-14" },
  { line: "2024 06/27 16:36:07", day: "2024-06-27" },
  { line: "2022-04-05 09:43", day: "2022-04-05" },
  { line: "22.12.2015 22:27", day: "2015-12-22" },
  { line: "31/3/2025 19:57", day: "2025-03-31" },
  { line: "09/07/2019", day: "2019-07-09" },
  { line: "中華民國115年2月10日", day: "2026-02-10" },
  { line: "115年2月10日", day: "2026-02-10" },
  { line: "發布日期：114-09-10", day: "2025-09-10" },
  { line: "二○○一年三月五日", day: "2001-03-05" },
  { line: " date 2025-11-06 ", day: "2025-11-06" },
  { line: "２０２０年０９月２７日１１:３１", day: "2020-09-27" },
  { line: "第1234期 2024年09月13日 星期五", day: "2024-09-13" },
  { line: "2024年9月", day: null },
  { line: "2025年02月30日", day: null },
  { line: "责任编辑：12345", day: null },
])("the publication day of “$line” is $day", ({ line, day }) => {
  expect(publicationDate(line)).toBe(day);
});
