import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { networkName } from '#libs/captions';
import type { OfferedTime, SpreadWish } from '../sharing-times/calls.js';
import { SpreadTime } from '../sharing-times/spread-time.js';
import { TimeObstacle } from '../sharing-times/time-obstacle.js';
import type { OwnTimes } from '../sharing-times/use-time-offer.js';
import { formatMoment } from '../when/formats.js';
import { useZone } from '../when/time.js';
import { TimeField } from '../when/time-field.js';
import { instantOf, isAfterEnd, nextHour, timeProblem } from '../when/zoned-time.js';
import type { ShareDraft } from './use-share-draft.js';
import classes from './when-picker.module.css';

interface Props {
  draft: Pick<ShareDraft, 'localTime' | 'pass' | 'slot' | 'spread' | 'setTime'>;
  own: OwnTimes;
  /** From when on it may not be shared any more: its own end, or that of the right to its picture; null for no end. */
  until: string | null;
  wish: SpreadWish;
  /** Whether a time apart from colleagues is wanted and not found yet: whatever else was chosen must not go out then. */
  seeking: boolean;
  onSeek: (seeking: boolean) => void;
}

/** What leads to the time focuses it by this id. */
export const TIME_FIELD = 'share-time';

/**
 * Now, a wall-clock time in the member's zone, their next weekly slot, or a time apart from what colleagues share; and
 * what their own times say of it.
 */
export function WhenPicker({ draft, own, until, wish, seeking, onSeek }: Props) {
  const { localTime, pass, slot, spread, setTime } = draft;
  const { t, i18n } = useTranslation('share');
  const zone = useZone();
  const fine = localTime !== null && timeProblem(localTime, zone, new Date(), pass) === null;
  const moment = (at: string) => formatMoment(at, i18n.language, zone);
  const next = own.offer?.nextSlot;
  const chosen = localTime === null ? 'now' : slot ? 'slot' : spread ? 'spread' : 'later';
  // One that was found and has passed meanwhile is shown as any other time, so that it is seen why it cannot be.
  const ended = localTime !== null && isAfterEnd({ localTime, pass }, zone, until);
  const byHand = !seeking && localTime !== null && (ended || (!slot && (!spread || !fine)));
  const take = (time: OfferedTime, found?: 'slot' | 'spread') => setTime(time.localTime, time.pass ?? 'first', found);
  const choose = (choice: string) => {
    onSeek(choice === 'spread');
    if (choice === 'spread') return;
    if (choice === 'now') setTime(null, 'first');
    else if (choice === 'slot') take(next!, 'slot');
    else setTime(nextHour(new Date(), zone), 'first');
  };
  return (
    <div className={classes.when}>
      <SegmentedControl
        aria-label={t('when.label')}
        fullWidth
        value={seeking ? 'spread' : chosen}
        onChange={choose}
        data={[
          { value: 'now', label: t('when.now') },
          { value: 'later', label: t('when.later') },
          ...(next || slot ? [{ value: 'slot', label: t('when.slot'), disabled: !next }] : []),
          { value: 'spread', label: t('when.spread') },
        ]}
      />
      {next && !slot && <p className={classes.words}>{t('when.nextSlot', { moment: moment(next.at) })}</p>}
      {(seeking || spread) && (
        <SpreadTime
          wish={wish}
          found={spread && fine && !seeking}
          onSought={(time) => {
            onSeek(time === null);
            if (time) take(time, 'spread');
          }}
        />
      )}
      {byHand && (
        <TimeField
          id={TIME_FIELD}
          label={t('when.time')}
          localTime={localTime}
          pass={pass}
          refused={ended && until ? t('when.ended', { moment: moment(until) }) : undefined}
          onChange={setTime}
        />
      )}
      {fine && !ended && !seeking && !own.obstacle && (
        <p className={classes.words}>
          {t('when.words', { moment: moment(instantOf(localTime, zone, pass).toISOString()) })}
        </p>
      )}
      {!seeking && (
        <TimeObstacle
          own={own}
          network={networkName(wish.network)}
          onTake={(time, isSlot) => take(time, isSlot ? 'slot' : undefined)}
        />
      )}
    </div>
  );
}
