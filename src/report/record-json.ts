import type { DocumentInfo, StoryRecord } from "../core/types.ts";
import { putEntity } from "./entity-json.ts";
import {
  bytesOf,
  endItems,
  fragment,
  put,
  putBytes,
  putCount,
  putInside,
  putNumber,
  putText,
  wordsBetween,
} from "./json-bytes.ts";
import { putThemes } from "./themes-json.ts";

const STORY = fragment('{"schema":"jiceng/story@1","id":"');
const ORDINAL = fragment(',"ordinal":');
const putKind = wordsBetween(',"kind":', ',"start":');
const END = fragment(',"end":');
const TEXT = fragment('],"text":"');
const PARAGRAPHS = fragment('","paragraphs":[');
const ENTITIES = fragment('],"entities":[');
const REFERENCES = fragment('],"references":[');
const QUOTES = fragment('],"quotes":[');
const LIST_END = fragment("]");
const KEYWORDS = fragment(',"keywords":[');
const DIAGNOSTICS = fragment('],"diagnostics":[');
const STORY_END = fragment("]}");
const ITEM_END = fragment("},");

/**
 * Puts one story as JSON on one line. Fields come in the order the output contract lists them, whatever order the record
 * was built in; `themes` is left out when themes were not asked for, which is not the same as an abstention.
 */
export function putStory(story: StoryRecord): void {
  put(STORY);
  putInside(story.id);
  putDocument(story.document);
  put(ORDINAL);
  putCount(story.ordinal);
  putKind(story.kind);
  putCount(story.start);
  put(END);
  putCount(story.end);
  putHead(story);
  put(TEXT);
  putInside(story.text);
  put(PARAGRAPHS);
  for (const paragraph of story.paragraphs) putParagraph(paragraph);
  endItems();
  put(ENTITIES);
  for (const entity of story.entities) putEntity(entity);
  endItems();
  put(REFERENCES);
  for (const reference of story.references) putReference(reference);
  endItems();
  put(QUOTES);
  for (const quote of story.quotes) putQuote(quote);
  endItems();
  put(LIST_END);
  if (story.themes !== null) putThemes(story.themes);
  put(KEYWORDS);
  for (const keyword of story.keywords) putKeyword(keyword);
  endItems();
  put(DIAGNOSTICS);
  for (const diagnostic of story.diagnostics) putDiagnostic(diagnostic);
  endItems();
  put(STORY_END);
}

const DOCUMENT = fragment('","document":{"id":');
const PATH = fragment(',"path":');
const SHA256 = fragment(',"sha256":');
const ENCODING = fragment(',"encoding":');
const CERTAINTY = fragment(',"encodingCertainty":');
const REPLACED = fragment(',"replaced":');
const SCRIPT = fragment(',"script":');
const LAYOUT = fragment(',"layout":');
const PUBLISHED = fragment(',"published":');
const PUBLISHED_FROM = fragment(',"publishedFrom":');
const OUTLET = fragment(',"outlet":');
const KEPT = ',"kept":';
const OBJECT_END = fragment("}");

// The stories of a document come one after another.
let lastDocument: DocumentInfo | null = null;
let lastDocumentBytes: Uint8Array | null = null;

function putDocument(document: DocumentInfo): void {
  if (document === lastDocument && lastDocumentBytes !== null) putBytes(lastDocumentBytes);
  else {
    lastDocument = document;
    lastDocumentBytes = bytesOf(() => putNewDocument(document));
  }
}

function putNewDocument(document: DocumentInfo): void {
  put(DOCUMENT);
  putText(document.id);
  put(PATH);
  putText(document.path);
  put(SHA256);
  putText(document.sha256);
  put(ENCODING);
  putText(document.encoding);
  put(CERTAINTY);
  putNumber(document.encodingCertainty);
  put(REPLACED);
  putCount(document.replaced);
  put(SCRIPT);
  putText(document.script);
  put(LAYOUT);
  putText(document.layout);
  put(PUBLISHED);
  putText(document.published);
  put(PUBLISHED_FROM);
  putText(document.publishedFrom);
  put(OUTLET);
  putText(document.outlet);
  if (document.kept !== undefined) put(fragment(KEPT + JSON.stringify(document.kept)));
  put(OBJECT_END);
}

