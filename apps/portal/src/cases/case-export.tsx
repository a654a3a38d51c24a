import { Button, Menu } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { safetyExportFormatValues, type SafetyExportFormat } from '#libs/api-client';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { exportCase, type SafetyCase } from '../api/safety.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { saveFile } from '../parts/save-text.js';

/** The API sends a file in Base64, whose characters are bytes when it is undone. */
const bytesOf = (content: string) => Uint8Array.from(atob(content), (byte) => byte.charCodeAt(0));

/** Saves the case as a file, for the safety database. */
export function CaseExport({ of }: { of: SafetyCase }) {
  const { t } = useTranslation('cases');
  const saving = useMutation({
    mutationFn: (format: SafetyExportFormat) => exportCase(of.id, format),
    meta: { awaits: ['/api/ledger'] },
    onSuccess: ({ fileName, content, mediaType }) =>
      saveFile(fileName, new Blob([bytesOf(content)], { type: mediaType })),
  });
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} loading={saving.isPending}>
            {t('export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {safetyExportFormatValues.map((format) => (
            <Menu.Item key={format} onClick={() => saving.mutate(format)}>
              {t(`exportAs.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ProblemAlert error={saving.error} />
    </>
  );
}
