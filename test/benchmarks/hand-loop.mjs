// The practice policy written out by hand as loops over typed arrays, with the figures of every node: the limit in this language.
//
// Each line says what one indicator gives for a value in whole hundredths; the loops around them are the same text for all of them and
// are compiled for each, so that none of them meets another kind of column.
const perUnit = (fact, rate, max) => ({ facts: [fact], value: `${fact} * ${rate}`, max });
const yes = (fact, points, max = points) => ({ facts: [fact], value: `(${fact} ? ${points} : 0)`, max });
const steps = (fact, ...bounds) => ({
  facts: [fact],
  value: bounds.reduce((rest, [from, points]) => `(${fact} >= ${from} ? ${points} : ${rest})`, '0'),
});
const perThousand = (fact, of, points, max) => ({
  facts: [fact],
  value: `Math.floor(${fact} / ${of}) * ${points}`,
  max,
});
/** Yes where one is yes; unknown where none is and one is unknown. */
const either = (a, b, points) => ({
  facts: [a, b],
  unknown: `!((${a} !== U_${a} && ${a} === 1) || (${b} !== U_${b} && ${b} === 1)) && (${a} === U_${a} || ${b} === U_${b})`,
  value: `((${a} === 1 || ${b} === 1) ? ${points} : 0)`,
  max: points,
});
const atLeastOneOf = (a, b, points) => ({
  facts: [a, b],
  unknown: `!(${a} >= 1 || ${b} >= 1) && (${a} === U_${a} || ${b} === U_${b})`,
  value: `((${a} >= 1 || ${b} >= 1) ? ${points} : 0)`,
  max: points,
});

const INDICATORS = {
  // Completed years stand in a column that was computed beforehand, as full months do.
  age: {
    facts: ['AGE'],
    value: '(AGE > 60 ? 0 : AGE >= 55 ? 500 : Math.min(2000, 500 + (55 - AGE) * 100))',
    max: 2000,
  },
  education: {
    facts: ['education'],
    value: '(education >= 3 ? 1000 : education === 2 ? 800 : 500)',
    max: 1000,
    instead: 500,
  },
  'pension-insurance': perUnit('pension_months', 50, 3000),
  residence: perUnit('MONTHS', 25, 3000),
  'housing-fund': perUnit('housing_fund_months', 25, 1000),
  'own-home': { facts: ['dwelling'], value: '(dwelling === 0 ? 1500 : 0)', max: 1500 },
  'rented-home': { facts: ['dwelling'], value: '(dwelling === 1 || dwelling === 2 ? 500 : 0)', max: 500 },
  'party-member': yes('party_member', 500),
  'democratic-party': yes('democratic_party_member', 500),
  veteran: yes('veteran', 500),
  'talent-class': {
    facts: ['talent_class'],
    value: '(talent_class >= 3 ? 2000 : talent_class === 2 ? 1000 : talent_class === 1 ? 500 : 0)',
    max: 2000,
  },
  'award-county': { ...steps('award_county_count', [1, 500]), max: 500 },
  'award-city': { ...steps('award_city_count', [1, 1000]), max: 1000 },
  'award-province': atLeastOneOf('award_province_count', 'award_nation_count', 2000),
  'sample-or-pledge': either('marrow_sample_registered', 'body_donation_pledged', 500),
  'successful-donation': either('marrow_donated', 'relative_body_donated', 2000),
  'blood-donation': perUnit('blood_donation_count', 200, 1000),
  volunteering: perUnit('volunteer_count', 50, 500),
  charity: perThousand('donation_yuan', 100_000, 100, 500),
  'legal-study': perUnit('legal_study_count', 50, 500),
  'labour-contract': yes('labour_contract', 500),
  business: yes('runs_business', 500),
  'legal-representative': yes('above_scale_legal_representative', 500),
  'company-tax': perThousand('company_tax_yuan', 1_000_000, 100),
  // Yuan with two decimals stand in hundredths.
  'income-tax': perThousand('income_tax_yuan', 100_000, 100),
  'politics-township': yes('participation_township', 300),
  'politics-county': yes('participation_county', 500),
  'politics-city': yes('participation_city', 800),
  'politics-province': yes('participation_province', 1000),
  'politics-nation': yes('participation_nation', 1500),
  'design-patent': perUnit('design_patents', 500),
  'utility-patent': perUnit('utility_patents', 1000),
  'invention-patent': perUnit('invention_patents', 1500),
  'science-award-city': yes('science_award_city', 500),
  'science-award-province': yes('science_award_province', 1000),
  'science-award-nation': yes('science_award_nation', 1500),
  'red-station': perUnit('red_station_count', 100),
  mediation: perUnit('mediation_count', 100),
  patrol: perUnit('patrol_count', 100),
  'administrative-detention': perUnit('detention_count', 2000),
  'public-security-fine': perUnit('public_security_fine_count', 500),
  'traffic-violation': steps('traffic_violation_count', [1, 200], [2, 500], [3, 1000]),
  'benefit-fraud': yes('benefit_fraud', 3000, null),
  'tax-dishonesty': yes('tax_dishonesty', 1000, null),
  'wage-arrears': yes('wage_arrears', 2000, null),
  'urban-management-penalty': steps('urban_management_penalty_count', [1, 100], [2, 300], [3, 600]),
  'falling-object': perUnit('falling_object_count', 500),
};

