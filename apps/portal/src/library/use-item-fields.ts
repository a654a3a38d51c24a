import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { withDisclosure } from '#libs/captions';
import { topicsQuery } from '../api/content.js';
import type { Organisation } from '../api/organisation.js';
import { teamsQuery } from '../api/people.js';
import { fieldsOf, type Field } from '../edits/edit.rules.js';
import type { Edit } from '../edits/use-edit.js';
import { formatDay, formatList, languageName } from '../when/formats.js';
import { captionPairs, withCaption, type CaptionPair } from './caption-pairs.js';
import { dayOf, type ItemValues } from './item-values.js';

/** An item's fields as both sides of a conflict are shown them; each caption is one. */
export function useItemFields(edit: Edit<ItemValues>, organisation: Organisation): Field<ItemValues>[] {
  const { t, i18n } = useTranslation('library');
  const topics = useQuery({ ...topicsQuery, enabled: edit.conflict !== null });
  const teams = useQuery({ ...teamsQuery, enabled: edit.conflict !== null });
  if (!edit.conflict) return [];
  const { language } = i18n;
  const named = (rows: { id: string; name: string }[] | undefined, everything?: string) => (ids: string[]) =>
    formatList(
      ids.map((id) => rows?.find((row) => row.id === id)?.name ?? id),
      language,
    ) ||
    (everything ?? '');
  const languages = (codes: string[]) =>
    formatList(
      codes.map((code) => languageName(code, language)),
      language,
    );
  const { kept, latest } = edit.conflict;
  const caption = (pair: CaptionPair, at: number): Field<ItemValues> => ({
    name: `caption.${at}`,
    label: t('caption.name', { number: at + 1, language: languageName(pair.language, language) }),
    show: (values) => withDisclosure(pair.in(values)?.text ?? '', pair.in(values)?.disclosure),
    take: (into, from) => withCaption(into, pair, pair.in(from)),
    same: (one, other) => pair.same(one, other),
  });
  const day = (of: string) => of && formatDay(of, organisation.language);
  const rights = fieldsOf<ItemValues>({
    imageRights: { label: t('field.imageRights') },
    imagePeople: { label: t('field.imagePeople'), show: (people) => people && t(`people.${people}`) },
    imageRightsUntil: { label: t('field.imageRightsUntil'), show: (at) => day(dayOf(at, organisation.timeZone)) },
  });
  return [
    ...fieldsOf<ItemValues>({
      title: { label: t('field.title') },
      summary: { label: t('field.summary') },
      linkUrl: { label: t('field.linkUrl') },
      linkTitle: { label: t('field.linkTitle') },
    }),
    {
      name: 'image',
      label: t('field.image'),
      show: ({ imageUrl }) => imageUrl ?? '',
      // What was said of the right to one picture does not hold for another: it goes with its own.
      take: (into, { imageId, imageUrl, imageRights, imageRightsUntil, imagePeople }) => ({
        ...into,
        ...{ imageId, imageUrl, imageRights, imageRightsUntil, imagePeople },
      }),
      same: (one, other) => one.imageId === other.imageId,
    },
    ...fieldsOf<ItemValues>({ imageAlt: { label: t('field.imageAlt') } }),
    ...(kept.values.imageId === latest.values.imageId ? rights : []),
    ...captionPairs(kept.values, latest.values).map(caption),
    ...fieldsOf<ItemValues>({
      topics: { label: t('field.topics'), show: named(topics.data?.items) },
      teams: { label: t('field.teams'), show: named(teams.data?.items, t('field.everyTeam')) },
      regions: { label: t('field.regions'), show: (all) => formatList(all, language) || t('field.everyRegion') },
      languages: { label: t('field.languages'), show: (all) => languages(all) || t('field.everyLanguage') },
      public: { label: t('field.readers'), show: (open) => t(open ? 'field.public' : 'field.hcp') },
      firstDay: { label: t('field.firstDay'), show: day },
      lastDay: { label: t('field.lastDay'), show: day },
      featured: { label: t('field.featured'), show: (on) => (on ? '✓' : '') },
    }),
  ];
}
