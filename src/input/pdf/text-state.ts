import { composed, IDENTITY, type Matrix } from "./geometry.ts";
import { withoutLookalikes } from "./lookalikes.ts";
import type { Glyph } from "./page.ts";

/** What is known of a font. */
export interface Font {
  readonly name: string;
  /** Of one unit of its widths. */
  readonly scale: number;
  /** Whether its lines run down. */
  readonly isVertical: boolean;
}

/** A character as a PDF shows it. Without a width it is a blank to be left, in thousandths of the size. */
export interface Shown {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  /** In a font whose lines run down: how far it goes down, and where its upper middle is. */
  readonly vmetric: readonly number[] | null;
}

/** What holds for the text to come, but for where it stands. */
interface Settings {
  font: Font;
  size: number;
  characterSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
  isInvisible: boolean;
}

const INVISIBLE = 3;
const NO_FONT: Font = { name: "", scale: 0.001, isVertical: false };

/** Where text stands (PDF 1.7, 9.3 and 9.4): follows the operators, and gives each character its place. */
export class TextState {
  #settings: Settings = {
    font: NO_FONT,
    size: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
    isInvisible: false,
  };
  readonly #saved: Settings[] = [];
  #matrix: Matrix = IDENTITY;
  #lineX = 0;
  #lineY = 0;
  #x = 0;
  #y = 0;

  save(): void {
    this.#saved.push({ ...this.#settings });
  }

  restore(): void {
    this.#settings = this.#saved.pop() ?? this.#settings;
  }

  setFont(font: Font, size: number): void {
    this.#settings.font = font;
    this.#settings.size = size;
  }

  setSpacing(kind: "character" | "word", amount: number): void {
    if (kind === "word") this.#settings.wordSpacing = amount;
    else this.#settings.characterSpacing = amount;
  }

  setStretch(percent: number): void {
    this.#settings.stretch = percent / 100;
  }

  /** The operator counts down. */
  setLeading(leading: number): void {
    this.#settings.leading = -leading;
  }

  setRise(rise: number): void {
    this.#settings.rise = rise;
  }

  setMode(mode: number): void {
    this.#settings.isInvisible = mode === INVISIBLE;
  }

  setMatrix(matrix: Matrix): void {
    this.#matrix = matrix;
    this.#lineX = this.#lineY = this.#x = this.#y = 0;
  }

  move(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  nextLine(): void {
    this.move(0, this.#settings.leading);
  }

  /** The characters of a string, as they stand on the page. */
  show(shown: readonly (Shown | number)[], page: Matrix): Glyph[] {
    const { font, size, characterSpacing, wordSpacing, stretch, rise, isInvisible } = this.#settings;
    const matrix = composed(page, this.#matrix);
    const glyphs: Glyph[] = [];
    for (const each of shown) {
      if (typeof each === "number") {
        if (font.isVertical) this.#y -= (each * size) / 1000;
        else this.#x -= (each * size * stretch) / 1000;
        continue;
      }
      const spacing = characterSpacing + (each.isSpace ? wordSpacing : 0);
      const width = each.width * font.scale * size;
      let [x, y] = [this.#x, this.#y + rise];
      if (font.isVertical) {
        const [down = -1000, right = each.width / 2, up = 880] = each.vmetric ?? [];
        x -= right * font.scale * size * stretch;
        y -= up * font.scale * size;
        this.#y += down * font.scale * size + spacing;
      } else this.#x += (width + spacing) * stretch;
      const glyph = placed(matrix, x, y, width * stretch, size);
      const text = withoutLookalikes(each.unicode);
      if (glyph !== null && text !== "") glyphs.push({ ...glyph, text, style: font.name, isInvisible });
    }
    return glyphs;
  }
}

type Place = Pick<Glyph, "x" | "y" | "width" | "size" | "angle">;

function placed(matrix: Matrix, x: number, y: number, width: number, size: number): Place | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
  const along = Math.hypot(a, b);
  const height = Math.hypot(c, d) * Math.abs(size);
  if (!(along > 0 && height > 0)) return null;
  // A negative size turns characters and their way around.
  const turned = size < 0 ? 180 : 0;
  const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI) + turned;
  return {
    x: a * x + c * y + e,
    y: b * x + d * y + f,
    width: Math.abs(width) * along,
    size: height,
    angle: ((angle % 360) + 360) % 360,
  };
}
