import { NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SLOT_LIMITS, slotToken, type Slot } from '#libs/captions';
import type { CaptionValues } from './item-values.js';
import { captionId } from './places.js';
import classes from './library.module.css';

interface Props {
  caption: CaptionValues;
  errors: Record<string, string>;
  path: string;
  onChange: (slots: Slot[]) => void;
}

/** For each place to fill: what members are asked to write there, and how much fits. */
export function SlotFields({ caption, errors, path, onChange }: Props) {
  const { t } = useTranslation('library');
  return caption.slots.map((slot, index) => {
    const set = (change: Partial<Slot>) => onChange(caption.slots.with(index, { ...slot, ...change }));
    return (
      <div key={slot.name} className={classes.pair}>
        <TextInput
          id={captionId(caption.key, `slot-${slot.name}`)}
          label={t('slot.hint', { name: slotToken(slot.name) })}
          placeholder={t('slot.example')}
          value={slot.hint}
          error={errors[`${path}.slots.${index}.hint`] ?? errors[`${path}.slots.${index}.name`]}
          onChange={(event) => set({ hint: event.currentTarget.value })}
        />
        <NumberInput
          label={t('slot.maxLength')}
          min={1}
          max={SLOT_LIMITS.filling}
          allowDecimal={false}
          value={slot.maxLength}
          error={errors[`${path}.slots.${index}.maxLength`]}
          onChange={(value) => set({ maxLength: Number(value) || 1 })}
        />
      </div>
    );
  });
}
