import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { topicsQuery } from '../api/content.js';
import { teamsQuery } from '../api/people.js';
import { fieldsOf, type Field } from '../edits/edit.rules.js';
import { formatList, languageName } from '../when/formats.js';
import type { SourceValues } from './source-values.js';

/** What is decided about a feed as both sides of a conflict are shown it. */
export function useSourceFields(): Field<SourceValues>[] {
  const { t, i18n } = useTranslation('library');
  const teams = useQuery(teamsQuery);
  const topics = useQuery(topicsQuery);
  const known = [...(teams.data?.items ?? []), ...(topics.data?.items ?? [])];
  const names = (ids: string[]) =>
    formatList(
      ids.map((id) => known.find((one) => one.id === id)?.name ?? ''),
      i18n.language,
    );
  return fieldsOf<SourceValues>({
    address: { label: t('sources.address') },
    name: { label: t('sources.name') },
    language: { label: t('caption.language'), show: (language) => languageName(language, i18n.language) },
    dailyLimit: { label: t('sources.dailyLimit') },
    topics: { label: t('field.topics'), show: names },
    teams: { label: t('field.teams'), show: names },
    regions: { label: t('field.regions') },
    languages: { label: t('field.languages') },
    public: { label: t('field.readers'), show: (open) => t(open ? 'field.public' : 'field.hcp') },
    on: { label: t('sources.on'), show: (on) => t(on ? 'sources.is.on' : 'sources.is.paused') },
  });
}
