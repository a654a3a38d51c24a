import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NotificationChoices } from '../api/notifications.js';
import { asTyped } from '../edits/whole-number.js';
import { WholeNumberField } from '../edits/whole-number-field.js';
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
      <WholeNumberField
        label={t('choices.mailsADay')}
        description={t('choices.mailsADayWhy')}
        value={values.mailsADay}
        error={errors.mailsADay}
        onChange={(most) => onChange({ mailsADay: asTyped(most) })}
        maw={320}
      />
    </Stack>
  );
}
