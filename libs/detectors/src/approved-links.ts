import { hitOfSpan, type Hit, type Reading } from '#libs/reading';

/** The links of a text that are on no list. */
export function unapprovedLinks(reading: Reading, approved: string[]): Hit[] {
  if (reading.links.length === 0) return [];
  const entries = approved.map(bare);
  return reading.links
    .filter((span) => !isApproved(bare(reading.clean.slice(span.start, span.end)), entries))
    .map((span) => hitOfSpan(reading, span));
}

/** An approved entry is an address, which allows what lies below it, or a host, which allows its subdomains too. */
function isApproved(wanted: string, entries: string[]): boolean {
  const host = wanted.split('/')[0] as string;
  return entries.some((allowed) =>
    allowed.includes('/')
      ? wanted === allowed || wanted.startsWith(`${allowed}/`)
      : host === allowed || host.endsWith(`.${allowed}`),
  );
}

/** An address without what says nothing of whose it is. */
function bare(address: string): string {
  return address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[#?].*$/, '')
    .replace(/\/+$/, '');
}
