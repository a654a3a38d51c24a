/** The header that has an answer saved as a file called this, as far as file systems and old clients take it. */
export function savedAs(name: string): string {
  const file = name.replace(/[^\p{L}\p{M}\p{N}.]+/gu, '-').toLowerCase();
  const plain = file
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9.]+/g, '-');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file)}`;
}
