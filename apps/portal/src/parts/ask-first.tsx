import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ask-first.module.css';

interface Props {
  button: string;
  /** What it does and whether it can be undone. */
  question: string;
  loading: boolean;
  onConfirm: () => void;
}

/** Within a dialog: a quiet button that explains itself before it does something grave. */
export function AskFirst({ button, question, loading, onConfirm }: Props) {
  const { t } = useTranslation('parts');
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
        {button}
      </Button>
    );
  return (
    <div className={classes.ask} role="group" aria-label={button}>
      <p role="alert">{question}</p>
      <div className={classes.answers}>
        <Button color="red.8" loading={loading} onClick={onConfirm}>
          {button}
        </Button>
        <Button variant="default" onClick={() => setAsking(false)}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
