import { NumberInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NotificationChoices } from '../api/notifications.js';
import { QuietHours } from '../parts/quiet-hours.js';

interface Props {
  values: NotificationChoices;
  errors: Record<string, string>;
  onChange: (changed: Partial<NotificationChoices>) => void;
}

const USUAL = { quietFrom: '20:00', quietTo: '07:00' };

/** When no mail comes, and how many come on a day. */
export function QuietFields({ values, errors, onChange }: Props) {
  const { t } = useTranslation('inbox');
  return (
    <Stack>
      <QuietHours
        values={values}
        usual={USUAL}
        errors={errors}
        labels={{ on: t('choices.quietOn'), quietFrom: t('choices.quietFrom'), quietTo: t('choices.quietTo') }}
        onChange={onChange}
      />
      <NumberInput
        label={t('choices.mailsADay')}
        description={t('choices.mailsADayWhy')}
        min={1}
        max={100}
        clampBehavior="none"
        allowDecimal={false}
        value={values.mailsADay}
        error={errors.mailsADay}
        onChange={(most) => onChange({ mailsADay: most === '' ? 0 : Number(most) })}
        maw={320}
      />
    </Stack>
  );
}
