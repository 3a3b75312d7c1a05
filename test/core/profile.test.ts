import { describe, expect, it } from 'vitest';
import type { Profile } from '../../schemas/bureau.ts';
import { instant } from '../../schemas/ids.ts';
import type { Draft } from '../../schemas/message.ts';
import { profileLines } from '../../schemas/profile-lines.ts';
import { draft, find, type Room, room, start, trainee } from '../support/given.ts';
import { theWorld, twelve, world } from '../support/twelve.ts';

const day = 86_400_000;
const everything = theWorld();
const strict = theWorld({ rules: [{ id: 'R-60', on_breach: 'refuse' }] });
/** Who writes to whom: Rendalia has a treaty with all of them; to it Norvane writes. */
const writerTo = (id: string): string => (id === 'QR' ? 'QN' : 'QR');
const languageOf = (id: string) => world.bureaus.find((one) => one.id === id)?.languages[0] ?? 'en';

/** `sent`, or `<code> <rule> <line> of <bureau>`. */
function said(here: Room, from: string, written: Draft): string {
  const entry = here.ask(trainee(from), { type: 'message.send', draft: written });
  const refusal = find(entry, 'command.refused')?.problem;
  if (!refusal) return find(entry, 'message.held') ? 'held' : 'sent';
  return `${refusal.code} ${refusal.rule} ${refusal.profile?.line} of ${refusal.profile?.bureau}`;
}

const request = {
  category: 'identity-check',
  subject: 'The bearer of the ticket',
  offence: 'Fraud with ferry tickets',
  linkSubjectToOffence: 'Seen at the counter',
  reason: 'We need to know who this is',
  intendedUse: 'intelligence',
};
/** A request for information that each of the twelve accepts, with what a test changes; a value of undefined leaves the field out. */
const ask = (to: string, body: Record<string, unknown> = {}, rest: Partial<Draft> = {}): Draft =>
  draft('information.request', to, JSON.parse(JSON.stringify({ ...request, ...body })) as Record<string, unknown>, {
    language: languageOf(to),
    purpose: 'investigation',
    ...rest,
  });

const arrest = (to: string, profile: Profile, body: Record<string, unknown> = {}): Draft =>
  draft(
    'extradition.provisionalArrest.request',
    to,
    {
      warrantRef: 'WRT-2091-0512',
      offence: 'Fraud',
      factsDatePlace: 'Brinmoor, December 2090',
      identityData: 'Mira Exercise VESTORN',
      intentToRequest: true,
      channel: profile.provisionalArrest?.channel ?? 'bureau',
      maxPenaltyMonths: 60,
      ...body,
    },
    { language: languageOf(to), purpose: 'prosecution' },
  );

const notice = (colour: string, more: Record<string, unknown> = {}) => ({
  colour,
  noticeNo: `EXN-${colour[0]?.toUpperCase()}-00004`,
  requestingBureau: 'QR',
  requestedAction: 'Locate',
  publishedOn: '2091-03-04',
  expiresOn: '2096-03-04',
  reviewOn: '2095-09-04',
  ...more,
});
const hit = (matchedRef: string) => ({
  matchedOn: 'notice',
  matchedRef,
  where: 'Marrow Bay, gate 12',
  when: '2091-03-04T08:05:00Z',
  identityCheck: { elementsMatching: ['familyName'], elementsDiffering: [] },
  subjectNow: 'waiting',
  actionTaken: 'none',
  confirmationUrgency: 'urgent',
});
const reported = (profile: Profile, days = profile.provisionalArrest?.days ?? 18) => ({
  forBureau: 'QR',
  arrestedOn: '2091-03-04T08:30:00Z',
  documentsDue: instant(Date.parse('2091-03-04T18:00:00Z') + days * day),
  languageRequired: 'en',
  legalBasis: 'Extradition Act, section 16',
});