const SECTION = fragment(',"section":');
const KICKER = fragment(',"kicker":');
const HEADLINE = fragment(',"headline":');
const DECK = fragment(',"deck":');
const SUBHEADS = fragment(',"subheads":[');
const DATELINE = fragment('],"dateline":');
const COMMA = fragment(",");
const NO_ORIGIN = fragment(',"origin":null,"parts":[');
const ORIGIN = fragment(',"origin":{"outlet":');
const PLACE = fragment(',"place":');
const DAY = fragment(',"day":');
const PARTS = fragment('},"parts":[');
const putPartKind = wordsBetween('{"kind":', ',"start":');

function putHead(story: StoryRecord): void {
  put(SECTION);
  putText(story.section);
  put(KICKER);
  putText(story.kicker);
  put(HEADLINE);
  putText(story.headline);
  put(DECK);
  putText(story.deck);
  put(SUBHEADS);
  for (const subhead of story.subheads) {
    putText(subhead);
    put(COMMA);
  }
  endItems();
  put(DATELINE);
  putText(story.dateline);
  putOrigin(story.origin);
  for (const part of story.parts) {
    putPartKind(part.kind);
    putCount(part.start);
    put(END);
    putCount(part.end);
    put(ITEM_END);
  }
  endItems();
}

function putOrigin(origin: StoryRecord["origin"]): void {
  if (origin === null) {
    put(NO_ORIGIN);
    return;
  }
  put(ORIGIN);
  putText(origin.outlet);
  put(PLACE);
  putText(origin.place);
  put(DAY);
  putText(origin.day);
  put(PARTS);
}

const SEGMENTS = fragment('{"segments":[');
const SEGMENT = fragment("[");
const SEGMENT_END = fragment("],");
const SEGMENTS_END = fragment("]},");

function putParagraph({ segments }: StoryRecord["paragraphs"][number]): void {
  put(SEGMENTS);
  for (const segment of segments) {
    put(SEGMENT);
    putCount(segment[0]);
    put(COMMA);
    putCount(segment[1]);
    put(SEGMENT_END);
  }
  endItems();
  put(SEGMENTS_END);
}

const putReferenceType = wordsBetween('{"type":', ',"surface":"');
const putQuoteClass = wordsBetween('{"class":', ',"surface":"');
const START = fragment('","start":');
const REFERS_TO = fragment(',"refersTo":');
const CODE = fragment(',"code":');
const putEvidence = wordsBetween(',"evidence":', "},");

function putReference(reference: StoryRecord["references"][number]): void {
  putReferenceType(reference.type);
  putInside(reference.surface);
  put(START);
  putCount(reference.start);
  put(END);
  putCount(reference.end);
  put(REFERS_TO);
  putText(reference.refersTo);
  put(CODE);
  putText(reference.code);
  put(ITEM_END);
}

function putQuote(quote: StoryRecord["quotes"][number]): void {
  putQuoteClass(quote.class);
  putInside(quote.surface);
  put(START);
  putCount(quote.start);
  put(END);
  putCount(quote.end);
  putEvidence(quote.evidence);
}

const TERM = fragment('{"term":"');
const SCORE = fragment('","score":');

function putKeyword({ term, score }: StoryRecord["keywords"][number]): void {
  put(TERM);
  putInside(term);
  put(SCORE);
  putNumber(score);
  put(ITEM_END);
}

const putCode = wordsBetween('{"code":', ',"severity":');
const putSeverity = wordsBetween("", ',"message":');
const putMessage = wordsBetween("", "");
const SPAN = fragment(',"start":');

function putDiagnostic({ code, severity, message, start, end }: StoryRecord["diagnostics"][number]): void {
  putCode(code);
  putSeverity(severity);
  putMessage(message);
  if (start !== undefined) {
    put(SPAN);
    putCount(start);
  }
  if (end !== undefined) {
    put(END);
    putCount(end);
  }
  put(ITEM_END);
}
