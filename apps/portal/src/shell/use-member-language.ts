import { useEffect } from 'react';
import { useSpeak } from '../i18n/use-speak.js';
import { useMe } from '../sign-in/me.js';

/** Speaks the member's language, also when they change it while the portal is open. */
export function useMemberLanguage(): void {
  const speak = useSpeak();
  const { interfaceLanguage } = useMe();
  useEffect(() => void speak(interfaceLanguage), [interfaceLanguage, speak]);
}
