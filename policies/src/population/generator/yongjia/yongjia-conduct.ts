import type { FactSettingsInput } from '../settings/generation-settings.js';
import type { Quantiles } from '../settings/distributions.js';
import { always, byCode, counts, permille, quantiles, shares, where } from './notation.js';

/* Membership, recognition, contributions to others, and conduct. All assumed. */

/** What only the person can declare, with evidence, is unknown for so many. */
const NOT_DECLARED = permille(30);

function chance(share: number): FactSettingsInput {
  return { model: { kind: 'chance', share: always(share) } };
}

function declared(fact: FactSettingsInput): FactSettingsInput {
  return { ...fact, unknown: NOT_DECLARED };
}

/** Awards: so many ‰ have any. */
function awards(share: number): FactSettingsInput {
  const cell = counts((1000 - share) * 100, share * 82, share * 14, share * 4);
  return declared({ model: { kind: 'count', shares: always(cell) } });
}

/** Things done by so many ‰, so often. */
function done(share: number, times: Quantiles): FactSettingsInput {
  return { model: { kind: 'number', holders: always(permille(share)), values: always(times) } };
}

const ACTIVITIES = quantiles([0, 1], [600, 3], [900, 7], [1000, 20]);

export const CONDUCT: Readonly<Record<string, FactSettingsInput>> = {
  party_member: {
    model: {
      kind: 'chance',
      share: byCode('education', { senior: 260, college: 700, bachelor: 1350, master: 2200, doctor: 2400 }, 90),
    },
  },
  democratic_party_member: declared({
    note: { zh: '限本科及以上', en: 'Of graduates only' },
    model: { kind: 'chance', share: where({ education: ['bachelor', 'master', 'doctor'] }, permille(14), 0) },
  }),
  veteran: chance(permille(27)),
  award_county_count: awards(16),
  award_city_count: awards(5),
  award_province_count: awards(2),
  award_nation_count: awards(1),
  participation_township: declared(chance(permille(5))),
  participation_county: declared(chance(permille(2))),
  participation_city: declared(chance(permille(1))),
  participation_province: ofCityDeputies(150),
  participation_nation: ofCityDeputies(40),
  marrow_sample_registered: chance(permille(9)),
  marrow_donated: declared({
    model: { kind: 'chance', share: where({ marrow_sample_registered: true }, permille(40), 0) },
  }),
  body_donation_pledged: chance(permille(6)),
  relative_body_donated: declared(chance(permille(1))),
  blood_donation_count: done(150, quantiles([0, 1], [550, 2], [800, 4], [950, 9], [1000, 30])),
  volunteer_count: declared(done(210, quantiles([0, 1], [500, 4], [800, 10], [950, 25], [1000, 90]))),
  donation_yuan: declared({
    model: {
      kind: 'number',
      places: 2,
      holders: byCode('work', { factory: 600, service: 600, 'self-employed': 1700, professional: 1500 }, 200),
      values: always(quantiles([0, 1000], [500, 30_000], [800, 150_000], [950, 700_000], [1000, 8_000_000])),
    },
  }),
  legal_study_count: done(340, quantiles([0, 1], [600, 3], [900, 8], [1000, 20])),
  red_station_count: done(70, ACTIVITIES),
  mediation_count: done(16, ACTIVITIES),
  patrol_count: done(60, ACTIVITIES),
  forgery_finding: {
    model: { kind: 'choice', shares: always(shares({ none: 997, items: 2, all: 1 })) },
  },
  local_hukou: chance(permille(4)),
  dishonest_debtor: chance(permille(5)),
  serving_sentence: chance(permille(1)),
  detention_count: { model: { kind: 'count', shares: always(counts(993, 6, 1)) } },
  public_security_fine_count: { model: { kind: 'count', shares: always(counts(978, 18, 3, 1)) } },
  traffic_violation_count: { model: { kind: 'count', shares: always(counts(925, 55, 14, 4, 0, 2)) } },
  benefit_fraud: chance(permille(1)),
  urban_management_penalty_count: {
    model: {
      kind: 'count',
      shares: where({ work: ['self-employed'] }, counts(935, 45, 14, 6), counts(991, 8, 1)),
    },
  },
  falling_object_count: { model: { kind: 'count', shares: always(counts(998, 2)) } },
};

/** Of those who are delegates of the city. */
function ofCityDeputies(share: number): FactSettingsInput {
  return declared({ model: { kind: 'chance', share: where({ participation_city: true }, permille(share), 0) } });
}
