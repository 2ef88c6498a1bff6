import { expect, test } from "vitest";
import { estate } from "../../src/entities/estate.ts";
import { readLexicons } from "../../src/io/seeds.ts";
import { found, mentionsOf, NO_PAGE, readMarked } from "../helpers/marked-story.ts";

const recognizer = estate(readLexicons());

test.for([
  "网格员在⟦锦绣苑小区⟧巡查时发现路灯不亮。",
  "近日，柳溪街道松屏社区⟦学林雅苑小区⟧居民反映停车难。",
  "⟦东方花园小区⟧和⟦纺织厂家属院⟧居民联名致谢。",
  "记者来到⟦和平里小区⟧，加装电梯已经完工。",
  "走进⟦学府公寓⟧3号楼，楼道焕然一新。",
  "家住⟦金桂花园⟧二期的王女士说。",
  "位于建设路的⟦水岸小区⟧建成于上世纪九十年代。",
  "物业公司对⟦翠湖家园⟧业主的投诉作出答复。",
  "⟦锦绣苑小区⟧内，工人正在施工。如今的⟦锦绣苑⟧变了样。",
  "headline: ⟦海棠小区⟧：老楼有了新电梯",
  "全市老旧小区改造工作启动。",
  "该小区建于1998年，小区居民多为老人。",
  "社区对无物业小区、安置小区进行摸排。",
  "松屏公寓社区召开会议。",
  "大家一起建设美好家园，共享幸福家园。",
  "老年公寓内的老人收到了月饼。",
  "各小区、3个小区、多个小区参加。",
  "打造文明小区、智慧小区。",
  "居民在口袋公园、街角花园里散步。",
  "被授予模范小区，争创和谐小区、平安小区。",
  "居民共商共议小区事务，党员引领小区群众参与治理。",
  "一张清单撬动小区治理，施工噪声造成小区居民不满。",
  "广场舞音响困扰多年小区居民。",
  "坐落在河边的⟦灵秀小区⟧有十二栋楼，⟦安新小区⟧在它对面。",
  "大家盼着搬进新小区，搬新小区那天很热闹。",
  "志愿者到⟦恒大林语⟧居民楼院清扫，⟦万科云庭⟧3号楼装了电梯。",
  "万科物业服务居民，恒大集团业主代表到场。",
  "住在⟦棉纺厂家属院⟧的老人多，⟦棉纺厂家属院⟧有六栋楼。",
  "⟦河东新村⟧换了物业，河东新村的村民种菜。",
  "家住临江区⟦金桂花园⟧的王女士说，志愿者来到⟦惠安佳苑⟧,4栋的老人很高兴。",
  "⟦松苑新村⟧居民送来锦旗，⟦鹿鸣新村⟧3幢的电梯装好了，⟦广安新村⟧居民楼换了水管。",
  "临江市⟦南塘新村⟧的垃圾没人清，⟦教师新村⟧12幢外墙渗水。",
  "青石镇河东新村的李某种菜，河西新村党支部书记介绍了情况。",
  "自己家小区里的路灯坏了，我们小区很大，所在小区也好。",
  "位于滨江新城的学校开学了，来到一栋别墅，家住⟦锦澜新城⟧的李某搬走了。",
  "志愿者来到街角花园，位于⟦翠湖公寓⟧的棋牌室关门了。",
])("%s", (marked) => {
  expect(found(recognizer, marked)).toEqual(readMarked(marked).expected);
});

test("a short form takes the full name", () => {
  const names = mentionsOf(recognizer, "锦绣苑小区很大。锦绣苑很美。").map(({ name }) => name);
  expect(names).toEqual(["锦绣苑小区", "锦绣苑小区"]);
});

test.for(["小区", "苑", "锦园小区", "区", "花园"])("a long run of %s takes no time", (piece) => {
  const { story } = readMarked(piece.repeat(100_000 / piece.length));
  const began = performance.now();
  recognizer.find(story, NO_PAGE);
  expect(performance.now() - began).toBeLessThan(3000);
});
