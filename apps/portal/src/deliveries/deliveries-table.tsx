import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../api/deliveries.js';
import { DataTable, type Column } from '../lists/data-table.js';
import { useWalk } from '../lists/use-walk.js';
import { Time } from '../when/time.js';
import { DeliveryMark } from './delivery-mark.js';
import { isOfServer, reasonOf } from './delivery-reason.js';
import classes from './deliveries.module.css';

interface Props {
  deliveries: Delivery[];
  stale: boolean;
  onMember: (id: string) => void;
}

export function DeliveriesTable({ deliveries, stale, onMember }: Props) {
  const { t } = useTranslation('deliveries');
  const list = useWalk<HTMLDivElement>();
  const whatOf = ({ kind, kindName }: Delivery) => kindName ?? t(kind === 'several' ? 'several' : 'otherKind');
  const columns: Column<Delivery>[] = [
    {
      id: 'who',
      header: t('column.who'),
      cell: (delivery) => (
        <span className={classes.who}>
          <UnstyledButton
            dir="auto"
            className={classes.name}
            onClick={() => onMember(delivery.member.id)}
            title={t('onlyThem')}
            data-walk
          >
            {delivery.member.name}
          </UnstyledButton>
        </span>
      ),
    },
    { id: 'what', header: t('column.what'), wideOnly: true, cell: whatOf },
    {
      id: 'state',
      header: t('column.state'),
      cell: (delivery) => (
        <>
          <DeliveryMark state={delivery.state} />
          <Why delivery={delivery} />
        </>
      ),
    },
    {
      id: 'at',
      header: t('column.when'),
      wideOnly: true,
      width: 160,
      cell: ({ sentAt, createdAt }) => <Time at={sentAt ?? createdAt} />,
    },
  ];
  return (
    <div ref={list}>
      <DataTable label={t('title')} columns={columns} rows={deliveries} keyOf={({ id }) => id} stale={stale} />
    </div>
  );
}

/** Why it is not there, and whether it is tried again. */
function Why({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('deliveries');
  const { state, code, dueAt } = delivery;
  const reason = reasonOf(delivery);
  if (!reason) return null;
  return (
    <span className={classes.why}>
      {t(`why.${reason}`)} {code && isOfServer(code) && <code>{code}</code>}
      {state === 'waiting' && (
        <>
          <br />
          {t('again')} <Time at={dueAt} />
        </>
      )}
    </span>
  );
}
