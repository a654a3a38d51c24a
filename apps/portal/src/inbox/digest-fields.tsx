import { Chip, Group, Input, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { NotificationChoices } from '../api/notifications.js';
import { weekdayName } from '../when/formats.js';
import { useZone } from '../when/time.js';
import { zoneLabel } from '../when/zone-names.js';

interface Props {
  values: NotificationChoices;
  errors: Record<string, string>;
  onChange: (changed: Partial<NotificationChoices>) => void;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7];

/** On which days and when one mail tells what is new. */
export function DigestFields({ values, errors, onChange }: Props) {
  const { t, i18n } = useTranslation('inbox');
  const zone = useZone();
  return (
    <Stack>
      <Input.Wrapper
        label={t('choices.days')}
        description={values.digestDays.length === 0 ? t('choices.never') : undefined}
        error={errors.digestDays}
      >
        <Chip.Group
          multiple
          value={values.digestDays.map(String)}
          onChange={(days) => onChange({ digestDays: days.map(Number).toSorted((a, b) => a - b) })}
        >
          <Group gap={6} mt={6}>
            {weekdays.map((day) => (
              <Chip key={day} value={String(day)} size="sm" variant="outline">
                {weekdayName(day, i18n.language)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <TextInput
        type="time"
        label={t('choices.at')}
        description={t('choices.zone', { zone: zoneLabel(zone) })}
        value={values.digestAt}
        error={errors.digestAt}
        onChange={(event) => onChange({ digestAt: event.currentTarget.value })}
        maw={220}
      />
    </Stack>
  );
}
