import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';
import classes from './problem-alert.module.css';
import { useProblemText } from './problem-text.js';

/** Why an action did not happen. Pass the fields that show their message themselves as `shown`. */
export function ProblemAlert({ error, shown = [] }: { error: unknown; shown?: readonly string[] }) {
  const { t } = useTranslation('problems');
  const textOf = useProblemText();
  const alert = useRef<HTMLDivElement>(null);
  // A long form is sent from its end, and says at its head why it was not taken.
  useEffect(() => alert.current?.scrollIntoView({ block: 'nearest' }), [error]);
  if (!error) return null;
  const { message: said, errors = [] } = error instanceof Problem ? error : { message: '' };
  // What is wrong with one field alone is said there, in words that go with its name.
  const atField = errors.some(({ field, message }) => shown.includes(field) && message === said);
  const text = atField ? t('field') : textOf(error);
  const rest = errors.filter(({ field, message }) => !shown.includes(field) && message !== text);
  return (
    <Alert
      ref={alert}
      role="alert"
      variant="outline"
      classNames={{ root: classes.alert, icon: classes.icon }}
      icon={<IconAlertTriangle size={18} aria-hidden />}
    >
      <p>{text}</p>
      {rest.length > 0 && (
        <ul className={classes.list}>
          {rest.map(({ field, message }) => (
            <li key={`${field}${message}`}>
              {field}: {message}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
