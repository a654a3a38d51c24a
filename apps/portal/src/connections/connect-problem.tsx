import { Alert } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '../parts/problem-alert.module.css';

/** Why a network sent the member back unconnected; `code` comes from the address. */
export function ConnectProblem({ code, network }: { code: string | undefined; network: string }) {
  const { t } = useTranslation('connections');
  if (!code) return null;
  return (
    <Alert
      role="alert"
      variant="outline"
      classNames={{ root: classes.alert, icon: classes.icon }}
      icon={<IconPlugConnectedX size={18} aria-hidden />}
    >
      <p>
        {t(`error.${code as 'network_refused'}`, { network, defaultValue: t('error.network_refused', { network }) })}
      </p>
    </Alert>
  );
}