/** The highest of three certificates: what is unknown matters only where nothing above it is certain. */
const [A, B, T, S] = ['qualification_grade', 'skill_certificate_grade', 'title_level', 'specialized_certificate'];
const MIDDLE = `${A} === 3 || ${B} === 3 || ${T} === 1`;
INDICATORS.skill = {
  facts: [A, B, T, S],
  unknown:
    `!(${A} >= 4 || ${B} >= 4 || ${T} >= 2) && (${A} === U_${A} || ${B} === U_${B} || ${T} === U_${T} || ` +
    `(${A} < 1 && ${B} < 1 && ${T} < 1 && ${S} === U_${S}))`,
  value: `(${A} >= 4 || ${B} >= 4 || ${T} >= 2 ? 1000 : ${MIDDLE} ? 800 : ${A} === 2 || ${B} === 2 ? 500 : ${A} === 1 || ${B} === 1 || ${S} ? 300 : 0)`,
  max: 1000,
};

/** The loops of one policy: reads the tree for groups, caps and order, and the lines above for what each indicator gives. */
export function handLoops(policy) {
  const columns = new Set();
  const parts = [];
  for (const index of policy.order) {
    const { node, rule, counted, most, least, combine, whenUnknown } = policy.nodes[index];
    const at = index * 7;
    const tally = (limited) => `
      sum += got; rawSum += had; if (got !== 0) scoring += 1; ${limited}`;
    const end = (extra = '') => `
      f[${at}] += sum; f[${at + 1}] += rawSum; f[${at + 2}] += scoring; f[${at + 3}] += atCap; f[${at + 4}] += lost; f[${at + 5}] += raised; f[${at + 6}] += lacks;${extra}`;
    const begin = 'let sum = 0, rawSum = 0, scoring = 0, atCap = 0, lost = 0, raised = 0, lacks = 0;';
    const cap = `${most === Infinity ? '' : `if (had >= ${most}) { atCap += 1; lost += had - ${most}; got = ${most}; }`}
      ${least === -Infinity ? '' : `if (got < ${least}) { raised += ${least} - got; got = ${least}; }`}`;
    if (rule) {
      const line = INDICATORS[node.id];
      if (!line) throw new Error(`nobody has written ${node.id}`);
      for (const fact of line.facts) columns.add(fact);
      const unknown = line.unknown ?? line.facts.map((fact) => `${fact} === U_${fact}`).join(' || ');
      parts.push(`
    { const p = P[${index}], u = N[${index}]; ${begin}
      for (let i = 0; i < n; i += 1) {
        ${line.facts.map((fact) => `const ${fact} = C_${fact}[s + i];`).join(' ')}
        let had, got;
        if (${unknown}) { had = got = ${line.instead ?? whenUnknown}; lacks += 1; u[i] = 1; }
        else { u[i] = 0; had = got = ${line.value}; ${cap} }
        p[i] = got; ${tally('')}
      } ${end()} }`);
    } else {
      const children = counted.map((child) => ({ child, sign: policy.nodes[child].sign }));
      const lowest = combine === 'max' ? '-1e9' : '0';
      const entered = children.map(({ child, sign }) => {
        const points = `${sign < 0 ? '-' : ''}c${child}[i]`;
        return combine === 'max' ? `if (${points} > had) had = ${points};` : `had += ${points};`;
      });
      parts.push(`
    { const p = P[${index}], u = N[${index}]; ${children.map(({ child }) => `const c${child} = P[${child}], u${child} = N[${child}];`).join(' ')} ${begin}
      for (let i = 0; i < n; i += 1) {
        let had = ${lowest}; ${entered.join(' ')}
        let got = had; ${cap}
        p[i] = got; ${tally('')}
        const without = ${children.map(({ child }) => `u${child}[i]`).join(' | ')}; u[i] = without; lacks += without;
      } ${end()} }`);
    }
  }
  const names = [...columns];
  const text = `
  ${names.map((name) => `const C_${name} = columns.${name}.values, U_${name} = columns.${name}.unknown;`).join('\n  ')}
  const B = 1024, P = [], N = [], f = figures;
  for (let i = 0; i < ${policy.nodes.length}; i += 1) { P.push(new Int32Array(B)); N.push(new Uint8Array(B)); }
  for (let s = from; s < to; s += B) { const n = Math.min(B, to - s); ${parts.join('')}
    const root = P[0]; for (let i = 0; i < n; i += 1) totals[s + i] = root[i];
  }`;
  return { text: `(columns, totals, figures, from, to) => {${text}\n}`, names };
}
