import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { zoneChoices } from '../when/zone-names.js';

interface Props {
  label: string;
  description?: string;
  value?: string;
  error?: ReactNode;
  onChange: (zone: string) => void;
}

const known = Intl.supportedValuesOf('timeZone');

/** Every time zone this browser knows, and the one in use even if it does not. */
export function ZoneSelect({ value = 'UTC', onChange, ...rest }: Props) {
  return (
    <NativeSelect
      {...rest}
      value={value}
      data={zoneChoices(known, value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
