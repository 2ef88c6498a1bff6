// The package's own types are gone with it where it could not be built; this is all that is used of it.
declare module "nodejieba" {
  const nodejieba: { readonly cut: (text: string, hmm?: boolean) => string[] };
  export default nodejieba;
}
