import type { TruePage } from "./page.ts";

/** What cannot be true of a page: stories that overlap, stretches outside their story, names that do not occur. */
export function faultsOf({ text, stories }: TruePage): string[] {
  const faults: string[] = [];
  const bare = text.replace(/\s/gu, "");
  let last = 0;
  for (const { start, end, headline, paragraphs, written, editors } of stories) {
    if (start < last || end <= start) faults.push(`a story from ${start} to ${end} behind ${last}`);
    last = end;
    let at = start;
    for (const segment of paragraphs.flat()) {
      if (segment.start < at || segment.end <= segment.start || segment.end > end)
        faults.push(`a stretch from ${segment.start} to ${segment.end} behind ${at}`);
      if (text.slice(segment.start, segment.end).trim().length !== segment.end - segment.start)
        faults.push(`a stretch with white space around it at ${segment.start}`);
      at = segment.end;
    }
    const surface = text.slice(start, end);
    if (headline !== null && !surface.includes(headline)) faults.push(`a headline elsewhere: ${headline}`);
    for (const { name } of written)
      if (!surface.replace(/\s/gu, "").includes(name)) faults.push(`a name elsewhere: ${name}`);
    for (const name of editors) if (!bare.includes(name)) faults.push(`an editor who does not occur: ${name}`);
  }
  return faults;
}
