export const tour = {
  title: 'Five-minute tour',
  lead: 'Change, try, compare and submit in the practice county. The tour has a draft of its own: whatever you change there touches nobody, and you can begin again at any time.',
  leadReading:
    'See in the practice county how a draft is written, who gains and loses by a change, and who crosses the line.',
  copyTitle: '导览草案（可以随便改）',
  start: 'Begin',
  goOn: 'Go on with step %{at}',
  again: 'Put it back and begin again',
  fromStart: 'Begin again',
  reset: 'The draft of the tour is as it was',
  failed: 'The tour could not begin',
  position: 'Five-minute tour · step %{at} of %{of}',
  away: 'Put the tour away (go on from the start page)',
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  finish: 'Finish the tour',
  goThere: 'Go there',
  done: 'This step is done',
  step: {
    open: 'Open the draft',
    change: 'Give volunteering 1 point an event',
    persons: 'See what saved persons score',
    simulate: 'Try it on ten thousand persons',
    compare: 'Compare old and new: who crosses the line',
    publish: 'Submit for review',
  },
  how: {
    open: 'The tree of indicators is at the left, the selected one in the middle, saved persons and the live effect at the right.',
    change:
      'Search the tree for volunteering (志愿服务), select it, and change the points for each event to 1. It is saved when you pause.',
    persons: 'The points at the right have changed already. Select a person to read how each point came about.',
    simulate:
      'Choose the draft and the practice population and start. The result has the distribution and what each indicator adds, in groups, pictures and files.',
    compare:
      'Choose the published version at the left and the draft at the right: who gains and loses, who crosses the line, and which clause did it.',
    publish: 'Go back to the draft and submit it. A colleague (lintao) approves it: nobody approves what they wrote.',
  },
};
