/** The annotation of a corpus, as far as the scores need it. Spans are UTF-16 code units of the decoded document. */
export interface Gold {
  readonly files: readonly GoldFile[];
}

export interface GoldFile {
  readonly file: string;
  readonly sha256: string;
  /** The text in Simplified characters, offsets as in the document, where that is another text. */
  readonly simplified?: string;
  readonly units: readonly Unit[];
}

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

export interface Unit extends GoldSpan {
  readonly id: string;
  readonly kind: string;
  readonly parts: readonly (GoldSpan & { readonly type: string })[];
  readonly paragraphs: readonly { readonly segments: readonly (readonly [number, number])[] }[];
  readonly entities: readonly GoldEntity[];
  readonly themes: {
    readonly primary: string;
    readonly alsoPrimary?: readonly string[];
    readonly secondary?: readonly string[];
  };
}

export interface GoldEntity extends GoldSpan {
  readonly type: string;
  readonly surface: string;
  readonly canonical: string;
  readonly role?: string;
  /** Neither right nor wrong to find. */
  readonly optional?: boolean;
  /** Inside a longer mention of another type: neither right nor wrong. */
  readonly nested?: boolean;
  /** Other spans, in or around this one, that are as good. */
  readonly altSurface?: readonly string[];
  /** Another type that is accepted. */
  readonly altType?: string;
}