describe.each(twelve)('the profile of %s', (id, profile) => {
  const other = writerTo(id);

  it('is complete', () => {
    const { notes, requires: _, refuses: __, review_before: ___, ...lines } = profile;
    expect(Object.keys(lines).sort()).toEqual(
      [
        'adultMissingConsent',
        'cancelPolicy',
        'diffusionReview',
        'dualCriminality',
        'extraditesNationals',
        'minPenaltyMonths',
        'offenderNotice',
        'provisionalArrest',
        'redNoticeEffect',
        'requiresCaseSummary',
        'requiresPurposeStatement',
        'subscriberData',
        'treaties',
      ].sort(),
    );
    expect(Object.keys(notes ?? {}).sort()).toEqual(['ar', 'en', 'es', 'fr']);
    expect(profile.provisionalArrest?.needsTreaty).toBeTypeOf('boolean');
  });

  it('has treaties that the other side has too', () => {
    for (const [neighbour, its] of twelve)
      expect([neighbour, its.treaties?.includes(id)]).toEqual([
        neighbour,
        profile.treaties?.includes(neighbour) ?? false,
      ]);
  });

  it('accepts a request that says all, in a language that is read there', () => {
    const here = room(strict);
    const read = world.bureaus.find((one) => one.id === id)?.languages ?? [];
    for (const language of ['en', 'fr', 'es', 'ar'] as const)
      expect([language, said(here, other, ask(id, {}, { language }))]).toEqual([
        language,
        read.includes(language) ? 'sent' : `profile_requires R-60 languages of ${id}`,
      ]);
  });

  it('accepts any language of the class, and an answer in the language of the question', () => {
    const here = room(everything);
    expect(said(here, other, ask(id, {}, { language: 'en' }))).toBe('sent');
    const odd = (['es', 'ar'] as const).find(
      (one) => !world.bureaus.find(({ id: it }) => it === other)?.languages.includes(one),
    );
    if (!odd || !world.bureaus.find((one) => one.id === id)?.languages.includes(odd)) return;
    const named = room(strict);
    const question = named.send(trainee(other), ask(id, {}, { language: odd }));
    const reply = draft(
      'case.reply',
      other,
      { outcome: 'negative', content: 'Not known.' },
      { inReplyTo: question, language: odd },
    );
    expect(said(named, id, reply)).toBe('sent');
  });

  it('asks in a request for what it wants to know', () => {
    const here = room(everything);
    const required = (profile.requires ?? []).flatMap(({ type, fields }) =>
      type === 'information.request' ? fields : [],
    );
    const expected = (field: string, line: string | undefined): string =>
      required.includes(field)
        ? `profile_requires R-24 requires of ${id}`
        : line === undefined
          ? 'sent'
          : `profile_requires ${line === 'dualCriminality' ? 'R-61' : 'R-24'} ${line} of ${id}`;
    const without = (field: string) => said(here, other, ask(id, { [field]: undefined }));
    expect(without('reason')).toBe(
      expected('reason', profile.requiresPurposeStatement ? 'requiresPurposeStatement' : undefined),
    );
    expect(without('linkSubjectToOffence')).toBe(
      expected('linkSubjectToOffence', profile.requiresCaseSummary ? 'requiresCaseSummary' : undefined),
    );
    expect(without('offence')).toBe(expected('offence', profile.dualCriminality ? 'dualCriminality' : undefined));
    expect(without('intendedUse')).toBe(expected('intendedUse', undefined));
    const { purpose: _, ...aimless } = ask(id);
    expect(said(here, other, aimless)).toBe(
      profile.requiresPurposeStatement ? `profile_requires R-24 requiresPurposeStatement of ${id}` : 'sent',
    );
    // Who looks for somebody missing need not name an offence.
    const missing = said(here, other, ask(id, { offence: undefined }, { purpose: 'missing' }));
    expect(missing).toBe(expected('offence', undefined));
  });

  it('refuses what it does not accept at all, and says why', () => {
    const here = room(everything);
    const evidence = said(here, other, ask(id, { intendedUse: 'evidence' }));
    const address = said(here, other, ask(id, { category: 'address-or-whereabouts' }, { purpose: 'prevention' }));
    const refusing = `profile_refuses R-24 refuses of ${id}`;
    expect([evidence, address]).toEqual([id === 'QS' ? refusing : 'sent', id === 'QV' ? refusing : 'sent']);
    expect(profile.refuses?.length ?? 0).toBe(id === 'QS' || id === 'QV' ? 1 : 0);
    if (!profile.refuses) return;
    const written =
      id === 'QS'
        ? ask(id, { intendedUse: 'evidence' })
        : ask(id, { category: 'address-or-whereabouts' }, { purpose: 'prevention' });
    const { hint, profile: line } = here.refused(trainee(other), { type: 'message.send', draft: written });
    expect(line).toEqual({ bureau: id, line: 'refuses', index: 0 });
    expect(profile.refuses[0]?.reason).toMatchObject({ en: hint });
  });

  it('is asked for an arrest by its own channel, where there is a treaty, for an offence that is grave enough', () => {
    const here = room(everything);
    for (const channel of ['bureau', 'diplomatic'])
      expect([channel, said(here, other, arrest(id, profile, { channel }))]).toEqual([
        channel,
        channel === profile.provisionalArrest?.channel
          ? 'sent'
          : `profile_requires R-40 provisionalArrest.channel of ${id}`,
      ]);
    const least = profile.minPenaltyMonths ?? 0;
    for (const months of [11, 12, 23, 24])
      expect([months, said(here, other, arrest(id, profile, { maxPenaltyMonths: months }))]).toEqual([
        months,
        months >= least ? 'sent' : `profile_refuses R-61 minPenaltyMonths of ${id}`,
      ]);
    const { maxPenaltyMonths: _, ...open } = arrest(id, profile).body;
    expect(said(here, other, { ...arrest(id, profile), body: open })).toBe(
      `profile_requires R-61 minPenaltyMonths of ${id}`,
    );
    const stranger = twelve.find(([one]) => one !== id && !profile.treaties?.includes(one))?.[0];
    if (stranger !== undefined)
      expect(said(here, stranger, arrest(id, profile))).toBe(
        profile.provisionalArrest?.needsTreaty ? `profile_refuses R-40 treaties of ${id}` : 'sent',
      );
  });

  it('is not asked to arrest for what is no offence there', () => {
    const here = room(everything);
    const judicial = { kind: 'prosecution', offenceCategory: 'norms', maxPenaltyMonths: 60 };
    const body = notice('red', { judicial });
    const published = here.send(trainee('CS'), draft('notice.published', 'all', body));
    const found = draft('hit.report', [writerTo(id) === 'QR' ? 'QR' : 'QN', 'CS'], hit(String(body.noticeNo)), {
      inReplyTo: published,
    });
    const reportedHit = here.send(trainee(id), found);
    const asked = { ...arrest(id, profile), inReplyTo: reportedHit };
    expect(said(here, other, asked)).toBe(
      profile.dualCriminality ? `profile_refuses R-61 dualCriminality of ${id}` : 'sent',
    );
  });

  it('arrests as its own law says, and asks for the documents within its days', () => {
    const law = profile.redNoticeEffect;
    const arrested = { result: 'arrested', legalBasis: 'Police Act, section 9', at: '2091-03-04T08:30:00Z' };
    const confirmed = { stillValid: 'yes', identity: 'confirmed', instructions: 'Please hold the person.' };
    const here = room(everything);
    const body = notice('red', { requestingBureau: other });
    const published = here.send(trainee('CS'), draft('notice.published', 'all', body));
    const found = here.send(
      trainee(id),
      draft('hit.report', [other, 'CS'], hit(String(body.noticeNo)), { inReplyTo: published }),
    );
    const word = here.send(trainee(other), draft('hit.confirm.response', id, confirmed, { inReplyTo: found }));
    const report = (days: number) =>
      draft('extradition.arrest.report', other, { ...reported(profile, days), forBureau: other }, { inReplyTo: word });
    const wanted = `profile_requires R-59 redNoticeEffect of ${id}`;
    if (law !== 'arrest-basis') {
      expect(said(here, id, draft('hit.feedback', other, arrested, { inReplyTo: word }))).toBe(wanted);
      expect(said(here, id, report(profile.provisionalArrest?.days ?? 0))).toBe(wanted);
      here.send(trainee(other), { ...arrest(id, profile), inReplyTo: word });
    }
    const { days = 0, maxDays = days } = profile.provisionalArrest ?? {};
    const outside = `profile_requires R-41 provisionalArrest.days of ${id}`;
    expect([said(here, id, report(days - 1)), said(here, id, report(maxDays + 1))]).toEqual([outside, outside]);
    expect(said(here, id, report(maxDays))).toBe('sent');
  });

  it('decides about its own nationals as its own law says', () => {
    for (const [nationality, own] of [
      [id, true],
      [other, false],
    ] as const) {
      const here = room(everything);
      const asked = here.send(trainee(other), arrest(id, profile));
      const arrestedBody = { ...reported(profile), forBureau: other, nationalities: [nationality] };
      const arrested = here.send(
        trainee(id),
        draft('extradition.arrest.report', other, arrestedBody, { inReplyTo: asked }),
      );
      const papers = { checklist: ['warrant'], sentVia: 'diplomatic', sentOn: '2091-03-10' };
      const documents = here.send(
        trainee(other),
        draft('extradition.documents', id, papers, { inReplyTo: arrested, language: languageOf(id) }),
      );
      const decide = (decision: string) =>
        said(
          here,
          id,
          draft(
            'extradition.decision',
            other,
            { decision, reason: 'The court has decided.' },
            { inReplyTo: documents },
          ),
        );
      const no = `profile_refuses R-62 extraditesNationals of ${id}`;
      const keeps = own ? profile.extraditesNationals : true;
      // The first that is granted ends the waiting: so what is refused comes first.
      expect(decide('granted')).toBe(keeps === true ? 'sent' : no);
      if (keeps !== true) expect(decide('conditional')).toBe(keeps === 'conditional' ? 'sent' : no);
    }
  });

  it('tells who stands behind a number on the order that its law asks for', () => {
    const orders = [undefined, 'police-request', 'prosecutor-order', 'court-order'];
    const needed = Math.max(0, orders.indexOf(profile.subscriberData));
    for (const [rank, legalOrder] of orders.entries()) {
      const here = room(everything);
      const asked = here.send(trainee(other), ask(id, { category: 'telephone-or-ip', legalOrder }));
      const answer = draft('case.reply', other, { outcome: 'positive', content: 'It is known.' }, { inReplyTo: asked });
      const enough = rank >= needed || needed === 1;
      expect([legalOrder, said(here, id, answer)]).toEqual([
        legalOrder,
        enough ? 'sent' : `profile_refuses R-63 subscriberData of ${id}`,
      ]);
    }
  });

  it('tells of an adult who was missing what its law allows', () => {
    const reply = (body: Record<string, unknown>): string => {
      const here = room(everything);
      const asked = here.send(trainee(other), ask(id, {}, { purpose: 'missing' }));
      return said(
        here,
        id,
        draft('case.reply', other, { outcome: 'positive', content: 'Alive and well.', ...body }, { inReplyTo: asked }),
      );
    };
    const no = `profile_refuses R-64 adultMissingConsent of ${id}`;
    const rule = profile.adultMissingConsent;
    expect(reply({ whereabouts: 'A boarding house in Callisport' })).toBe(rule === 'location-disclosed' ? 'sent' : no);
    expect(reply({})).toBe(rule === 'consent-required' ? no : 'sent');
    expect(reply({ whereabouts: 'A boarding house in Callisport', personAgrees: true })).toBe('sent');
    expect(reply({ outcome: 'no-trace', content: 'Not found.' })).toBe('sent');
  });

  it('warns of a person in the way that fits the risk', () => {
    const here = room(everything);
    for (const tier of ['high', 'medium', 'low'] as const) {
      const body = {
        colour: 'green',
        subjectStatus: 'convicted',
        caseSummary: 'Convicted of selling houses that did not exist.',
        requestedAction: 'Be careful',
        warning: { riskTier: tier, mediumReason: 'Travels a lot' },
      };
      expect([tier, said(here, id, draft('notice.request', 'CS', body))]).toEqual([
        tier,
        profile.offenderNotice?.[tier] === 'green' ? 'sent' : `profile_refuses R-66 offenderNotice of ${id}`,
      ]);
    }
  });

  it('gives up a notice when its practice says so', () => {
    const here = room(everything);
    const body = notice('red', { requestingBureau: id });
    const published = here.send(trainee('CS'), draft('notice.published', 'all', body));
    const withdraw = draft('notice.withdraw', 'CS', { reason: 'arrested' }, { inReplyTo: published });
    expect(said(here, id, withdraw)).toBe(
      profile.cancelPolicy === 'on-arrest' ? 'sent' : `step_not_allowed R-15 cancelPolicy of ${id}`,
    );
  });

  it('keeps back what it reads a second time', () => {
    const here = room(everything);
    const question = here.send(trainee(other), ask(id));
    const original = here.state.messages.get(question)?.message.ourRef;
    const body = { original, extract: 'Somebody asks who this is.', reason: 'It may be one of yours.' };
    const to = twelve.map(([one]) => one).find((one) => one !== id && one !== other) ?? 'QN';
    expect(said(here, id, draft('case.forward', to, body))).toBe(id === 'QY' ? 'held' : 'sent');
    expect(profile.review_before?.length ?? 0).toBe(id === 'QY' ? 1 : 0);
  });
});

