import { hitOfSpan, type Hit } from './hits.js';
import type { Reading } from './reading.js';

/** The links of a text that are on no list. */
export function unapprovedLinks(reading: Reading, approved: string[]): Hit[] {
  return reading.links
    .filter((span) => !isApproved(reading.clean.slice(span.start, span.end), approved))
    .map((span) => hitOfSpan(reading, span));
}

/** An approved entry is an address, which allows what lies below it, or a host, which allows its subdomains too. */
export function isApproved(link: string, approved: string[]): boolean {
  const bare = (address: string) =>
    address
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^www\./, '')
      .replace(/[#?].*$/, '')
      .replace(/\/+$/, '');
  if (approved.length === 0) return false;
  const wanted = bare(link);
  const host = wanted.split('/')[0] as string;
  return approved.some((entry) => {
    const allowed = bare(entry);
    if (!allowed.includes('/')) return host === allowed || host.endsWith(`.${allowed}`);
    return wanted === allowed || wanted.startsWith(`${allowed}/`);
  });
}
