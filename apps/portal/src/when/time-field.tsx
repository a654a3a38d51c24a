import { Radio, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { schedulePassValues } from '#libs/api-client';
import { formatMoment } from './formats.js';
import { useZone } from './time.js';
import { zoneLabel } from './zone-names.js';
import { instantOf, isRepeated, timeProblem, wallTimeOf, type Pass } from './zoned-time.js';
import classes from './time-field.module.css';

interface Props {
  id?: string;
  label: ReactNode;
  localTime: string;
  pass: Pass;
  /** What the server has against it. */
  refused?: string;
  autoFocus?: boolean;
  onChange: (localTime: string, pass: Pass) => void;
}

/** A time on the member's own clock, and which of the two where the clocks go back and show it twice. */
export function TimeField({ id, label, localTime, pass, refused, autoFocus, onChange }: Props) {
  const { t, i18n } = useTranslation('share');
  const zone = useZone();
  const now = new Date();
  const wrong = timeProblem(localTime, zone, now, pass);
  const moment = (of: Pass) => formatMoment(instantOf(localTime, zone, of).toISOString(), i18n.language, zone);
  return (
    <>
      <TextInput
        type="datetime-local"
        id={id}
        label={label}
        data-autofocus={autoFocus}
        description={t('when.zone', { zone: zoneLabel(zone) })}
        error={wrong ? t(`when.${wrong}`, { next: wrong === 'skipped' ? moment('first') : '' }) : refused}
        min={wallTimeOf(now, zone)}
        value={localTime}
        onChange={(event) => onChange(event.currentTarget.value, 'first')}
      />
      {isRepeated(localTime, zone) && (
        <Radio.Group label={t('when.twice')} value={pass} onChange={(chosen) => onChange(localTime, chosen as Pass)}>
          <div className={classes.twice}>
            {schedulePassValues.map((each) => (
              <Radio key={each} value={each} label={t(`when.pass.${each}`, { moment: moment(each) })} />
            ))}
          </div>
        </Radio.Group>
      )}
    </>
  );
}

/** As the server takes it: which of two is said only where there are two. */
export function scheduleOf({ localTime, pass }: { localTime: string; pass: Pass }, timeZone: string) {
  return { localTime, timeZone, ...(isRepeated(localTime, timeZone) && { pass }) };
}
