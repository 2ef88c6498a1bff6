import { visibleText } from "../view/visible.ts";

/** What an element may hold; texts become text nodes, never mark-up, and null is left out. */
export type Child = Node | string | number | null | readonly Child[];

/** Attributes as they stand in HTML, and what happens at events. */
export interface Attributes {
  readonly [name: string]: string | number | boolean | null | undefined | ((event: Event) => void);
}

/** Makes an element. The page has no other way to make one, so no text of a document can become an element. */
export function el<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  return filled(document.createElement(name), attributes, children);
}

const SVG = "http://www.w3.org/2000/svg";

/** Makes an element of a drawing. */
export function svg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): SVGElementTagNameMap[Name] {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled<Made extends Element>(made: Made, attributes: Attributes, children: readonly Child[]): Made {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name, value);
    else if (value !== null && value !== undefined && value !== false)
      made.setAttribute(name, value === true ? "" : visible(String(value)));
  }
  made.append(...nodesOf(children));
  return made;
}

/** The nodes of texts and elements; what would be invisible in a text stands there by its code. */
export function nodesOf(child: Child): Node[] {
  if (child === null) return [];
  if (child instanceof Node) return [child];
  if (typeof child === "object") return child.flatMap(nodesOf);
  return visibleText(String(child)).map((part) => {
    if ("text" in part) return document.createTextNode(part.text);
    const code = document.createElement("span");
    code.className = "hidden-character";
    code.setAttribute("role", "img");
    code.setAttribute("aria-label", part.code);
    code.dataset.code = part.code;
    return code;
  });
}

/** For titles and addresses, where no element can stand. */
function visible(text: string): string {
  return visibleText(text)
    .map((part) => ("text" in part ? part.text : `[${part.code}]`))
    .join("");
}
