import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlugConnected } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { connectAddress, type AvailableNetwork } from '../api/connections.js';
import { AskedRights } from './asked-rights.js';
import classes from './connections.module.css';
import { NetworkForm } from './network-form.js';

interface Props {
  network: AvailableNetwork;
  /** Whether the member was sent here to connect it, and where they go on to. */
  wanted: boolean;
  returnTo?: string;
}

/** A network the member has not connected yet. */
export function NetworkCard({ network, wanted, returnTo }: Props) {
  const { t } = useTranslation('connections');
  const [open, { open: show, close }] = useDisclosure(wanted);
  const asksHere = network.fields.length > 0;
  const connect = t('connect', { network: network.label });
  return (
    <li className={classes.card}>
      <span className={classes.icon}>
        <IconPlugConnected size={20} stroke={1.6} aria-hidden />
      </span>
      <div className={classes.words}>
        <h2 className={classes.name}>{network.label}</h2>
        <p className={classes.line}>{t('why', { network: network.label })}</p>
        <AskedRights scopes={network.asks} network={network.label} />
      </div>
      {!asksHere ? (
        <Button component="a" href={connectAddress(network.network, '/connections')}>
          {connect}
        </Button>
      ) : (
        !open && <Button onClick={show}>{connect}</Button>
      )}
      {asksHere && open && <NetworkForm network={network} returnTo={returnTo} onClose={close} />}
    </li>
  );
}
