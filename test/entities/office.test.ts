import { describe, expect, test } from "vitest";
import { namesIn } from "../helpers/places.ts";

describe("an office is named", () => {
  test.for([
    { text: "近日，松屏街道开展义诊活动。", names: "松屏街道" },
    { text: "松屏街道党工委书记文小芳说，路灯修好了。", names: "松屏街道" },
    { text: "松屏街道办事处召开会议。", names: "松屏街道" },
    { text: "松屏办事处召开会议。", names: "松屏办事处" },
    { text: "松屏街道柳荫社区召开会议。", names: "松屏街道" },
    { text: "青禾区松屏街道柳荫社区召开会议。", names: "松屏街道" },
    { text: "记者来到白杨镇，看到桥通了。", names: "白杨镇" },
    { text: "白杨镇鹿庄村修好了桥。", names: "白杨镇" },
    { text: "白杨镇党委书记何苗说，桥通了。", names: "白杨镇" },
    { text: "云岭乡政府组织村民修路。", names: "云岭乡" },
    { text: "kicker: 松屏街道", names: "松屏街道" },
    { text: "headline: 松屏街道：老楼装上新电梯", names: "松屏街道" },
    { text: "松屏街道、柳溪街道、望湖街道参加比赛。", names: "松屏街道 柳溪街道 望湖街道" },
    { text: "和平街道开展“敲敲门”行动。", names: "和平街道" },
    { text: "向阳街道辖区有十二个社区，向阳街道挨户走访。", names: "向阳街道 向阳街道" },
  ])("$text", ({ text, names }) => {
    expect(namesIn("office", text).join(" ")).toBe(names);
  });

  test("街道办事处 is the office of the 街道, by the same name", () => {
    expect(namesIn("office", "松屏街道办事处召开会议，松屏街道的干部参加。")).toEqual(["松屏街道", "松屏街道"]);
  });
});

describe("an office is only spoken of, or the word is another", () => {
  test.for([
    "街道办的工作人员来了，街道干部也来了。",
    "各街道要把名册补齐，该街道有六个社区。",
    "三个街道同时开工。",
    "街道两旁种满了树，街道整洁了。",
    "步行街上人来人往，小吃街香气扑鼻。",
    "走上街头，发放传单。",
    "街坊邻居都来帮忙，街区焕然一新。",
    "乡镇干部进村入户，乡愁有了寄托。",
    "镇江的客人来了，镇定的老人笑了。",
    "村镇银行开门营业。",
    "老街、古镇成了网红打卡地。",
    "一条街、两条巷改造完成。",
    "沿街商铺统一换了招牌。",
    "驻外办事处撤销。",
    "城乡居民医保开始缴费。",
    "返乡创业的青年多了。",
    "大街小巷贴满了春联。",
    "街道",
    "镇",
  ])("%s", (text) => {
    expect(namesIn("office", text)).toEqual([]);
  });
});

describe("a road is no office", () => {
  test.for([
    "位于柳溪路的花店开张了。",
    "中山路步行街改造完成。",
    "人民大道两旁种满了树。",
    "学苑街12号院的居民下了楼。",
  ])("%s", (text) => {
    expect(namesIn("office", text)).toEqual([]);
  });
});
