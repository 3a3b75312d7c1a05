import '../../first.ts';
import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { kindOf, kinds } from '../../../../schemas/kinds/index.ts';
import { requiredForPublication } from '../../../../schemas/kinds/publication.ts';
import type { DraftInput } from '../../../sdk/index.ts';
import { recipients } from '../../../sdk/rules.ts';
import { MessageBody } from '../../parts/MessageBody.tsx';
import { NoticeTag } from '../../parts/NoticeTag.tsx';
import { Written } from '../../parts/Ref.tsx';
import { comma } from '../../parts/signs.ts';
import { localDay, localTime, offsetName } from '../../parts/time.ts';
import { markOf, useWords } from '../../use/useWords.ts';
import { useDesk } from '../desk.ts';
import type { Writing } from '../writing.ts';
import { namesOf } from './Addressees.tsx';
import classes from './CheckPage.module.css';

/** A second look: what is sent, to whom, and what follows. There is no way back afterwards but a correction of its own. */
export function CheckPage(props: {
  writing: Writing;
  draft: DraftInput;
  canSend: boolean;
  /** To a colleague who lets it out, instead of to its recipients. */
  submits: boolean;
  /** A team mate at the same case: said once, the next press sends. */
  mate: string | undefined;
  onBack(): void;
  onSend(): void;
}) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau, offset } = useDesk();
  const { writing, draft } = props;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const kind = words.kind(draft.type);
  const reached = recipients(state, bureau, { to: draft.to, excluded: draft.excluded });
  const lacking = shortfalls(draft);
  const { mate } = props;
  return (
    <div className={classes.page}>
      <h1 className={classes.title} ref={title} tabIndex={-1}>
        {t('check.title')}
      </h1>
      <dl className={classes.facts}>
        <dt>{words.common.fields.type}</dt>
        <dd>
          <NoticeTag mark={markOf(draft)} word={kind.title} />
        </dd>
        <dt>{words.common.fields.to}</dt>
        <dd>
          <strong>{namesOf(writing, state, words).join(comma())}</strong>
          {Array.isArray(reached) && reached.length > 1 && <> ({t('check.reaches', { count: reached.length })})</>}
        </dd>
        <dt>{words.common.fields.subject}</dt>
        <dd>
          <Written>{draft.subject}</Written>
        </dd>
        <dt>{words.common.fields.urgency}</dt>
        <dd>{words.common.urgency[draft.urgency]}</dd>
        {draft.replyBy !== undefined && (
          <>
            <dt>{words.common.fields.replyBy}</dt>
            <dd>
              <bdi dir="ltr">
                {localDay(Date.parse(draft.replyBy), offset)} {localTime(Date.parse(draft.replyBy), offset)}{' '}
                {offsetName(offset)}
              </bdi>
            </dd>
          </>
        )}
        <dt>{t('check.after')}</dt>
        <dd>{kind.consequence}</dd>
      </dl>
      <section className={classes.card} aria-label={t('check.content')}>
        <MessageBody
          type={draft.type}
          body={draft.body}
          language={draft.language}
          state={state}
          offset={offset}
          first={99}
        />
      </section>
      {lacking.length > 0 && (
        <section className={classes.lacking}>
          <h2>{t('check.lacking', { count: lacking.length })}</h2>
          <p>{t('check.lackingWords')}</p>
          <ul>
            {lacking.map(({ path, rule }) => (
              <li key={path}>
                {words.label(draft.type, `/draft/body${path}`)} <span className={classes.rule}>{rule}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mate !== undefined && (
        <p className={classes.lacking} role="alert">
          {t('check.mate', { name: mate })}
        </p>
      )}
      <p className={classes.final}>
        {props.submits ? t('form.submitWords') : kindOf(draft.type)?.grave ? t('check.grave') : t('check.final')}
      </p>
      <div className={classes.buttons}>
        <Button leftSection={<IconSend size={18} />} onClick={props.onSend} disabled={!props.canSend}>
          {props.submits ? t('form.submit') : t('check.send')}
        </Button>
        <Button variant="default" onClick={props.onBack}>
          {t('check.back')}
        </Button>
      </div>
    </div>
  );
}

/** What a request for a notice still lacks to be published. It may be sent all the same: the review desk will say so. */
function shortfalls(draft: DraftInput) {
  if (draft.type !== 'notice.request') return [];
  const parsed = kinds['notice.request'].body.safeParse(draft.body);
  return parsed.success ? requiredForPublication(parsed.data) : [];
}
