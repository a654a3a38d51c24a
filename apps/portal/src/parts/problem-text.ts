import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.js';

/** Says in plain words what went wrong: ours for what we know better than the server, else the server's sentence. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('problems');
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof Problem)) return t('unexpected');
      const ours: unknown = [i18n.language, 'en']
        .map((language) => i18n.getResource(language, 'problems', error.code))
        .find(Boolean);
      if (typeof ours === 'string') return ours;
      return error.message || t('unexpected');
    },
    [t, i18n],
  );
}
