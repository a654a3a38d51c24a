import { Button } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { connectAddress, type AvailableNetwork } from '../api/connections.js';
import { AskedRights } from './asked-rights.js';
import classes from './connections.module.css';

/** A network the member has not connected yet. */
export function NetworkCard({ network }: { network: AvailableNetwork }) {
  const { t } = useTranslation('connections');
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
      <Button component="a" href={connectAddress(network.network, '/connections')}>
        {t('connect', { network: network.label })}
      </Button>
    </li>
  );
}
