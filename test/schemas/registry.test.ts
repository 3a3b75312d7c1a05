import { describe, expect, it } from 'vitest';
import { bare } from '../../schemas/kinds/fields.ts';
import { kindOf, kinds, kindTypes } from '../../schemas/kinds/index.ts';
import type { Kind, When } from '../../schemas/kinds/kind.ts';
import { type LifeStep, lifecycles } from '../../schemas/lifecycles.ts';
import { ruleIds } from '../../schemas/rules.ts';

const all: readonly Kind[] = Object.values(kinds);
const need = (type: string): Kind => {
  const kind = kindOf(type);
  if (!kind) throw new Error(`No kind ${type}`);
  return kind;
};
const rowsOf = (life: keyof typeof lifecycles): Readonly<Record<string, LifeStep>> => lifecycles[life].steps;

describe('the registry of message types', () => {
  it('knows each kind by its own type, and nothing else', () => {
    for (const type of kindTypes) expect(kindOf(type)?.type).toBe(type);
    for (const stranger of ['', 'toString', '__proto__', 'constructor', 'notice.unknown'])
      expect(kindOf(stranger)).toBeUndefined();
  });

  it('gives each kind three letters of its own for file numbers', () => {
    const refs = all.map((kind) => kind.ref);
    expect(refs.filter((ref) => !/^[A-Z]{3}$/.test(ref))).toEqual([]);
    expect(new Set(refs).size).toBe(refs.length);
  });

  it('names its family in its type, or says which other it belongs to', () => {
    const others: Readonly<Record<string, string>> = { oversight: 'notice', ip: 'tip' };
    for (const kind of all) {
      const first = kind.type.split('.')[0] ?? '';
      expect(others[first] ?? first).toBe(kind.family);
    }
  });

  it('has every reply it speaks of, and each says by whom it can come', () => {
    for (const kind of all) {
      for (const type of kind.replies) {
        const reply = need(type);
        const able =
          reply.answers === 'others' ? kind.to : reply.answers === 'own' ? kind.from : [...kind.to, ...kind.from];
        expect(
          reply.from.some((party) => able.includes(party)),
          `${type} to ${kind.type}`,
        ).toBe(true);
      }
      expect(new Set(kind.replies).size).toBe(kind.replies.length);
    }
  });

  it('reaches every kind from one that opens a case', () => {
    const reached = new Set(all.filter((kind) => kind.opens).map((kind) => kind.type));
    expect(reached.size).toBeGreaterThan(3);
    for (const type of reached) for (const reply of need(type).replies) reached.add(reply);
    expect(kindTypes.filter((type) => !reached.has(type))).toEqual([]);
  });

  it('lets every request be answered for good by those who owe the answer', () => {
    const requests = all.filter((kind) => kind.answerWithin !== undefined);
    expect(requests.length).toBeGreaterThan(8);
    for (const kind of requests) {
      const owing = typeof kind.answerBy === 'object' ? kind.answerBy : kind.to;
      const final = kind.replies
        .map(need)
        .filter((reply) => ['final', 'refuse'].includes(reply.effectOn?.[kind.type] ?? reply.effect));
      const stuck = owing.filter((party) => !final.some((reply) => reply.from.includes(party)));
      expect(stuck, kind.type).toEqual([]);
    }
  });

  it('lets whoever must acknowledge do so', () => {
    for (const kind of all.filter((one) => one.ackWithin !== undefined)) {
      expect(kind.replies, kind.type).toContain('case.ack');
      expect(
        kind.to.filter((party) => !need('case.ack').from.includes(party)),
        kind.type,
      ).toEqual([]);
    }
  });

  it('lets nobody but the hub speak for the register', () => {
    for (const kind of all) expect(kind.from.includes('register'), kind.type).toBe(kind.automatic === true);
  });

  it('keeps notices, hits and the register from partners and press', () => {
    for (const kind of all.filter((one) => ['notice', 'document', 'hit'].includes(one.family)))
      expect(
        kind.type === 'hit.feedback' ? [] : kind.to.filter((party) => party === 'partner' || party === 'press'),
        kind.type,
      ).toEqual([]);
  });

  it('proposes no addressee for a request to confirm: finding it is the lesson', () => {
    expect(kinds['hit.confirm.request'].proposes).toBe('nobody');
  });

  it('speaks in its conditions only of fields and values that exist', () => {
    const conditions = all.flatMap((kind) =>
      [kind.answerWhen, kind.effectWhen, ...(kind.steps ?? []).map((step) => step.when)]
        .filter((when): when is When => when !== undefined)
        .flatMap((when) => Object.entries(when).map(([field, value]) => ({ kind, field, value }))),
    );
    expect(conditions.length).toBeGreaterThan(10);
    for (const { kind, field, value } of conditions) {
      const schema = kind.body.shape[field];
      expect(schema, `${kind.type} ${field}`).toBeDefined();
      // '' is a field that was left empty.
      for (const one of (typeof value === 'object' ? value : [value]).filter((some) => some !== ''))
        expect(bare(schema as never).safeParse(one).success, `${kind.type} ${field} ${one}`).toBe(true);
    }
    for (const kind of all)
      for (const field of [kind.promise?.field, kind.belongsTo, kind.onBehalfOf])
        if (field !== undefined) expect(kind.body.shape[field], `${kind.type} ${field}`).toBeDefined();
  });

  it('cites rules that are in the duty guide', () => {
    for (const kind of all) for (const rule of kind.rules) expect(ruleIds).toContain(rule);
  });

  it('changes requests only of types that it may answer', () => {
    for (const kind of all)
      for (const type of Object.keys(kind.effectOn ?? {})) expect(need(type).replies).toContain(kind.type);
  });
});

