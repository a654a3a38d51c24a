import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { slotToken, type Slot } from '#libs/captions';
import { asTyped } from '../edits/whole-number.js';
import { WholeNumberField } from '../edits/whole-number-field.js';
import type { CaptionValues } from './item-values.js';
import { captionId } from './places.js';
import classes from './library.module.css';

interface Props {
  caption: CaptionValues;
  errors: Record<string, string>;
  path: string;
  onChange: (slots: Slot[]) => void;
}

/**
 * For each place to fill: what members are asked to write there, and in a fixed caption how much fits. Where the words
 * around a place may be rewritten nobody can tell what stands in it, and no length would bind.
 */
export function SlotFields({ caption, errors, path, onChange }: Props) {
  const { t } = useTranslation('library');
  return caption.slots.map((slot, index) => {
    const set = (change: Partial<Slot>) => onChange(caption.slots.with(index, { ...slot, ...change }));
    const wrong = errors[`${path}.slots.${index}.maxLength`];
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
        {(caption.locked || wrong) && (
          <WholeNumberField
            label={t('slot.maxLength')}
            value={slot.maxLength}
            error={wrong}
            onChange={(value) => set({ maxLength: asTyped(value) })}
          />
        )}
      </div>
    );
  });
}
