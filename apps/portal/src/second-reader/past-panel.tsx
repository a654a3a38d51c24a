import { Button, Group, Progress, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '../parts/panel.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { Time } from '../when/time.js';
import { ReadingView } from './reading-view.js';
import classes from './second-reader.module.css';
import { usePastReadings } from './use-past-readings.js';

/** What the model would have done over the last shares, and what that costs. */
export function PastPanel({ model }: { model: string }) {
  const { t, i18n } = useTranslation('second-reader');
  const { run, start, stop } = usePastReadings();
  const { readings, total } = run;
  const running = run.state === 'running';
  const stopped = readings.filter(({ reading }) => reading.verdict === 'review');
  const failed = readings.filter(({ reading }) => reading.problem !== null);
  const tokens = readings.reduce((sum, { reading }) => sum + (reading.tokensIn ?? 0) + (reading.tokensOut ?? 0), 0);
  return (
    <Panel title={t('past.title')} titleId="second-reader-past" about={t('past.about')}>
      <Stack>
        <div role="status">
          {run.state !== 'idle' && total > 0 && (
            <p>
              {t('past.read', { count: total, done: readings.length })} {t('past.stopped', { count: stopped.length })}{' '}
              {failed.length > 0 && `${t('past.failed', { count: failed.length })} `}
              {t('past.tokens', { count: tokens, tokens: new Intl.NumberFormat(i18n.language).format(tokens), model })}
            </p>
          )}
          {run.state === 'done' && total === 0 && <p>{t('past.nothing')}</p>}
        </div>
        {running && total > 0 && (
          <Progress value={(100 * readings.length) / total} aria-labelledby="second-reader-past" />
        )}
        <ProblemAlert error={run.error} />
        {stopped.map(({ text, reading }) => (
          <article key={text.id} className={classes.past}>
            <h3 className={classes.name}>
              {text.title} <Time at={text.at} as="date" />
            </h3>
            <p className={classes.text}>{text.text}</p>
            <ReadingView reading={reading} />
          </article>
        ))}
        <Group justify="flex-end">
          {running ? (
            <Button variant="default" onClick={stop}>
              {t('past.stop')}
            </Button>
          ) : (
            <Button variant="default" onClick={() => void start()}>
              {t('past.start')}
            </Button>
          )}
        </Group>
      </Stack>
    </Panel>
  );
}
