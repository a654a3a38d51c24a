import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TextLink } from '../parts/links.js';
import type { Recall } from '../recalls/recalls-api.js';
import { StageWords } from '../recalls/stage-words.js';
import { Time } from '../when/time.js';
import classes from './stops.module.css';

/** One recall: of what, why, by whom and when, how far it has come, and every share of it as a file. */
export function RecallRow({ recall }: { recall: Recall }) {
  const { t } = useTranslation(['stops', 'recalls']);
  const { id, item, reason, links, recalledBy, recalledAt, finishedAt, shares, opened } = recall;
  const stages = Object.entries(shares) as [keyof typeof shares, number][];
  const count = stages.reduce((sum, [, each]) => sum + each, 0);
  const settled = count - shares.not_yet - shares.asked_too - shares.asked;
  return (
    <li className={classes.row}>
      <TextLink dir="auto" className={classes.name} to="/library/$itemId" params={{ itemId: item.id }}>
        {item.title}
      </TextLink>
      <p dir="auto">{reason}</p>
      <p className={classes.sub}>
        {t('recalls.by', { name: recalledBy.name })} · <Time at={recalledAt} as="moment" />
        {finishedAt && opened.unanswered === 0 && (
          <>
            {' '}
            · {t('recalls.finished')} <Time at={finishedAt} as="moment" />
          </>
        )}
      </p>
      {count === 0 ? (
        <p className={classes.progress}>{t('recalls.unshared')}</p>
      ) : (
        <>
          <p className={classes.progress}>{t('recalls.settled', { count, settled })}</p>
          <ul className={classes.stages}>
            {stages
              .filter(([, each]) => each > 0)
              .map(([stage]) => (
                <li key={stage}>
                  <StageWords recall={recall} stage={stage} />
                </li>
              ))}
          </ul>
        </>
      )}
      {opened.unanswered > 0 && (
        <p className={classes.progress}>{t('recalls:opened.unanswered', { count: opened.unanswered })}</p>
      )}
      {opened.cannot > 0 && <p className={classes.progress}>{t('recalls:opened.cannot', { count: opened.cannot })}</p>}
      <p className={classes.sub}>{t(`recalls.links.${links}`)}</p>
      <Anchor href={`/api/recalls/${id}/csv`} download aria-label={t('recalls.csv', { title: item.title })}>
        {t('recalls:standing.csv')}
      </Anchor>
    </li>
  );
}
