import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { responsibilityKindValues } from '#libs/api-client';
import { topicsQuery } from '../api/content.js';
import { Failed } from '../parts/failed.js';
import { Mark } from '../parts/mark.js';
import { Panel } from '../parts/panel.js';
import { RowsSkeleton } from '../lists/rows-skeleton.js';
import { useMe } from '../sign-in/me.js';
import { formatList } from '../when/formats.js';
import { daysText, spanText } from './hours.js';
import { gapsQuery, type ResponsibilityGap } from './responsibilities-api.js';
import classes from './responsibilities.module.css';

/** Topics, regions and hours that nobody answers for, by kind. */
export function GapList() {
  const { t } = useTranslation('settings');
  const me = useMe();
  const gaps = useQuery(gapsQuery);
  return (
    <Panel title={t('dutyGaps.title')} about={t('dutyGaps.about', { zone: me.organisation.timeZone })}>
      {gaps.error && !gaps.data ? (
        <Failed error={gaps.error} retry={() => void gaps.refetch()} />
      ) : !gaps.data ? (
        <RowsSkeleton />
      ) : (
        responsibilityKindValues.map((kind) => (
          <GapsOf key={kind} kind={kind} gaps={gaps.data.items.filter((gap) => gap.kind === kind)} />
        ))
      )}
    </Panel>
  );
}

function GapsOf({ kind, gaps }: { kind: ResponsibilityGap['kind']; gaps: ResponsibilityGap[] }) {
  const { t } = useTranslation('settings');
  return (
    <section className={classes.kind} aria-label={t(`dutyGaps.of.${kind}`)}>
      <h3 className={classes.kindName}>{t(`dutyKind.${kind}`)}</h3>
      {gaps.length === 0 ? (
        <Mark tone="pass" icon={IconCircleCheck} plain>
          {t('dutyGaps.none')}
        </Mark>
      ) : (
        <ul className={classes.rows}>
          {gaps.map((gap, at) => (
            <GapRow key={at} gap={gap} />
          ))}
        </ul>
      )}
    </section>
  );
}

function GapRow({ gap }: { gap: ResponsibilityGap }) {
  const { t, i18n } = useTranslation('settings');
  const topics = useQuery(topicsQuery);
  const names = gap.topicIds.map((id) =>
    id === null ? t('dutyGaps.noTopic') : (topics.data?.items.find((topic) => topic.id === id)?.name ?? ''),
  );
  const what = gap.everyTopic ? t('duties.everyTopic') : formatList(names, i18n.language);
  const where = gap.everyRegion ? t('duties.everyRegion') : formatList(gap.regions, i18n.language);
  return (
    <li className={classes.row}>
      <div className={classes.rowWords}>
        <Mark tone="warn" icon={IconAlertTriangle} plain>
          {what} · {where}
        </Mark>
        <span className={classes.sub}>
          {gap.always
            ? t('dutyGaps.always')
            : gap.stretches
                .map(
                  (stretch) =>
                    `${daysText(stretch.weekdays, i18n.language)} ${spanText(stretch) || t('dutyGaps.allDay')}`,
                )
                .join(' · ')}
        </span>
      </div>
    </li>
  );
}
