import { SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMoment } from '../when/formats.js';
import { useZone } from '../when/time.js';
import { instantOf, nextHour, timeProblem, wallTimeOf } from '../when/zoned-time.js';
import classes from './when-picker.module.css';

interface Props {
  localTime: string | null;
  onChange: (localTime: string | null) => void;
}

/** What leads to the time focuses it by this id. */
export const TIME_FIELD = 'share-time';

/** Now, or a wall-clock time in the member's zone. */
export function WhenPicker({ localTime, onChange }: Props) {
  const { t, i18n } = useTranslation('share');
  const zone = useZone();
  const now = new Date();
  const wrong = localTime === null ? null : timeProblem(localTime, zone, now);
  return (
    <div className={classes.when}>
      <SegmentedControl
        aria-label={t('when.label')}
        fullWidth
        value={localTime === null ? 'now' : 'later'}
        onChange={(choice) => onChange(choice === 'now' ? null : nextHour(new Date(), zone))}
        data={[
          { value: 'now', label: t('when.now') },
          { value: 'later', label: t('when.later') },
        ]}
      />
      {localTime !== null && (
        <TextInput
          type="datetime-local"
          id={TIME_FIELD}
          label={t('when.time')}
          description={t('when.zone', { zone: zone.replaceAll('_', ' ') })}
          error={wrong && t(`when.${wrong}`)}
          min={wallTimeOf(now, zone)}
          value={localTime}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {localTime !== null && !wrong && (
        <p className={classes.words}>
          {t('when.words', { moment: formatMoment(instantOf(localTime, zone).toISOString(), i18n.language, zone) })}
        </p>
      )}
    </div>
  );
}
