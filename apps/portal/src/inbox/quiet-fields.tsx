import { Group, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NotificationChoices } from '../api/notifications.js';

interface Props {
  values: NotificationChoices;
  errors: Record<string, string>;
  onChange: (changed: Partial<NotificationChoices>) => void;
}

const USUAL = { quietFrom: '20:00', quietTo: '07:00' };

/** When no mail comes, and how many come on a day. */
export function QuietFields({ values, errors, onChange }: Props) {
  const { t } = useTranslation('inbox');
  const quiet = values.quietFrom !== null && values.quietTo !== null;
  return (
    <Stack>
      <Switch
        withThumbIndicator={false}
        label={t('choices.quietOn')}
        checked={quiet}
        onChange={(event) => onChange(event.currentTarget.checked ? USUAL : { quietFrom: null, quietTo: null })}
      />
      {quiet && (
        <Group align="flex-start">
          {(['quietFrom', 'quietTo'] as const).map((field) => (
            <TextInput
              key={field}
              type="time"
              label={t(`choices.${field}`)}
              value={values[field] ?? ''}
              error={errors[field]}
              onChange={(event) => {
                // Both together, so that neither is ever left without the other.
                const { quietFrom, quietTo } = values;
                onChange({ quietFrom, quietTo, [field]: event.currentTarget.value });
              }}
              w={140}
            />
          ))}
        </Group>
      )}
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
