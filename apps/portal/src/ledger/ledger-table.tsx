import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../api/ledger.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { Time } from '../when/time.js';
import classes from './ledger.module.css';
import type { LedgerSearch } from './ledger-search.js';
import { EntryDetail } from './entry-detail.js';
import { SubjectCell } from './subject-cell.js';
import { useKindName } from './use-kind-name.js';

interface Props {
  entries: LedgerEntry[];
  stale: boolean;
  onChange: (changed: Partial<LedgerSearch>) => void;
}

export function LedgerTable({ entries, stale, onChange }: Props) {
  const { t } = useTranslation('ledger');
  const nameOf = useKindName();
  const columns: Column<LedgerEntry>[] = [
    { id: 'kind', header: t('column.what'), cell: ({ kind, detail }) => nameOf(kind, detail) },
    {
      id: 'actor',
      header: t('column.who'),
      cell: ({ actor }) =>
        actor ? (
          <UnstyledButton
            dir="auto"
            className={classes.subject}
            onClick={() => onChange({ person: actor.id })}
            title={t('onlyPerson')}
          >
            {actor.name}
          </UnstyledButton>
        ) : (
          <span className={classes.muted}>{t('system')}</span>
        ),
    },
    {
      id: 'subject',
      header: t('column.subject'),
      cell: ({ subject, detail }) => (
        <SubjectCell subject={subject} place={detail.place} onOnly={(id) => onChange({ subject: id })} />
      ),
    },
    { id: 'detail', header: t('column.detail'), wideOnly: true, cell: ({ detail }) => <EntryDetail detail={detail} /> },
    { id: 'at', header: t('column.when'), width: 260, cell: ({ at }) => <Time at={at} as="moment" /> },
  ];
  return <DataTable label={t('title')} columns={columns} rows={entries} keyOf={({ id }) => id} stale={stale} />;
}
