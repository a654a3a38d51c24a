import { Button, Kbd, type ButtonProps } from '@mantine/core';
import { useState, type Ref } from 'react';
import classes from './review.module.css';

interface Props extends ButtonProps {
  ref: Ref<HTMLButtonElement>;
  /** Leads to the button; Enter is what presses it. */
  keyTo: string;
  onClick: () => void;
}

/** A decision: its key only leads to it, so that one press too many decides nothing. */
export function DecideButton({ ref, keyTo, ...rest }: Props) {
  const [reached, setReached] = useState(false);
  return (
    <Button
      ref={ref}
      onFocus={() => setReached(true)}
      onBlur={() => setReached(false)}
      rightSection={<Key of={reached ? '↵' : keyTo} />}
      {...rest}
    />
  );
}

/** A key that does what it stands beside. */
export function Key({ of }: { of: string }) {
  return (
    <Kbd size="xs" aria-hidden className={classes.key}>
      {of}
    </Kbd>
  );
}
