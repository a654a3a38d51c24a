import { momentIn, type Block, type PaperDocument, type Reader } from '#libs/documents';
import { say, type Sentence } from '#libs/sentences';
import { faultWords, roleWords, seenToWords } from './approval-words.rules.js';
import type { CertificateSheet } from './certificate-sheet.js';
import { captionWords, coveredFacts, termWords } from './covered-words.rules.js';
import { screenings } from './screenings-paper.rules.js';

type Fact = { label: string; value: string };

/** A certificate for people to read: exactly what was approved, by whom, on which screening, and what proves it. */
export function certificatePaper(sheet: CertificateSheet, at: Date, reader: Reader): PaperDocument {
  const { speak } = reader;
  const title = speak(say('Certificate of approval, version {number}', { number: String(sheet.number) }));
  return {
    title: `${title} · ${sheet.organisation}`,
    language: reader.language,
    author: reader.name,
    at,
    altered: alteredWords(reader),
    foot: (page, of) => speak(say('{title}: page {page} of {of}', { title, page, of })),
    blocks: certificateBlocks(sheet, at, reader),
  };
}

/** Said beneath words that paper cannot show as they were written. */
export function alteredWords({ speak }: Reader): string {
  return speak(
    say(
      'Paper cannot show these words exactly: characters it has no shape for stand by their number, and words that run from right to left may stand in another order.',
    ),
  );
}

export function certificateBlocks(sheet: CertificateSheet, at: Date, reader: Reader): Block[] {
  const { speak } = reader;
  const heading = (sentence: Sentence): Block => ({ is: 'heading', text: speak(sentence) });
  const { certificate } = sheet;
  return [
    ...noticesOf(sheet, at, reader),
    { is: 'facts', of: standing(sheet, reader) },
    ...(certificate
      ? [
          heading(say('Approved by')),
          { is: 'facts' as const, of: approvers(sheet, certificate.approvers, reader) },
          heading(say('What was approved')),
          { is: 'facts' as const, of: coveredFacts(certificate.covers, beside(sheet), reader) },
          ...certificate.covers.captions.map((caption) => captionWords(caption, certificate.covers, reader)),
          heading(say('On which screening')),
          { is: 'facts' as const, of: screenings(certificate, reader) },
        ]
      : []),
    heading(say('What proves it')),
    { is: 'facts', of: proof(sheet, reader) },
  ];
}

function noticesOf({ approval: { faults }, certificate, recall }: CertificateSheet, at: Date, reader: Reader): Block[] {
  const { speak } = reader;
  const moment = momentIn(reader);
  const holds = certificate
    ? say('In force. Everything it says was worked out anew and holds, {now}.', { now: moment(at) })
    : say('Approved before certificates were signed: its sealed entry in the ledger stands for it, and holds.');
  const recalled = recall && {
    at: moment(recall.recalledAt),
    name: recall.recalledBy.name,
    reason: recall.reason,
  };
  if (!recalled && faults.length === 0) return [{ is: 'notice', text: speak(holds), good: true }];
  const sentences = [
    ...(recalled ? [say('Recalled on {at} by {name}: {reason}', recalled)] : []),
    ...faults.map((fault) => faultWords[fault]),
  ];
  return sentences.map((sentence) => ({ is: 'notice', text: speak(sentence) }));
}

function standing({ certificate, itemId, versionId, approval, recall }: CertificateSheet, reader: Reader): Fact[] {
  const { speak } = reader;
  const moment = momentIn(reader);
  const former = certificate?.former;
  // A later certificate is in force from when it was issued, for what its version was approved to begin with.
  const from =
    former && (certificate.from === null || certificate.from < certificate.issued)
      ? certificate.issued
      : certificate?.from;
  return [
    ...(certificate ? [{ label: speak(say('Issued')), value: moment(certificate.issued) }] : []),
    ...(certificate
      ? [
          {
            label: speak(say('In force')),
            value: termWords(
              {
                from: from ?? null,
                until: certificate.until,
                recalledAt: recall?.recalledAt.toISOString() ?? null,
              },
              reader,
            ),
          },
        ]
      : []),
    ...(former ? [{ label: speak(say('In the place of the certificate with SHA-256')), value: former }] : []),
    { label: speak(say('Item and version')), value: `${itemId}\n${versionId}` },
    { label: speak(say('SHA-256 of what was approved')), value: approval.content },
  ];
}

function approvers(
  { names, met }: CertificateSheet,
  all: NonNullable<CertificateSheet['certificate']>['approvers'],
  reader: Reader,
): Fact[] {
  const { speak } = reader;
  const nameOf = (id: string) => names.get(id) ?? speak(say('Somebody who was erased'));
  return all.map(({ memberId, as, step, onBehalfOf, overridden, conditions, at }) => ({
    label: step ?? speak(roleWords(as)),
    value: [
      onBehalfOf
        ? speak(say('{name}, in the place of {other}', { name: nameOf(memberId), other: nameOf(onBehalfOf) }))
        : nameOf(memberId),
      step && speak(roleWords(as)),
      momentIn(reader)(at),
      conditions && speak(say('On this condition, which was met: {words}', { words: conditions })),
      ...met
        .filter((one) => one.memberId === memberId && one.conditions === conditions)
        .map((one) => seenToWords(one, reader)),
      overridden && speak(say('Approved although a guideline asked for a person to look at it.')),
    ]
      .filter(Boolean)
      .join('\n'),
  }));
}

/** What is known of it beside what was signed. */
const beside = ({ certificate, names }: CertificateSheet) => ({ teams: names, page: certificate?.page ?? null });

function proof({ approval: { signed, key } }: CertificateSheet, { speak }: Reader): Fact[] {
  if (!signed) {
    return [
      {
        label: speak(say('On record')),
        value: speak(say('The ledger keeps the approval under its seals; export it to verify it.')),
      },
    ];
  }
  return [
    { label: speak(say('Signature (Ed25519, base64url)')), value: signed.signature },
    ...(key
      ? [
          { label: speak(say('Fingerprint of the key (SHA-256)')), value: key.fingerprint },
          { label: speak(say('Public key')), value: key.pem.trim() },
        ]
      : []),
    {
      label: speak(say('How to verify it')),
      value: speak(
        say(
          'The JSON of this certificate holds the very text that was signed (RFC 8785). Verify the signature over its bytes with the public key, and compare the fingerprint with the one the company publishes.',
        ),
      ),
    },
  ];
}
