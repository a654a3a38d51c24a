import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A field for a day of the calendar. One that no calendar has, such as 31 February, is told at the field and is no day. */
export function DayInput({ error, onChange, ...props }: Omit<TextInputProps, 'type' | 'onBlur' | 'onInvalid'>) {
  const { t } = useTranslation('parts');
  const [none, setNone] = useState(false);
  return (
    <TextInput
      {...props}
      type="date"
      error={none ? t('noSuchDay') : error}
      onBlur={(event) => setNone(event.currentTarget.validity.badInput)}
      onInvalid={(event) => {
        event.preventDefault();
        setNone(true);
      }}
      onChange={(event) => {
        setNone(false);
        onChange?.(event);
      }}
    />
  );
}
