import { useCallback, useState } from 'react';
import { later } from '../parts/later.js';
import { AccountButton } from './account-button.js';

const choices = later(() => import('./account-choices.js'));

/** Who is signed in, and what concerns only them. */
export function AccountMenu() {
  const [focused, setFocused] = useState(false);
  const [pressed, setPressed] = useState(false);
  const part = choices.usePart(
    pressed,
    useCallback(() => setPressed(false), []),
  );
  if (part) return <part.AccountChoices focused={focused} pressed={pressed} />;
  return (
    <AccountButton
      aria-haspopup="menu"
      aria-expanded={false}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onClick={() => setPressed(true)}
    />
  );
}
