import { Group, Switch, TextInput } from '@mantine/core';

interface Hours {
  quietFrom: string | null;
  quietTo: string | null;
}

interface Props {
  values: Hours;
  /** What they are when they are switched on. */
  usual: Hours;
  errors: Record<string, string>;
  labels: Record<'on' | keyof Hours, string> & { why?: string };
  onChange: (changed: Hours) => void;
}

/** Hours of the day in which nothing comes or goes out, or none; neither end is ever left without the other. */
export function QuietHours({ values: { quietFrom, quietTo }, usual, errors, labels, onChange }: Props) {
  const quiet = quietFrom !== null && quietTo !== null;
  return (
    <>
      <Switch
        withThumbIndicator={false}
        label={labels.on}
        description={labels.why}
        checked={quiet}
        onChange={(event) => onChange(event.currentTarget.checked ? usual : { quietFrom: null, quietTo: null })}
      />
      {quiet && (
        <Group align="flex-start">
          {(['quietFrom', 'quietTo'] as const).map((field) => (
            <TextInput
              key={field}
              type="time"
              label={labels[field]}
              value={field === 'quietFrom' ? quietFrom : quietTo}
              error={errors[field]}
              onChange={(event) => onChange({ quietFrom, quietTo, [field]: event.currentTarget.value })}
              w={140}
            />
          ))}
        </Group>
      )}
    </>
  );
}
