import classes from './face.module.css';
import { firstLetter } from './letters.js';

/** A person's initials on a quiet ground. Decoration only: the name stands beside it. */
export function Face({ name, size = 28 }: { name: string; size?: number }) {
  const words = name.trim().split(/\s+/);
  const initials = `${firstLetter(words[0])}${words.length > 1 ? firstLetter(words.at(-1)) : ''}`.toUpperCase();
  return (
    <span className={classes.face} style={{ width: size, height: size, fontSize: size * 0.38 }} aria-hidden>
      {initials}
    </span>
  );
}
