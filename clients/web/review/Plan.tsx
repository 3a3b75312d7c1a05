import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Prose, Written } from '../parts/Ref.tsx';
import { useWords } from '../use/useWords.ts';
import { Panel } from './Panel.tsx';
import classes from './Plan.module.css';
import { useMay, useRoom } from './room.ts';
import sums from './Sums.module.css';

type Row = Readonly<Record<string, string>>;
const isEmpty = (row: Row): boolean => Object.values(row).every((cell) => cell.trim() === '');

/** What the class does differently from now on: words, and a row for each thing by the columns of the scenario. */
export function Plan() {
  const { t } = useTranslation('review');
  const { review, staff, send, reload } = useRoom();
  const may = useMay();
  const [text, setText] = useState<string>();
  const [rows, setRows] = useState<readonly Row[]>();
  const [saved, setSaved] = useState(false);
  if (!staff) return null;
  const shownText = text ?? review.plan;
  const shownRows = rows ?? review.planRows;
  const change = (next: readonly Row[]) => {
    setSaved(false);
    setRows(next);
  };
  async function save() {
    const kept = shownRows.filter((row) => !isEmpty(row));
    const done = await send({
      type: 'plan.save',
      plan: shownText,
      ...(review.planFields.length > 0 && { rows: kept.map((row) => ({ ...row })) }),
    });
    if (!done) return;
    setRows(kept);
    setSaved(true);
    reload();
  }
  const changed = (text !== undefined && text !== review.plan) || rows !== undefined;
  return (
    <Panel title={t('plan.heading')}>
      {may('plan.save') === undefined ? (
        <form
          className={sums.part}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <Textarea
            label={t('plan.label')}
            description={t('plan.help')}
            value={shownText}
            onChange={(event) => {
              setSaved(false);
              setText(event.currentTarget.value);
            }}
            autosize
            minRows={3}
            maxLength={8000}
            dir="auto"
          />
          {review.planFields.length > 0 && <Rows rows={shownRows} onChange={change} />}
          <div className={sums.acts}>
            <Button type="submit" variant="default" disabled={!changed || saved}>
              {t('plan.save')}
            </Button>
            <span role="status">{saved && t('plan.saved')}</span>
          </div>
        </form>
      ) : (
        <>
          <p className={sums.dim}>{review.plan === '' ? t('plan.none') : <Prose>{review.plan}</Prose>}</p>
          <PlanTable className={classes.table} />
        </>
      )}
    </Panel>
  );
}

function Rows({ rows, onChange }: { rows: readonly Row[]; onChange(rows: readonly Row[]): void }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const { review } = useRoom();
  return (
    <div className={classes.rows}>
      {rows.map((row, index) => (
        <fieldset key={index} className={classes.row}>
          <legend>{t('plan.row', { n: index + 1 })}</legend>
          {review.planFields.map(({ id, label }) => (
            <Textarea
              key={id}
              label={<Written>{words.say(label)}</Written>}
              value={row[id] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                onChange(rows.map((one, i) => (i === index ? { ...one, [id]: value } : one)));
              }}
              autosize
              minRows={1}
              maxLength={500}
              dir="auto"
            />
          ))}
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('plan.remove', { n: index + 1 })}
            title={t('plan.remove', { n: index + 1 })}
            onClick={() => onChange(rows.filter((_, i) => i !== index))}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </fieldset>
      ))}
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPlus size={16} aria-hidden="true" />}
        disabled={rows.length >= 50}
        onClick={() => onChange([...rows, {}])}
      >
        {t('plan.add')}
      </Button>
    </div>
  );
}

/** The rows to read. Nothing where there are none. `most`: how many at the most. */
export function PlanTable({ className, most = 50 }: { className?: string | undefined; most?: number }) {
  const { t } = useTranslation('review');
  const words = useWords();
  const { review } = useRoom();
  const rows = review.planRows.slice(0, most);
  if (rows.length === 0) return null;
  return (
    <>
      <table className={className}>
        <thead>
          <tr>
            {review.planFields.map(({ id, label }) => (
              <th scope="col" key={id}>
                <Written>{words.say(label)}</Written>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {review.planFields.map(({ id }) => (
                <td key={id}>
                  <div>
                    <Written>{row[id] ?? ''}</Written>
                  </div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {review.planRows.length > rows.length && (
        <p>{t('report.more', { count: review.planRows.length - rows.length })}</p>
      )}
    </>
  );
}
