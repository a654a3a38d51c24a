import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Problem } from '../api/problem.js';
import classes from './problem-alert.module.css';
import { useProblemText } from './problem-text.js';

/** Why an action did not happen. Fields named in the problem show their message themselves; pass them as `shown`. */
export function ProblemAlert({ error, shown = [] }: { error: unknown; shown?: readonly string[] }) {
  const textOf = useProblemText();
  if (!error) return null;
  const rest = error instanceof Problem ? error.errors.filter(({ field }) => !shown.includes(field)) : [];
  return (
    <Alert
      role="alert"
      variant="outline"
      classNames={{ root: classes.alert, icon: classes.icon }}
      icon={<IconAlertTriangle size={18} aria-hidden />}
    >
      <p>{textOf(error)}</p>
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
