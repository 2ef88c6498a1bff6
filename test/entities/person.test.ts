import { expect, test } from "vitest";
import { person } from "../../src/entities/person.ts";
import { readLexicons } from "../../src/io/seeds.ts";
import { found, mentionsOf, NO_PAGE, readMarked } from "../helpers/marked-story.ts";

const recognizer = person(readLexicons());

test.for([
  "社区党委书记⟦李晓兰⟧说，改造下月完工。",
  "网格员⟦赵敏⟧在巡查时发现路面塌陷。",
  "“路修好了，出门方便多了。”居民⟦孙桂芝⟧高兴地说。",
  "志愿者⟦周立⟧、⟦钱小梅⟧和⟦欧阳文博⟧为老人理发。",
  "⟦王大姐⟧是楼里的热心人，⟦俞老师⟧教大家剪纸。",
  "居民⟦张阿姨⟧和⟦刘师傅⟧也来了。",
  "“谢谢你们！”⟦何秀英⟧说。",
  "72岁的⟦马德山⟧拄着拐杖来到现场。",
  "街道办事处副主任⟦司徒静⟧表示，将继续推进。",
  "社区民警⟦阿依古丽·买买提⟧走访商户。",
  "⟦郑为民⟧是柳荫社区的一名楼栋长。",
  "队长⟦闵 捷⟧带头清扫。",
  "网格员⟦赵敏⟧很忙。一早，⟦赵敏⟧就出了门，邻居都夸⟦赵敏⟧。",
  "居民⟦李某⟧与邻居发生纠纷。",
  "caption: 志愿者⟦周立⟧为老人理发。",
  "byline: 记者 王芳 通讯员 李晓",
  "credit: 王芳 摄",
  "居民方便了，党员高度重视。",
  "志愿者万余人次参与。",
  "居民高兴地说，路灯亮了。",
  "社区党总支书记带队巡查。",
  "负责人表示，下一步将加强管理。",
  "让居民安全感更强，为老人温暖过冬。",
  "老党员常常走访邻居。",
  "松屏街道介绍，工程已过半。",
  "党员干部和志愿者一起清扫积雪。",
  "居民代表应邀参加，社区干部全程陪同。",
  "网格员化身宣传员，工作人员化身摊主。",
  "改造带给市民莫大的幸福，居民楼里装了电梯。",
  "各村书记边走边看，工作人员向行动不便的老人送药。",
  "党委书记傅和工作人员来到现场。",
  "网格员⟦祁山⟧及时敲开了门。",
  "网格员⟦叶小蕾⟧正帮老人填表，队长⟦于海⟧正与队员商量。",
  "72岁的⟦李峰⟧住在六楼，居民⟦向建国⟧说他很忙。",
  "邀请社会局⟦林嘉文⟧主任参加，感谢龙井里⟦曾启明⟧里长、松屏协会⟦陈玉华⟧理事长。",
  "⟦黄敏之⟧主委表示，据点下月开放。",
  "居委会主任和施工队队长到场，文化站站长介绍了情况。",
  "区领导⟦郝青⟧、⟦许石⟧，区人社局负责人陪同。",
  "议员⟦容海兰⟧、⟦陈月秀⟧出席，署长⟦张赵文瑜⟧，专员⟦赖子文⟧莅临。",
  "松风会会长⟦郑鉴文⟧丶石山会理事长⟦罗小卿⟧等出席。",
  "社区民警⟦老赵⟧带队走访，“和事佬”⟦老康⟧最会劝架，老方法不灵了。",
  "街坊⟦麦启祥⟧提议，宝妈⟦苏晓云⟧领到材料，脱贫户⟦赵秋兰⟧算了一笔账。",
  "街坊互助·和谐社区”活动。",
  "居民⟦王 小明⟧也来了。",
  "穿着志愿者马甲的老人守着妇女儿童之家的门。",
  "议员⟦郑玉兰⟧、⟦许樱⟧、石栗市长⟦余文成⟧到场，立委⟦邱建军⟧致辞。",
])("%s", (marked) => {
  expect(found(recognizer, marked)).toEqual(readMarked(marked).expected);
});

test("the title of the first mention goes with every mention", () => {
  const titles = mentionsOf(recognizer, "柳荫社区党委书记、居委会主任李晓介绍。后来，李晓又来了。").map(
    ({ name, ...rest }) => [name, "title" in rest ? rest.title : undefined],
  );
  expect(titles).toEqual([
    ["李晓", "柳荫社区党委书记、居委会主任"],
    ["李晓", "柳荫社区党委书记、居委会主任"],
  ]);
});

test.for(["王", "王芳", "居民", "居民王芳、", "书记、", "王 "])("a long run of %s takes no time", (piece) => {
  const { story } = readMarked(piece.repeat(100_000 / piece.length));
  const began = performance.now();
  recognizer.find(story, NO_PAGE);
  expect(performance.now() - began).toBeLessThan(3000);
});
