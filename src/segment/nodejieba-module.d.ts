// The package's own types are gone with it where it could not be built; this is all that is used of it.
declare module "nodejieba" {
  const nodejieba: {
    readonly cut: (text: string, hmm?: boolean) => string[];
    readonly tag: (text: string) => { readonly word: string; readonly tag: string }[];
    readonly load: (files?: { readonly userDict?: string }) => boolean;
  };
  export default nodejieba;
}
