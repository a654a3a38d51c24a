import { useTranslation } from 'react-i18next';
import { isWholeNumber } from '../edits/whole-number.js';
import { WholeNumberField } from '../edits/whole-number-field.js';

interface Props {
  value: string | number;
  /** What the server says is wrong with it. */
  error?: string;
  onChange: (hours: string | number) => void;
}

/** Whether these are hours that a deadline can have. */
export function areHours(typed: string | number): boolean {
  return isWholeNumber(typed, 1, 360);
}

/** The hours from first awareness to the report. */
export function HoursField({ value, error, onChange }: Props) {
  const { t } = useTranslation('safety');
  return (
    <WholeNumberField
      label={t('setting.hours')}
      description={t('setting.hoursWhy')}
      value={value}
      onChange={onChange}
      error={areHours(value) ? error : t('setting.hoursWrong')}
    />
  );
}
