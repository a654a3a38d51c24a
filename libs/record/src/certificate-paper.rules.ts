import { networkName, numberAlike, slotToken, type Network } from '#libs/captions';
import { languageIn, momentIn, type Block, type PaperDocument, type Reader } from '#libs/documents';
import { listOf, say, type Sentence } from '#libs/sentences';
import { faultWords, roleWords, verdictWords } from './approval-words.rules.js';
import type { CertificateSheet, Covered } from './certificate-sheet.js';
import { pictureRight } from './picture-right.rules.js';

type Fact = { label: string; value: string };
type Caption = Covered['captions'][number];

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
          { is: 'facts' as const, of: contentFacts(sheet, certificate.covers, reader) },
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

function standing({ certificate, itemId, versionId, approval }: CertificateSheet, reader: Reader): Fact[] {
  const { speak } = reader;
  const moment = momentIn(reader);
  const former = certificate?.former;
  // A later certificate is in force from when it was issued, for what its version was approved to begin with.
  const from =
    former && (certificate.from === null || certificate.from < certificate.issued)
      ? certificate.issued
      : certificate?.from;
  const until = certificate?.until;
  return [
    ...(certificate ? [{ label: speak(say('Issued')), value: moment(certificate.issued) }] : []),
    ...(certificate
      ? [
          {
            label: speak(say('In force')),
            value: [
              from ? speak(say('from {at}', { at: moment(from) })) : '',
              until ? speak(say('until {at}', { at: moment(until) })) : speak(say('without an end, unless recalled')),
            ]
              .filter(Boolean)
              .join(', '),
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
        .map(({ by, note, at: seenTo }) =>
          [speak(say('How it was seen to: {words}', { words: note })), by, momentIn(reader)(seenTo)].join(' · '),
        ),
      overridden && speak(say('Approved although a guideline asked for a person to look at it.')),
    ]
      .filter(Boolean)
      .join('\n'),
  }));
}

function contentFacts({ certificate, names }: CertificateSheet, covered: Covered, reader: Reader): Fact[] {
  const { speak } = reader;
  const { link, mediaSha256, imageAlt, audience } = covered;
  const named = audience.teams.map((id) => names.get(id) ?? id);
  const languages = audience.languages.map((tag) => languageIn(reader, tag));
  const whom = [...named, ...audience.regions, ...languages];
  const page = certificate?.page;
  return [
    { label: speak(say('Title')), value: covered.title },
    ...(covered.summary ? [{ label: speak(say('Summary')), value: covered.summary }] : []),
    ...(link ? [{ label: speak(say('Link')), value: [link.title, link.url].filter(Boolean).join('\n') }] : []),
    ...(link
      ? [
          {
            label: speak(say('Page behind the link')),
            value: page
              ? `${page.address}\n${speak(say('SHA-256 of its text: {hash}', { hash: page.hash }))}`
              : speak(say('It was not read when this was approved.')),
          },
        ]
      : []),
    ...(mediaSha256
      ? [
          {
            label: speak(say('Picture')),
            value: [imageAlt, speak(say('SHA-256 of its bytes: {hash}', { hash: mediaSha256 }))]
              .filter(Boolean)
              .join('\n'),
          },
        ]
      : []),
    ...(mediaSha256 ? [{ label: speak(say('Right to the picture')), value: pictureRight(covered, reader) }] : []),
    {
      label: speak(say('For whom')),
      value: [
        audience.public ? speak(say('May be shared in public')) : speak(say('Only within the company')),
        whom.length > 0 ? speak(say('offered to: {whom}', { whom: listOf(whom) })) : speak(say('offered to everybody')),
      ].join(', '),
    },
  ];
}

/** A caption exactly as it was written, with what a member may do with it. */
export function captionWords(caption: Caption, covered: Covered, reader: Reader): Block {
  const { speak } = reader;
  const { text, slots, locked, disclosure } = caption;
  const discloses = disclosure === undefined ? covered.disclosure : disclosure;
  const freedom = !locked
    ? say('members may change it; each wording is screened')
    : slots.length === 0
      ? say('to be shared word for word')
      : say('fixed but for: {slots}', {
          slots: listOf(slots.map(({ name, maxLength }) => `${name} (≤ ${maxLength})`)),
        });
  return {
    is: 'words',
    about: [
      [captionIn(caption, covered, reader), speak(freedom)].join(' · '),
      ...slots.map(({ name, hint }) => speak(say('A member fills {slot}: {hint}', { slot: slotToken(name), hint }))),
    ].join('\n'),
    text: discloses ? `${text}\n${discloses}` : text,
  };
}

function screenings({ screenings: all, covers }: NonNullable<CertificateSheet['certificate']>, reader: Reader): Fact[] {
  const { speak } = reader;
  if (all.length === 0) return [{ label: speak(say('Screening')), value: speak(say('None is on record.')) }];
  // A certificate names its captions in the order in which it covers them, unless one's screening is not on record.
  const captions = all.flatMap(({ caption }) => caption ?? []);
  const inOrder = captions.length === covers.captions.length;
  return all.map(({ caption, verdict, packs, text, at }) => {
    const covered = caption !== null && inOrder ? covers.captions[captions.indexOf(caption)] : undefined;
    const of = covered
      ? captionIn(covered, covers, reader)
      : (caption ?? speak(say('Title, summary and the words around')));
    const found = [of, speak(verdictWords[verdict]!), momentIn(reader)(at)].join(' · ');
    const under = packs.map(({ id, version }) => `${id} ${version}`).join(', ');
    return { label: found, value: [under, speak(say('SHA-256 of the text: {hash}', { hash: text }))].join('\n') };
  });
}

function captionIn(caption: Caption, { captions }: Covered, reader: Reader): string {
  const purpose = [networkName(caption.network as Network), languageIn(reader, caption.language)].join(' · ');
  return purpose + numberAlike(captions, caption);
}

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
