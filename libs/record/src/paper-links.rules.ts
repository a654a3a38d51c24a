import type { PaperLink } from '#libs/documents';
import type { ItemRecord } from './item-record.js';

/** The line leads to the certificate of its version, where that has one. */
export function toCertificate({ versions }: ItemRecord, versionId: string, line: string): PaperLink[] {
  return versions.some(({ id, approved }) => id === versionId && approved) ? [{ line, certificateOf: versionId }] : [];
}

/** Where a post stands at its network; nowhere of an address that no browser should be sent to. */
export function toAddress(address: string | null): PaperLink[] {
  return address !== null && URL.canParse(address) && new URL(address).protocol === 'https:'
    ? [{ line: address, address }]
    : [];
}
