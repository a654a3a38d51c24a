import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type ComponentProps } from 'react';
import { peopleQuery, type Member } from '../api/people.js';

interface Props extends Pick<
  ComponentProps<typeof Select>,
  'label' | 'aria-label' | 'placeholder' | 'nothingFoundMessage' | 'classNames' | 'style' | 'error'
> {
  value: string | undefined;
  /** What the chosen one is called, for when they are none of those found. */
  name: string;
  /** Whether people can be looked for here; whoever may not list them can only let go of the chosen one. */
  lists?: boolean;
  /** Whom to offer; everybody when left out. */
  offers?: (person: Member) => boolean;
  onChange: (id: string | undefined) => void;
}

/** One person, found by typing a part of their name or address. */
export function PersonSelect({ value, name, lists = true, offers = () => true, onChange, ...rest }: Props) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed, 200);
  const people = useQuery({
    ...peopleQuery(search && search !== name ? { search } : {}, null),
    placeholderData: keepPreviousData,
    enabled: lists,
  });
  const found = (people.data?.items ?? []).filter(offers).map((person) => ({ value: person.id, label: person.name }));
  const chosen = value && !found.some((one) => one.value === value) ? [{ value, label: name }] : [];
  return (
    <Select
      {...rest}
      searchable={lists}
      clearable
      data={[...chosen, ...found]}
      filter={({ options }) => options}
      value={value ?? null}
      onSearchChange={setTyped}
      onChange={(id) => onChange(id ?? undefined)}
    />
  );
}
