import { IconAlertTriangle, IconArrowRight, IconCirclePlus, IconEqual, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api/auth.js';
import type { PeopleImportLine } from '../api/people.js';
import { LineProblems } from '../lists/line-problems.js';
import { Mark } from '../parts/mark.js';
import { formatList, languageName } from '../when/formats.js';
import classes from './people-import.module.css';

const looks = {
  invited: ['pass', IconCirclePlus],
  updated: ['info', IconPencil],
  unchanged: ['neutral', IconEqual],
  refused: ['block', IconAlertTriangle],
} as const;

type Change = PeopleImportLine['changes'][number];

/** A line of the file: whose it is, what becomes of it, and each field with what it was and what it will be. */
export function ImportLine({ line, dryRun }: { line: PeopleImportLine; dryRun: boolean }) {
  const { t } = useTranslation('people');
  const { outcome, email, name, problems } = line;
  // Who is new is told by their name beside their address already.
  const changes = line.changes.filter(({ field, before }) => field !== 'name' || before.length > 0);
  return (
    <li className={classes.line}>
      <p className={classes.head}>
        <span className={classes.number}>{t('import.lineNumber', { line: line.line })}</span>
        <Mark tone={looks[outcome][0]} icon={looks[outcome][1]}>
          {t(dryRun ? `import.would.${outcome}` : `import.is.${outcome}`)}
        </Mark>
      </p>
      <p className={classes.who}>
        {name && <strong dir="auto">{name}</strong>}{' '}
        <span dir="auto" className={classes.email}>
          {email}
        </span>
      </p>
      {changes.length > 0 && (
        <dl className={classes.changes}>
          {changes.map((change) => (
            <div key={change.field}>
              <dt>{t(`field.${change.field}`)}</dt>
              <dd>
                <FieldChange change={change} isNew={outcome === 'invited'} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <LineProblems problems={problems} />
    </li>
  );
}

function FieldChange({ change, isNew }: { change: Change; isNew: boolean }) {
  const { t, i18n } = useTranslation(['people', 'words']);
  const told = (values: string[]) => {
    if (values.length === 0) return t('import.nothing');
    if (change.field === 'language') return languageName(values[0]!, i18n.language);
    if (change.field !== 'roles') return values[0];
    return formatList(
      values.map((role) => t(`words:role.${role as Role}`)),
      i18n.language,
    );
  };
  if (isNew) return told(change.after);
  return (
    <>
      <del>{told(change.before)}</del> <IconArrowRight size={13} role="img" aria-label={t('import.becomes')} />{' '}
      <ins>{told(change.after)}</ins>
    </>
  );
}
