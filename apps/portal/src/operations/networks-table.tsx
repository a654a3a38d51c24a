import { useTranslation } from 'react-i18next';
import { publicationStateValues } from '#libs/api-client';
import { networkName } from '#libs/captions';
import type { OperationsStanding } from './calls.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { formatNumber } from '../when/formats.js';

type Standing = OperationsStanding['networks'][number];

/** How many shares are in which state, by network. */
export function NetworksTable({ networks }: { networks: Standing[] }) {
  const { t, i18n } = useTranslation(['operations', 'words']);
  const columns: Column<Standing>[] = [
    { id: 'network', header: t('networks.network'), cell: ({ network }) => networkName(network) },
    ...publicationStateValues.map((state) => ({
      id: state,
      header: t(`words:shareState.${state}`),
      figures: true,
      wideOnly: true,
      cell: ({ states }: Standing) =>
        formatNumber(states.find((one) => one.state === state)?.shares ?? 0, i18n.language),
    })),
  ];
  return <DataTable label={t('networks.title')} columns={columns} rows={networks} keyOf={({ network }) => network} />;
}
