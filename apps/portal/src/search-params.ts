/** Keeps the named search parameters that are there, as strings; everything else in the address is dropped. */
export function pickSearch<Key extends string>(...keys: Key[]) {
  return (search: Record<string, unknown>): { [key in Key]?: string } => {
    const found: { [key in Key]?: string } = {};
    for (const key of keys) if (typeof search[key] === 'string' && search[key] !== '') found[key] = search[key];
    return found;
  };
}

/** Addresses hold plain text: `?search=42` is the text 42, without quotes. */
export const parseSearch = (search: string): Record<string, string> => Object.fromEntries(new URLSearchParams(search));

export function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const text = new URLSearchParams(entries.map(([key, value]) => [key, String(value)])).toString();
  return text && `?${text}`;
}