describe('twelve profiles', () => {
  it('name every line there is', () => {
    const used = new Set(twelve.flatMap(([, profile]) => Object.keys(profile)));
    const lines = profileLines.filter((line) => line !== 'languages').map((line) => line.split('.')[0] ?? line);
    expect(lines.filter((line) => !used.has(line))).toEqual([]);
  });

  it('differ: no two bureaus ask for the same', () => {
    const faces = twelve.map(([, { notes: _, treaties: __, ...profile }]) => JSON.stringify(profile));
    expect(new Set(faces).size).toBe(12);
    for (const line of ['redNoticeEffect', 'extraditesNationals', 'cancelPolicy', 'subscriberData'] as const)
      expect([line, new Set(twelve.map(([, profile]) => profile[line])).size]).toEqual([line, 3]);
  });

  it('leave a desk that is closed the time of a routine message, but for a flash', () => {
    // 08:00 UTC is 07:00 in Tarnmoor, whose desk opens at eight.
    const here = room(everything);
    const due = (urgency: 'flash' | 'urgent' | 'routine') => {
      const id = here.send(trainee('QN'), ask('QT', {}, { urgency }));
      const request = here.state.messages.get(id)?.requests.get('QT');
      return [(request?.ackDue ?? 0) - here.now, (request?.due ?? 0) - here.now].map((ms) => ms / 3_600_000);
    };
    expect([due('flash'), due('urgent'), due('routine')]).toEqual([
      [1 / 6, 8],
      [24, 168],
      [24, 168],
    ]);
    here.after(start + 2 * 3_600_000 - here.now);
    expect(due('urgent')).toEqual([1, 72]);
  });

  it('set their own time for answers, and whoever can look it up at once has hours', () => {
    const here = room(everything);
    const dueOf = (id: string, to: string) => {
      const request = here.state.messages.get(id)?.requests.get(to);
      return [request?.limit, ((request?.due ?? 0) - start) / 3_600_000];
    };
    const send = (to: string) => here.send(trainee('QN'), ask(to, {}, { urgency: 'urgent' }));
    const [quick, slow, usual] = [send('QR'), send('QW'), send('QP')];
    expect([dueOf(quick, 'QR'), dueOf(slow, 'QW'), dueOf(usual, 'QP')]).toEqual([
      ['information', 24],
      ['information', 120],
      ['information', 72],
    ]);
    here.send(trainee('QP'), draft('case.ack', 'QN', { directlyAccessible: true }, { inReplyTo: usual }));
    expect(dueOf(usual, 'QP')).toEqual(['informationDirect', 8]);
    here.send(trainee('QW'), draft('case.ack', 'QN', { directlyAccessible: false }, { inReplyTo: slow }));
    expect(dueOf(slow, 'QW')).toEqual(['information', 120]);
  });
});
