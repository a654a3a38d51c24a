import { disclosureIn, FIRST_NETWORK, slotsIn, type DisclosurePolicy, type Network, type Slot } from '#libs/captions';
import type { Item, ItemDraft, PeopleShown } from '../api/content.js';
import type { Organisation } from '../api/organisation.js';
import { instantOf, wallTimeOf } from '../when/zoned-time.js';

export interface CaptionValues {
  /** Stays while the caption is edited; new captions have none of the server's yet. */
  key: string;
  id?: string;
  network: Network;
  language: string;
  text: string;
  slots: Slot[];
  locked: boolean;
  /** In the author's own words; the organisation's where empty. */
  disclosure: string;
}

/** What the editor's fields hold: texts, never null. */
export interface ItemValues {
  title: string;
  summary: string;
  linkUrl: string;
  linkTitle: string;
  imageId: string | null;
  imageUrl: string | null;
  /** What the picture shows. */
  imageAlt: string;
  /** Who owns the picture, and under what licence or consent it is shown. */
  imageRights: string;
  /** From when on it may not be shown any more, to the moment, which need not be a midnight; null for no end. */
  imageRightsUntil: string | null;
  imagePeople: PeopleShown | '';
  topics: string[];
  teams: string[];
  regions: string[];
  languages: string[];
  public: boolean;
  featured: boolean;
  /** The first day, `2026-12-01`; empty for as soon as it is approved. */
  firstDay: string;
  /** The last day, `2026-12-31`; empty for no end. */
  lastDay: string;
  captions: CaptionValues[];
}

/** Of a picture of which nothing was said yet. */
export const noRights = { imageRights: '', imageRightsUntil: null, imagePeople: '' } as const;

export const emptyCaption = (key: string, language: string): CaptionValues => ({
  key,
  network: FIRST_NETWORK,
  language,
  text: '',
  slots: [],
  locked: false,
  disclosure: '',
});

/** A new caption that says it otherwise: with the slots it has of them, and in another language the disclosure of that one. */
export const captionLike = (of: CaptionValues, text: string, into = of.language): CaptionValues => ({
  ...of,
  key: String(Date.now()),
  id: undefined,
  language: into,
  text,
  slots: slotsIn(text, of.slots),
  disclosure: into === of.language ? of.disclosure : '',
});

/** A new item that begins as another one was: its captions are new ones, and days that are over are not taken along. */
export function copyOf(values: ItemValues, now: Date, timeZone: string): ItemValues {
  const today = wallTimeOf(now, timeZone).slice(0, 10);
  return {
    ...values,
    firstDay: '',
    lastDay: values.lastDay >= today ? values.lastDay : '',
    captions: values.captions.map((caption) => ({ ...caption, id: undefined })),
  };
}

export function emptyItem(organisation: Pick<Organisation, 'languages'>): ItemValues {
  return {
    title: '',
    summary: '',
    linkUrl: '',
    linkTitle: '',
    imageId: null,
    imageUrl: null,
    imageAlt: '',
    ...noRights,
    topics: [],
    teams: [],
    regions: [],
    languages: [],
    public: true,
    featured: false,
    firstDay: '',
    lastDay: '',
    captions: [emptyCaption('1', organisation.languages[0] ?? 'en')],
  };
}

export function valuesOf(item: Item, timeZone: string): ItemValues {
  return {
    title: item.title,
    summary: item.summary ?? '',
    linkUrl: item.linkUrl ?? '',
    linkTitle: item.linkTitle ?? '',
    imageId: item.imageId ?? null,
    imageUrl: item.imageUrl,
    imageAlt: item.imageAlt ?? '',
    imageRights: item.imageRights ?? '',
    imageRightsUntil: item.imageRightsUntil,
    imagePeople: item.imagePeople ?? '',
    topics: item.topics.map(({ id }) => id),
    teams: item.audience.teams,
    regions: item.audience.regions,
    languages: item.audience.languages,
    public: item.audience.public,
    featured: item.featured ?? false,
    firstDay: dayOf(item.publishFrom, timeZone),
    lastDay: dayOf(item.expiresAt, timeZone),
    captions: item.captions.map(({ id, network, language, text, slots, locked, disclosure, disclosureLanguage }) => ({
      key: id,
      id,
      network,
      language,
      text,
      slots,
      locked,
      disclosure: disclosureLanguage ? '' : (disclosure ?? ''),
    })),
  };
}

/** The day of a moment where the organisation is, `2026-12-31`; empty for none. */
export function dayOf(at: string | null, timeZone: string): string {
  return at ? wallTimeOf(new Date(at), timeZone).slice(0, 10) : '';
}

/** The end of a day where the organisation is; null for none. */
export function endOf(day: string, timeZone: string): string | null {
  return day ? instantOf(`${day}T23:59`, timeZone, 'second').toISOString() : null;
}

/** What is sent; the first day begins, and the last one ends, at the organisation's midnight. */
export function draftOf(values: ItemValues, timeZone: string): ItemDraft {
  const { imageUrl: _shown, firstDay, lastDay, teams, regions, languages, public: open, captions, ...rest } = values;
  return {
    ...rest,
    summary: rest.summary || undefined,
    linkUrl: rest.linkUrl.trim() || undefined,
    linkTitle: rest.linkTitle || undefined,
    imageAlt: rest.imageAlt || undefined,
    imageRights: rest.imageRights || undefined,
    imagePeople: rest.imagePeople || undefined,
    publishFrom: firstDay ? instantOf(`${firstDay}T00:00`, timeZone).toISOString() : null,
    expiresAt: endOf(lastDay, timeZone),
    audience: { teams, regions, languages, public: open },
    captions: captions.map(({ key: _key, ...caption }) => ({
      ...caption,
      disclosure: caption.disclosure || undefined,
    })),
  };
}

/** Whether nothing says what a picture shows to whoever cannot see it, where by what right it is shown is said. */
export function isUnsaid({ imageId, imageAlt, imageRights, imagePeople }: ItemValues): boolean {
  return imageId !== null && imageAlt.trim() === '' && imageRights.trim() !== '' && imagePeople !== '';
}

/** How posts made of a caption say who employs their author. */
export function disclosureOf(
  { disclosure, language }: Pick<CaptionValues, 'disclosure' | 'language'>,
  organisation: DisclosurePolicy,
): string {
  return disclosure || (disclosureIn(language, organisation)?.text ?? '');
}
