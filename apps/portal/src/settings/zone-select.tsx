import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';

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
  const zones = known.includes(value) ? known : [value, ...known];
  return (
    <NativeSelect
      {...rest}
      value={value}
      data={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
