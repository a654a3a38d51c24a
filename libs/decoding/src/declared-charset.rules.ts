const SAMPLE_BYTES = 1_024;

/** The charset that a Content-Type names, as written there, or null. */
export function charsetOfType(contentType: string | null | undefined): string | null {
  const named = /;\s*charset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;]+))/i.exec(contentType ?? '');
  return (named?.[1] ?? named?.[2] ?? named?.[3])?.trim() || null;
}

/** What a document says of itself in its first bytes: an XML prolog's encoding, or an HTML page's meta element. */
export function charsetOfMarkup(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE_BYTES)).replace(/\0/g, '');
  const prolog = /^[\s\u00ef\u00bb\u00bf\u00fe\u00ff]*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(start);
  if (prolog) return prolog[1]!;
  const meta = /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(start);
  return meta?.[1] ?? null;
}

/** The name the Encoding Standard has for a label, such as `windows-1252` for `ISO-8859-1`; null for what nobody knows. */
export function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
