import { describe, expect, test } from "vitest";
import { communitiesOf, namesIn, readStories } from "../helpers/places.ts";

describe("a community is named", () => {
  test.for([
    { text: "近日，柳荫社区开展义诊活动。", names: "柳荫社区" },
    { text: "柳荫社区党委书记文小芳说，路灯修好了。", names: "柳荫社区" },
    { text: "走进柳荫社区，路灯亮了。", names: "柳荫社区" },
    { text: "记者来到柳荫社区，看到居民正在下棋。", names: "柳荫社区" },
    { text: "家住柳荫社区的江阿姨下了楼。", names: "柳荫社区" },
    { text: "志愿者在柳荫社区为老人理发。", names: "柳荫社区" },
    { text: "柳荫社区居民江阿姨下了楼。", names: "柳荫社区" },
    { text: "松屏街道柳荫社区召开会议。", names: "柳荫社区" },
    { text: "青禾区松屏街道柳荫社区召开会议。", names: "柳荫社区" },
    { text: "昨天上午，松屏街道办事处柳荫社区的灯亮了。", names: "柳荫社区" },
    { text: "白杨镇鹿庄村村委会修好了桥。", names: "鹿庄村" },
    { text: "白杨镇鹿庄村党支部组织党员清理河道。", names: "鹿庄村" },
    { text: "鹿庄村村民王大伯说，桥通了。", names: "鹿庄村" },
    { text: "鹿庄村村支书何苗带头捐款。", names: "鹿庄村" },
    { text: "白杨镇鹿庄村支书何苗带头捐款。", names: "鹿庄村" },
    { text: "位于鹿庄村的养殖场停工了。", names: "鹿庄村" },
    { text: "headline: 柳荫社区：老楼装上新电梯", names: "柳荫社区" },
    { text: "headline: 柳荫社区开展义诊活动", names: "柳荫社区" },
    { text: "柳荫社区（已满十年）张灯结彩。", names: "柳荫社区" },
    { text: "和平里社区组织居民清扫积雪。", names: "和平里社区" },
    { text: "向阳社区联合派出所开展反诈宣传。", names: "向阳社区" },
    { text: "柳荫第二社区召开会议。", names: "柳荫第二社区" },
    { text: "caption: 图为柳荫社区的孩子们在读书。", names: "柳荫社区" },
    { text: "苏日嘎查的牧民搬进了新居，松屏街道苏日嘎查召开会议。", names: "苏日嘎查 苏日嘎查" },
  ])("$text", ({ text, names }) => {
    expect(namesIn("community", text).join(" ")).toBe(names);
  });
});

describe("several are named in a list", () => {
  test.for([
    { text: "柳荫社区、和平里社区、九曲桥社区开展义诊活动。", names: "柳荫社区 和平里社区 九曲桥社区" },
    { text: "松屏街道柳荫社区、和平里社区召开会议。", names: "柳荫社区 和平里社区" },
    { text: "白杨镇鹿庄村、石磨村组织村民修路。", names: "鹿庄村 石磨村" },
  ])("$text", ({ text, names }) => {
    expect(namesIn("community", text).join(" ")).toBe(names);
  });

  test.for([
    { text: "活动在柳荫社区、和平里社区、九曲桥社区同时举行。", names: "柳荫社区 和平里社区 九曲桥社区" },
    { text: "白杨镇鹿庄村、石磨村、河湾村修好了路。", names: "鹿庄村 石磨村 河湾村" },
  ])("the last one too: $text", ({ text, names }) => {
    expect(namesIn("community", text).join(" ")).toBe(names);
  });

  test("柳荫社区和九曲桥社区结成对子。", () => {
    expect(namesIn("community", "柳荫社区和九曲桥社区结成对子。")).toEqual(["柳荫社区", "九曲桥社区"]);
  });
});

