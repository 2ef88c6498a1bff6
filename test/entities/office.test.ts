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
    { text: "曹村镇调解邻里纠纷。", names: "曹村镇" },
    { text: "李家乡开展义诊活动。", names: "李家乡" },
    { text: "双溪彝族乡负责人介绍，路通了。", names: "双溪彝族乡" },
    { text: "石家庄镇召开会议。", names: "石家庄镇" },
    { text: "家住大同市天镇县松岭乡的江阿姨来了。", names: "松岭乡" },
    { text: "在松陵镇海屋村党群服务中心，孩子们学剪纸。", names: "松陵镇" },
    { text: "松屏街道化工路社区修好了路灯。", names: "松屏街道" },
    { text: "松屏镇社会治理服务中心揭牌。", names: "松屏镇" },
    { text: "松屏、柳溪两镇的路通了。", names: "松屏镇 柳溪镇" },
    { text: "由松屏、柳溪街道联办的邻里节开幕。", names: "松屏街道 柳溪街道" },
    { text: "向阳街道辖区有十二个社区，向阳街道挨户走访。", names: "向阳街道 向阳街道" },
    { text: "巴彦浩特镇召开会议。", names: "巴彦浩特镇" },
    { text: "北市场街道开展义诊活动。", names: "北市场街道" },
    { text: "记者来到历经铺街道，看到桥通了。", names: "历经铺街道" },
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
    "千年古镇迎来了新客人。",
    "农业大镇正在变成文旅强镇。",
    "来自十里八乡的手艺人摆起了摊。",
    "苏木镇干部当起了记者。",
    "统筹城乡社区治理。",
    "各村镇都修好了路。",
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
