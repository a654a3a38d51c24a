import { Checkbox, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ledgerKindsQuery } from '../api/ledger.js';
import { sorted } from '../lists/choices.js';
import { FilterSelect } from '../lists/filter-select.js';
import { Filters } from '../lists/filters.js';
import { SearchBox } from '../lists/search-box.js';
import type { LedgerSearch } from './ledger-search.js';
import classes from './ledger.module.css';
import { PersonFilter } from './person-filter.js';
import { useKindName } from './use-kind-name.js';

interface Props {
  search: LedgerSearch;
  /** What the chosen person is called, where the entries tell. */
  person: string | undefined;
  onChange: (changed: Partial<LedgerSearch>) => void;
}

/** What the ledger shows. Who signed in is asked for: it is most of what happens and tells the least. */
export function LedgerFilters({ search, person, onChange }: Props) {
  const { t } = useTranslation('ledger');
  const kinds = useKinds(search.kind);
  const turned = search.from !== undefined && search.to !== undefined && search.from > search.to;
  return (
    <Filters label={t('filter.label')}>
      <SearchBox label={t('filter.text')} value={search.text} onChange={(text) => onChange({ text })} />
      <FilterSelect
        label={t('filter.kind')}
        any={t('filter.anyKind')}
        options={kinds}
        value={search.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <PersonFilter value={search.person} name={person} onChange={(id) => onChange({ person: id })} />
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          classNames={{ input: classes.quiet }}
          aria-label={t(`filter.${end}`)}
          leftSection={<span aria-hidden>{t(`filter.${end}`)}</span>}
          leftSectionWidth={48}
          value={search[end] ?? ''}
          error={end === 'to' && turned ? t('filter.turned') : undefined}
          min={end === 'to' ? search.from : undefined}
          max={end === 'from' ? search.to : undefined}
          onChange={(event) => onChange({ [end]: event.currentTarget.value || undefined })}
        />
      ))}
      {search.subject && (
        <FilterSelect
          label={t('filter.subject')}
          any={t('filter.anySubject')}
          options={[{ value: search.subject, label: t('filter.oneSubject') }]}
          value={search.subject}
          onChange={(subject) => onChange({ subject })}
        />
      )}
      <Checkbox
        label={t('filter.signIns')}
        checked={search.signIns === 'true'}
        onChange={(event) => onChange({ signIns: event.currentTarget.checked ? 'true' : undefined })}
      />
    </Filters>
  );
}

/** Every kind of fact, by its words; what is chosen stands there before the list has come. */
function useKinds(chosen: string | undefined): { value: string; label: string }[] {
  const { i18n } = useTranslation();
  const nameOf = useKindName();
  const listed = useQuery(ledgerKindsQuery).data?.items.map(({ kind }) => kind);
  const kinds = (listed ?? (chosen ? [chosen] : [])).map((kind) => ({ value: kind, label: nameOf(kind) }));
  return sorted(kinds, i18n.language);
}