describe.each(Object.keys(lifecycles) as (keyof typeof lifecycles)[])('the life of a %s', (life) => {
  const rows = rowsOf(life);
  const states: readonly string[] = lifecycles[life].states;
  const taken = all.flatMap((kind) =>
    (kind.steps ?? []).filter((step) => step.life === life).map((step) => ({ kind, step })),
  );

  it('has steps only between its own states, each with its rule', () => {
    for (const [name, row] of Object.entries(rows)) {
      expect(
        [...row.from, row.to ?? ''].filter((state) => state !== '' && !states.includes(state)),
        name,
      ).toEqual([]);
      expect(ruleIds, name).toContain(row.rule);
    }
    expect(lifecycles[life].ends.filter((state: string) => !states.includes(state))).toEqual([]);
  });

  it('reaches each of its states', () => {
    const reached = new Set(['']);
    for (const state of reached)
      for (const row of Object.values(rows)) if (row.to !== undefined && row.from.includes(state)) reached.add(row.to);
    expect(states.filter((state) => !reached.has(state))).toEqual([]);
  });

  it('has no step that no message takes, and no message takes a step it has not', () => {
    const names = new Set(taken.map(({ step }) => step.step as string));
    expect([...names].sort()).toEqual(Object.keys(rows).sort());
  });

  it('gives each step to a party that may send the message', () => {
    for (const { kind, step } of taken) {
      const by = rows[step.step]?.by;
      if (typeof by === 'object')
        expect(
          by.some((party) => kind.from.includes(party)),
          `${kind.type} ${step.step}`,
        ).toBe(true);
    }
  });

  it('is begun by messages that can stand at its beginning', () => {
    const starts = taken.filter(({ step }) => rows[step.step]?.from.includes(''));
    expect(starts.length).toBeGreaterThan(0);
    // Or they begin it in the course of another life.
    for (const { kind } of starts)
      expect(kind.opens || kind.automatic === true || (kind.steps?.length ?? 0) > 1, kind.type).toBe(true);
  });
});
