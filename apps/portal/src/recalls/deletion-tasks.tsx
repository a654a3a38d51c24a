import { Anchor, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { Confirm } from '../parts/confirm.js';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Time } from '../when/time.js';
import { confirmDeletion, deletionTasksQuery, type DeletionTask } from './recalls-api.js';
import classes from './recalls.module.css';

/** Posts of recalled content that only their member can delete: how, and a way to say that they are gone. */
export function DeletionTasks() {
  const { t } = useTranslation('recalls');
  const { data } = useQuery(deletionTasksQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <div className={classes.first}>
      <Panel title={t('task.title')}>
        <ul className={classes.tasks}>
          {data.items.map((task) => (
            <Task key={task.shareId} task={task} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function Task({ task }: { task: DeletionTask }) {
  const { t } = useTranslation(['recalls', 'parts']);
  const [asking, setAsking] = useState(false);
  const gone = useMutation({
    mutationFn: () => confirmDeletion(task.shareId),
    meta: { awaits: ['/api/recalls/tasks', '/api/shares'] },
    onSuccess: () => notify(t('task.thanks')),
  });
  const network = networkName(task.network);
  const inDoubt = task.code === 'in_doubt';
  const itIs = t(inDoubt ? 'task.notThere' : 'task.gone');
  return (
    <li>
      <h3 dir="auto" className={classes.name}>
        {task.title}
      </h3>
      <p dir="auto">{t('task.why', { reason: task.reason })}</p>
      <blockquote dir="auto" className={classes.posted}>
        {task.text}
      </blockquote>
      {inDoubt && <p>{t('task.maybe')}</p>}
      {task.triedAgainAt && (
        <p>
          {t('task.waits', { network })} {t('triedAgain')} <Time at={task.triedAgainAt} as="moment" />
        </p>
      )}
      <ol className={classes.steps}>
        <li>
          {task.permalink ? (
            <Anchor href={task.permalink} target="_blank" rel="noreferrer">
              {t('task.open', { network })}
            </Anchor>
          ) : (
            t('task.find', { network })
          )}
        </li>
        {!inDoubt && <li>{t('task.delete')}</li>}
        <li>{t('task.say')}</li>
      </ol>
      <ProblemAlert error={gone.error} />
      <Button variant="default" loading={gone.isPending} onClick={() => setAsking(true)}>
        {itIs}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('task.sureTitle')}
        confirm={itIs}
        cancel={t('parts:cancel')}
        onConfirm={() => gone.mutate()}
      >
        {t('task.sure')}
      </Confirm>
    </li>
  );
}
