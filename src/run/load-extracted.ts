import { wording } from "../core/wording.ts";
import { decode, decodedName } from "../input/decode.ts";
import { encodingOfMark } from "../input/detect-encoding.ts";
import { sha256 } from "../io/hash.ts";
import {
  documentOf,
  failed,
  hashedInput,
  IN_MEMORY,
  LARGEST_WHOLE,
  type Loaded,
  type LoadSettings,
  type OpenFile,
  wholeOf,
} from "./loaded.ts";

const TOO_LARGE = { code: "too-large", reason: wording`is larger than 256 MiB; save its text as .txt` };
const NO_TEXT = { code: "empty", reason: wording`holds no text that reads like an article; save its text as .txt` };

interface Whole {
  readonly file: OpenFile;
  readonly bytes: Uint8Array;
  readonly hash: string;
}

/** A file whose text has to be taken out of it: one document, whose offsets are those of that text. */
export async function* extractedFrom(
  file: OpenFile,
  { format, settings }: { format: "html" | "docx" | "pdf"; settings: LoadSettings },
): AsyncGenerator<Loaded> {
  if (file.source.size > LARGEST_WHOLE) {
    yield failed(file.path, TOO_LARGE);
    return;
  }
  const bytes = wholeOf(file.source);
  const whole = { file, bytes, hash: sha256(bytes) };
  yield* hashedInput(file, whole.hash);
  if (format === "html") yield await pageFrom(whole, settings);
  else yield (format === "docx" ? await bombIn(file, settings) : null) ?? (await textFrom(whole, format));
}

/** A Word file is a zip, which its library unpacks into memory whatever comes of it. */
async function bombIn({ path, source }: OpenFile, { maxUnpacked }: LoadSettings): Promise<Loaded | null> {
  const { entriesOf } = await import("../io/containers.ts");
  const options = { inMemory: IN_MEMORY, mostUnpacked: maxUnpacked, nameOf: decodedName, takesHidden: true };
  for await (const entry of entriesOf("zip", source, options)) {
    if (entry.ok) entry.source.close();
    else if (entry.code === "too-large") return failed(path, entry);
  }
  return null;
}

/** A saved page, in the encoding that it declares if it keeps to it. */
async function pageFrom({ file, bytes, hash }: Whole, { encoding, lossy }: LoadSettings): Promise<Loaded> {
  const { path } = file;
  const [{ readHtml, WHY_EMPTY }, { charsetOf }] = await Promise.all([
    import("../input/html/read-html.ts"),
    import("../input/html/charset.ts"),
  ]);
  const declared = encoding === "auto" && encodingOfMark(bytes) === null ? charsetOf(bytes) : null;
  const asDeclared = declared === null ? null : decode(bytes, { encoding: declared, lossy: false });
  const decoded = asDeclared?.ok === true ? asDeclared : decode(bytes, { encoding, lossy });
  if (!decoded.ok) return failed(path, decoded);
  const { text, title, published, outlet, diagnostics } = readHtml(decoded.text);
  if (text === "") {
    const [reason = NO_TEXT.reason] = diagnostics.flatMap(({ code }) => WHY_EMPTY.get(code) ?? []);
    return failed(path, { ...NO_TEXT, reason });
  }
  const record = { path, text, id: null, title, published: null, outlet, kept: {} };
  const { encoding: found, certainty, replaced } = decoded;
  const facts = { sha256: hash, encoding: found, encodingCertainty: certainty, replaced, bytes: bytes.length };
  return documentOf(record, facts, { stated: published, diagnostics });
}

async function textFrom({ file, bytes, hash }: Whole, format: "docx" | "pdf"): Promise<Loaded> {
  const { path } = file;
  const { length } = bytes;
  const { extract } = await import("./extract.ts");
  const reply = await extract({ format, bytes });
  if (!reply.ok) return failed(path, reply);
  const record = { path, text: reply.text, id: null, title: null, published: null, outlet: null, kept: {} };
  return documentOf(record, { sha256: hash, encoding: format, encodingCertainty: 1, replaced: 0, bytes: length });
}
