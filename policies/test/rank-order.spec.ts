import { application, order, person, ranked, rowOf, schooling, YUEQING_KEYS } from './support/ranking-scene.js';

const SCENE = schooling();

describe('the order of a scene', () => {
  it('compares total, individual layer, registration, social service in sequence', () => {
    const ranking = ranked(SCENE, { quota: 2 }, [
      application('X', person(120, 60, '2019-03-01', 3)),
      application('Y', person(120, 60, '2018-05-01', 1)),
      application('Z', person(120, 70, '2021-01-01', 0)),
    ]);
    expect(order(ranking)).toEqual(['1 Z admitted', '2 Y admitted', '3 X rejected']);
    expect(ranking.pools[0]?.cutOff).toEqual({
      points: 12_000,
      lastAdmitted: 'Y',
      firstRejected: 'X',
      decidingKey: 'registered',
      equalOnPoints: { admitted: 2, rejected: 1, undecided: 0 },
    });
  });

  it('shows each key with its value in units and for people', () => {
    const ranking = ranked(SCENE, { quota: 1 }, [application('X', person(66.5, 60.25, '2019-03-01', 3))]);
    expect(rowOf(ranking, 'X').keys).toEqual([
      { id: 'total', value: 6650, display: '66.50' },
      { id: 'individual', value: 6025, display: '60.25' },
      { id: 'registered', value: 17_956, display: '2019-03-01' },
      { id: 'social', value: 300, display: '3.00' },
      { id: 'spouse', value: null, display: '—' },
    ]);
    expect(ranking.keys.map(({ id, direction }) => [id, direction])).toEqual([
      ['total', 'descending'],
      ['individual', 'descending'],
      ['registered', 'ascending'],
      ['social', 'descending'],
      ['spouse', 'descending'],
    ]);
  });

  it.each(['ascending', 'descending'] as const)('puts an unknown key last when it counts %s', (direction) => {
    const keys = YUEQING_KEYS.map((key) => (key.id === 'registered' ? { ...key, direction } : key));
    const ranking = ranked(schooling({ keys }), { quota: 3 }, [
      application('A-unknown', person(120, 60, null, 9)),
      application('B-early', person(120, 60, '1990-01-01', 0)),
      application('C-late', person(120, 60, '2025-01-01', 0)),
    ]);
    const known = direction === 'ascending' ? ['1 B-early', '2 C-late'] : ['1 C-late', '2 B-early'];
    expect(order(ranking)).toEqual([...known, '3 A-unknown'].map((row) => `${row} admitted`));
  });

  it('compares the next key where both are unknown', () => {
    const ranking = ranked(SCENE, { quota: 2 }, [
      application('A', person(120, 60, null, 1)),
      application('B', person(120, 60, null, 2)),
    ]);
    expect(order(ranking)).toEqual(['1 B admitted', '2 A admitted']);
  });

  it('gives complete equals one position, and counts them all for the next', () => {
    const twin = person(110, 50, '2020-01-01', 0);
    const ranking = ranked(SCENE, { quota: 4 }, [
      application('D', person(100, 50, '2020-01-01', 0)),
      application('C', twin),
      application('B', twin),
      application('A', person(120, 50, '2020-01-01', 0)),
    ]);
    expect(order(ranking)).toEqual(['1 A admitted', '2 B admitted', '2 C admitted', '4 D admitted']);
  });

  it('tells points apart by a hundredth, and orders them below zero too', () => {
    const keys = [
      {
        id: 'net',
        title: { zh: '净分' },
        rule: { '-': [{ var: 'points.social' }, { var: 'points.penalty' }] },
        direction: 'descending' as const,
      },
    ];
    const ranking = ranked(schooling({ keys }), { quota: 3 }, [
      application('A', person(50, 10, '2020-01-01', 1, { penalty: 2 })),
      application('B', person(50, 10, '2020-01-01', 1, { penalty: 1 })),
      application('C', person(50, 10, '2020-01-01', 1, { penalty: 1.01 })),
    ]);
    expect(order(ranking)).toEqual(['1 B admitted', '2 C admitted', '3 A admitted']);
    expect(rowOf(ranking, 'A').keys[0]).toEqual({ id: 'net', value: -100, display: '-1.00' });
  });
});

describe('pools', () => {
  const POOLS = [
    { id: 'north', title: { zh: '城北小学' }, quota: 1 },
    { id: 'south', title: { zh: '城南小学' }, quota: null },
  ];

  it('are ranked each by itself, with the places of the round or else of the scene', () => {
    const ranking = ranked(schooling({ pools: POOLS }), { pools: [{ id: 'south', quota: 2 }] }, [
      application('A', person(90, 10, '2020-01-01'), undefined, 'north'),
      application('B', person(80, 10, '2020-01-01'), undefined, 'north'),
      application('C', person(70, 10, '2020-01-01'), undefined, 'south'),
    ]);
    expect(
      ranking.pools.map(({ pool, title, quota, admitted, unused }) => [pool, title?.zh, quota, admitted, unused]),
    ).toEqual([
      ['north', '城北小学', 1, 1, 0],
      ['south', '城南小学', 2, 1, 1],
    ]);
    expect(order(ranking)).toEqual(['1 A admitted', '2 B rejected', '1 C admitted']);
    expect(ranking.pools[0]?.cutOff).toMatchObject({
      points: 9000,
      lastAdmitted: 'A',
      firstRejected: 'B',
      decidingKey: 'total',
    });
    expect(ranking.pools[1]?.cutOff).toMatchObject({
      points: 7000,
      lastAdmitted: 'C',
      firstRejected: null,
      decidingKey: null,
    });
  });

  it('may be named by the round alone', () => {
    const pools = [{ id: 'east', title: { zh: '东瓯小学' }, quota: 1 }];
    const ranking = ranked(SCENE, { pools }, [application('A', person(90, 10, '2020-01-01'), undefined, 'east')]);
    expect(ranking.pools.map(({ pool, title }) => [pool, title?.zh])).toEqual([['east', '东瓯小学']]);
  });
});
