import { Button } from '@mantine/core';
import { IconDownload, IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InjectsRead, ScenarioCard, StaffApi } from '../../../sdk/index.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Ref, Written } from '../../parts/Ref.tsx';
import { saveFile } from '../../parts/saveFile.ts';
import { textOf } from '../../parts/textOf.ts';
import { useErrorWords } from '../../use/useErrorWords.ts';
import dialog from '../Dialogs.module.css';
import table from '../setup/Roster.module.css';
import classes from './Exercises.module.css';

/** What happens in a scenario as a table for a spreadsheet: saved, and taken in again after a look at every changed cell. */
export function InjectsTable({
  staff,
  scenario,
  onKept,
}: {
  staff: StaffApi;
  scenario: Pick<ScenarioCard, 'id' | 'shipped'>;
  /** The file is another one now. */
  onKept?: () => void;
}) {
  const { t } = useTranslation('console');
  const { id, shipped } = scenario;
  const [seen, setSeen] = useState<{ readonly csv: string; readonly read: InjectsRead }>();
  const [said, setSaid] = useState<{ readonly words: string; readonly wrong: boolean }>();
  const [busy, setBusy] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const errorWords = useErrorWords();

  async function attempt(act: () => Promise<void>) {
    setBusy(true);
    setSaid(undefined);
    try {
      await act();
    } catch (error) {
      setSaid({ words: errorWords(error), wrong: true });
    }
    setBusy(false);
  }
  const save = () =>
    attempt(async () =>
      // The mark tells spreadsheets that letters of every script follow; a browser drops that of the answer.
      saveFile(new Blob(['\uFEFF', await staff.scenarios.injects(id)], { type: 'text/csv' }), `${id} injects`, 'csv'),
    );
  const look = (chosen: File | undefined) =>
    attempt(async () => {
      if (!chosen) return;
      const csv = await textOf(chosen);
      if (file.current) file.current.value = '';
      setSeen({ csv, read: await staff.scenarios.putInjects(id, csv, { preview: true }) });
    });
  const keep = (csv: string) =>
    attempt(async () => {
      setSeen(undefined);
      const { changes } = await staff.scenarios.putInjects(id, csv);
      setSaid({ words: t('table.kept', { count: changes.length }), wrong: false });
      onKept?.();
    });

  return (
    <div className={classes.options}>
      <div className={table.panel}>
        <strong>{t('table.heading')}</strong>
        <p className={classes.small}>{t(shipped ? 'table.shipped' : 'table.words')}</p>
        <input
          ref={file}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          hidden
          aria-label={t('table.load')}
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
        <div className={table.acts}>
          <Button
            variant="default"
            size="compact-md"
            loading={busy}
            leftSection={<IconDownload size={18} />}
            onClick={() => void save()}
          >
            {t('table.save')}
          </Button>
          <Button
            variant="default"
            size="compact-md"
            loading={busy}
            leftSection={<IconFileImport size={18} />}
            onClick={() => file.current?.click()}
          >
            {t('table.load')}
          </Button>
        </div>
        {said && (
          <p className={said.wrong ? table.wrong : undefined} role={said.wrong ? 'alert' : 'status'}>
            {said.words}
          </p>
        )}
      </div>
      {seen && <Changes read={seen.read} onClose={() => setSeen(undefined)} onKeep={() => void keep(seen.csv)} />}
    </div>
  );
}

/** Every cell that differs, and every mistake; kept only if there is none. */
function Changes({ read, onClose, onKeep }: { read: InjectsRead; onClose(): void; onKeep(): void }) {
  const { t } = useTranslation('console');
  const { changes, problems, more, shipped } = read;
  return (
    <Dialog title={t('table.preview')} onClose={onClose}>
      <div className={dialog.form}>
        <p role="status">
          {t('table.count', { count: changes.length })}{' '}
          {problems.length > 0 && t('roster.mistakes', { count: problems.length + more })}
        </p>
        {problems.length > 0 && (
          <ul className={`${table.mistakes} ${table.wrong}`}>
            {problems.map(({ row, column, code, message, hint }) => (
              <li key={`${row} ${column} ${code} ${message}`}>
                {t('table.row', { row })} {column !== '' && <Ref>{column}</Ref>} <span lang="en">{message}</span>{' '}
                {hint !== undefined && <span lang="en">({hint})</span>}
              </li>
            ))}
            {more > 0 && <li>{t('roster.others', { count: more })}</li>}
          </ul>
        )}
        {changes.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
          <section className={table.rows} aria-label={t('table.preview')} tabIndex={0}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('table.cell')}</th>
                  <th scope="col">{t('table.before')}</th>
                  <th scope="col">{t('table.after')}</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(({ row, id, column, before, after }) => (
                  <tr key={`${row} ${column}`}>
                    <td>
                      {t('table.row', { row })} <Ref>{`${id} ${column}`}</Ref>
                    </td>
                    <td>
                      <Written>{before}</Written>
                    </td>
                    <td>
                      <Written>{after}</Written>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        )}
        {shipped && <p>{t('table.shipped')}</p>}
        <div className={dialog.acts}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('cancel', { ns: 'ui' })}
          </Button>
          {!shipped && (
            <Button disabled={problems.length > 0 || changes.length === 0} onClick={onKeep}>
              {t('table.keep')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
