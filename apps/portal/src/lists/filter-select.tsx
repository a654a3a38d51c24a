import { NativeSelect } from '@mantine/core';
import classes from './filters.module.css';

interface Props {
  label: string;
  /** What it says when nothing is chosen, such as "Any topic". */
  any: string;
  options: { value: string; label: string }[];
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}

/** One filter of a list. The choice "any" removes it from the address. */
export function FilterSelect({ label, any, options, value, onChange }: Props) {
  return (
    <NativeSelect
      aria-label={label}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
      data={[{ value: '', label: any }, ...options]}
      classNames={{ input: classes.select }}
      style={{ maxWidth: 210 }}
    />
  );
}
