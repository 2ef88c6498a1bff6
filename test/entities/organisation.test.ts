import { expect, test } from "vitest";
import { organisation } from "../../src/entities/organisation.ts";
import { readLexicons } from "../../src/io/seeds.ts";
import { found, NO_PAGE, readMarked } from "../helpers/marked-story.ts";

const recognizer = organisation(readLexicons());

test.for([
  "社区联合⟦区教育局⟧举办讲座。",
  "⟦市中医院⟧的医生为老人测血压。",
  "邀请⟦松屏律师事务所⟧律师讲解民法典。",
  "志愿者来自⟦青禾大学文学院⟧。",
  "⟦城东派出所⟧民警走进校园。",
  "⟦和平路小学⟧的孩子们朗诵诗歌。",
  "近日，⟦同济眼科医院⟧为居民义诊。",
  "⟦南山大学附属医院⟧专家坐诊。",
  "在⟦街道卫生服务中心⟧接种疫苗。",
  "⟦柳溪街道退役军人服务站⟧上门慰问。",
  "由⟦区民政局⟧、⟦区妇联⟧共同主办。",
  "⟦万福物业⟧和⟦金桂花艺有限公司⟧捐赠物资。",
  "⟦松屏社区党群服务中心⟧里人来人往。",
  "⟦长河银行建设路支行⟧派员讲解反诈知识。",
  "协调⟦市燃气集团⟧更换阀门。",
  "caption: 图为⟦育才幼儿园⟧师生参加活动。",
  "credit: （⟦区融合文化馆⟧供图）",
  "社区邀请派出所民警宣讲。",
  "物业公司、燃气公司、电力公司到场。",
  "居委会、业主委员会和物业公司三方协商。",
  "辖区学校、医院、银行参加。",
  "不少中学生来做志愿者。",
  "社区“两委”和志愿者协会成员到场。",
  "老人住进了养老院。",
  "多家律师事务所参与。",
  "看病一定去正规医院，把家门口医院建好。",
  "街道五大公司和三家医院参加。",
  "30年里长催生互助协会。",
  "志愿者和⟦信河公益志愿者协会⟧一起清扫。",
  "青石镇整合敬老院床位，业主投票选聘新公司。",
  "综治办、镇文明办和新时代文明实践站联合行动。",
  "⟦青禾街道城建办⟧主任到场，⟦石桥镇河长办⟧派员巡河。",
  "关爱站成立十周年庆暨⟦青禾公益协会⟧揭牌仪式举行。",
  "松风社主办丶⟦松屏基金会⟧赞助的晚会开演。",
  "临川县⟦青石街道便民服务中心⟧搬了新家。",
  "居民把积分存进“时光银行”。",
  "流动图书馆开进村里。",
  "为表彰物业、志愿者的付出，社区办了集市。",
  "6日⟦青石书画协会⟧揭牌，⟦金山农会⟧到场。",
  "特别邀请村里⟦四季关怀协会⟧参加，银发俱乐部活动多。",
])("%s", (marked) => {
  expect(found(recognizer, marked)).toEqual(readMarked(marked).expected);
});

test.for(["医院", "公司", "中", "市医院", "人民医院的"])("a long run of %s takes no time", (piece) => {
  const { story } = readMarked(piece.repeat(100_000 / piece.length));
  const began = performance.now();
  recognizer.find(story, NO_PAGE);
  expect(performance.now() - began).toBeLessThan(3000);
});
