import { BYLINE_LINES } from "./byline-lines.ts";
import { CHAINS } from "./chains.ts";
import { DAMAGE } from "./damage.ts";
import type { Form } from "./form.ts";
import { HEADINGS } from "./headings.ts";
import { HEADS } from "./heads.ts";
import { MIXTURES } from "./mixtures.ts";
import { PAGES } from "./pages.ts";
import { PARAGRAPHS } from "./paragraphs.ts";
import { PHOTOS } from "./photos.ts";
import { TAILS } from "./tails.ts";
import { WEB_FORMS } from "./web.ts";

/** The forms in which news is set, by which the splitter is measured. */
export const FORMS: readonly Form[] = [
  ...HEADS,
  ...BYLINE_LINES,
  ...TAILS,
  ...HEADINGS,
  ...PARAGRAPHS,
  ...CHAINS,
  ...WEB_FORMS,
  ...PHOTOS,
  ...PAGES,
  ...DAMAGE,
  ...MIXTURES,
];
