import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffApi } from '../../../sdk/index.ts';
import { ProblemError } from '../../../sdk/problem-error.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import dialogs from '../Dialogs.module.css';

/** Takes in the archive of an exercise, from this computer; of one whose end is missing, what is there, if that is wanted. */
export function ImportArchive({
  staff,
  attempt,
  onDone,
}: {
  staff: StaffApi;
  attempt(act: () => Promise<void>): Promise<void>;
  onDone(id: string): void;
}) {
  const { t } = useTranslation('console');
  const input = useRef<HTMLInputElement>(null);
  const [cut, setCut] = useState<string>();
  const take = (archive: string, how?: { cut: boolean }) =>
    attempt(async () => {
      setCut(undefined);
      try {
        onDone((await staff.exercises.import(archive, how)).id);
      } catch (error) {
        const lacksItsEnd =
          error instanceof ProblemError && error.problem.issues?.some(({ code }) => code === 'truncated');
        if (!lacksItsEnd) throw error;
        setCut(archive);
      }
    });
  async function choose(file: File | undefined) {
    if (file) await take(await file.text());
    if (input.current) input.current.value = '';
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".jsonl,.ndjson,application/x-ndjson"
        hidden
        onChange={(event) => void choose(event.currentTarget.files?.[0])}
      />
      <Button
        variant="subtle"
        color="gray"
        size="compact-md"
        leftSection={<IconFileImport size={18} />}
        onClick={() => input.current?.click()}
      >
        {t('exercises.import')}
      </Button>
      {cut !== undefined && (
        <Dialog title={t('exercises.cut.heading')} onClose={() => setCut(undefined)}>
          <div className={dialogs.form}>
            <p>{t('exercises.cut.words')}</p>
            <div className={dialogs.acts}>
              <Button variant="default" onClick={() => setCut(undefined)}>
                {t('cancel', { ns: 'ui' })}
              </Button>
              <Button onClick={() => void take(cut, { cut: true })}>{t('exercises.cut.go')}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}
