import { Anchor, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import { ProblemAlert } from '../parts/problem-alert.js';
import { notify } from '../parts/notify.js';
import { confirmDeletion, deletionTasksQuery, type DeletionTask } from './recalls-api.js';

/** Posts of recalled content that only their member can delete: how, and a way to say that they are gone. */
export function DeletionTasks() {
  const { t } = useTranslation('recalls');
  const { data } = useQuery(deletionTasksQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <section aria-label={t('task.title')}>
      <h2>{t('task.title')}</h2>
      {data.items.map((task) => (
        <Task key={task.shareId} task={task} />
      ))}
    </section>
  );
}

function Task({ task }: { task: DeletionTask }) {
  const { t } = useTranslation('recalls');
  const gone = useMutation({
    mutationFn: () => confirmDeletion(task.shareId),
    meta: { awaits: ['/api/recalls', '/api/shares'] },
    onSuccess: () => notify(t('task.thanks')),
  });
  const network = networkName(task.network);
  return (
    <article>
      <h3>{task.title}</h3>
      <p>{t('task.why', { reason: task.reason })}</p>
      <ol>
        <li>
          {task.permalink ? (
            <Anchor href={task.permalink} target="_blank" rel="noreferrer">
              {t('task.open', { network })}
            </Anchor>
          ) : (
            t('task.find', { network })
          )}
        </li>
        <li>{t('task.delete')}</li>
        <li>{t('task.say')}</li>
      </ol>
      <ProblemAlert error={gone.error} />
      <Button loading={gone.isPending} onClick={() => window.confirm(t('task.sure')) && gone.mutate()}>
        {t('task.gone')}
      </Button>
    </article>
  );
}
