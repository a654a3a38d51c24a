import { Button, PasswordInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldErrors } from '../api/problem.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import classes from './rights.module.css';

interface Props {
  /** Of the field in the answer. */
  name: 'name' | 'password' | 'reason';
  label: string;
  description: string;
  button: string;
  /** Something grave, which cannot be undone. */
  grave?: boolean;
  error: Error | null;
  loading: boolean;
  onSubmit: (value: string) => void;
  onCancel: () => void;
}

/** Asks for one thing before something grave is done, and keeps what was typed when it is refused. */
export function SureForm({ name, label, description, button, grave, error, loading, onSubmit, onCancel }: Props) {
  const { t } = useTranslation(['rights', 'parts']);
  const [value, setValue] = useState('');
  const given = {
    label,
    description,
    value,
    'data-autofocus': true,
    autoFocus: true,
    error: fieldErrors(error)[name],
    onChange: (event: { currentTarget: { value: string } }) => setValue(event.currentTarget.value),
  };
  return (
    <form
      noValidate
      aria-label={button}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(value);
      }}
    >
      <Stack gap="sm">
        <ProblemAlert error={error} shown={[name]} />
        {name === 'password' ? (
          <PasswordInput
            {...given}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
          />
        ) : name === 'reason' ? (
          <Textarea {...given} autosize minRows={2} />
        ) : (
          <TextInput {...given} autoComplete="off" />
        )}
        <div className={classes.actions}>
          <Button type="submit" color={grave ? 'red.8' : undefined} loading={loading}>
            {button}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('parts:cancel')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
