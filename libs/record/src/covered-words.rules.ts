import { networkName, numberAlike, slotToken, type Network } from '#libs/captions';
import type { CertifiedPage } from '#libs/certificates';
import { sharedUntil } from '#libs/content';
import { languageIn, momentIn, type Block, type Reader } from '#libs/documents';
import { listOf, say, type Sentence } from '#libs/sentences';
import type { Covered } from './certificate-sheet.js';
import { pictureRight } from './picture-right.rules.js';

type Fact = { label: string; value: string };
type Caption = Covered['captions'][number];

/** What has to be known beside a version to word what it covers. */
export interface Beside {
  /** Names of teams by id; a team that is gone has none. */
  teams: ReadonlyMap<string, string>;
  /** As it was read before the approval, null where it was not; absent where the pages are told of by themselves. */
  page?: CertifiedPage | null;
}

/** All that a version covers beside the words of its captions: the same on its certificate and in its item’s record. */
export function coveredFacts(covered: Covered, beside: Beside, reader: Reader): Fact[] {
  const { speak } = reader;
  const { title, summary, captions, link, mediaSha256 } = covered;
  const distinct = (each: (caption: Caption) => string) => [...new Set(captions.map(each))].join(', ');
  return [
    { label: speak(say('Title')), value: title },
    ...(summary ? [{ label: speak(say('Summary')), value: summary }] : []),
    ...(link ? [{ label: speak(say('Link')), value: [link.title, link.url].filter(Boolean).join('\n') }] : []),
    ...(link && beside.page !== undefined ? [pageFact(beside.page, reader)] : []),
    ...(mediaSha256 ? pictureFacts(covered, mediaSha256, reader) : []),
    ...(captions.length > 0
      ? [
          { label: speak(say('Networks')), value: distinct(({ network }) => networkName(network as Network)) },
          { label: speak(say('Languages')), value: distinct(({ language }) => languageIn(reader, language)) },
          { label: speak(say('Disclosure')), value: disclosures(covered, reader) },
        ]
      : []),
    { label: speak(say('For whom')), value: audienceWords(covered, beside, reader) },
  ];
}

/** From and until when something may be shared, and when its item was recalled; ISO 8601. */
export interface Term {
  /** Null from its approval on. */
  from: string | null;
  /** Null without an end of its own. */
  until: string | null;
  /** Null of what stands. */
  recalledAt: string | null;
}

/** From and until when something may be shared, or might be until it was recalled. */
export function termWords({ from, until, recalledAt }: Term, reader: Reader): string {
  const { speak } = reader;
  const at = momentIn(reader);
  if (recalledAt && from && isBefore(recalledAt, from)) {
    return speak(
      say('never: it was to begin on {from} and was recalled on {at}', { from: at(from), at: at(recalledAt) }),
    );
  }
  return [from ? say('from {at}', { at: at(from) }) : say('from its approval on'), endWords(until, recalledAt, at)]
    .map(speak)
    .join(', ');
}

function endWords(until: string | null, recalledAt: string | null, moment: (at: string) => string): Sentence {
  if (recalledAt && (until === null || isBefore(recalledAt, until))) {
    return say('until its recall on {at}', { at: moment(recalledAt) });
  }
  return until ? say('until {at}', { at: moment(until) }) : say('without an end, unless recalled');
}

const isBefore = (one: string, other: string) => Date.parse(one) < Date.parse(other);

/** Until when what is covered may be shared: to its own end, and never longer than its picture may be shown. */
export function coveredUntil({ expiresAt, mediaSha256, imageRights }: Covered): string | null {
  const date = (at: string | null | undefined) => (at ? new Date(at) : null);
  const until = sharedUntil({
    expiresAt: date(expiresAt),
    imageId: mediaSha256,
    imageRightsUntil: date(imageRights?.until),
  });
  return until?.toISOString() ?? null;
}

/** A caption exactly as it was written, with what a member may do with it. */
export function captionWords(caption: Caption, covered: Covered, reader: Reader): Block {
  const { speak } = reader;
  const { text, slots, locked } = caption;
  const discloses = disclosureOf(caption, covered);
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

/** Which caption is meant, among all that are covered. */
export function captionIn(caption: Caption, { captions }: Covered, reader: Reader): string {
  const purpose = [networkName(caption.network as Network), languageIn(reader, caption.language)].join(' · ');
  return purpose + numberAlike(captions, caption);
}

function pageFact(page: CertifiedPage | null, { speak }: Reader): Fact {
  return {
    label: speak(say('Page behind the link')),
    value: page
      ? `${page.address}\n${speak(say('SHA-256 of its text: {hash}', { hash: page.hash }))}`
      : speak(say('It was not read when this was approved.')),
  };
}

function pictureFacts(covered: Covered, hash: string, reader: Reader): Fact[] {
  const { speak } = reader;
  const bytes = speak(say('SHA-256 of its bytes: {hash}', { hash }));
  return [
    {
      label: speak(say('Picture')),
      value: [covered.imageAlt ?? speak(say('No words describe it.')), bytes].join('\n'),
    },
    { label: speak(say('Right to the picture')), value: pictureRight(covered, reader) },
  ];
}

/** One where all captions have the same, else each with its caption. */
function disclosures(covered: Covered, reader: Reader): string {
  const none = reader.speak(say('None is added.'));
  const each = covered.captions.map((caption) => ({ caption, words: disclosureOf(caption, covered) ?? none }));
  const [first, ...others] = new Set(each.map(({ words }) => words));
  if (others.length === 0) return first ?? none;
  return each
    .map(({ caption, words }) => say('{caption}: {words}', { caption: captionIn(caption, covered, reader), words }))
    .map(reader.speak)
    .join('\n');
}

function disclosureOf({ disclosure }: Caption, covered: Covered): string | null {
  return (disclosure === undefined ? covered.disclosure : disclosure) ?? null;
}

function audienceWords({ audience }: Covered, { teams }: Beside, reader: Reader): string {
  const { speak } = reader;
  const whom = [
    ...audience.teams.map((id) => teams.get(id) ?? id),
    ...audience.regions,
    ...audience.languages.map((tag) => languageIn(reader, tag)),
  ];
  return [
    audience.public ? speak(say('May be shared in public')) : speak(say('Only within the company')),
    whom.length > 0 ? speak(say('offered to: {whom}', { whom: listOf(whom) })) : speak(say('offered to everybody')),
  ].join(', ');
}