describe("several share one type word", () => {
  test.for([
    { text: "柳荫、红杉社区联合举办运动会。", names: "柳荫社区 红杉社区" },
    { text: "管网改造已在柳荫、红杉社区完工。", names: "柳荫社区 红杉社区" },
    { text: "松屏街道柳荫、红杉和九曲桥社区修好了路灯。", names: "柳荫社区 红杉社区 九曲桥社区" },
    { text: "近日，柳荫、红杉两个社区修好了路灯。", names: "柳荫社区 红杉社区" },
    { text: "此次改造涉及白杨镇鹿庄、石磨、河湾三个村。", names: "鹿庄村 石磨村 河湾村" },
    { text: "鹿庄、石磨两村的路通了。", names: "鹿庄村 石磨村" },
    { text: "试点设在柳荫、红杉等社区。", names: "柳荫社区 红杉社区" },
    { text: "柳荫社区、红杉社区两个社区修好了路灯。", names: "柳荫社区 红杉社区" },
  ])("$text", ({ text, names }) => {
    expect(namesIn("community", text).join(" ")).toBe(names);
  });

  test("each stands where its own characters do", () => {
    const [story] = readStories("近日，柳荫、红杉两个社区修好了路灯。");
    const found = story === undefined ? [] : communitiesOf(story);
    expect(found.map(({ start, end, rule }) => [start, end, rule])).toEqual([
      [3, 5, "community.coordinated"],
      [6, 8, "community.coordinated"],
    ]);
  });

  test.for([
    { text: "记者江小雨和柳荫社区工作人员一起下棋。", names: "柳荫社区" },
    { text: "区民政局、柳荫社区联合举办运动会。", names: "柳荫社区" },
    { text: "学校、柳荫社区联合举办运动会。", names: "柳荫社区" },
    { text: "青禾区、柳荫社区联合举办运动会。", names: "柳荫社区" },
    { text: "老人、孩子两个群体都照顾到了，两个社区也结了对。", names: "" },
  ])("what is no name does not: $text", ({ text, names }) => {
    expect(namesIn("community", text).join(" ")).toBe(names);
  });
});

describe("what stands around a name shows where it begins", () => {
  test.for([
    { text: "一条路修进柳荫社区", names: "柳荫社区" },
    { text: "志愿者把宣传台搬进了柳荫社区。", names: "柳荫社区" },
    { text: "图为鹿庄村居民在散步。", names: "鹿庄村" },
    { text: "陈炜是鹿庄村居民，退休后爱下棋。", names: "鹿庄村" },
    { text: "据柳荫社区统计，纠纷少了一半。", names: "柳荫社区" },
    { text: "从柳荫社区到地铁站只要十分钟。", names: "柳荫社区" },
    { text: "老书记守了柳荫社区三十年", names: "柳荫社区" },
    { text: "“欢迎来柳荫社区做客！”她挥手说。", names: "柳荫社区" },
    { text: "“柳荫社区好邻居”评选办了三届。", names: "柳荫社区" },
    { text: "受表扬的有：江阿姨（前进村）。", names: "前进村" },
    { text: "惠民社区、欣苑社区和义安社区修好了路灯。", names: "惠民社区 欣苑社区 义安社区" },
    { text: "松屏街道和平社区修好了路灯。", names: "和平社区" },
    { text: "街道干部林晨曦和城东社区工作人员上门。", names: "城东社区" },
  ])("$text", ({ text, names }) => {
    expect(namesIn("community", text).join(" ")).toBe(names);
  });
});

describe("a name may be a word, or hold the name of another place", () => {
  test.for([
    { text: "近日，阳光社区开展义诊活动。", names: "阳光社区" },
    { text: "近日，前进村召开会议。", names: "前进村" },
    { text: "幸福社区党委书记文小芳说，路灯修好了。", names: "幸福社区" },
    { text: "松屏街道振兴社区修好了路灯。", names: "振兴社区" },
    { text: "华联社区居民张阿姨说，路灯修好了。", names: "华联社区" },
    { text: "这是松屏街道海棠街西社区的灯。", names: "海棠街西社区" },
    { text: "海棠新村第三社区网格员上门。", names: "海棠新村第三社区" },
    { text: "石家庄镇十里桥村修好了路灯。", names: "十里桥村" },
    { text: "在松陵镇海屋村党群服务中心，孩子们学剪纸。", names: "海屋村" },
    { text: "松屏街道各塔埠社区修好了路灯。", names: "各塔埠社区" },
    { text: "近日，松屏街柳荫社区的志愿者来扫雪。", names: "柳荫社区" },
    { text: "先去柳荫社区，再去红杉社区。", names: "柳荫社区 红杉社区" },
    { text: "志愿者们进柳荫社区理发。", names: "柳荫社区" },
    { text: "白杨镇新农村党支部书记何苗来了，新农村的路通了。", names: "新农村 新农村" },
    { text: "给柳荫社区送锦旗的江阿姨，对鹿庄村很熟。", names: "柳荫社区 鹿庄村" },
    { text: "松屏街道唱经楼社区和柳荫社区修好了路灯。", names: "唱经楼社区 柳荫社区" },
  ])("$text", ({ text, names }) => {
    expect(namesIn("community", text).join(" ")).toBe(names);
  });
});

