import { IconCheck, IconClockHour4 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AttestedMember } from '../api/conduct.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { Mark } from '../parts/mark.js';
import { formatNumber, languageName } from '../when/formats.js';
import { Time } from '../when/time.js';

/** Who shares, and what they have read last. */
export function ReadersTable({ readers, stale }: { readers: AttestedMember[]; stale: boolean }) {
  const { t, i18n } = useTranslation('conduct');
  const columns: Column<AttestedMember>[] = [
    { id: 'who', header: t('readers.who'), cell: ({ member }) => member.name },
    { id: 'team', header: t('readers.team'), wideOnly: true, cell: ({ team }) => team?.name ?? '–' },
    {
      id: 'state',
      header: t('readers.state'),
      cell: ({ current, version }) =>
        current ? (
          <Mark tone="pass" icon={IconCheck} plain>
            {t('readers.read')}
          </Mark>
        ) : (
          <Mark tone="warn" icon={IconClockHour4} plain>
            {version === null
              ? t('readers.never')
              : t('readers.old', { version: formatNumber(version, i18n.language) })}
          </Mark>
        ),
    },
    {
      id: 'language',
      header: t('readers.language'),
      wideOnly: true,
      cell: ({ language }) => (language ? languageName(language, i18n.language) : '–'),
    },
    { id: 'at', header: t('readers.when'), width: 130, cell: ({ at }) => (at ? <Time at={at} as="date" /> : '–') },
  ];
  return (
    <DataTable
      label={t('readers.title')}
      columns={columns}
      rows={readers}
      keyOf={({ member }) => member.id}
      stale={stale}
    />
  );
}
