import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../api/people.js';
import { useMe } from '../sign-in/me.js';
import classes from './ledger.module.css';

interface Props {
  value: string | undefined;
  /** What the chosen one is called, where the entries tell. */
  name: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Whose doings are shown, found by typing; whoever may not list people chooses one in the table and lets go here. */
export function PersonFilter({ value, name, onChange }: Props) {
  const { t } = useTranslation('ledger');
  const me = useMe();
  const lists = me.roles.includes('admin') || me.roles.includes('comms_lead');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const people = useQuery({
    ...peopleQuery(search && search !== name ? { search } : {}, null),
    placeholderData: keepPreviousData,
    enabled: lists,
  });
  if (!lists && !value) return null;
  const found = (people.data?.items ?? []).map((person) => ({ value: person.id, label: person.name }));
  const chosen =
    value && !found.some((one) => one.value === value) ? [{ value, label: name || t('filter.onePerson') }] : [];
  return (
    <Select
      aria-label={t('filter.person')}
      placeholder={t('filter.anyPerson')}
      nothingFoundMessage={t('filter.noPerson')}
      searchable={lists}
      clearable
      data={[...chosen, ...found]}
      filter={({ options }) => options}
      value={value ?? null}
      onSearchChange={setTyped}
      onChange={(id) => onChange(id ?? undefined)}
      classNames={{ input: classes.quiet }}
      style={{ maxWidth: 210 }}
    />
  );
}
