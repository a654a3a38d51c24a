import { Button, FileButton, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decodeText, encodingName, type DecodingNotice } from '#libs/decoding';

/** A file of posts, read in whatever encoding it is in; what was not certain, or cannot be read, is said beneath. */
export function PostsFile({ onText }: { onText: (text: string) => void }) {
  const { t } = useTranslation('library');
  const [told, setTold] = useState<DecodingNotice | 'undecodable' | null>(null);
  const read = async (file: File | null) => {
    if (!file) return;
    try {
      const { text, notice } = decodeText(new Uint8Array(await file.arrayBuffer()));
      onText(text);
      setTold(notice);
    } catch {
      setTold('undecodable');
    }
  };
  return (
    <div>
      <FileButton accept=".txt,.csv,text/plain,text/csv" onChange={(file) => void read(file)}>
        {(props) => (
          <Button {...props} variant="default">
            {t('import.file')}
          </Button>
        )}
      </FileButton>
      <Text role="status" size="sm" mt={6} c={told === 'undecodable' ? 'var(--v-block)' : 'var(--v-muted)'}>
        {told === 'undecodable'
          ? t('import.undecodable')
          : told &&
            t(`import.${told.kind}`, {
              encoding: encodingName(told.encoding),
              said: told.kind === 'contradicted' ? told.said : '',
            })}
      </Text>
    </div>
  );
}
