import { Button, Loader, NativeSelect, TextInput } from '@mantine/core';
import i18next from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RehearsalOutcome } from '../../../../schemas/rehearsal.ts';
import { say } from '../../../../schemas/text.ts';
import type { ScenarioCard, StaffApi } from '../../../sdk/index.ts';
import { language, loadTexts } from '../../i18n.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Rehearsal } from '../../parts/Rehearsal.tsx';
import { useErrorWords } from '../../use/useErrorWords.ts';
import dialog from '../Dialogs.module.css';

const crews = ['perfect', 'slow', 'careless', 'silent'] as const;
type Crew = (typeof crews)[number];

/** Plays a scenario at once, with bots for everybody, before a class does. */
export default function RehearseDialog({
  staff,
  scenario,
  onClose,
}: {
  staff: StaffApi;
  scenario: Pick<ScenarioCard, 'id' | 'title'>;
  onClose(): void;
}) {
  const { t } = useTranslation(['rehearsal', 'console', 'ui']);
  const [words, setWords] = useState(i18next.hasLoadedNamespace('rehearsal'));
  useEffect(() => {
    if (!words) void loadTexts(['rehearsal']).then(() => setWords(true));
  }, [words]);
  return (
    <Dialog
      title={t('ui:pair', { label: t('console:make.rehearse'), value: say(scenario.title, language()) })}
      onClose={onClose}
    >
      {words && <Inside staff={staff} id={scenario.id} />}
    </Dialog>
  );
}

function Inside({ staff, id }: { staff: StaffApi; id: string }) {
  const { t } = useTranslation(['rehearsal', 'console']);
  const errorWords = useErrorWords();
  const [all, setAll] = useState<Crew | 'mix'>('perfect');
  const [each, setEach] = useState<Readonly<Record<string, Crew>>>({});
  const [seed, setSeed] = useState('');
  const [outcome, setOutcome] = useState<RehearsalOutcome>();
  const [failed, setFailed] = useState<string>();
  const [busy, setBusy] = useState(false);
  const bureaus = outcome?.times.map((one) => one.bureau) ?? [];
  const crew = all === 'mix' ? bureaus.map((one) => `${one}=${each[one] ?? 'perfect'}`).join(',') : all;
  const number = seed.trim() === '' ? undefined : Number(seed);
  const seedWrong = number !== undefined && !(Number.isSafeInteger(number) && number >= 0);

  async function play() {
    if (seedWrong) return;
    setBusy(true);
    setFailed(undefined);
    try {
      setOutcome(await staff.scenarios.rehearse(id, { crew, ...(number !== undefined && { seed: number }) }));
    } catch (error) {
      setFailed(errorWords(error));
    }
    setBusy(false);
  }

  return (
    <div className={dialog.form}>
      <p className={dialog.hint}>{t('words')}</p>
      <form
        className={dialog.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void play();
        }}
      >
        <NativeSelect
          label={t('crew')}
          value={all}
          onChange={({ currentTarget: { value } }) => setAll(crews.find((one) => one === value) ?? 'mix')}
          data={[
            ...crews.map((one) => ({ value: one, label: t(`crews.${one}`) })),
            // Whose there are is known once it has been played.
            ...(bureaus.length > 0 ? [{ value: 'mix', label: t('mix') }] : []),
          ]}
        />
        <TextInput
          label={t('seed')}
          description={t('console:make.seedHelp')}
          inputMode="numeric"
          value={seed}
          onChange={(event) => setSeed(event.currentTarget.value)}
          error={seedWrong && t('console:make.seedWrong')}
        />
        {all === 'mix' && (
          <div className={dialog.two}>
            {bureaus.map((one) => (
              <NativeSelect
                key={one}
                label={say(outcome?.names.bureaus[one], language()) || one}
                value={each[one] ?? 'perfect'}
                onChange={({ currentTarget: { value } }) =>
                  setEach({ ...each, [one]: crews.find((name) => name === value) ?? 'perfect' })
                }
                data={crews.map((name) => ({ value: name, label: t(`crews.${name}`) }))}
              />
            ))}
          </div>
        )}
        <div className={dialog.acts}>
          <Button type="submit" loading={busy}>
            {t('go')}
          </Button>
        </div>
      </form>
      {failed && <p role="alert">{failed}</p>}
      {busy && !outcome && (
        <p role="status">
          <Loader size="sm" /> {t('going')}
        </p>
      )}
      {outcome && <Rehearsal outcome={outcome} />}
    </div>
  );
}
