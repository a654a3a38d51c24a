import { momentIn, type Block, type Reader } from '#libs/documents';
import { say } from '#libs/sentences';
import { readCertificate, readTextCertificate } from './certificate-sheet.js';
import type { ItemRecord } from './item-record.js';
import { toCertificate } from './paper-links.rules.js';
import { screenings, textScreening } from './screenings-paper.rules.js';

/** Every certificate as it was signed: of versions, and of wordings of members' own. */
export function certificates(record: ItemRecord, reader: Reader): Block[] {
  const { speak } = reader;
  return record.certificates.map(({ body, signature }) => {
    const signed = speak(say('Signature: {signature}', { signature }));
    const told = signedBody(body);
    if (!told) {
      const unreadable = speak(say('A certificate whose text cannot be read'));
      return { is: 'facts', of: [{ label: unreadable, value: signed }] };
    }
    const number = String(record.versions.find(({ id }) => id === told.version)?.number ?? '');
    const label = `${speak(say('Version {number}', { number }))} · ${momentIn(reader)(told.issued)}`;
    const certificate = speak(say('Certificate of approval, version {number}', { number }));
    const key = speak(say('Signed with the key {key}', { key: told.key }));
    const text = readTextCertificate(body);
    if (text) {
      const own = speak(say('Wording of a member’s own'));
      const facts = [{ label, value: [own, key, signed].join('\n') }, ...textScreening(text, reader)];
      return { is: 'facts', of: facts };
    }
    const whole = readCertificate(body);
    return {
      is: 'facts',
      of: [{ label, value: [certificate, key, signed].join('\n') }, ...(whole ? screenings(whole, reader) : [])],
      links: toCertificate(record, told.version, certificate),
    };
  });
}

/** What a certificate says of itself; null of a text that was altered beyond reading, which its record shows all the same. */
function signedBody(body: string): { version: string; issued: string; key: string } | null {
  try {
    const { version, issued, key } = JSON.parse(body) as Record<string, unknown>;
    const readable = typeof version === 'string' && typeof key === 'string' && typeof issued === 'string';
    return readable && !Number.isNaN(Date.parse(issued)) ? { version, issued, key } : null;
  } catch {
    return null;
  }
}
