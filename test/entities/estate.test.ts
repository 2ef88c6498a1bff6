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