describe("a community is only spoken of", () => {
  test.for([
    "各社区要把名册补齐。",
    "该社区有居民三千户。",
    "全区各社区组织排查，每个社区都有台账。",
    "两个社区共用一间会议室。",
    "建设智慧社区、和谐社区、平安社区。",
    "社区矫正对象参加公益劳动。",
    "志愿者走进社区，为居民理发。",
    "“笑满社区”歌咏会昨晚举行。",
    "社区居民踊跃参加，社区工作者忙前忙后。",
    "村民们搬来桌椅，乡村振兴按下快进键。",
    "乡镇干部进村入户。",
    "村里修了路，村口立了牌，村头种了树。",
    "美丽乡村建设如火如荼。",
    "这个村有六十户人家。",
    "全国文明社区、示范社区名单公布。",
    "社区服务、社区治理、社区养老是三件大事。",
    "打造完整社区，创建绿色社区。",
    "推动老旧社区改造。",
    "深入社区宣讲，关爱社区老人。",
    "老人们当社区的主人，孩子们逛社区。",
    "headline: 书香飘社区 悦读暖人心",
    "headline: 平安护社区",
    "还要去更多社区，许多社区没有电梯。",
    "headline: 工人新村的电梯梦",
    "这是全国第一个工人新村，也是首个蚂蚁社区。",
    "为期三天的青禾社区志愿服务周落幕。",
    "建设新农村，白杨镇新农村建设走在前。",
    "对老旧社区逐一排查，给结对村送技术，向城郊社区延伸。",
    "深入社区宣讲，服务社区居民。",
    "丰富和繁荣社区居民文艺生活。",
    "一些社区没有电梯。",
    "本社区的老人都来了，其他社区的也来了。",
    "所辖社区逐一核对，所在社区出具证明。",
    "党员到社区报到。",
    "城中村改造启动，空心村有了人气。",
    "社区的社区报创刊。",
    "（社区）",
    "、社区",
    "青年人才社区的第一批房源开始配租。",
    "流动图书车开进了偏远山村。",
    "建设社区党群服务中心。",
    "建设平安社区，离不开每一位居民。",
    "评上青禾市绿色社区。",
    "沿河6村梯次布防。",
    "社区",
    "byline: 柳荫社区 何苗",
    "meta: 来源：柳荫社区 2031-04-09",
  ])("%s", (text) => {
    expect(namesIn("community", text)).toEqual([]);
  });
});

test.for(["发展繁荣社区居民文体生活。"])("a community is only spoken of: %s", (text) => {
  expect(namesIn("community", text)).toEqual([]);
});

describe("what another story of the page makes clear holds for a doubtful mention", () => {
  const clear = "松屏街道柳荫社区召开会议，柳荫社区党委书记文小芳主持。";

  test("柳荫社区 is a name here because it is one there", () => {
    const doubtful = "“暖在柳荫社区”的故事讲了一年。";
    expect(namesIn("community", clear, doubtful)).toEqual(["柳荫社区"]);
  });

  test("and the order of the stories does not matter", () => {
    const doubtful = "“暖在柳荫社区”的故事讲了一年。";
    const stories = readStories(doubtful, clear);
    expect(stories.map((story) => communitiesOf(story).map(({ name }) => name))).toEqual([
      ["柳荫社区"],
      ["柳荫社区", "柳荫社区"],
    ]);
  });
});

test.for([
  "社区",
  "村",
  "柳社区",
  "柳荫社区",
  "、柳荫社区",
  "街道",
  "的社区",
  "柳荫、",
  "、柳荫、红杉两个社区",
  "满族乡",
])("a long run of %s takes no time", (piece) => {
  const text = piece.repeat(60_000 / piece.length);
  const began = performance.now();
  namesIn("community", text);
  expect(performance.now() - began).toBeLessThan(5000);
});
