import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { notify } from '../parts/notify.js';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { answerIntent, intents, intentTasksQuery, type Intent, type IntentAnswer } from './calls.js';
import classes from './intents.module.css';
import { usePlaceName } from './use-place-name.js';

/** What the member opened of content that was recalled since: they may have posted it, and alone can delete it. */
export function OpenedTasks() {
  const { t } = useTranslation('shares');
  const { data } = useQuery(intentTasksQuery);
  if (!data || data.items.length === 0) return null;
  return (
    <div className={classes.first}>
      <Panel title={t('elsewhere.task.title')} about={t('elsewhere.task.about')}>
        <ul className={classes.tasks}>
          {data.items.map((opened) => (
            <Task key={opened.id} opened={opened} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

function Task({ opened: { id, item, place, text, recall } }: { opened: Intent }) {
  const { t } = useTranslation('shares');
  const name = usePlaceName()(place);
  const answer = useMutation({
    mutationFn: (said: IntentAnswer) => answerIntent(id, said),
    meta: { awaits: [...intents] },
    onSuccess: () => notify(t('elsewhere.task.thanks')),
  });
  return (
    <li>
      <h3 dir="auto" className={classes.title}>
        {item.title}
      </h3>
      <p dir="auto">{t('elsewhere.task.why', { reason: recall?.reason })}</p>
      <p dir="auto" className={classes.quiet}>
        {text}
      </p>
      <ol className={classes.steps}>
        <li>{t(`elsewhere.task.find.${place}`, { place: name })}</li>
        <li>{t(`elsewhere.task.delete.${place}`, { place: name })}</li>
        <li>{t('elsewhere.task.say')}</li>
      </ol>
      <ProblemAlert error={answer.error} />
      <Group>
        <Button variant="default" loading={answer.isPending} onClick={() => answer.mutate('deleted')}>
          {t('elsewhere.task.deleted')}
        </Button>
        <Button variant="default" disabled={answer.isPending} onClick={() => answer.mutate('not_posted')}>
          {t('elsewhere.task.notPosted')}
        </Button>
      </Group>
    </li>
  );
}
