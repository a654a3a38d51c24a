import { useTranslation } from 'react-i18next';

/**
 * Says of a text that it is longer than is taken, in the words of the server: for what must be refused before anything
 * is sent. A field that cuts what is pasted would keep less than was meant, and tell nobody.
 */
export function useTooLong() {
  const { t } = useTranslation('parts');
  return (text: string, most: number): string | undefined =>
    text.trim().length > most ? t('tooLong', { most }) : undefined;
}
