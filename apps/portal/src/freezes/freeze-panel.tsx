import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { freezesQuery, liftFreeze, type Freeze } from './freezes-api.js';
import { Confirm } from '../parts/confirm.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Time } from '../when/time.js';
import classes from './freezes.module.css';

/** What is stopped now, and the way to lift it; nothing while nothing is. */
export function FreezePanel() {
  const { t } = useTranslation('freezes');
  const { data } = useQuery(freezesQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <div className={classes.stopped}>
      <Panel title={t('panel.title')} about={t('panel.about')}>
        {data.items.map((freeze) => (
          <FreezeRow key={freeze.id} freeze={freeze} />
        ))}
      </Panel>
    </div>
  );
}

function FreezeRow({ freeze }: { freeze: Freeze }) {
  const { t } = useTranslation('freezes');
  const [asking, setAsking] = useState(false);
  const what = t(`what.${freeze.scope}`, {
    topic: freeze.topicName ?? '',
    network: networkName(freeze.network ?? ''),
  });
  const lift = useMutation({
    mutationFn: () => liftFreeze(freeze.id),
    meta: { awaits: ['/api/freezes'], changes: ['/api/freezes/preview'], doubts: ['/api/freezes'] },
    onSuccess: () => {
      notify(t('lift.done'));
      // The row goes, and its button with it.
      document.getElementById('main')?.focus();
    },
  });
  return (
    <div className={classes.row}>
      <div>
        <p>
          <strong>{what}</strong>
        </p>
        <p dir="auto">{freeze.reason}</p>
        <p>
          {t('panel.by', { name: freeze.startedBy.name })} · <Time at={freeze.startedAt} as="moment" />
        </p>
        <ProblemAlert error={lift.error} />
      </div>
      <Button
        variant="default"
        loading={lift.isPending}
        aria-label={t('lift.named', { what })}
        onClick={() => setAsking(true)}
      >
        {t('lift.button')}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('lift.title')}
        confirm={t('lift.confirm')}
        cancel={t('lift.cancel')}
        onConfirm={() => lift.mutate()}
      >
        {t('lift.words')}
      </Confirm>
    </div>
  );
}
