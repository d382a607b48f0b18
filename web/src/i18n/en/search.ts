export const search = {
  title: 'Search',
  placeholder: 'Search pages, policies, indicators, facts, scenes',
  pending: 'Fetching…',
  nothing: 'Nothing found.',
  missing:
    'One kind could not be fetched; the result may be incomplete. |||| %{smart_count} kinds could not be fetched; the result may be incomplete.',
  kind: {
    page: 'Page',
    draft: 'Draft',
    version: 'Version',
    indicator: 'Indicator',
    fact: 'Fact',
    population: 'Population',
    scene: 'Scene',
  },
};
