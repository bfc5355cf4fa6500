/** What explanations of disagreements say, as templates of messages in English; the editor translates them. */
export const sentences = {
  openings: {
    number: 'Different figures: {0}',
    date: 'Different dates: {0}',
    name: 'Different names: {0}',
    negation: 'One affirms what the other denies: {0}',
    antonym: 'Opposite words: {0}',
    status: 'Different states: {0}',
    superlative: 'A record that another passage contradicts: {0}',
    stance: 'Speakers contradict each other: {0}',
    wording: 'One statement in different words: {0}',
  },
  /** A value and its sources. */
  saidBy: '{0} ({1})',
  /** Between two sources, between two values. */
  sources: '{0}; {1}',
  against: '{0} against {1}',
  /** A speaker and the article. */
  voiceIn: '{0} in {1}',
  oneOrigin: '{0}; {1} articles, one origin: {2}',
  shared: '{0}; both tell of: {1}',
  whatIsWanted: 'what {0} wants',
  /** By what a predicate of a fixed fact says. */
  facts: {
    birth: 'the birth of {0}',
    death: 'the death of {0}',
    founding: 'the founding of {0}',
    signing: 'the signing of {0}',
    ratification: 'the ratification of {0}',
    inauguration: 'the inauguration of {0}',
    appointment: 'the appointment of {0}',
    population: 'the population of {0}',
    capacity: 'the capacity of {0}',
    height: 'the height of {0}',
    length: 'the length of {0}',
    area: 'the area of {0}',
  },
  end: '{0}.',
  confirmed: '{0}; your language-inference model holds that one contradicts the other.',
} as const;
