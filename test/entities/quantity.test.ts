import { expect, test } from "vitest";
import { quantity } from "../../src/entities/quantity.ts";
import { readLexicons } from "../../src/io/seeds.ts";
import { found, mentionsOf, NO_PAGE, readMarked } from "../helpers/marked-story.ts";

const recognizer = quantity(readLexicons());

test.for([
  "⟦46名⟧队员走访了⟦三百余户⟧家庭。",
  "⟦60岁以上⟧老人免费理发，⟦6—14岁⟧儿童需家长陪同。",
  "空地近⟦600平方米⟧，荒了近⟦20年⟧，改造用了不到⟦3个月⟧。",
  "发放资料⟦1.2万份⟧，惠及居民⟦３０００余人次⟧。",
  "共有⟦两支⟧队伍、⟦12个⟧社团参加。",
  "来了⟦数对⟧夫妻、⟦多名⟧志愿者和⟦数十名⟧学生。",
  "近⟦百名⟧居民到场，⟦两三名⟧工人正在施工。",
  "投入⟦50万元⟧，换灯⟦四百盏⟧。",
  "活动持续了⟦两个小时⟧，⟦十余位⟧医生坐诊。",
  "2024年3月5日，今年5月，9月9日上午10时。",
  "这是一个老小区，昨天来了一场雨，一位居民说。",
  "读书会到今年已经是第七年，第三届比赛落幕。",
  "三五成群，三位一体，一对一服务，千家万户。",
  "3号楼2单元，文化路87号，18号线。",
  "“15分钟生活圈”建成。",
  "二〇二〇年，1998年建成，2020年级新生。",
  "byline: 记者 3名",
  "县里出资⟦1215万2880元⟧，另补助⟦558万4640元⟧。",
  "许多人、很多人、众多户都来了。",
  "满意率达⟦99%⟧，收缴率升到⟦九成⟧，水温⟦40摄氏度⟧。",
  "课程共⟦6节⟧课，须保持⟦3米⟧以上距离。",
  "首批⟦3部⟧电梯，清走杂物⟦26车⟧，存⟦1分⟧，⟦49票⟧赞成。",
  "火苗蹿到⟦两层⟧楼高，灯坏了⟦两晚⟧，家住6层的老人。",
  "家住4栋的李某和5幢王奶奶来了，锦园小区3栋2单元停电，共⟦4栋⟧楼，新建⟦12栋⟧住宅。",
  "凌晨1时50分，民警赶到，9点30分离开，用时⟦50分⟧，她对政策如数家珍，⟦数家⟧企业参加。",
  "井深⟦13.35m⟧，降雨⟦51.9mm⟧，占地⟦330平方公尺⟧，13:35min，5mA电流。",
  "三部门联合，两车道变宽，十分高兴，三分之二，三成为一组。",
])("%s", (marked) => {
  expect(found(recognizer, marked)).toEqual(readMarked(marked).expected);
});

test.for([
  ["46名队员", 46, "名"],
  ["三十余名学生", 30, "名"],
  ["6—14岁的孩子", 6, "岁"],
  ["1.2万份传单", 12000, "份"],
  ["五至八名工人", 5, "名"],
  ["七八十人到场", 70, "人"],
  ["数对夫妻", null, "对"],
  ["数百名居民", null, "名"],
  ["80多户居民", 80, "户"],
] as const)("%s", ([text, number, unit]) => {
  expect(mentionsOf(recognizer, text)).toMatchObject([{ number, unit }]);
});

test.for(["1", "一", "数", "三名", "1,", "万", "1-"])("a long run of %s takes no time", (piece) => {
  const { story } = readMarked(piece.repeat(100_000 / piece.length));
  const began = performance.now();
  recognizer.find(story, NO_PAGE);
  expect(performance.now() - began).toBeLessThan(3000);
});
