import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  value: string | number;
  /** What the server says is wrong with it. */
  error?: string;
  onChange: (hours: string | number) => void;
}

/** Whether these are hours that a deadline can have. */
export function areHours(typed: string | number): boolean {
  const hours = Number(typed);
  return Number.isInteger(hours) && hours >= 1 && hours <= 360;
}

/** The hours from first awareness to the report. */
export function HoursField({ value, error, onChange }: Props) {
  const { t } = useTranslation('safety');
  return (
    <NumberInput
      label={t('setting.hours')}
      description={t('setting.hoursWhy')}
      value={value}
      onChange={onChange}
      allowDecimal={false}
      allowNegative={false}
      min={1}
      max={360}
      clampBehavior="none"
      error={areHours(value) ? error : t('setting.hoursWrong')}
      hideControls
    />
  );
}
