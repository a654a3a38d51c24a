import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { saidIn } from '../api/problem.js';

/** Why a form was refused, in the language of the page as it is now: outside the portal it can change under the form. */
export function useSaid(error: unknown): unknown {
  const { language } = useTranslation().i18n;
  return useMemo(() => saidIn(error, language), [error, language]);
}
