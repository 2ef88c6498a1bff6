export type ContainerKind = "gz" | "zip" | "tar" | "tar.gz";

/** By the name, since an office document is a zip too; by the first bytes where they leave no doubt. */
export function containerKind(path: string, head: Uint8Array = new Uint8Array(0)): ContainerKind | null {
  if (/\.(?:tar\.gz|tgz)$/iu.test(path)) return "tar.gz";
  if (/\.tar$/iu.test(path) || isTar(head)) return "tar";
  if (/\.gz$/iu.test(path) || (head[0] === 0x1f && head[1] === 0x8b)) return "gz";
  return /\.zip$/iu.test(path) ? "zip" : null;
}

// In its first header, behind the name and numbers of the file.
const TAR_MARK = Buffer.from("ustar");
const TAR_MARK_AT = 257;

function isTar(head: Uint8Array): boolean {
  return TAR_MARK.equals(head.subarray(TAR_MARK_AT, TAR_MARK_AT + TAR_MARK.length));
}
