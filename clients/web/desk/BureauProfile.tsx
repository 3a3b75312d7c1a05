import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isOpen, opensAt, type ReadState } from '../../sdk/rules.ts';
import { useForms } from '../forms/families.ts';
import { Prose, Written } from '../parts/Ref.tsx';
import { comma, semicolon } from '../parts/signs.ts';
import { localTime, span } from '../parts/time.ts';
import { useNow } from '../use/useConnection.ts';
import { useWords } from '../use/useWords.ts';
import { useDesk } from './desk.ts';
import classes from './places.module.css';

type PartyView = ReadState['parties'] extends ReadonlyMap<string, infer P> ? P : never;
type Row = readonly [label: string, value: ReactNode];

/** A bureau's profile in plain words, every line that the hub keeps it or others to. */
export function BureauProfile({ party }: { party: PartyView }) {
  const words = useWords();
  const rows = [...useTimes(party), ...useLaw(party), ...useAsks(party)];
  const { notes } = party.profile;
  return (
    <>
      {notes !== undefined && (
        <p>
          <Prose>{words.say(notes)}</Prose>
        </p>
      )}
      {rows.length > 0 && (
        <dl className={classes.profile}>
          {rows.map(([label, value]) => (
            <div key={label} style={{ display: 'contents' }}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

/** When somebody is there, and how soon it answers. */
function useTimes(party: PartyView): Row[] {
  const { t } = useTranslation('desk');
  const words = useWords();
  const now = useNow();
  const rows: Row[] = [];
  if (party.kind === 'national' && party.languages.length > 0)
    rows.push([t('profile.languages'), party.languages.map((one) => words.common.languages[one]).join(comma())]);
  if (party.kind === 'national')
    rows.push([
      t('profile.desk'),
      party.hours === undefined ? t('profile.always') : <bdi dir="ltr">{party.hours}</bdi>,
    ]);
  if (party.hours !== undefined)
    rows.push([
      localTime(now, party.utcOffset),
      isOpen(party, now)
        ? t('profile.openNow')
        : t('profile.closedNow', { when: localTime(opensAt(party, now), party.utcOffset) }),
    ]);
  if (party.holidays !== undefined && party.holidays.length > 0)
    rows.push([
      t('profile.holidays'),
      <bdi key="days" dir="ltr">
        {party.holidays.join(comma())}
      </bdi>,
    ]);
  const targets = party.replyTargets;
  if (targets)
    rows.push([
      t('profile.targets'),
      (['flash', 'urgent', 'routine'] as const)
        .flatMap((urgency) => {
          const within = targets[urgency];
          return within === undefined
            ? []
            : [t('profile.target', { urgency: words.common.urgency[urgency], time: span(within) })];
        })
        .join(semicolon()),
    ]);
  return rows;
}

/** What its own law makes of what comes to it. */
function useLaw({ profile }: PartyView): Row[] {
  const { t } = useTranslation('desk');
  const { state } = useDesk();
  const words = useWords();
  const rows: Row[] = [];
  const yesNo = (value: boolean): string => (value ? words.common.yes : words.common.no);
  const arrest = profile.provisionalArrest;
  if (profile.redNoticeEffect) rows.push([t('profile.redNotice'), t(`profile.red.${profile.redNoticeEffect}`)]);
  if (arrest) {
    const longest = arrest.maxDays === undefined ? undefined : t('profile.maximum', { count: arrest.maxDays });
    const usual = t(`profile.channel.${arrest.channel}`, { count: arrest.days });
    rows.push([t('profile.arrest'), longest === undefined ? usual : [usual, longest].join(semicolon())]);
    if (arrest.needsTreaty !== undefined) rows.push([t('profile.treaty'), yesNo(arrest.needsTreaty)]);
  }
  if (profile.treaties) {
    const names = profile.treaties.map((code) => (state.parties.has(code) ? words.party(state, code) : code));
    rows.push([t('profile.treaties'), names.join(comma()) || t('profile.noTreaties')]);
  }
  if (profile.extraditesNationals !== undefined)
    rows.push([
      t('profile.nationals'),
      t(`profile.extradites.${String(profile.extraditesNationals) as 'true' | 'false' | 'conditional'}`),
    ]);
  if (profile.minPenaltyMonths)
    rows.push([
      t('profile.penalty'),
      `${t('profile.months', { count: profile.minPenaltyMonths })}${comma()}${t('profile.penaltyFor')}`,
    ]);
  if (profile.dualCriminality !== undefined) rows.push([t('profile.dual'), yesNo(profile.dualCriminality)]);
  if (profile.subscriberData) rows.push([t('profile.subscriber'), t(`profile.data.${profile.subscriberData}`)]);
  if (profile.adultMissingConsent)
    rows.push([t('profile.missing'), t(`profile.consent.${profile.adultMissingConsent}`)]);
  const warns = profile.offenderNotice;
  if (warns)
    rows.push([
      t('profile.warns'),
      (['high', 'medium', 'low'] as const)
        .flatMap((tier) => {
          const way = warns[tier];
          return way === undefined ? [] : [`${t(`profile.risk.${tier}`)}: ${t(`profile.way.${way}`)}`];
        })
        .join(semicolon()),
    ]);
  if (profile.cancelPolicy) rows.push([t('profile.cancel'), t(`profile.policy.${profile.cancelPolicy}`)]);
  if (profile.diffusionReview) rows.push([t('profile.diffusions'), t(`profile.review.${profile.diffusionReview}`)]);
  return rows;
}

/** What it wants to find in a message, what it does not accept, and what it reads twice itself. */
function useAsks({ profile }: PartyView): Row[] {
  const { t } = useTranslation('desk');
  const words = useWords();
  useForms((profile.requires ?? []).map(({ type }) => type));
  const rows: Row[] = [];
  if (profile.requiresPurposeStatement !== undefined)
    rows.push([t('profile.purpose'), profile.requiresPurposeStatement ? words.common.yes : words.common.no]);
  if (profile.requiresCaseSummary !== undefined)
    rows.push([t('profile.summary'), profile.requiresCaseSummary ? words.common.yes : words.common.no]);
  for (const { type, fields } of profile.requires ?? []) {
    const labels = fields.map((field) => words.anyLabel(`/${field.replaceAll('.', '/')}`, type));
    rows.push([t('profile.requires', { what: words.kind(type).title }), labels.join(comma())]);
  }
  if (profile.refuses?.length)
    rows.push([
      t('profile.refuses'),
      profile.refuses.map(({ reason }) => <Written key={words.say(reason)}>{words.say(reason)}</Written>),
    ]);
  if (profile.review_before?.length)
    rows.push([t('profile.seen'), profile.review_before.map(({ type }) => words.kind(type).title).join(comma())]);
  return rows;
}
