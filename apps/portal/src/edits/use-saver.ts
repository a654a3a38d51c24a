import { useTranslation } from 'react-i18next';
import type { LastChange } from '#libs/api-client';
import { useMe } from '../sign-in/me.js';

/** Who saved what stands against what is open here; `own` where that was the member, in another tab or window. */
export function useSaver(change: LastChange | null | undefined): { name: string; own: boolean } {
  const { t } = useTranslation('edits');
  const me = useMe();
  return { name: change?.by?.name ?? t('somebody'), own: change?.by?.id === me.memberId };
}
