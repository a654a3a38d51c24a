import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery, teamsQuery } from '../api/people.js';
import { namedChoices, type Choice } from '../lists/choices.js';
import { decidersQuery, type Responsibility } from './responsibilities-api.js';

interface Props {
  kind: Responsibility['kind'];
  value: string;
  /** Who it is until now: stays to be chosen even where they would not be offered. */
  shown: Responsibility | null;
  error?: ReactNode;
  onChange: (who: string) => void;
}

/** A person or a team; who approves is a reviewer. */
export function WhoSelect({ kind, value, shown, error, onChange }: Props) {
  const { t, i18n } = useTranslation('settings');
  const deciders = useQuery(decidersQuery);
  const authors = useQuery({ ...peopleQuery({ role: 'author', status: 'active' }, null), enabled: kind === 'answers' });
  const teams = useQuery(teamsQuery);
  const able = (deciders.data?.items ?? []).filter(({ roles }) => kind !== 'approves' || roles.includes('reviewer'));
  const people = [...able, ...(kind === 'answers' ? (authors.data?.items ?? []) : [])];
  if (shown?.member) people.push({ ...shown.member, roles: [], timeZone: '' });
  const under = (what: string, choices: Choice[]) =>
    choices.map(({ value: id, label }) => ({ value: `${what}.${id}`, label }));
  const named = [...new Map(people.map(({ id, name }) => [id, { id, name }])).values()];
  return (
    <NativeSelect
      label={t('duties.who')}
      data={[
        { value: '', label: t('duties.pick') },
        { group: t('duties.people'), items: under('member', namedChoices(named, i18n.language)) },
        { group: t('duties.teams'), items: under('team', namedChoices(teams.data?.items, i18n.language)) },
      ]}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
