const LONGEST = 4_000;

/** What a network sent a member back with. It may add parameters of its own, so unknown ones are passed over, not refused. */
export function readCallback(query: Record<string, unknown>): { state?: string; code?: string; error?: string } {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === 'string' && value.length <= LONGEST ? value : undefined;
  };
  return { state: text('state'), code: text('code'), error: text('error') };
}
