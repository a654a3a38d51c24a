import { Alert, Anchor } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { Problem } from '../api/problem.js';
import type { Share } from '../api/shares.js';
import { TextLink } from '../parts/links.js';
import classes from '../parts/problem-alert.module.css';
import { ProblemAlert } from '../parts/problem-alert.js';

const UNREACHABLE = ['not_connected', 'address_unknown'] as const;

/** Why a post was not taken back; where we cannot reach it, how its member does it by hand. */
export function TakeBackProblem({ error, share }: { error: unknown; share: Share }) {
  const { t } = useTranslation('shares');
  const code = error instanceof Problem && UNREACHABLE.find((each) => each === error.code);
  if (!code) return <ProblemAlert error={error} />;
  const network = networkName(share.network);
  return (
    <Alert
      role="alert"
      variant="outline"
      classNames={{ root: classes.alert, icon: classes.icon }}
      icon={<IconPlugConnectedX size={18} aria-hidden />}
    >
      <p>{t(`unreachable.${code}`, { network })}</p>
      <ol className={classes.list}>
        <li>
          {share.permalink ? (
            <Anchor href={share.permalink} target="_blank" rel="noreferrer" inherit>
              {t('unreachable.open', { network })}
            </Anchor>
          ) : (
            t('unreachable.find', { network })
          )}
        </li>
        <li>{t('unreachable.delete')}</li>
      </ol>
      {code === 'not_connected' && <TextLink to="/connections">{t('connect', { network })}</TextLink>}
    </Alert>
  );
}
