import { UserError } from "../core/errors.ts";
import type { SourceDocument } from "../core/types.ts";
import { type Wording, wording } from "../core/wording.ts";
import type { StoredStory } from "../input/stored-story.ts";
import { textStretch } from "../input/stored-text.ts";
import { STDIN } from "../io/inputs.ts";
import { loadDocuments } from "../run/load.ts";
import { type RunFolder, statOf } from "./run-folder.ts";
import type { Settings } from "./settings.ts";

/** The document of a story, or the stretch of it that the story stands in, and where that begins. */
export interface StoredSource {
  readonly source: SourceDocument;
  readonly offset: number;
  /** Lines that stand in front of it. */
  readonly lines: number;
  /** What `--published` said, where that was taken; the rest the source has. */
  readonly published: string | null;
}

/** A stretch ends behind one, so that none lies in two. */
const LINE_END = /\r\n|\n|\r/gu;
const TEXTS = "texts.jsonl";
const AGAIN = wording`run jiceng analyze again`;

/**
 * The text that a story was found in: as the run kept it, or else from the input, if that is still what it was.
 *
 * @throws UserError `text-missing`, `input-changed`, or what is wrong with the input.
 */
export async function storedSource(run: RunFolder, story: StoredStory, settings: Settings): Promise<StoredSource> {
  if (!run.has(TEXTS)) return fromInput(story, settings);
  const found = keptText(run, story);
  if (found === null)
    throw new UserError("text-missing", wording`has no text of ${story.document.path}; ${AGAIN}`, {
      subject: `${run.path}/${TEXTS}`,
    });
  return found;
}

function keptText(run: RunFolder, { document, title, start, end }: StoredStory): StoredSource | null {
  let found: StoredSource | null = null;
  let lines = 0;
  // All lines are read, so that their hash is looked at.
  for (const { line } of run.lines(TEXTS)) {
    if (found !== null || !line.includes(document.sha256)) continue;
    const stretch = textStretch(line);
    if (stretch?.path !== document.path || stretch.sha256 !== document.sha256) continue;
    const { text, offset } = stretch;
    if (start < offset || end > offset + text.length) {
      lines += lineEnds(text);
      continue;
    }
    const { id, path, sha256, encoding, published, publishedFrom, outlet } = document;
    const source: SourceDocument = {
      ...{ id, path, sha256, encoding, text, title, outlet },
      ...{ encodingCertainty: 1, replaced: 0, kept: {}, diagnostics: [] },
      published: publishedFrom === "record" ? published : null,
      // Where its text states no date, its mark-up did.
      stated: publishedFrom === "page" ? published : null,
    };
    found = { source, offset, lines, published: publishedFrom === "option" ? published : null };
  }
  return found;
}

async function fromInput({ document, start, end }: StoredStory, settings: Settings): Promise<StoredSource> {
  const { path, sha256 } = document;
  const failed = (code: string, reason: Wording): UserError => new UserError(code, reason, { subject: path });
  const notKept = wording`the run kept no texts`;
  if (path === STDIN) throw failed("text-missing", wording`${notKept}, and this one came from stdin; ${AGAIN}`);
  const file = fileOf(path);
  if (file === null)
    throw failed(
      "text-missing",
      wording`${notKept}, and there is no such file here; ${AGAIN}, or change to the folder where it was run`,
    );
  let failure: Wording | null = null;
  let isThere = false;
  let lines = 0;
  for await (const loaded of loadDocuments([file], { settings, except: null })) {
    if (loaded.kind === "failure") failure ??= loaded.failure.path === path ? loaded.failure.reason : null;
    if (loaded.kind !== "document" || loaded.document.path !== path) continue;
    isThere = true;
    const { document: source, stretch } = loaded;
    const offset = stretch?.offset ?? 0;
    if (source.sha256 === sha256 && start >= offset && end <= offset + source.text.length)
      return { source, offset, lines, published: settings.published };
    lines += lineEnds(source.text);
  }
  if (isThere) throw failed("input-changed", wording`is not what was analysed, and ${notKept}; ${AGAIN}`);
  throw failed("text-missing", wording`${failure ?? wording`is not there any more`}, and ${notKept}; ${AGAIN}`);
}

function lineEnds(text: string): number {
  return text.match(LINE_END)?.length ?? 0;
}

/** The file that a document came from: `pages.zip` of `pages.zip!/a.txt`, `news.jsonl` of `news.jsonl#7`; null where none is there. */
function fileOf(path: string): string | null {
  const [outer = path] = path.split("!/");
  const places = [path, outer, path.replace(/#\d{1,15}$/u, ""), outer.replace(/#\d{1,15}$/u, "")];
  return places.find((place) => place !== "" && statOf(place)?.isFile() === true) ?? null;
}
