import type { TFunction } from 'i18next';
import { slotToken } from '#libs/captions';
import { languageName } from '../when/formats.js';
import type { ItemValues } from './item-values.js';

/** The id of the field that a path such as `linkUrl` or `audience.teams` means. */
export const fieldId = (path: string) => `item-${path.replace(/\W+/g, '-')}`;

/** The parts of the editor, in their order. */
export const SECTIONS = ['content', 'captions', 'audience', 'terms'] as const;

/** The id of a section's heading. */
export const sectionId = (section: (typeof SECTIONS)[number]) => `section-${section}`;

export const captionId = (key: string, part = '') => `caption-${key}${part && `-${part}`}`;

/** Where in the editor something is: what it is called there, and the element that takes the focus. */
export interface Place {
  label: string;
  id: string;
  /** Set for the words of a caption. */
  caption?: number;
}

const LABELS = {
  title: 'field.title',
  summary: 'field.summary',
  linkUrl: 'field.linkUrl',
  linkTitle: 'field.linkTitle',
  imageId: 'field.image',
  imageAlt: 'field.imageAlt',
  imageRightsUntil: 'field.imageRightsUntil',
  imageRights: 'field.imageRights',
  imagePeople: 'field.imagePeople',
  topics: 'field.topics',
  'audience.teams': 'field.teams',
  'audience.regions': 'field.regions',
  'audience.languages': 'field.languages',
  publishFrom: 'field.firstDay',
  expiresAt: 'field.lastDay',
  featured: 'field.featured',
  captions: 'caption.add',
} as const;

/** The place that a path of the server's means, such as `captions.1.text` or `topics.3`; null for one that has none here. */
export function placeOf(path: string, values: ItemValues, t: TFunction<'library'>, language: string): Place | null {
  const [, at, rest = ''] = /^captions\.(\d+)(?:\.(.*))?$/.exec(path) ?? [];
  const index = Number(at);
  const caption = at === undefined ? undefined : values.captions[index];
  if (caption) {
    const name = t('caption.name', { number: index + 1, language: languageName(caption.language, language) });
    if (rest === 'network' || rest === 'language')
      return { label: `${name}, ${t(`caption.${rest}`)}`, id: captionId(caption.key, rest) };
    if (rest === 'disclosure') return { label: `${name}, ${t('field.disclosure')}`, id: captionId(caption.key, rest) };
    const slot = caption.slots[Number(/^slots\.(\d+)/.exec(rest)?.[1])];
    if (slot) return { label: `${name}, ${slotToken(slot.name)}`, id: captionId(caption.key, `slot-${slot.name}`) };
    return { label: name, id: captionId(caption.key), caption: index };
  }
  const known = Object.keys(LABELS) as (keyof typeof LABELS)[];
  const name = known.find((field) => path === field || path.startsWith(`${field}.`));
  return name ? { label: t(LABELS[name]), id: fieldId(name) } : null;
}
