import { useTranslation } from 'react-i18next';
import { PersonSelect } from '../lists/person-select.js';
import { holds, useMe } from '../sign-in/me.js';
import classes from './ledger.module.css';

interface Props {
  value: string | undefined;
  /** What the chosen one is called, where the entries tell. */
  name: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** Whose doings are shown, found by typing; whoever may not list people chooses one in the table and lets go here. */
export function PersonFilter({ value, name, onChange }: Props) {
  const { t } = useTranslation('ledger');
  const lists = holds(useMe(), 'admin', 'comms_lead');
  if (!lists && !value) return null;
  return (
    <PersonSelect
      aria-label={t('filter.person')}
      placeholder={t('filter.anyPerson')}
      nothingFoundMessage={t('filter.noPerson')}
      lists={lists}
      value={value}
      name={name || t('filter.onePerson')}
      onChange={onChange}
      classNames={{ input: classes.quiet }}
      style={{ maxWidth: 210 }}
    />
  );
}
