import classes from './face.module.css';

/** A person's initials on a quiet ground. Decoration only: the name stands beside it. */
export function Face({ name, size = 28 }: { name: string; size?: number }) {
  const words = name.trim().split(/\s+/);
  const initials = `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
  return (
    <span className={classes.face} style={{ width: size, height: size, fontSize: size * 0.38 }} aria-hidden>
      {initials}
    </span>
  );
}
