import { type Label, type Weights, weights } from "./labels.ts";

/** Added where text that breaks off in mid-sentence is not gone on with. */
export const AFTER_OPEN_TEXT: Weights = weights("heading -3, subhead -6, section -6, body -2");

/** What the next line may be, given this one; a pair that is not listed does not occur. */
export const FOLLOWS: Readonly<Record<Label | "start", Weights>> = {
  start: follows("heading 0, section 0, body -1, byline -1, caption -1, meta 0, chain -2, furniture 0, end 0"),
  heading: follows(
    "heading -0.5, body 0, byline 0, caption -0.5, meta 0, section -6, subhead -4, chain -3, furniture -2, end -4",
  ),
  subhead: follows("body 0, subhead -3, caption -1, heading -5, byline -5, furniture -2, meta -4, chain -6, end -6"),
  section: follows("heading 0, section -3, body -3, caption -3, byline -4, meta -1, furniture 0, end -6"),
  body: follows(
    "body 0, continuation 0, heading -0.5, subhead 0, section -0.5, byline 0, caption 0, meta 0, chain 0, furniture 0, end 0",
  ),
  continuation: follows(
    "body 0, continuation 0, heading -0.5, subhead 0, section -0.5, byline 0, caption 0, meta 0, chain 0, furniture 0, end 0",
  ),
  byline: follows("heading 0, section 0, body 0, byline 0, caption 0, meta 0, chain 0, furniture 0, subhead -4, end 0"),
  caption: follows(
    "body 0, continuation 0, caption 0, heading -0.5, subhead -0.5, section -0.5, byline 0, meta 0, chain 0, furniture 0, end 0",
  ),
  meta: follows("heading 0, body 0, byline 0, caption 0, meta 0, section -1, chain 0, furniture 0, subhead -5, end 0"),
  chain: follows(
    "heading 0, section 0, body -0.5, byline 0, caption 0, meta 0, chain 0, furniture 0, subhead -5, end 0",
  ),
  furniture: follows(
    "heading 0, section 0, body 0, continuation 0, byline 0, caption 0, meta 0, chain 0, furniture 0, subhead -1, end 0",
  ),
};

function follows(text: string): Weights {
  return weights(text, Number.NEGATIVE_INFINITY);
}
