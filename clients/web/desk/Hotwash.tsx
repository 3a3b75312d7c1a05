import { Button, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { personOf } from '../../../schemas/person.ts';
import type { Text } from '../../../schemas/text.ts';
import { ProblemError } from '../../sdk/index.ts';
import '../choices.ts';
import { forget, isString, keep, kept } from '../keep.ts';
import { Written } from '../parts/Ref.tsx';
import { useConnection } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import classes from './places.module.css';

/**
 * What each person is asked straight after the end: one answer each, which may be changed. What was answered without a name is nobody's in
 * the log, so only this device remembers it.
 */
export function Hotwash() {
  const { t } = useTranslation('desk');
  const { state } = useDesk();
  const { hotwash = [], questions: debrief = [] } = state.setting ?? {};
  const questions: readonly Asked[] =
    hotwash.length > 0 ? hotwash : debrief.map((one) => ({ ...one, kind: 'text', anonymous: true }));
  if (questions.length === 0) return null;
  return (
    <>
      <h2>{t('ended.questions')}</h2>
      <ul className={classes.cards}>
        {questions.map((one) => (
          <Question key={one.id} {...one} />
        ))}
      </ul>
    </>
  );
}

interface Asked {
  readonly id: string;
  readonly ask: Text;
  readonly kind: 'scale' | 'text' | 'choice';
  readonly choices?: readonly Text[] | undefined;
  readonly anonymous: boolean;
}

const scale = ['1', '2', '3', '4', '5'];

function Question({ id, ask, kind, choices = [], anonymous }: Asked) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, seat } = useDesk();
  const connection = useConnection();
  const place = `hotwash.${state.setting?.exerciseId ?? ''}.${personOf(seat)}.${id}`;
  const [own, setOwn] = useState(() => kept(place, isString));
  const given = anonymous ? own : state.hotwash.findLast((one) => one.question === id && one.seat === seat)?.answer;
  const [typed, setTyped] = useState(() => kept(`${place}.typed`, isString));
  function type(words: string) {
    keep(`${place}.typed`, words);
    setTyped(words);
  }
  const [wrong, setWrong] = useState<string>();
  const text = typed ?? given ?? '';
  async function answer() {
    try {
      await connection.send({ type: 'hotwash.answer', question: id, answer: text });
      if (anonymous) {
        keep(place, text);
        setOwn(text);
      }
      forget(`${place}.typed`);
      setTyped(undefined);
      setWrong(undefined);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setWrong(words.problem(error.problem));
    }
  }
  return (
    <li className={classes.card}>
      {kind !== 'text' ? (
        <Radio.Group
          label={<Written>{words.say(ask)}</Written>}
          description={kind === 'scale' ? t('ended.scale') : undefined}
          error={wrong}
          value={text}
          onChange={type}
        >
          <div className={classes.row}>
            {kind === 'scale'
              ? scale.map((one) => <Radio key={one} value={one} label={one} />)
              : choices.map((choice, i) => <Radio key={String(i)} value={String(i)} label={words.say(choice)} />)}
          </div>
        </Radio.Group>
      ) : (
        <Textarea
          label={<Written>{words.say(ask)}</Written>}
          error={wrong}
          rows={2}
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
          maxLength={2000}
          dir="auto"
        />
      )}
      <p className={classes.dim}>{anonymous ? t('ended.anonymous') : t('ended.named')}</p>
      <div className={classes.row}>
        <Button
          size="sm"
          variant="default"
          disabled={text.trim() === '' || text === given}
          onClick={() => void answer()}
        >
          {given === undefined ? t('ended.answer') : t('ended.change')}
        </Button>
        <span role="status">{given !== undefined && t('ended.given')}</span>
      </div>
    </li>
  );
}
