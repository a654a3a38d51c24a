import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../when/formats.js';
import { useZone } from '../when/time.js';
import { TimeField } from '../when/time-field.js';
import { instantOf, nextHour, timeProblem, type Pass } from '../when/zoned-time.js';
import classes from './when-picker.module.css';

interface Props {
  localTime: string | null;
  pass: Pass;
  onChange: (localTime: string | null, pass: Pass) => void;
}

/** What leads to the time focuses it by this id. */
export const TIME_FIELD = 'share-time';

/** Now, or a wall-clock time in the member's zone. */
export function WhenPicker({ localTime, pass, onChange }: Props) {
  const { t, i18n } = useTranslation('share');
  const zone = useZone();
  const fine = localTime !== null && timeProblem(localTime, zone, new Date(), pass) === null;
  return (
    <div className={classes.when}>
      <SegmentedControl
        aria-label={t('when.label')}
        fullWidth
        value={localTime === null ? 'now' : 'later'}
        onChange={(choice) => onChange(choice === 'now' ? null : nextHour(new Date(), zone), 'first')}
        data={[
          { value: 'now', label: t('when.now') },
          { value: 'later', label: t('when.later') },
        ]}
      />
      {localTime !== null && (
        <TimeField id={TIME_FIELD} label={t('when.time')} localTime={localTime} pass={pass} onChange={onChange} />
      )}
      {fine && (
        <p className={classes.words}>
          {t('when.words', {
            moment: formatMoment(instantOf(localTime, zone, pass).toISOString(), i18n.language, zone),
          })}
        </p>
      )}
    </div>
  );
}
