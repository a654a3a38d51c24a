import { MultiSelect, type MultiSelectProps } from '@mantine/core';
import type { Choice } from '../lists/choices.js';
import { found } from './code-choices.js';

interface Group {
  group: string;
  items: Choice[];
}

interface Props extends Pick<
  MultiSelectProps,
  'label' | 'description' | 'error' | 'placeholder' | 'nothingFoundMessage'
> {
  /** In groups where some are looked for more often than others. */
  choices: Choice[] | Group[];
  value: string[];
  onChange: (codes: string[]) => void;
}

/** Codes, chosen by what they stand for: found by their name in the reader's language, or by the code itself. */
export function CodePicker({ choices, value, placeholder, ...rest }: Props) {
  return (
    <MultiSelect
      {...rest}
      value={value}
      placeholder={value.length > 0 ? undefined : placeholder}
      data={choices}
      searchable
      selectFirstOptionOnChange
      filter={({ options, search }) =>
        (options as (Choice | Group)[]).flatMap<Choice | Group>((option) => {
          if (!('items' in option)) return found([option], search);
          const items = found(option.items, search);
          return items.length > 0 ? [{ ...option, items }] : [];
        })
      }
    />
  );
}
