/** What large answers are compressed with; the first is the smaller. */
export const ENCODINGS = ['br', 'gzip'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Whether an Accept-Encoding header names this encoding and does not refuse it with `q=0`. */
export function accepts(header: string, encoding: Encoding): boolean {
  const named = header.split(',').map((part) => part.trim().toLowerCase());
  return named.some((part) => new RegExp(`^${encoding}\\s*(;(?!\\s*q=0(\\.0*)?\\s*$)|$)`).test(part));
}
