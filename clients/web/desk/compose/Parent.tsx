import { useTranslation } from 'react-i18next';
import type { MessageState } from '../../../sdk/rules.ts';
import { MessageBody } from '../../parts/MessageBody.tsx';
import { NoticeTag } from '../../parts/NoticeTag.tsx';
import { Written } from '../../parts/Ref.tsx';
import { markOf, useWords } from '../../use/useWords.ts';
import { useDesk } from '../desk.ts';
import classes from './Parent.module.css';
import { Fold } from './SchemaForm.tsx';

/** The message that is answered, one touch away. */
export function Parent({ entry: { message } }: { entry: MessageState }) {
  const { t } = useTranslation('desk');
  const words = useWords();
  const { state, bureau, offset } = useDesk();
  const from = message.from === bureau ? t('card.you') : words.party(state, message.from);
  return (
    <Fold title={t('form.answers', { what: words.kind(message.type).title, from })} open={false}>
      <div className={classes.parent}>
        <NoticeTag mark={markOf(message)} word={words.kind(message.type).title} />
        <strong>
          <Written>{message.subject}</Written>
        </strong>
        <MessageBody
          type={message.type}
          body={message.body}
          language={message.language}
          state={state}
          offset={offset}
        />
      </div>
    </Fold>
  );
}
