import { TextInput, type TextInputProps } from '@mantine/core';

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** A number, or what was typed instead of one. */
  value: string | number;
  onChange: (typed: string | number) => void;
}

/**
 * A field for a whole number that keeps what is typed as it was typed: one that leaves out the signs it does not take makes
 * 15 of 1.5, and 30 of -30. Anything but digits is handed on as text, for the form to refuse.
 */
export function WholeNumberField({ value, onChange, ...input }: Props) {
  return (
    <TextInput
      {...input}
      inputMode="numeric"
      autoComplete="off"
      value={String(value)}
      onChange={({ currentTarget }) => {
        const typed = currentTarget.value;
        onChange(/^\s*\d{1,9}\s*$/.test(typed) ? Number(typed) : typed);
      }}
    />
  );
}
