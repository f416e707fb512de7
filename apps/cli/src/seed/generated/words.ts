import type { GoalTemplate } from './path.ts'

/** What anybody may say at a check-in. */
export const moved = [
  'Slow weeks, but the hours I had reserved stayed reserved.',
  'Two small things finished that had been waiting since last year.',
  'The conversation I was afraid of took ten minutes.',
  'I asked for help earlier than usual. It showed.',
  'Nothing visible. I read, and I understand more than I did.',
  'A colleague took over a part without being asked.',
  'The first result that I would show to a stranger.',
  'I said no twice and gained a week.',
  'Back from leave; the plan looked smaller from a distance.',
  'Everything took twice as long and was worth it.',
  'My lead noticed before I said anything.',
  'I redid what I had called finished.',
  'A good month. I do not know why, and I take it.',
  'Planned too much again; did the half that mattered.',
  'The numbers went the wrong way and I know the reason.',
  'I explained my work to a newcomer and found a gap in it.',
  'Half a step forward, which is still forward.',
  'Wrote down what I learned; two people asked for the page.',
  'The new routine has survived its third week.',
  'I was ill for ten days and the plan did not fall over.',
] as const

export const obstacles = [
  'Too many meetings before ten.',
  'The budget is only released after the summer.',
  'Two colleagues are away and I cover for both.',
  'I am waiting for a decision that nobody seems to own.',
  'Evenings are short since school began.',
  'The person who could teach me is leaving.',
  'A move of the office, with all its boxes.',
  'I put off what I am not good at.',
] as const

export const remarks = [
  'Seen. The direction is right; the pace is yours.',
  'Which of these would you keep if you could keep only one?',
  'You describe effort. I also see results.',
  'Take the date seriously or take it away.',
  'Let us talk about the second sentence when we meet.',
  'Good that you wrote down what did not work.',
  'Ask for it. The worst answer is the one you have already.',
  'Rest is allowed in a plan. Write it in.',
  'I read this twice, and with pleasure.',
  'Careful: that is the third new start in a row.',
  'You have outgrown this goal. Shall we raise it?',
  'Tell your lead what you told me.',
] as const

export const conclusions = [
  'The plan carries. One date was wishful and has been corrected.',
  'More was done than the numbers show; from now on the numbers are read each month.',
  'The half-year belonged to the daily work. We keep the direction and shorten the list.',
  'What is blocked is blocked for a reason that others must remove. The coach speaks with them.',
  'A strong half-year. The next step is to be seen.',
  'Confidence and results do not match yet: the results are better.',
  'We removed a meeting, kept the goal and will see.',
  'The easy part is done. We agreed on how to begin the other.',
] as const

export const decisions = [
  'One morning a week without meetings',
  'Show the result to the department before the next review',
  'No new goal until one is finished',
  'Measure every four weeks, also when it is unpleasant',
  'Ask the lead for a written answer about the budget',
  'Spend a day with the neighbouring team',
] as const

export const slippage = [
  ['priorities-changed', 'The department’s move came first'],
  ['new-information', 'The work turned out to be twice as large as thought'],
  ['review-decision', 'One quarter more, agreed at the review'],
  ['life-event', 'My father is ill and I travel at weekends'],
  ['new-information', 'The person I depend on is only free from next quarter'],
  ['priorities-changed', 'An inspection takes all hands until the end of the month'],
] as const

export const abandonment = [
  ['priorities-changed', 'It no longer leads where I want to go'],
  ['assessment', 'My ratings say that the gap is somewhere else'],
  ['opportunity', 'Something better has come up that needs the same hours'],
  ['life-event', 'We are expecting a child; this is the goal that can wait for ever'],
] as const

/** What a plan may hold beside the occupation. */
export const personalGoals: readonly GoalTemplate[] = [
  {
    statement: 'Sleep seven hours on working days',
    measure: ['hours of sleep', 'hours', 5.8, 7],
    serves: 'how',
    steps: [
      ['Leave the telephone in the kitchen', 'other', 'The first week was the worst. Then it was quiet.'],
    ],
    achieved: 'A month above seven',
  },
  {
    statement: 'Put three months’ pay aside before I change',
    measure: ['months of pay saved', 'months', 0.5, 3],
    serves: 'when',
    steps: [['A standing order on the first of the month', 'other', 'What I do not see I do not miss.']],
    achieved: 'Three months, and it is astonishing how calm that makes',
  },
  {
    statement: 'Speak English without rehearsing it',
    measure: ['conversations a month', 'conversations', 1, 8],
    serves: 'withWhom',
    steps: [['Lunch in English every Wednesday', 'learning', 'We mostly talk about food. That counts.']],
    achieved: 'Eight a month, one of them about money',
  },
  {
    statement: 'Be home for dinner four evenings a week',
    measure: ['evenings a week', 'evenings', 2, 4],
    serves: 'how',
    steps: [['Agree with my team on a last hour', 'other', 'Nobody minded. I was the one who stayed.']],
    achieved: 'Four, most weeks five',
  },
  {
    statement: 'Run ten kilometres without stopping',
    measure: ['kilometres', 'km', 2.5, 10],
    serves: 'how',
    steps: [['Find somebody slower than me to run with', 'networking', 'We are both faster now.']],
    achieved: 'Ten, uphill at the end',
  },
  {
    statement: 'Hold a talk before people I do not know',
    measure: ['talks', 'talks', 0, 2],
    serves: 'successFactors',
    steps: [
      ['Talk for five minutes at the department meeting', 'experience', 'My hands shook and nobody saw it.'],
    ],
    achieved: 'Two, and an invitation to a third',
  },
  {
    statement: 'Read a book of my field every two months',
    measure: ['books read', 'books', 0, 6],
    serves: 'whyYou',
    steps: [['Swap books with a colleague', 'learning', 'Hers are better. I keep that to myself.']],
    achieved: 'Six, two of them twice',
  },
]

export const supporters = [
  ['Hanna', 'accountability-buddy', 'Asks on Fridays what became of the week'],
  ['Robert', 'mentor', 'Went the same way ten years ago'],
  ['Leila', 'sponsor', 'Names me where I am not in the room'],
  ['Piotr', 'other', 'Looks after the children on study evenings'],
  ['Carmen', 'mentor', 'Reads what I write before others do'],
  ['Yusuf', 'accountability-buddy', 'Studies for the same examination'],
] as const
