// What must hold for a compiled document, checked against the bytes that are written to the corpus.
import { createHash } from "node:crypto";

export const THEMES = [
  "party-building",
  "grid-governance",
  "deliberation",
  "mediation-law",
  "public-safety",
  "environment",
  "housing-renewal",
  "public-services",
  "social-care",
  "health",
  "education",
  "culture",
  "civility",
  "volunteering",
  "digital-governance",
  "economy-employment",
  "general-governance",
  "not-governance",
];

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const overlap = (a, b) => a.start < b.end && b.start < a.end;

function checkSurfaces(text, spans, fail) {
  for (const { start, end, surface } of spans)
    if (start >= end || text.slice(start, end) !== surface)
      fail(`${JSON.stringify(surface)} is not the text at ${start}`);
}

function checkCover(text, file, fail) {
  const body = file.units.flatMap((unit) => unit.paragraphs.flatMap((paragraph) => paragraph.segments));
  const parts = [...file.furniture, ...file.units.flatMap((unit) => unit.parts)].map(({ start, end }) => [start, end]);
  const times = new Uint8Array(text.length);
  for (const [start, end] of [...body, ...parts]) for (let i = start; i < end; i++) times[i]++;
  for (let i = 0; i < text.length; i++)
    if (times[i] > 1 || (times[i] === 0 && /\S/.test(text[i]))) fail(`${text[i]} at ${i} is covered ${times[i]} times`);
}

function checkUnit(text, unit, fail) {
  const lists = [unit.entities, unit.negatives, unit.quotes, unit.anaphors];
  checkSurfaces(text, [unit.parts, ...lists].flat(), (what) => fail(`${unit.id}: ${what}`));
  for (const span of lists.flat())
    if (span.start < unit.start || span.end > unit.end) fail(`${unit.id}: ${span.surface} lies outside`);
  unit.entities.forEach((a, i) => {
    for (const b of unit.entities.slice(i + 1)) {
      const rivals = a.type === b.type || (a.tier === 1 && b.tier === 1 && !mayNest(a, b));
      if (rivals && overlap(a, b)) fail(`${unit.id}: ${a.surface} and ${b.surface} overlap`);
    }
  });
  const { primary, secondary, alsoPrimary, alsoSecondary } = unit.themes;
  const ids = [primary, ...secondary, ...alsoPrimary, ...alsoSecondary];
  if (ids.some((id) => !THEMES.includes(id)) || secondary.length > 3) fail(`${unit.id}: themes ${ids}`);
  if (new Set([primary, ...secondary]).size !== secondary.length + 1) fail(`${unit.id}: a theme is given twice`);
}
const mayNest = (a, b) => a.nested || b.nested;

/** Throws when the gold of a document and its bytes disagree. */
export function verify(file, bytes, encoding) {
  const fail = (what) => {
    throw new Error(`${file.file}: ${what}`);
  };
  const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  if (file.sha256 !== sha256(bytes) || file.length !== text.length) fail("hash or length is wrong");
  if (file.simplified !== undefined && file.simplified.length !== text.length)
    fail("simplified text has another length");
  checkSurfaces(text, file.furniture, fail);
  checkCover(text, file, fail);
  for (const unit of file.units) checkUnit(text, unit, fail);
  const units = [...file.units].sort((a, b) => a.start - b.start);
  if (units.some((unit, i) => i > 0 && unit.start < units[i - 1].end)) fail("units overlap");
}
