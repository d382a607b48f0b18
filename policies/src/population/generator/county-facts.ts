import { formatDay } from '../../logic/calendar-day.js';
import type { QuantileTable, Random } from '../random.js';
import { pensionMonths, skillFacts } from './common-facts.js';
import type { Facts, Resident } from './resident.js';
import * as assumed from './yongjia-distributions.js';

/** How many, of those of whom `permille` have any. */
function countOf(random: Random, permille: number, counts: QuantileTable): number {
  return random.chance(permille) ? random.fromTable(counts) : 0;
}

/** Fen as a decimal number of yuan; the shortest decimal text of the quotient is exact. */
function yuan(fen: number): number {
  return fen / 100;
}

function housing({ asOf, dwelling, countyDays, draws }: Resident): Facts {
  const random = draws('renting');
  const rents = dwelling === 'rented' || dwelling === 'dormitory';
  const share = rents ? random.between(600, 1000) : random.fromTable(assumed.OWNERS_RENTED_BEFORE);
  return {
    residence_registration_date: formatDay(asOf - countyDays),
    dwelling,
    renting_years: Math.floor((countyDays * share) / 365_000),
  };
}

function livelihood(resident: Resident): Facts {
  const { work, draws, runsBusiness } = resident;
  const [fund, tax] = [draws('fund'), draws('tax')];
  const insured = pensionMonths(resident);
  const hasFund = insured > 0 && fund.chance(assumed.HOUSING_FUND_BY_WORK[work]);
  const paysTax = runsBusiness && tax.chance(assumed.BUSINESS_PAYS_TAX);
  return {
    housing_fund_months: hasFund ? Math.floor((insured * fund.fromTable(assumed.FUND_SHARE_OF_INSURED)) / 1000) : 0,
    labour_contract: draws('contract').chance(assumed.LABOUR_CONTRACT_BY_WORK[work]),
    runs_business: runsBusiness,
    above_scale_legal_representative: runsBusiness && draws('above-scale').chance(assumed.ABOVE_SCALE),
    company_tax_yuan: yuan(paysTax ? tax.fromTable(assumed.COMPANY_TAX_FEN) : 0),
    income_tax_yuan: yuan(countOf(draws('income-tax'), assumed.INCOME_TAX_BY_WORK[work], assumed.INCOME_TAX_FEN)),
  };
}

function identity({ education, draws }: Resident): Facts {
  const graduate = education === 'bachelor' || education === 'master' || education === 'doctor';
  return {
    party_member: draws('party').chance(assumed.PARTY_MEMBERS_BY_EDUCATION[education] ?? 0),
    democratic_party_member: graduate && draws('democratic-party').chance(assumed.DEMOCRATIC_PARTY_OF_GRADUATES),
    veteran: draws('veteran').chance(assumed.VETERANS),
  };
}

function talentClass(resident: Resident): string {
  const random = resident.draws('talent');
  const classes = assumed.TALENT_BY_EDUCATION[resident.education];
  if (classes) return random.pick(classes);
  const { qualification_grade: qualification, skill_certificate_grade: certificate } = skillFacts(resident);
  const isCraftsman = [qualification, certificate].some((grade) => grade === 'grade_1' || grade === 'grade_2');
  return isCraftsman ? random.pick(assumed.TALENT_OF_CRAFTSMEN) : 'none';
}

function recognition(resident: Resident): Facts {
  const { work, runsBusiness, draws } = resident;
  const award = (level: keyof typeof assumed.AWARDS): number => {
    const random = draws(`award-${level}`);
    return random.chance(assumed.AWARDS[level]) ? random.pickCount(assumed.AWARD_COUNTS) : 0;
  };
  const holders =
    work === 'professional' || runsBusiness ? assumed.PATENT_HOLDERS.inventive : assumed.PATENT_HOLDERS.others;
  const patents = (kind: keyof typeof holders): number => {
    const random = draws(`patent-${kind}`);
    return random.chance(holders[kind]) ? random.pickCount(assumed.PATENT_COUNTS) : 0;
  };
  const science = (level: keyof typeof assumed.SCIENCE_AWARDS): boolean =>
    work === 'professional' && draws(`science-${level}`).chance(assumed.SCIENCE_AWARDS[level]);
  return {
    talent_class: talentClass(resident),
    award_county_count: award('county'),
    award_city_count: award('city'),
    award_province_count: award('province'),
    award_nation_count: award('nation'),
    design_patents: patents('design'),
    utility_patents: patents('utility'),
    invention_patents: patents('invention'),
    science_award_city: science('city'),
    science_award_province: science('province'),
    science_award_nation: science('nation'),
  };
}

