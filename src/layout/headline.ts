import { isBlank, type Span, trimSpan } from "../core/span.ts";
import type { Part } from "../core/types.ts";
import { hasUnit, nextOf, unitSet } from "../core/unit-set.ts";

// 潮阳街道, 青禾区柳荫社区: an authority or place that stands alone in front of the headline.
// 走进柳荫社区 感受家风传承 is one headline of two lines, and so is 这个小区 停车不再抢.
const BARE_PLACE =
  /^(?!走[进近出]|情系|情暖|扎根|深入|来到|爱在|点亮|扮靓|美丽|幸福|关注|聚焦)\p{Script=Han}{2,18}(?:街道办事处|办事处|街道|社区|街|镇|乡|村|开发区|管委会|新区|(?<!小)区|县|市|社区党委|街道党工委)$/u;
const LAST_OF_PLACES = unitSet("处道区街镇乡村会县市委组");
// 某某街道, 某某社区: names who acts.
const NAMES_PLACE = /\p{Script=Han}{1,10}(?:街道|办事处|社区|[镇乡村街])/u;
const ACTS =
  /(?:开展|举办|举行|组织|召开|启动|推进|推动|打造|走访|慰问|安排|部署|建立|成立|实施|推行|探索|创新|上线|建成|落实|加强|助力|签约|揭牌|开设|宣讲|观摩|丰富|提升)/u;

function mayNamePlace(text: string): boolean {
  return nextOf(LAST_OF_PLACES, text, 1, text.length) < text.length;
}

/**
 * A headline line as kicker (眉题) and headline (主题): split at a gap only when the left piece is a kicker; any other gap
 * is a line break of the printed headline (灯亮了 路平了).
 */
export function headlineParts(text: string, line: Span): Part[] {
  for (let at = line.start + 1; at < line.end; at++) {
    if (!isBlank(text.charCodeAt(at)) || isBlank(text.charCodeAt(at - 1))) continue;
    const left = { start: line.start, end: at };
    const right = trimSpan(text, { start: at, end: line.end });
    if (isKicker(text.slice(left.start, left.end), text.slice(right.start, right.end))) {
      return [
        { kind: "kicker", start: left.start, end: left.end },
        { kind: "headline", start: right.start, end: right.end },
      ];
    }
  }
  return [{ kind: "headline", start: line.start, end: line.end }];
}

/**
 * A bare place in front of a line, or a full clause that names place and act in front of a shorter one that does not:
 * “青禾区柳荫社区举办健步走活动 走出好心情”.
 */
function isKicker(left: string, right: string): boolean {
  if (hasUnit(LAST_OF_PLACES, left.charCodeAt(left.length - 1)) && BARE_PLACE.test(left)) return true;
  if (right.length >= left.length) return false;
  return mayNamePlace(left) && NAMES_PLACE.test(left) && ACTS.test(left) && !NAMES_PLACE.test(right);
}
