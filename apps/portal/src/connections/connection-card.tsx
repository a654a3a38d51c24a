import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { IconAlertTriangle, IconCircleCheck, IconPlugConnectedX, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { connectAddress, disconnect, type AvailableNetwork, type Connection } from '../api/connections.js';
import { Confirm } from '../parts/confirm.js';
import { Face } from '../parts/face.js';
import { Mark, type Tone } from '../parts/mark.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Time } from '../when/time.js';
import classes from './connections.module.css';
import { NetworkForm } from './network-form.js';

const looks: Record<Connection['status'], readonly [Tone, Icon]> = {
  active: ['pass', IconCircleCheck],
  expiring: ['warn', IconAlertTriangle],
  expired: ['block', IconPlugConnectedX],
  revoked: ['block', IconPlugConnectedX],
};

interface Props {
  connection: Connection;
  network: string;
  /** What the network asks for; none where it is no longer offered. */
  of?: AvailableNetwork;
  /** Whether the member was sent here to renew it, and where they go on to. */
  wanted: boolean;
  returnTo?: string;
}

/** One connected account: how long it holds, and how to renew or end it. */
export function ConnectionCard({ connection, network, of, wanted, returnTo }: Props) {
  const { t } = useTranslation(['connections', 'words']);
  const end = useMutation({
    mutationFn: () => disconnect(connection.id),
    meta: { awaits: ['/api/connections'], changes: ['/api/shares'] },
  });
  const [tone, icon] = looks[connection.status];
  const [asking, ask] = useDisclosure(false);
  // A network that asks for a password of its own asks for it again; others have pages for that.
  const asksHere = of?.fields.includes('password') ?? false;
  const [renewing, renew] = useDisclosure(wanted && asksHere);
  return (
    <li className={classes.card}>
      <Face name={connection.name} size={42} />
      <div className={classes.words}>
        <h2 className={classes.name}>
          {network} · {connection.name}
        </h2>
        <div className={classes.line}>
          <Mark tone={tone} icon={icon}>
            {t(`status.${connection.status}`)}
          </Mark>
          {connection.expiresAt && (
            <span>
              {t(connection.status === 'expired' ? 'ended' : 'ends')} <Time at={connection.expiresAt} as="date" />
            </span>
          )}
        </div>
        {connection.status !== 'active' && (
          <p className={classes.note}>{t(`note.${connection.status}`, { network })}</p>
        )}
        <ProblemAlert error={end.error} />
      </div>
      <div className={classes.actions}>
        {connection.status !== 'active' && asksHere && !renewing && <Button onClick={renew.open}>{t('renew')}</Button>}
        {connection.status !== 'active' && !asksHere && (
          <Button component="a" href={connectAddress(connection.network, '/connections')}>
            {t('renew')}
          </Button>
        )}
        <Button variant="default" onClick={ask.open} loading={end.isPending}>
          {t('end.button')}
        </Button>
      </div>
      {renewing && of && (
        <NetworkForm network={of} known={['handle', 'server']} returnTo={returnTo} onClose={renew.close} />
      )}
      <Confirm
        opened={asking}
        onClose={ask.close}
        title={t('end.title', { network })}
        confirm={t('end.confirm')}
        cancel={t('end.cancel')}
        grave
        onConfirm={() => end.mutate()}
      >
        {t('end.words')} {asksHere && t('end.password', { network })}
      </Confirm>
    </li>
  );
}
