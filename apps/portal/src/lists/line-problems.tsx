import classes from './line-problems.module.css';

/** What is wrong in one line of an imported file; nothing when all is well. */
export function LineProblems({ problems }: { problems: { field?: string; message: string }[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className={classes.problems}>
      {problems.map(({ field, message }) => (
        <li key={`${field}${message}`}>{field ? `${field}: ${message}` : message}</li>
      ))}
    </ul>
  );
}
