import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OfferedTime } from '../sharing-times/calls.js';
import { TimeObstacle } from '../sharing-times/time-obstacle.js';
import type { OwnTimes } from '../sharing-times/use-time-offer.js';
import { formatMoment } from '../when/formats.js';
import { useZone } from '../when/time.js';
import { TimeField } from '../when/time-field.js';
import { instantOf, nextHour, timeProblem } from '../when/zoned-time.js';
import type { ShareDraft } from './use-share-draft.js';
import classes from './when-picker.module.css';

interface Props {
  draft: Pick<ShareDraft, 'localTime' | 'pass' | 'slot' | 'setTime'>;
  own: OwnTimes;
  network: string;
}

/** What leads to the time focuses it by this id. */
export const TIME_FIELD = 'share-time';

/** Now, a wall-clock time in the member's zone, or their next weekly slot; and what their own times say of it. */
export function WhenPicker({ draft: { localTime, pass, slot, setTime }, own, network }: Props) {
  const { t, i18n } = useTranslation('share');
  const zone = useZone();
  const fine = localTime !== null && timeProblem(localTime, zone, new Date(), pass) === null;
  const moment = (at: string) => formatMoment(at, i18n.language, zone);
  const next = own.offer?.nextSlot;
  const take = (time: OfferedTime, isSlot: boolean) => setTime(time.localTime, time.pass ?? 'first', isSlot);
  const choose = (choice: string) => {
    if (choice === 'now') setTime(null, 'first');
    else if (choice === 'slot') take(next!, true);
    else setTime(nextHour(new Date(), zone), 'first');
  };
  return (
    <div className={classes.when}>
      <SegmentedControl
        aria-label={t('when.label')}
        fullWidth
        value={localTime === null ? 'now' : slot ? 'slot' : 'later'}
        onChange={choose}
        data={[
          { value: 'now', label: t('when.now') },
          { value: 'later', label: t('when.later') },
          ...(next || slot ? [{ value: 'slot', label: t('when.slot'), disabled: !next }] : []),
        ]}
      />
      {next && !slot && <p className={classes.words}>{t('when.nextSlot', { moment: moment(next.at) })}</p>}
      {localTime !== null && !slot && (
        <TimeField id={TIME_FIELD} label={t('when.time')} localTime={localTime} pass={pass} onChange={setTime} />
      )}
      {fine && !own.obstacle && (
        <p className={classes.words}>
          {t('when.words', { moment: moment(instantOf(localTime, zone, pass).toISOString()) })}
        </p>
      )}
      <TimeObstacle own={own} network={network} onTake={take} />
    </div>
  );
}
