import { ActionIcon, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../when/formats.js';
import { zoneLabel } from '../when/zone-names.js';
import type { WeeklySlot } from './calls.js';

const DAYS = [1, 2, 3, 4, 5, 6, 7];
const MOST_SLOTS = 21;
/** A workday morning, when networks are read. */
const FIRST: WeeklySlot = { weekday: 2, time: '08:30' };

interface Props {
  slots: WeeklySlot[];
  timeZone: string;
  errors: Record<string, string>;
  onChange: (slots: WeeklySlot[]) => void;
}

/** A row for each weekly slot: its day, its time, and how to be rid of it. */
export function SlotFields({ slots, timeZone, errors, onChange }: Props) {
  const { t, i18n } = useTranslation('settings');
  const change = (nth: number, changed: Partial<WeeklySlot>) =>
    onChange(slots.map((slot, at) => (at === nth ? { ...slot, ...changed } : slot)));
  return (
    <Stack gap="xs" role="group" aria-label={t('times.slots')}>
      <strong>{t('times.slots')}</strong>
      <span>{t('times.slotsWhy', { zone: zoneLabel(timeZone) })}</span>
      {slots.length === 0 && <span>{t('times.noSlots')}</span>}
      {slots.map(({ weekday, time }, at) => (
        <Group key={at} align="flex-start" gap="xs" wrap="nowrap">
          <NativeSelect
            aria-label={t('times.weekday', { nth: at + 1 })}
            value={weekday}
            data={DAYS.map((day) => ({ value: String(day), label: weekdayName(day, i18n.language) }))}
            onChange={(event) => change(at, { weekday: Number(event.currentTarget.value) })}
            w={110}
          />
          <TextInput
            type="time"
            aria-label={t('times.time', { nth: at + 1 })}
            value={time}
            error={errors[`slots[${at}]`] ?? errors[`slots[${at}].time`]}
            onChange={(event) => change(at, { time: event.currentTarget.value })}
            w={140}
          />
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('times.remove', { nth: at + 1 })}
            onClick={() => onChange(slots.filter((_, other) => other !== at))}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={slots.length >= MOST_SLOTS}
          onClick={() => onChange([...slots, after(slots.at(-1))])}
        >
          {t('times.add')}
        </Button>
      </Group>
    </Stack>
  );
}

/** The same time of the next day, so that no slot stands there twice. */
function after(last: WeeklySlot | undefined): WeeklySlot {
  return last ? { weekday: (last.weekday % 7) + 1, time: last.time } : FIRST;
}
