import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../i18n/languages.js';
import { useMe } from '../sign-in/me.js';

/** Speaks the member's language where the portal has it; before signing in the browser's wish counts. */
export function useMemberLanguage(): void {
  const { i18n } = useTranslation();
  const { interfaceLanguage } = useMe();
  useEffect(() => {
    if (languages.includes(interfaceLanguage) && interfaceLanguage !== i18n.language) {
      void i18n.changeLanguage(interfaceLanguage);
    }
  }, [interfaceLanguage, i18n]);
}
