import { application, order, person, ranked, rowOf, schooling, YUEQING_KEYS } from './support/ranking-scene.js';

const DAY = '2020-01-01';

describe('a couple', () => {
  it('applies with the higher of the two, and stands before a single parent with the same points', () => {
    const ranking = ranked(schooling(), { quota: 1 }, [
      application('single', person(121, 60, DAY)),
      application('couple', person(118, 60, DAY), person(121, 60, DAY)),
    ]);
    expect(order(ranking)).toEqual(['1 couple admitted', '2 single rejected']);
    expect(rowOf(ranking, 'couple')).toMatchObject({
      countedPerson: 'couple-2',
      otherPerson: 'couple-1',
      scenePoints: 12_100,
      otherScenePoints: 11_800,
    });
    expect(rowOf(ranking, 'single')).toMatchObject({ otherPerson: null, otherScenePoints: null });
    expect(ranking.pools[0]?.cutOff.decidingKey).toBe('spouse');
  });

  it('is compared by scene points, not by the whole total', () => {
    const ranking = ranked(schooling({ items: ['individual'] }), { quota: 1 }, [
      application('couple', person(150, 60, DAY), person(100, 80, DAY)),
    ]);
    expect(rowOf(ranking, 'couple')).toMatchObject({
      countedPerson: 'couple-2',
      scenePoints: 8000,
      otherScenePoints: 6000,
    });
  });

  it('applies with the higher even where the scene’s keys would favour the other', () => {
    const keys = YUEQING_KEYS.filter(({ id }) => id === 'registered');
    const ranking = ranked(schooling({ keys }), { quota: 1 }, [
      application('couple', person(118, 60, '2010-01-01'), person(121, 60, '2020-01-01')),
    ]);
    expect(rowOf(ranking, 'couple')).toMatchObject({ countedPerson: 'couple-2', scenePoints: 12_100 });
  });

  it('with equal scene points applies with the one who stands better, whoever is named first', () => {
    const [early, late] = [person(100, 60, '2015-01-01'), person(100, 60, '2019-01-01')];
    const ranking = ranked(schooling(), { quota: 2 }, [application('A', early, late), application('B', late, early)]);
    expect(rowOf(ranking, 'A').countedPerson).toBe('A-1');
    expect(rowOf(ranking, 'B').countedPerson).toBe('B-2');
    expect(order(ranking)).toEqual(['1 A admitted', '1 B admitted']);
  });

  it('of whom one cannot be counted applies with the other, without a reference', () => {
    const noResident = person(180, 90, DAY, 0, { permit: false });
    const scene = schooling({ eligibility: { var: 'permit' } });
    const ranking = ranked(scene, { quota: 1 }, [application('couple', noResident, person(90, 60, DAY))]);
    expect(rowOf(ranking, 'couple')).toMatchObject({
      countedPerson: 'couple-2',
      otherPerson: null,
      otherScenePoints: null,
      scenePoints: 9000,
      setAside: [{ person: 'couple-1', reasons: [{ code: 'RANK-NOT-ELIGIBLE' }] }],
    });
  });
});

describe('other household rules', () => {
  const couple = [application('couple', person(90, 60, DAY, 5), person(121, 60, '2018-01-01', 2))];

  it('own: the applying person counts, the spouse is a reference', () => {
    const row = rowOf(ranked(schooling({ household: 'own' }), { quota: 1 }, couple), 'couple');
    expect(row).toMatchObject({ countedPerson: 'couple-1', scenePoints: 9000, otherScenePoints: 12_100 });
  });

  it('own: without the applying person there is no application, whatever the spouse has', () => {
    const scene = schooling({ household: 'own', eligibility: { var: 'permit' } });
    const ranking = ranked(scene, { quota: 1 }, [
      application('couple', person(90, 60, DAY, 0, { permit: false }), person(121, 60, DAY)),
    ]);
    expect(ranking.excluded).toMatchObject([{ applicationId: 'couple', reason: { code: 'RANK-NOT-ELIGIBLE' } }]);
  });

  it('sum: points are added, and the facts are of the one with more', () => {
    const row = rowOf(ranked(schooling({ household: 'sum' }), { quota: 1 }, couple), 'couple');
    expect(row).toMatchObject({ countedPerson: 'couple-2', otherPerson: 'couple-1', scenePoints: 21_100 });
    expect(row.keys.map(({ display }) => display)).toEqual(['211.00', '60.00', '2018-01-01', '2.00', '90.00']);
  });
});
