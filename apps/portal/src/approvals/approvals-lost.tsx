import { useTranslation } from 'react-i18next';
import { formatList } from '../when/formats.js';

/** That the approvals given so far are of no use to a new version; nothing where there are none. */
export function ApprovalsLost({ given, number }: { given: string[]; number: number }) {
  const { t, i18n } = useTranslation('library');
  if (given.length === 0) return null;
  return (
    <p dir="auto">
      {t('approvalsLost.words', { names: formatList(given, i18n.language), number, count: given.length })}
    </p>
  );
}
