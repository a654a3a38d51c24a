import { captionsAlike, nthAlike } from '#libs/captions';
import type { Item } from '../api/content.js';

/** What a version covers, besides its captions. */
export const COVERED = [
  'title',
  'summary',
  'link',
  'linkTitle',
  'image',
  'imageAlt',
  'imageRights',
  'imagePeople',
  'imageRightsUntil',
  'teams',
  'regions',
  'audienceLanguages',
  'readers',
  'topics',
  'featured',
  'from',
  'until',
] as const;
export type Covered = (typeof COVERED)[number];

export const OF_CAPTIONS = ['text', 'slots', 'locked', 'disclosure'] as const;
export type OfCaptions = (typeof OF_CAPTIONS)[number];

/** How what is no text is told. */
export interface Told {
  team: (id: string) => string;
  language: (code: string) => string;
  list: (names: readonly string[]) => string;
  moment: (at: string) => string;
  readers: (everybody: boolean) => string;
  people: (shown: NonNullable<Item['imagePeople']>) => string;
  yesOrNo: (yes: boolean) => string;
  /** A place to fill; its length is told of a fixed caption alone, since in any other it binds nobody. */
  slot: (slot: Item['captions'][number]['slots'][number], fixed: boolean) => string;
}

export interface Difference<Part> {
  part: Part;
  before: string;
  after: string;
}

/** One caption, by what it is for; `came` and `went` where only one of the two has it. */
export interface CaptionDifference {
  key: string;
  network: Item['captions'][number]['network'];
  language: string;
  /** Which of several for the same network and language; null where neither version has more than one. */
  nth: number | null;
  is: 'changed' | 'came' | 'went';
  parts: Difference<OfCaptions>[];
}

/** Everything that differs between two versions of an item, over all that a version covers. */
export function versionDifferences(
  before: Item,
  after: Item,
  told: Told,
): { parts: Difference<Covered>[]; captions: CaptionDifference[] } {
  const [one, other] = [covered(before, told), covered(after, told)];
  return { parts: differing(COVERED, one, other), captions: captionDifferences(before, after, told) };
}

function covered({ audience, ...item }: Item, told: Told): Record<Covered, string> {
  return {
    title: item.title,
    summary: item.summary ?? '',
    link: item.linkUrl ?? '',
    linkTitle: item.linkTitle ?? '',
    // Pictures are looked at; here stands only which it is.
    image: item.imageId ?? '',
    imageAlt: item.imageAlt ?? '',
    imageRights: item.imageRights ?? '',
    imagePeople: item.imagePeople ? told.people(item.imagePeople) : '',
    imageRightsUntil: item.imageRightsUntil ? told.moment(item.imageRightsUntil) : '',
    teams: told.list(audience.teams.map(told.team)),
    regions: told.list(audience.regions),
    audienceLanguages: told.list(audience.languages.map(told.language)),
    readers: told.readers(audience.public),
    topics: told.list(item.topics.map(({ name }) => name)),
    featured: told.yesOrNo(item.featured),
    from: item.publishFrom ? told.moment(item.publishFrom) : '',
    until: item.expiresAt ? told.moment(item.expiresAt) : '',
  };
}

type Caption = Item['captions'][number];

function captionDifferences(before: Item, after: Item, told: Told): CaptionDifference[] {
  const [old, now] = [byUse(before.captions), byUse(after.captions)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key): CaptionDifference[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const parts = differing(OF_CAPTIONS, said(was, told), said(is, told));
    if (parts.length === 0) return [];
    const { network, language } = (is ?? was)!;
    const several = [before, after].some(({ captions }) => captionsAlike(captions, { network, language }).length > 1);
    const nth = several ? Number(key.split(' ').at(-1)) : null;
    return [{ key, network, language, nth, is: was && is ? 'changed' : is ? 'came' : 'went', parts }];
  });
}

/** Captions by network and language; of several for the same, by their order among these. */
function byUse(captions: readonly Caption[]): Map<string, Caption> {
  return new Map(
    captions.map((caption) => [`${caption.network} ${caption.language} ${nthAlike(captions, caption)}`, caption]),
  );
}

function said(caption: Caption | undefined, told: Told): Record<OfCaptions, string> {
  if (!caption) return { text: '', slots: '', locked: '', disclosure: '' };
  return {
    text: caption.text,
    slots: caption.slots.map((slot) => told.slot(slot, caption.locked)).join('\n'),
    locked: told.yesOrNo(caption.locked),
    disclosure: caption.disclosure ?? '',
  };
}

function differing<Part extends string>(
  parts: readonly Part[],
  before: Record<Part, string>,
  after: Record<Part, string>,
): Difference<Part>[] {
  return parts
    .filter((part) => before[part] !== after[part])
    .map((part) => ({ part, before: before[part], after: after[part] }));
}
