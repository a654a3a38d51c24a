import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { Time } from '../when/time.js';
import type { Freeze, PastFreeze } from './freezes-api.js';
import { LiftButton } from './lift-button.js';
import { RestoredWords } from './why-stopped.js';
import classes from './freezes.module.css';

interface Props {
  freeze: Freeze | PastFreeze;
  /** Whether whoever looks may let it go on. */
  mayLift?: boolean;
}

/** One stop: what it held or holds back, why, by whom and since when, and who lifted it when. */
export function FreezeRow({ freeze, mayLift = false }: Props) {
  const { t } = useTranslation('freezes');
  const restored = freeze.cause === 'restore';
  const what = restored
    ? t('panel.restored')
    : t(`what.${freeze.scope}`, { topic: freeze.topicName ?? '', network: networkName(freeze.network ?? '') });
  return (
    <div className={classes.row}>
      <div>
        <p dir="auto">
          <strong>{what}</strong>
        </p>
        <p dir="auto">{restored ? <RestoredWords backupAt={freeze.backupAt} /> : freeze.reason}</p>
        <p className={classes.who}>
          {freeze.startedBy ? t('panel.by', { name: freeze.startedBy.name }) : t('panel.since')} ·{' '}
          <Time at={freeze.startedAt} as="moment" />
        </p>
        {'liftedAt' in freeze && (
          <p className={classes.who}>
            {t('lift.by', { name: freeze.liftedBy.name })} · <Time at={freeze.liftedAt} as="moment" />
          </p>
        )}
      </div>
      {mayLift && <LiftButton id={freeze.id} what={what} unseen={restored} />}
    </div>
  );
}
