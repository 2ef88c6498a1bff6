import { type Label, type Weights, weights } from "./labels.ts";

/** Added where text that breaks off in mid-sentence is not gone on with. */
export const AFTER_OPEN_TEXT: Weights = weights("title -3, subhead -6, section -6, text -2");

const AFTER_TEXT =
  "lead -6, body 0, continuation 0, headline -0.5, kicker -1.5, deck -8, subhead 0, section -0.5, byline 0, caption 0, meta 0, chain 0, furniture 0, end 0";

/** What the next line may be, given this one; a pair that is not listed does not occur. */
export const FOLLOWS: Readonly<Record<Label | "start", Weights>> = {
  start: follows(
    "headline 0, kicker -1, section 0, lead -1, body -1.5, byline -1, caption -1, meta 0, chain -2, furniture 0, end 0",
  ),
  kicker: follows("headline 0, kicker -1, lead -6, body -6, byline -5, caption -5, meta -5, furniture -2, end -6"),
  headline: follows(
    "headline -1.5, deck -0.5, kicker -4, lead 0, body -0.5, byline 0, caption -0.5, meta 0, section -6, subhead -4, chain -3, furniture -2, end -4",
  ),
  deck: follows(
    "deck -1, headline -4, kicker -5, lead 0, body -0.5, byline 0, caption -0.5, meta 0, section -6, subhead -4, chain -3, furniture -2, end -4",
  ),
  subhead: follows(
    "body 0, lead -1, subhead -3, caption -1, headline -5, kicker -6, byline -5, furniture -2, meta -4, chain -6, end -6",
  ),
  section: follows(
    "headline 0, kicker -1, section -3, lead -3, body -3, caption -3, byline -4, meta -1, furniture 0, end -6",
  ),
  lead: follows(AFTER_TEXT),
  body: follows(AFTER_TEXT),
  continuation: follows(AFTER_TEXT),
  byline: follows(
    "headline 0, kicker -1, section 0, lead 0, body 0, byline 0, caption 0, meta 0, chain 0, furniture 0, subhead -4, deck -6, end 0",
  ),
  caption: follows(
    "lead 0, body 0, continuation 0, caption 0, headline -0.5, kicker -1.5, deck -4, subhead -0.5, section -0.5, byline 0, meta 0, chain 0, furniture 0, end 0",
  ),
  meta: follows(
    "headline 0, kicker -1, deck -2, lead 0, body 0, byline 0, caption 0, meta 0, section -1, chain 0, furniture 0, subhead -5, end 0",
  ),
  chain: follows(
    "headline 0, kicker -1, section 0, lead -0.5, body -0.5, byline 0, caption 0, meta 0, chain 0, furniture 0, subhead -5, end 0",
  ),
  furniture: follows(
    "headline 0, kicker -1, deck -2, section 0, lead 0, body 0, continuation 0, byline 0, caption 0, meta 0, chain 0, furniture 0, subhead -1, end 0",
  ),
};

function follows(text: string): Weights {
  return weights(text, Number.NEGATIVE_INFINITY);
}