function participation({ draws }: Resident): Facts {
  const city = draws('deputy-city').chance(assumed.PARTICIPATION.city);
  const above = assumed.PARTICIPATION_OF_CITY_DEPUTIES;
  return {
    participation_township: draws('deputy-township').chance(assumed.PARTICIPATION.township),
    participation_county: draws('deputy-county').chance(assumed.PARTICIPATION.county),
    participation_city: city,
    participation_province: city && draws('deputy-province').chance(above.province),
    participation_nation: city && draws('deputy-nation').chance(above.nation),
  };
}

function welfare({ work, draws }: Resident): Facts {
  const sample = draws('marrow').chance(assumed.MARROW_SAMPLES);
  return {
    marrow_sample_registered: sample,
    marrow_donated: sample && draws('marrow-donated').chance(assumed.MARROW_DONORS_OF_SAMPLES),
    body_donation_pledged: draws('body-pledge').chance(assumed.BODY_PLEDGES),
    relative_body_donated: draws('relative-body').chance(assumed.RELATIVE_BODY_DONATED),
    blood_donation_count: countOf(draws('blood'), assumed.BLOOD_DONORS, assumed.BLOOD_DONATIONS),
    volunteer_count: countOf(draws('volunteer'), assumed.VOLUNTEERS, assumed.VOLUNTEER_EVENTS),
    donation_yuan: yuan(countOf(draws('donation'), assumed.DONORS_BY_WORK[work], assumed.DONATION_FEN)),
    legal_study_count: countOf(draws('legal-study'), assumed.LEGAL_STUDENTS, assumed.LEGAL_STUDIES),
    red_station_count: countOf(draws('red-station'), assumed.RED_STATION_VISITORS, assumed.ACTIVITY_COUNTS),
    mediation_count: countOf(draws('mediation'), assumed.MEDIATORS, assumed.ACTIVITY_COUNTS),
    patrol_count: countOf(draws('patrol'), assumed.PATROLLERS, assumed.ACTIVITY_COUNTS),
  };
}

function conduct({ work, runsBusiness, draws }: Resident): Facts {
  const trades = work === 'self-employed' ? 'self-employed' : 'others';
  return {
    local_hukou: draws('hukou').chance(assumed.LOCAL_HUKOU),
    dishonest_debtor: draws('debtor').chance(assumed.DISHONEST_DEBTORS),
    serving_sentence: draws('sentence').chance(assumed.SERVING_SENTENCE),
    detention_count: draws('detention').pickCount(assumed.DETENTIONS),
    public_security_fine_count: draws('fine').pickCount(assumed.PUBLIC_SECURITY_FINES),
    traffic_violation_count: draws('traffic').pickCount(assumed.TRAFFIC_VIOLATIONS),
    benefit_fraud: draws('fraud').chance(assumed.BENEFIT_FRAUD),
    tax_dishonesty: runsBusiness && draws('tax-dishonesty').chance(assumed.TAX_DISHONESTY_OF_BUSINESSES),
    wage_arrears: runsBusiness && draws('wages').chance(assumed.WAGE_ARREARS_OF_BUSINESSES),
    urban_management_penalty_count: draws('urban').pickCount(assumed.URBAN_MANAGEMENT_PENALTIES[trades]),
    falling_object_count: draws('falling').pickCount(assumed.FALLING_OBJECTS),
  };
}

/** Facts of the dictionaries of Yongjia and of its practice copy, topic by topic. */
export const COUNTY_TOPICS: readonly ((resident: Resident) => Facts)[] = [
  housing,
  livelihood,
  identity,
  recognition,
  participation,
  welfare,
  conduct,
];
