import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { topicsQuery } from '../api/content.js';
import { teamsQuery } from '../api/people.js';
import { namedChoices } from '../lists/choices.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { periods, type PeriodSearch } from './period.js';

interface Search extends PeriodSearch {
  node?: string;
  teamId?: string;
  topicId?: string;
}

interface Props {
  search: Search;
  shown: { from: string; to: string };
  onChange: (change: Partial<Search>) => void;
}

export function DashboardFilters({ search, shown, onChange }: Props) {
  const { t, i18n } = useTranslation(['dashboard', 'words']);
  const teams = useQuery(teamsQuery);
  const topics = useQuery(topicsQuery);
  const pickPeriod = (period: string | undefined) =>
    onChange(period === 'custom' ? { period, ...shown } : { period, from: undefined, to: undefined });
  return (
    <Filters label={t('filter.label')}>
      <FilterSelect
        label={t('filter.period')}
        any={t('period.30')}
        options={[
          ...periods.filter((days) => days !== '30').map((days) => ({ value: days, label: t(`period.${days}`) })),
          { value: 'custom', label: t('period.custom') },
        ]}
        value={search.period}
        onChange={pickPeriod}
      />
      {search.period === 'custom' &&
        (['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            type="date"
            aria-label={t(`filter.${end}`)}
            value={shown[end]}
            onChange={(event) => event.currentTarget.value && onChange({ [end]: event.currentTarget.value })}
          />
        ))}
      <FilterSelect
        label={t('filter.node')}
        any={t('filter.anyNode')}
        options={(['advocacy', 'social_selling'] as const).map((value) => ({ value, label: t(`words:node.${value}`) }))}
        value={search.node}
        onChange={(node) => onChange({ node })}
      />
      <FilterSelect
        label={t('filter.team')}
        any={t('filter.anyTeam')}
        options={namedChoices(teams.data?.items, i18n.language)}
        value={search.teamId}
        onChange={(teamId) => onChange({ teamId })}
      />
      <FilterSelect
        label={t('filter.topic')}
        any={t('filter.anyTopic')}
        options={namedChoices(topics.data?.items, i18n.language)}
        value={search.topicId}
        onChange={(topicId) => onChange({ topicId })}
      />
    </Filters>
  );
}
