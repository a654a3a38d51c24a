import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LedgerEntry } from '../api/ledger.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { Time } from '../when/time.js';
import classes from './ledger.module.css';
import type { LedgerSearch } from './ledger-search.js';
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
    { id: 'detail', header: t('column.detail'), wideOnly: true, cell: ({ detail }) => <Detail detail={detail} /> },
    { id: 'at', header: t('column.when'), width: 260, cell: ({ at }) => <Time at={at} as="moment" /> },
  ];
  return <DataTable label={t('title')} columns={columns} rows={entries} keyOf={({ id }) => id} stale={stale} />;
}

/** A value as people write it: a list with commas, nothing as a dash. */
function written(value: unknown): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return '–';
  if (Array.isArray(value) && value.every((each) => typeof each !== 'object')) return value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function Detail({ detail }: { detail: LedgerEntry['detail'] }) {
  const { t } = useTranslation('ledger');
  const facts = Object.entries(detail);
  if (facts.length === 0) return null;
  return (
    <details className={classes.detail}>
      <summary>{t('facts', { count: facts.length })}</summary>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{written(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
